/** Hover on a figure: where it stands in the form, and every equation it is in with both sides. */
import { plain } from '../relations/decimal';
import type { Verdict } from '../relations/judge';
import { cellPlace } from '../report/names';
import type { BoundCell, BoundTable } from '../report/report';
import { relationPlace } from '../rules/arithmetic/places';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import { contains, type Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly content: Message;
}

export function hoverAt(context: RuleContext, offset: number): Hover | null {
  for (const table of context.tables) {
    if (!contains(table.span, offset)) continue;
    for (const cell of table.cells.values()) {
      if (contains(cell.outer, offset)) return inspect(context, table, cell);
    }
  }
  return null;
}

function inspect(context: RuleContext, table: BoundTable, cell: BoundCell): Hover {
  const place = cellPlace(table.form, cell.row, cell.column);
  const value = figureText(cell);
  const equations = context.verdicts
    .filter(({ relation }) => [...relation.expected, ...relation.actual].includes(cell.address))
    .map((verdict) => equation(table, verdict));
  return {
    span: cell.span.start < cell.span.end ? cell.span : cell.outer,
    content: {
      zh: [`**${place.zh}**：${value.zh}`, ...equations.map((one) => `- ${one.zh}`)].join('\n\n'),
      en: [`**${place.en}**: ${value.en}`, ...equations.map((one) => `- ${one.en}`)].join('\n\n'),
    },
  };
}

function figureText({ figure, text }: BoundCell): Message {
  if (figure.kind === 'blank') return { zh: '空白', en: 'blank' };
  if (figure.kind === 'text') return { zh: `“${text}”不是数字`, en: `“${text}” is not a number` };
  const unit = figure.unit ? ` ${figure.unit}` : '';
  const note = figure.note ? `（${figure.note}）` : '';
  return { zh: figure.value + unit + note, en: figure.value + unit + note };
}

/** Both sides, and what the engine says of them. */
function equation(table: BoundTable, verdict: Verdict): Message {
  const place = relationPlace(table, verdict.relation);
  if (verdict.state === 'undetermined') {
    const computed = verdict.computed;
    return computed
      ? {
          zh: `${place.zh}：总计空白，各项之和为 ${plain(computed)}`,
          en: `${place.en}: total blank, items make ${plain(computed)}`,
        }
      : { zh: `${place.zh}：有空白或缺失，不能判断`, en: `${place.en}: cells are blank or missing, not judged` };
  }
  const sides = `${side(table, verdict, 'expected')} ${verdict.state === 'holds' ? '＝' : '≠'} ${side(table, verdict, 'actual')}`;
  if (verdict.state === 'holds') return { zh: `✓ ${place.zh}：${sides}`, en: `✓ ${place.en}: ${sides}` };
  const gap = plain(verdict.expected.minus(verdict.actual).abs());
  return { zh: `✗ ${place.zh}：${sides}，相差 ${gap}`, en: `✗ ${place.en}: ${sides}, difference ${gap}` };
}

/** `9＋5 (14)`, zeros left out; a sum of one term is that term. */
function side(table: BoundTable, verdict: Exclude<Verdict, { state: 'undetermined' }>, which: 'expected' | 'actual') {
  const terms = verdict.relation[which].flatMap((address) => {
    const figure = table.cells.get(address)?.figure;
    return figure?.kind === 'number' && figure.value !== '0' ? [figure.value] : [];
  });
  const sum = plain(verdict[which]);
  return terms.length > 1 ? `${terms.join('＋')}（${sum}）` : sum;
}
