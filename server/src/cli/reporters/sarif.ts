/** Findings as SARIF 2.1.0, for code scanning and viewers: rules, results with their fixes, and what could not be read. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import type { Severity } from '../../config/levels';
import type { Finding, Fix, Related, Rule } from '../../rules/rule';
import { type Line, linesOf } from '../../text/lines';
import { type Language, say } from '../../text/message';
import type { Span } from '../../text/span';
import { placesOf } from './places';
import type { Reporter, ReporterOptions } from './reporter';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** What relative addresses stand below: the folder the command runs in. */
const ROOT = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarifReporter({ language: own, rules }: ReporterOptions): Reporter {
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const faults: object[] = [];
  return {
    begin: () => `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${members(headOf(rules, own))},"results":[\n`,
    between: ',\n',
    file({ path: file, analysis: { text, report, findings }, fingerprints, language, placeOf }) {
      const lines = linesOf(text);
      const artifactLocation = artifactOf(file);
      // The text of a converted file is nobody’s: its places are told in words.
      const converted = placeOf && report ? (span: Span) => `${say(placeOf(report, span), language)} ` : null;
      const at = (span: Span) => ({
        physicalLocation: { artifactLocation, ...(converted ? {} : { region: regionOf(span, lines) }) },
      });
      const results = findings.map((finding, i) => ({
        ruleId: finding.rule,
        ruleIndex: indexes.get(finding.rule),
        level: LEVELS[finding.severity],
        message: { text: (converted?.(finding.span) ?? '') + say(finding.message, language) },
        locations: [{ ...at(finding.span), ...logicalOf(finding) }],
        ...relatedOf(finding.related, at, language),
        partialFingerprints: { 'nianbao/v1': fingerprints[i] },
        ...(converted ? {} : fixesOf(finding, artifactLocation, lines, language)),
        properties: { severity: finding.severity, ...(finding.relations ? { relations: finding.relations } : {}) },
      }));
      return results.map((result) => JSON.stringify(result)).join(',\n');
    },
    fault(file, told) {
      faults.push({
        level: 'error',
        message: { text: say(told, own) },
        locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
      });
      return '';
    },
    end() {
      const invocation = { executionSuccessful: faults.length === 0, toolExecutionNotifications: faults };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function headOf(rules: readonly Rule[], language: Language) {
  const driver = {
    name: 'nianbao',
    version,
    semanticVersion: version,
    language: language === 'en' ? 'en' : 'zh-CN',
    rules: rules.map((rule) => ({
      id: rule.id,
      shortDescription: { text: say(rule.title, language) },
      fullDescription: { text: say(rule.description, language) },
      help: { text: helpOf(rule, language) },
      defaultConfiguration: { level: LEVELS[rule.level] },
      properties: { tags: [rule.id.split('/')[0]] },
    })),
  };
  return {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { uri: folderUri(process.cwd()) } },
  };
}

/** In both languages, the one asked for first. */
function helpOf({ title, description, source }: Rule, language: Language): string {
  const languages: Language[] = language === 'en' ? ['en', 'zh-cn'] : ['zh-cn', 'en'];
  const part = (one: Language) =>
    `${say(title, one)}\n\n${say(description, one)}\n\n${say({ zh: '依据：', en: 'Source: ' }, one)}${say(source, one)}`;
  return languages.map(part).join('\n\n');
}

/** Below the current folder relative, elsewhere whole; standard input has no address. */
function artifactOf(file: string) {
  const relative = path.relative(process.cwd(), path.resolve(file));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return { uri: pathToFileURL(file).href };
  const steps = relative.split(path.sep).map(encodeURIComponent);
  return { uri: steps.join('/'), uriBaseId: ROOT };
}

const folderUri = (folder: string): string => pathToFileURL(`${folder}${path.sep}`).href;

function regionOf(span: Span, lines: readonly Line[]) {
  const [start, end] = placesOf(span, lines);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const logicalOf = ({ address }: Finding) =>
  address ? { logicalLocations: [{ fullyQualifiedName: address, kind: 'element' }] } : {};

function relatedOf(related: readonly Related[] | undefined, at: (span: Span) => object, language: Language) {
  if (!related || related.length === 0) return {};
  return {
    relatedLocations: related.map(({ span, message, elsewhere }, i) => ({
      id: i + 1,
      // Of another report there is no text at hand to count lines in.
      ...(elsewhere ? { physicalLocation: { artifactLocation: artifactOf(elsewhere.id) } } : at(span)),
      message: { text: say(message, language) },
    })),
  };
}

function fixesOf({ fixes }: Finding, artifactLocation: object, lines: readonly Line[], language: Language) {
  const all = fixes?.() ?? [];
  if (all.length === 0) return {};
  const fixOf = ({ title, safe, preferred, edits }: Fix) => ({
    description: { text: say(title, language) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span, lines),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { safe, preferred },
  });
  return { fixes: all.map(fixOf) };
}

/** An object without its braces, to be gone on with. */
const members = (value: object): string => JSON.stringify(value).slice(1, -1);
