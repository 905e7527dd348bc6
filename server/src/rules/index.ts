/** The catalogue: one line a rule, in the order of docs/rules. `npm run new-rule` adds a line. */
import { balance } from './arithmetic/balance';
import { outcomeTotal } from './arithmetic/outcome-total';
import { rowTotal } from './arithmetic/row-total';
import { wrongFigure } from './arithmetic/wrong-figure';
import { unknownRule } from './directive/unknown-rule';
import { unused } from './directive/unused';
import { allDone } from './prose/all-done';
import { citedNotice } from './prose/cited-notice';
import { claim } from './prose/claim';
import { feeArithmetic } from './prose/fee-arithmetic';
import { feeStatement } from './prose/fee-statement';
import { percentage } from './prose/percentage';
import { periodAbsent } from './prose/period-absent';
import { scope } from './prose/scope';
import { statisticalPeriod } from './prose/statistical-period';
import { sum } from './prose/sum';
import { year } from './prose/year';
import { sum as rollupSum } from './rollup/sum';
import type { Rule } from './rule';
import { carry } from './series/carry';
import { inForce } from './series/in-force';
import { repeatedText } from './series/repeated-text';
import { governmentDuties } from './structure/government-duties';
import { overviewAspect } from './structure/overview-aspect';
import { prefaceList } from './structure/preface-list';
import { sectionDuplicate } from './structure/section-duplicate';
import { sectionEmpty } from './structure/section-empty';
import { sectionMissing } from './structure/section-missing';
import { sectionOrder } from './structure/section-order';
import { sectionOrdinal } from './structure/section-ordinal';
import { sectionUnknown } from './structure/section-unknown';
import { sectionWording } from './structure/section-wording';
import { tableDuplicate } from './structure/table-duplicate';
import { tableMisplaced } from './structure/table-misplaced';
import { tableMissing } from './structure/table-missing';
import { title } from './structure/title';
import { blankCell } from './table/blank-cell';
import { cellNote } from './table/cell-note';
import { columnMissing } from './table/column-missing';
import { columnOrder } from './table/column-order';
import { edition } from './table/edition';
import { feeDecimals } from './table/fee-decimals';
import { labelWording } from './table/label-wording';
import { negative } from './table/negative';
import { nonstandardLayout } from './table/nonstandard-layout';
import { notANumber } from './table/not-a-number';
import { notAnInteger } from './table/not-an-integer';
import { notFilled } from './table/not-filled';
import { plainNumber } from './table/plain-number';
import { rowDuplicate } from './table/row-duplicate';
import { rowMissing } from './table/row-missing';
import { rowOrder } from './table/row-order';
import { unplacedFigures } from './table/unplaced-figures';
import { closingDate } from './text/closing-date';
import { fullWidthDigit } from './text/full-width-digit';
import { fullWidthPipe } from './text/full-width-pipe';
import { halfWidthPunctuation } from './text/half-width-punctuation';
import { radicalCharacter } from './text/radical-character';

export const rules: readonly Rule[] = [
  balance,
  outcomeTotal,
  rowTotal,
  wrongFigure,
  governmentDuties,
  overviewAspect,
  prefaceList,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  sectionOrdinal,
  sectionUnknown,
  sectionWording,
  tableDuplicate,
  tableMisplaced,
  tableMissing,
  title,
  blankCell,
  cellNote,
  columnMissing,
  columnOrder,
  edition,
  feeDecimals,
  labelWording,
  negative,
  nonstandardLayout,
  notANumber,
  notAnInteger,
  notFilled,
  plainNumber,
  rowDuplicate,
  rowMissing,
  rowOrder,
  unplacedFigures,
  allDone,
  citedNotice,
  claim,
  feeArithmetic,
  feeStatement,
  percentage,
  periodAbsent,
  scope,
  statisticalPeriod,
  sum,
  year,
  carry,
  inForce,
  repeatedText,
  rollupSum,
  closingDate,
  fullWidthDigit,
  fullWidthPipe,
  halfWidthPunctuation,
  radicalCharacter,
  unknownRule,
  unused,
];
