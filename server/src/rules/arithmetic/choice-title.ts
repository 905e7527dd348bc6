/** What a choice would do, in words: which figures become what, and the equation that then holds. */
import { type Address, rowForm } from '../../editions';
import type { Choice } from '../../relations/choices';
import { type Decimal, plain, ZERO } from '../../relations/decimal';
import { type Relation, relationsOf } from '../../relations/relations';
import type { Change } from '../../relations/repair';
import { columnName, inQuotes, rowName } from '../../report/names';
import type { BoundTable } from '../../report/report';
import { listed, type Message } from '../../text/message';
import { relationPlace, termName, totalName } from './places';

/** A blank among figures. */
const BLANK = '□';

/** @param relation the equation of the finding that offers the choice. */
export function choiceTitle(table: BoundTable, choice: Choice, relation: Relation): Message {
  const what = choice.changes.length === 1 ? oneFigure(table, choice, relation) : severalFigures(table, choice);
  const broken = choice.breaks.map((one) => relationPlace(table, one));
  if (broken.length === 0) return what;
  return {
    zh: `${what.zh}；但会使${broken.map(({ zh }) => zh).join('、')}不符`,
    en: `${what.en}; breaks ${listed(broken.map(({ en }) => en))}`,
  };
}

function oneFigure(table: BoundTable, { changes }: Choice, relation: Relation): Message {
  const change = changes[0]!;
  const isTotal = relation.actual.length === 1 && relation.actual[0] === change.address;
  const name = isTotal ? totalName(table, relation) : inQuotes(termName(table, relation, change.address));
  const [to, equation] = [plain(change.to), equationWith(table, relation, change)];
  return {
    zh: `将${name}改为 ${to}（${now(change).zh}）：${equation}`,
    en: `Change ${name} to ${to} (${now(change).en}): ${equation}`,
  };
}

function severalFigures(table: BoundTable, choice: Choice): Message {
  const what = inWords(table, choice);
  return { zh: `${what.zh}：改后有关等式全部相符`, en: `${what.en}: all equations concerned then hold` };
}

function inWords(table: BoundTable, { kind, changes }: Choice): Message {
  const [first, second] = [placed(table, changes[0]!), placed(table, changes[1]!)];
  if (kind === 'rows') {
    // The cells of the one row come before those of the other.
    const last = placed(table, changes.at(-1)!);
    return {
      zh: `将${first.row}行与${last.row}行的数字对调`,
      en: `Exchange the figures of rows ${first.row} and ${last.row}`,
    };
  }
  if (kind === 'shift') return shiftedBack(table, changes);
  const pair = pairInLine(first, second);
  if (kind === 'swap') {
    const [a, b] = [was(first.change), was(second.change)];
    return {
      zh: `将${pair.line.zh}${pair.a.zh}与${pair.b.zh}的数字对调（现为 ${a}、${b}）`,
      en: `In ${pair.line.en} exchange ${pair.a.en} and ${pair.b.en} (now ${a}, ${b})`,
    };
  }
  if (changes.length === 2 && isTransfer(table, first.change, second.change)) return moved(pair, changes);
  const each = changes.map((change) => placed(table, change));
  return {
    zh: `将${each.map(({ row, column, change }) => `${row}行${column}列改为 ${plain(change.to)}（${now(change).zh}）`).join('、')}`,
    en: `Change ${listed(each.map(({ row, column, change }) => `${column} of row ${row} to ${plain(change.to)} (${now(change).en})`))}`,
  };
}

interface Placed {
  readonly change: Change;
  /** With quotation marks. */
  readonly row: string;
  readonly column: string;
}

function placed(table: BoundTable, change: Change): Placed {
  const { row, column } = table.cells.get(change.address)!;
  return {
    change,
    row: inQuotes(rowName(rowForm(table.form, row))),
    column: `“${columnName(table.form, row, column)}”`,
  };
}

/** The row or the column two cells share, and what tells them apart in it. */
interface Pair {
  readonly line: Message;
  readonly a: Message;
  readonly b: Message;
}

const pairInLine = (a: Placed, b: Placed): Pair =>
  a.row === b.row
    ? { line: { zh: `${a.row}行`, en: `row ${a.row}` }, a: inRow(a), b: inRow(b) }
    : { line: { zh: `${a.column}列`, en: `column ${a.column}` }, a: inColumn(a), b: inColumn(b) };
const inRow = ({ column }: Placed): Message => ({ zh: `${column}列`, en: column });
const inColumn = ({ row }: Placed): Message => ({ zh: `${row}行`, en: row });

function moved(pair: Pair, changes: readonly Change[]): Message {
  const gain = gainOf(changes[0]!);
  const forth = gain.lt(0);
  const [giver, taker] = forth ? [pair.a, pair.b] : [pair.b, pair.a];
  const figures = (forth ? changes : changes.toReversed()).map((change) => `${was(change)}→${plain(change.to)}`);
  const n = plain(gain.abs());
  return {
    zh: `将${pair.line.zh} ${n} 件由${giver.zh}移到${taker.zh}（${figures.join('、')}）`,
    en: `In ${pair.line.en} move ${n} from ${giver.en} to ${taker.en} (${figures.join(', ')})`,
  };
}

/** Whether what the one cell loses the other gains, both being items of one sum. */
const isTransfer = (table: BoundTable, a: Change, b: Change): boolean =>
  gainOf(a).plus(gainOf(b)).eq(0) &&
  relationsOf(table.form).some(({ expected }) => expected.includes(a.address) && expected.includes(b.address));

const gainOf = ({ from, to }: Change): Decimal => to.minus(from ?? ZERO);

/** All figures of the row, as they are and as they would be. */
function shiftedBack(table: BoundTable, changes: readonly Change[]): Message {
  const { row: id } = table.cells.get(changes[0]!.address)!;
  const { row } = placed(table, changes[0]!);
  const { cells } = table.rows.find(({ form }) => form.id === id)!;
  const from = cells.map(({ figure }) => (figure.kind === 'number' ? figure.value : BLANK));
  const to = cells.map(({ address }, i) => {
    const change = changes.find((one) => one.address === address);
    return change ? plain(change.to) : from[i]!;
  });
  return {
    zh: `将${row}行的数字移回原列（${from.join('、')} → ${to.join('、')}）`,
    en: `Move the figures of row ${row} back to their columns (${from.join(', ')} → ${to.join(', ')})`,
  };
}

const was = ({ from }: Change): string => (from ? plain(from) : BLANK);
const now = ({ from }: Change): Message =>
  from ? { zh: `现为 ${plain(from)}`, en: `now ${plain(from)}` } : { zh: '现为空白', en: 'now blank' };

/** The whole equation as it would be, zeros of long sums left out: 14＝9＋5, 14＝14＋0＋…＋0. */
function equationWith(table: BoundTable, relation: Relation, { address, to }: Change): string {
  const side = (addresses: readonly Address[]) => {
    const figures = addresses.map((one) => {
      const { figure } = table.cells.get(one)!;
      return one === address ? plain(to) : figure.kind === 'number' ? figure.value : '0';
    });
    const shown = figures.filter((figure) => figure !== '0');
    if (figures.length <= 2) return figures.join('＋');
    return shown.length > 1 ? shown.join('＋') : [...shown, '0', '…', '0'].join('＋');
  };
  return `${side(relation.actual)}＝${side(relation.expected)}`;
}
