/** Findings for people: a line each, under one another by file; last a table of sums and a line of all of them. */
import { LEVEL_NAMES, type Severity } from '../../config/levels';
import { linesOf } from '../../text/lines';
import { counted, type Message, say } from '../../text/message';
import { paintFor } from '../paint';
import { printable } from '../terminal';
import { placeAt } from './places';
import type { Reporter, ReporterOptions, Summary } from './reporter';
import { tableOf } from './table';

export const { off: _, ...SEVERITIES } = LEVEL_NAMES;
const COLOURS = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' } as const;

export function textReporter({ language: own, colour }: Pick<ReporterOptions, 'language' | 'colour'>): Reporter {
  const paint = paintFor(colour);
  return {
    begin: () => '',
    between: '\n',
    file({ path, analysis: { text, report, findings }, language, placeOf }) {
      if (findings.length === 0) return '';
      const lines = linesOf(text);
      const shown = findings.map(({ span, severity, message, rule }) => {
        const { line, column } = placeAt(span.start, lines);
        const words = placeOf && report ? say(placeOf(report, span), language) : null;
        const place = words ? `${path} ${words}` : `${path}:${line}:${column}`;
        const level = paint(COLOURS[severity], say(SEVERITIES[severity], language));
        const said = printable(say(message, language)).replaceAll('\n', ' ');
        return `${printable(place)} ${level} ${said}  ${paint('dim', `[${rule}]`)}\n`;
      });
      return shown.join('');
    },
    end(summary) {
      const table = summary.reports > 1 && summary.rows.length > 0 ? `${tableOf(summary.rows, own)}\n` : '';
      return `${summary.rows.length > 0 ? '\n' : ''}${table}${say(sumOf(summary), own)}\n`;
    },
  };
}

function sumOf({ files, reports, fixed, counts }: Summary): Message {
  const total = counts.error + counts.warning + counts.information + counts.hint;
  const zh: string[] = [];
  const en: string[] = [];
  for (const [severity, name] of Object.entries(SEVERITIES) as [Severity, Message][]) {
    const count = counts[severity];
    if (count === 0) continue;
    zh.push(`${name.zh} ${count} 个`);
    en.push(count === 1 || severity === 'information' ? `${count} ${name.en}` : `${count} ${name.en}s`);
  }
  const others = files - reports;
  const mended = fixed > 0 ? { zh: `已改正 ${fixed} 处。`, en: `${fixed} fixed. ` } : { zh: '', en: '' };
  const found =
    total === 0 ? { zh: '没有发现问题', en: 'No problems found' } : { zh: zh.join('，'), en: en.join(', ') };
  const zhOthers = others > 0 ? `，另有 ${others} 个文件不是年报` : '';
  const enOthers = others > 0 ? `; ${counted(others, 'file is', 'files are')} no report` : '';
  return {
    zh: `${mended.zh}${found.zh}（检查了 ${reports} 份年报${zhOthers}）`,
    en: `${mended.en}${found.en} (${counted(reports, 'report')} checked${enOthers})`,
  };
}
