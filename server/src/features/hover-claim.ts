/** Hover on a figure of a sentence: the cells of the tables it is about, and whether it agrees with them. */
import { stateOf } from '../rules/prose/judge';
import { cellsIn } from '../rules/prose/reading-values';
import { cellsOf, quoted, readingsInWords, tableName } from '../rules/prose/tell';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import { claimAt } from './claimed';
import { bold, type Hover, paragraphs } from './hover-parts';

/** More cells than these are told by the sum alone. */
const MOST_CELLS = 7;

export function hoverClaim({ report }: RuleContext, offset: number): Hover | null {
  const found = claimAt(report, offset);
  if (!found) return null;
  const { claim, readings } = found;
  const state = stateOf(report, claim, readings);
  const holding = readings.find((reading) => stateOf(report, claim, [reading]) === 'holds');
  const told = holding ? [holding] : readings.filter(({ quiet }) => !quiet);
  if (told.length === 0 || told.every((reading) => cellsIn(report, reading).length === 0)) return null;
  const table = tableName(report, told);
  const words = readingsInWords(report, told);
  const verdict: Message =
    state === 'holds'
      ? { zh: `✓ 与${table.zh}相符`, en: `✓ agrees with ${table.en}` }
      : state === 'broken' && claim.atHome
        ? { zh: `✗ 与${table.zh}不符`, en: `✗ does not agree with ${table.en}` }
        : { zh: `说的是${table.zh}，不能判断是否相符`, en: `is about ${table.en}, not judged` };
  const quote = quoted(report, found.span);
  const head = bold({ zh: `“${quote}”`, en: `“${quote}”` });
  const cells = cellsOf(report, told);
  return {
    span: found.figure ?? found.span,
    content: paragraphs([
      { zh: `${head.zh} ${verdict.zh}`, en: `${head.en} ${verdict.en}` },
      ...(words.zh === '' ? [] : [{ zh: `${table.zh}${words.zh}`, en: `${table.en}: ${words.en}` }]),
      ...(cells.length > MOST_CELLS ? [] : cells.map(({ message: { zh, en } }) => ({ zh: `- ${zh}`, en: `- ${en}` }))),
    ]),
  };
}
