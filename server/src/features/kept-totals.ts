/** Totals that follow their addends: those that were right before a figure was changed are right after it; no others are touched. */
import { type Address, TABLE_IDS } from '../editions';
import { type Decimal, plain } from '../relations/decimal';
import { judgeTable, readingsOf, verdictsOf, withFigures } from '../relations/judge';
import { writeFigures } from '../report/edits';
import type { BoundTable, Report } from '../report/report';
import type { TextEdit } from '../text/span';
import { sumsOf } from './recompute';

/**
 * @param before the report before the figures were changed
 * @param now the report to be edited
 */
export function keptTotals(before: Report, now: Report): TextEdit[] {
  return TABLE_IDS.flatMap((id) => {
    const [was, is] = [before.tables[id], now.tables[id]];
    return was && is && was.form === is.form ? keptIn(was, is, now.document.text) : [];
  });
}

function keptIn(was: BoundTable, is: BoundTable, text: string): TextEdit[] {
  const changed = new Set(
    [...is.cells.values()].filter((cell) => isChanged(was, cell.address, cell.text)).map(addressOf),
  );
  if (changed.size === 0) return [];
  const verdicts = verdictsOf(was);
  const wrong = new Set(
    verdicts.filter(({ state }) => state === 'broken').flatMap(({ relation }) => totalOf(relation)),
  );
  const held = new Set(verdicts.filter(({ state }) => state === 'holds').map(({ relation }) => relation));
  const totals = new Map<Address, Decimal>();
  for (const relation of sumsOf(is.form)) {
    const total = relation.actual[0]!;
    if (!held.has(relation) || wrong.has(total) || changed.has(total)) continue;
    if (!relation.expected.some((address) => changed.has(address))) continue;
    const verdict = judgeTable(withFigures(readingsOf(is), totals)).find((one) => one.relation === relation)!;
    if (verdict.state !== 'broken') continue;
    totals.set(total, verdict.expected);
    changed.add(total);
  }
  return writeFigures(text, is, new Map([...totals].map(([address, value]) => [address, plain(value)])));
}

const isChanged = (was: BoundTable, address: Address, text: string): boolean => was.cells.get(address)?.text !== text;

const addressOf = ({ address }: { readonly address: Address }): Address => address;

/** The balance has none. */
const totalOf = ({ actual }: { readonly actual: readonly Address[] }): Address[] =>
  actual.length === 1 ? [actual[0]!] : [];
