/** Findings as workflow commands, which GitHub shows as annotations on the lines of a pull request. */
import path from 'node:path';
import type { Severity } from '../../config/levels';
import { linesOf } from '../../text/lines';
import { say } from '../../text/message';
import { printable } from '../terminal';
import { placesOf } from './places';
import type { Reporter, ReporterOptions } from './reporter';
import { textReporter } from './text';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubReporter(options: ReporterOptions): Reporter {
  const titles = new Map(options.rules.map(({ id, title }) => [id, title]));
  return {
    begin: () => '',
    between: '',
    file({ path: file, analysis: { text, report, findings }, language, placeOf }) {
      const lines = linesOf(text);
      return findings
        .map(({ rule, severity, message, span }) => {
          const title = `${say(titles.get(rule)!, language)} [${rule}]`;
          const said = say(message, language);
          // The lines of a converted file are none that GitHub could show.
          if (placeOf && report) {
            return command(
              COMMANDS[severity],
              { file: posix(file), title },
              `${say(placeOf(report, span), language)} ${said}`,
            );
          }
          const [start, end] = placesOf(span, lines);
          const place = {
            line: String(start.line),
            endLine: String(end.line),
            // GitHub takes columns only within one line.
            ...(end.line === start.line ? { col: String(start.column), endColumn: String(end.column) } : {}),
          };
          return command(COMMANDS[severity], { file: posix(file), ...place, title }, said);
        })
        .join('');
    },
    fault: (file, told) => command('error', { file: posix(file) }, say(told, options.language)),
    end: (summary) => textReporter({ ...options, colour: false }).end({ ...summary, rows: [] }),
  };
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${name} ${pairs.join(',')}::${escaped(message)}\n`;
}

const escaped = (text: string): string => printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** As Git names it. */
const posix = (file: string): string => file.replaceAll(path.sep, '/');
