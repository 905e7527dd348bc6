/**
 * Findings as JUnit XML, which build servers show: a suite a file, a case a finding. What makes the command fail is a
 * failure, any other finding a case that passes and says what it found; a file without findings is one case that passes.
 */
import { linesOf } from '../../text/lines';
import { type Language, say } from '../../text/message';
import { placeAt } from './places';
import type { CheckedFile, Reporter, ReporterOptions } from './reporter';
import { SEVERITIES } from './text';

export function junitReporter({ language: own, fails }: ReporterOptions): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nianbao">\n',
    between: '',
    file(file) {
      const { path, analysis } = file;
      if (!analysis.report) return '';
      const failures = analysis.findings.filter(({ severity }) => fails(severity)).length;
      const cases = casesOf(file, fails);
      return suite(path, cases.length > 0 ? cases : [passed(path, 'nianbao')], { failures, errors: 0 });
    },
    fault(path, told) {
      const error = `<error${attributes({ message: say(told, own) })}/>`;
      return suite(path, [`<testcase${attributes({ classname: path, name: 'nianbao' })}>${error}</testcase>`], {
        failures: 0,
        errors: 1,
      });
    },
    end: () => '</testsuites>\n',
  };
}

function casesOf(
  { path, analysis: { text, report, findings }, language, placeOf }: CheckedFile,
  fails: ReporterOptions['fails'],
): string[] {
  const lines = linesOf(text);
  return findings.map(({ rule, severity, message, span }) => {
    const { line, column } = placeAt(span.start, lines);
    const place = placeOf && report ? say(placeOf(report, span), language) : `${line}:${column}`;
    const head = attributes({ classname: path, name: `${place} ${rule}` });
    const said = say(message, language);
    const whole = `${path} ${place} ${levelName(severity, language)} ${said}`;
    const found = fails(severity)
      ? `<failure${attributes({ type: severity, message: said })}>${escaped(whole)}</failure>`
      : `<system-out>${escaped(whole)}</system-out>`;
    return `<testcase${head}>${found}</testcase>`;
  });
}

const levelName = (severity: keyof typeof SEVERITIES, language: Language) => say(SEVERITIES[severity], language);

const passed = (path: string, name: string): string => `<testcase${attributes({ classname: path, name })}/>`;

function suite(name: string, cases: readonly string[], { failures, errors }: { failures: number; errors: number }) {
  const head = attributes({ name, tests: cases.length, failures, errors, skipped: 0 });
  return `  <testsuite${head}>\n${cases.map((one) => `    ${one}\n`).join('')}  </testsuite>\n`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write becomes U+FFFD. */
const escaped = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
