/** Findings for programs: one document, a file a line. Positions count from zero in UTF-16 units, as in LSP. */
import type { Finding, Fix } from '../../rules/rule';
import { type Line, lineAt, linesOf } from '../../text/lines';
import { type Language, say } from '../../text/message';
import type { Span } from '../../text/span';
import type { Reporter } from './reporter';

export function jsonReporter(): Reporter {
  return {
    begin: () => '{"version":1,"files":[\n',
    between: ',\n',
    file({ path, analysis: { text, report, findings }, language, placeOf }) {
      const lines = linesOf(text);
      const file = {
        path,
        report: report && { agency: report.agency, year: report.year, edition: report.edition.id },
        diagnostics: findings.map((finding) => ({
          ...diagnosticOf(finding, lines, language),
          ...(placeOf && report ? { place: say(placeOf(report, finding.span), language) } : {}),
        })),
      };
      return JSON.stringify(file);
    },
    end({ files, counts }) {
      const { error: errors, warning: warnings, information, hint: hints } = counts;
      return `\n],"summary":${JSON.stringify({ files, errors, warnings, information, hints })}}\n`;
    },
  };
}

function diagnosticOf(
  { rule, severity, message, span, address, relations, fixes }: Finding,
  lines: readonly Line[],
  language: Language,
) {
  return {
    rule,
    severity,
    message: say(message, language),
    range: rangeOf(span, lines),
    ...(address ? { address } : {}),
    ...(relations ? { relations } : {}),
    fixes: (fixes?.() ?? []).map((fix) => fixOf(fix, lines, language)),
  };
}

function fixOf({ title, safe, preferred, edits }: Fix, lines: readonly Line[], language: Language) {
  return {
    title: say(title, language),
    safe,
    preferred,
    edits: edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.newText })),
  };
}

const rangeOf = ({ start, end }: Span, lines: readonly Line[]) => ({
  start: positionOf(start, lines),
  end: positionOf(end, lines),
});

function positionOf(offset: number, lines: readonly Line[]) {
  const line = lineAt(lines, offset);
  return { line, character: offset - lines[line]!.start };
}
