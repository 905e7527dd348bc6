/** Hover on a figure: where it stands in the form, what its row means, every equation it is in, and last year's figure. */
import { type Address, columnMeaning, rowMeaning } from '../editions';
import { plain } from '../relations/decimal';
import type { Verdict } from '../relations/judge';
import { cellOf } from '../report/digest';
import { cellPlace } from '../report/names';
import type { BoundCell, BoundTable } from '../report/report';
import { relationPlace, termName } from '../rules/arithmetic/places';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import { cellAtOffset, shownSpan } from './cells';
import { bold, type Hover, meant, paragraphs } from './hover-parts';
import { sourceOf } from './last-year';

export function hoverCell(context: RuleContext, offset: number): Hover | null {
  const place = cellAtOffset(context.report, offset);
  if (!place) return null;
  const { table, cell } = place;
  const name = bold(cellPlace(table.form, cell.row, cell.column));
  const value = figureText(cell);
  const equations = context.verdicts
    .filter(({ relation }) => [...relation.expected, ...relation.actual].includes(cell.address))
    .map((verdict) => equation(table, verdict));
  return {
    span: shownSpan(cell),
    content: paragraphs([
      { zh: `${name.zh}：${value.zh}`, en: `${name.en}: ${value.en}` },
      ...meant(rowMeaning(table.form.id, cell.row) ?? columnMeaning(cell.column)),
      ...equations.map(({ zh, en }) => ({ zh: `- ${zh}`, en: `- ${en}` })),
      ...lastYear(context, cell.address),
    ]),
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
  if (verdict.state === 'undetermined') return undetermined(table, verdict, place);
  const [expected, actual] = [side(table, verdict, 'expected'), side(table, verdict, 'actual')];
  const holds = verdict.state === 'holds';
  const sign = holds ? '＝' : '≠';
  const gap = plain(verdict.expected.minus(verdict.actual).abs());
  return {
    zh: `${holds ? '✓' : '✗'} ${place.zh}：${expected.zh} ${sign} ${actual.zh}${holds ? '' : `，相差 ${gap}`}`,
    en: `${holds ? '✓' : '✗'} ${place.en}: ${expected.en} ${sign} ${actual.en}${holds ? '' : `, difference ${gap}`}`,
  };
}

function undetermined(
  table: BoundTable,
  verdict: Extract<Verdict, { state: 'undetermined' }>,
  place: Message,
): Message {
  const { computed, missing, relation } = verdict;
  if (computed) {
    const sum = side(table, { relation, expected: computed, actual: computed }, 'expected');
    return { zh: `${place.zh}：总计空白，各项之和为 ${sum.zh}`, en: `${place.en}: total blank, items make ${sum.en}` };
  }
  const names = missing.flatMap((address) =>
    table.cells.has(address) ? `“${termName(table, relation, address)}”` : [],
  );
  const absent = missing.length - names.length;
  const which = {
    zh: [...(names.length > 0 ? [`${few(names)}没有数字`] : []), ...(absent > 0 ? [`缺 ${absent} 格`] : [])].join('，'),
    en: [
      ...(names.length > 0 ? [`no number in ${few(names)}`] : []),
      ...(absent > 0 ? [`${absent} cells missing`] : []),
    ].join(', '),
  };
  return { zh: `${place.zh}：${which.zh}，不能判断`, en: `${place.en}: ${which.en}, not judged` };
}

/** More names than these are a list nobody reads. */
const MOST_NAMED = 4;
const few = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('') + (names.length > MOST_NAMED ? `…（${names.length}）` : '');

/** `9＋5（14）`, zeros left out, blanks counted; a sum of one term is that term. */
function side(
  table: BoundTable,
  verdict: Pick<Extract<Verdict, { state: 'holds' }>, 'relation' | 'expected' | 'actual'>,
  which: 'expected' | 'actual',
): Message {
  const figures = verdict.relation[which].map((address) => table.cells.get(address)?.figure);
  const terms = figures.flatMap((figure) => (figure?.kind === 'number' && figure.value !== '0' ? [figure.value] : []));
  const blanks = figures.filter((figure) => figure?.kind === 'blank').length;
  const sum = plain(verdict[which]);
  const added = terms.length > 0 ? terms.join('＋') : '0';
  const shown = (blank: string): string => {
    if (blanks > 0) return `${added}＋${blank}${blanks > 1 ? `×${blanks}` : ''}（${sum}）`;
    return terms.length > 1 ? `${added}（${sum}）` : sum;
  };
  return { zh: shown('空白'), en: shown('blank') };
}

/** The same cell of last year's report, and the one that is carried over from it. */
function lastYear({ neighbours }: RuleContext, address: Address): Message[] {
  const last = neighbours.lastYear;
  if (!last) return [];
  const told = (from: Address, name: Message): Message[] => {
    const cell = cellOf(last.digest, from);
    if (!cell) return [];
    const figure = cell.value === null || cell.value === '' ? null : cell.value + (cell.unit ? ` ${cell.unit}` : '');
    return [
      {
        zh: `${name.zh}：${figure ?? '空白'}（${last.name}）`,
        en: `${name.en}: ${figure ?? 'blank'} (${last.name})`,
      },
    ];
  };
  const source = sourceOf(address);
  const carried = source && source !== address ? told(source, CARRIED_OUT) : [];
  return [...told(address, LAST_YEAR), ...carried];
}

const LAST_YEAR: Message = { zh: '上年同一格', en: 'The same cell last year' };
const CARRIED_OUT: Message = { zh: '上年“四、结转下年度继续办理”', en: 'Last year’s “四、结转下年度继续办理”' };
