/** Which official label a cell's text is, through spaces, widths, radicals, slips and cuts. */
import { editions, TABLE_IDS, type TableForm, type TableId } from '../editions';
import { normal } from '../text/normal';
import { Remembered } from '../text/remembered';
import { similarity } from '../text/similarity';

export interface LabelMatch {
  /** Row id, column id, or the standard label itself for groups and blocks. */
  readonly id: string;
  readonly standard: string;
  /** 1 for the standard or an accepted wording; at least 0.75 for one that is recognised by its likeness. */
  readonly certainty: number;
  /** Says the same as the standard once normalised. */
  readonly standardWording: boolean;
}

/** Below this likeness two labels are different labels. */
const ALIKE = 0.75;
/** So much liker are two labels for the same ordinal. */
const SAME_ORDINAL = 0.01;
/** A part of an official label shorter than this proves nothing. */
const SHORTEST_PART = 4;
/** Longer texts are no labels. */
const LONGEST = 120;
/** Spaces and all: the last cell of a row may be all the rest of a file. */
const LONGEST_READ = 10_000;
/** Characters of texts whose match is remembered: labels come again with every keystroke. */
const REMEMBERED = 60_000;
/** No label is one character: most cells of a table are. */
export const SHORTEST_LABEL = 2;

interface Entry {
  readonly id: string;
  readonly standard: string;
  readonly full: string;
  readonly ordinal: string;
  readonly core: string;
}

/** What a text of a draft may be among the labels of the forms; each answer is found when it is first asked for. */
export class Wording {
  readonly length: number;
  /** Its normal form. */
  readonly form: string;
  /** The tables it is a label of, to the letter; spaces and widths aside. */
  readonly tables: readonly TableId[];
  /** By the number of the index. */
  readonly matches: (LabelMatch | null | undefined)[] = [];
  readonly #debris: Partial<Record<TableId, boolean>> = {};

  constructor(text: string) {
    this.length = text.length;
    this.form = normal(text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text);
    this.tables = homesOfLabels().get(this.form) ?? NOWHERE;
  }

  /** Whether it is made of nothing but characters of the table's labels: a shred of one, or of two run together. */
  isDebris(table: TableId): boolean {
    this.#debris[table] ??= isDebris(table, this.form);
    return this.#debris[table];
  }
}

const NOWHERE: readonly TableId[] = [];
const wordings = new Remembered<Wording>(REMEMBERED);
const newWording = (text: string) => new Wording(text);

export const wordingOf = (text: string): Wording =>
  text.length > LONGEST ? newWording(text) : wordings.get(text, newWording);

/** A set of official labels that a text may be one of. */
export class LabelIndex {
  private readonly exact = new Map<string, LabelMatch>();
  private readonly cores = new Map<string, Entry[]>();
  private readonly entries: Entry[] = [];

  /** @param number which of all indexes it is. */
  constructor(
    private readonly number: number,
    labels: Iterable<{ id: string; label: string; accepted?: readonly string[] | undefined }>,
  ) {
    for (const { id, label, accepted } of labels) {
      const full = normal(label);
      if (!this.exact.has(full)) this.exact.set(full, { id, standard: label, certainty: 1, standardWording: true });
      for (const other of accepted ?? []) {
        this.exact.set(normal(other), { id, standard: label, certainty: 1, standardWording: true });
      }
      const { ordinal, core } = splitOrdinal(full);
      const sameCore = this.cores.get(core);
      if (sameCore?.some((known) => known.id === id && known.full === full)) continue;
      const entry: Entry = { id, standard: label, full, ordinal, core };
      this.entries.push(entry);
      if (sameCore) sameCore.push(entry);
      else this.cores.set(entry.core, [entry]);
    }
  }

  match(text: string): LabelMatch | null {
    return text.length < SHORTEST_LABEL ? null : this.matchOf(wordingOf(text));
  }

  matchOf({ form, matches }: Wording): LabelMatch | null {
    let match = matches[this.number];
    if (match === undefined) {
      match = this.exact.get(form) ?? this.search(form);
      matches[this.number] = match;
    }
    return match;
  }

  private search(form: string): LabelMatch | null {
    const { ordinal, core } = splitOrdinal(form);
    if (core === '') return null;
    const sameCore = this.cores.get(core);
    if (sameCore) {
      const entry = sameCore.find((one) => sameOrdinal(one.ordinal, ordinal)) ?? sameCore[0]!;
      // 其他 and 总计 are words of their own: another ordinal before them makes another label.
      const agrees = ordinal === '' || sameOrdinal(entry.ordinal, ordinal) || entry.core.length >= SHORTEST_PART;
      if (agrees) return { id: entry.id, standard: entry.standard, certainty: 1, standardWording: form === entry.full };
    }
    if (form.length > LONGEST) return null;
    return (
      this.byPart(form, core) ??
      this.byLikeness(ordinal, core) ??
      this.byOrdinal(ordinal, core) ??
      this.behindOther(form)
    );
  }

  /** （六）其他 is （六）其他处理: ordinals in brackets stand once in a table, so half of the wording is enough. */
  private byOrdinal(ordinal: string, core: string): LabelMatch | null {
    if (!ordinal.startsWith('(')) return null;
    const entry = this.entries.find((one) => sameOrdinal(one.ordinal, ordinal));
    return entry && (entry.core.startsWith(core) || similarity(entry.core, core) >= 0.5) ? near(entry, 0.85) : null;
  }

  /** 三、本年（七）总计: a label with a piece of another one run into it. */
  private behindOther(form: string): LabelMatch | null {
    const at = innerOrdinal(form);
    const found = at < 0 ? null : this.search(form.slice(at));
    return found && { ...found, certainty: Math.min(found.certainty, 0.9), standardWording: false };
  }

  /** The longest official core in the text, or the one official label the text is a piece of. */
  private byPart(form: string, core: string): LabelMatch | null {
    let inside: Entry | null = null;
    let around: Entry | null = null;
    let pieces = 0;
    for (const entry of this.entries) {
      if (entry.core.length >= SHORTEST_PART && form.includes(entry.core)) {
        if (!inside || entry.core.length > inside.core.length) inside = entry;
      } else if (core.length >= SHORTEST_PART && entry.core.includes(core)) {
        around = entry;
        pieces++;
      }
    }
    // Much more text than the label is a sentence about it.
    if (inside && form.length <= inside.full.length * 2 + 12) return near(inside, 0.9);
    return around && pieces === 1 ? near(around, 0.8) : null;
  }

  private byLikeness(ordinal: string, core: string): LabelMatch | null {
    let best: Entry | null = null;
    let bestScore = 0;
    for (const entry of this.entries) {
      const longer = Math.max(entry.core.length, core.length);
      if (Math.abs(entry.core.length - core.length) > longer * (1 - ALIKE) || entry.core.length < 3) continue;
      if (!mayBeAlike(entry.core, core, longer * (1 - ALIKE + SAME_ORDINAL))) continue;
      const score =
        similarity(entry.core, core) + (ordinal !== '' && sameOrdinal(entry.ordinal, ordinal) ? SAME_ORDINAL : 0);
      if (score > bestScore) {
        best = entry;
        bestScore = score;
      }
    }
    return best && bestScore >= ALIKE ? near(best, Math.min(bestScore, 0.95)) : null;
  }
}

const near = (entry: Entry, certainty: number): LabelMatch => ({
  id: entry.id,
  standard: entry.standard,
  certainty,
  standardWording: false,
});

/** So many changes leave one of any more characters of a text; without a look at the rest of it. */
function mayBeAlike(core: string, other: string, changes: number): boolean {
  for (let i = 0; i <= changes; i++) if (core.includes(other[i]!)) return true;
  return false;
}

const NUMERALS = '一二三四五六七八九十';
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/** Where (一) or 1. stands behind the first character, with something behind it; -1 for nowhere. The text is in normal form. */
function innerOrdinal(form: string): number {
  for (let i = 1; i < form.length - 2; i++) {
    const next = form[i + 1]!;
    if (form[i] === '(' && NUMERALS.includes(next) && form[i + 2] === ')' && i + 3 < form.length) return i;
    if (isDigit(form[i]) && (next === '.' || next === '、')) return i;
  }
  return -1;
}

/** `一、`, `(一)`, `1.`, `1、` apart from what follows. The text is in normal form. */
export function splitOrdinal(form: string): { ordinal: string; core: string } {
  const first = form[0];
  const begins = first !== undefined && (first === '(' || isDigit(first) || NUMERALS.includes(first));
  const ordinal = begins ? ORDINAL.exec(form)?.[0] : undefined;
  return ordinal === undefined ? { ordinal: '', core: form } : { ordinal, core: form.slice(ordinal.length) };
}

const ORDINAL = /^(?:[一二三四五六七八九十]{1,2}[、.,]|\([一二三四五六七八九十]{1,2}\)[、.]?|\d{1,2}[、.,])/;

/** `1、` and `1.` are one ordinal; `(三)` and `三、` are not. */
function sameOrdinal(a: string, b: string): boolean {
  const plain = (ordinal: string) => ordinal.replace(/[、.,]$/, '.');
  return plain(a) === plain(b);
}

type Role = 'rows' | 'columns' | 'groups' | 'blocks';

function labelsOf(
  table: TableForm,
  role: Role,
): { id: string; label: string; accepted?: readonly string[] | undefined }[] {
  const { blocks } = table;
  switch (role) {
    case 'rows':
      return blocks.flatMap((block) => block.rows);
    case 'columns':
      return blocks.flatMap((block) => block.columns);
    case 'groups':
      return [...new Set(blocks.flatMap((block) => block.rows).flatMap((row) => row.groups))].map((label) => ({
        id: label,
        label,
      }));
    case 'blocks':
      return blocks.flatMap(({ label }) => (label ? [{ id: label, label }] : []));
  }
}

/** The labels of a table in one role, of all editions together: a draft may be in any. */
const indexes: Record<TableId, Partial<Record<Role, LabelIndex>>> = { disclosure: {}, applications: {}, reviews: {} };
let indexCount = 0;

export function labelIndex(table: TableId, role: Role): LabelIndex {
  indexes[table][role] ??= new LabelIndex(
    indexCount++,
    editions.flatMap((edition) => labelsOf(edition.tables[table], role)),
  );
  return indexes[table][role];
}

type Homes = ReadonlyMap<string, readonly TableId[]>;
/** Normal form of every official label to the tables it occurs in. Made with the first label: not every start comes to one. */
let homes: Homes | null = null;
const homesOfLabels = (): Homes => {
  homes ??= readHomes();
  return homes;
};

function readHomes(): Homes {
  const found = new Map<string, TableId[]>();
  for (const edition of editions) {
    for (const id of TABLE_IDS) {
      for (const role of ['rows', 'columns', 'groups', 'blocks'] as const) {
        for (const { label, accepted = [] } of labelsOf(edition.tables[id], role)) {
          for (const text of [label, ...accepted]) {
            const form = normal(text);
            const tables = found.get(form);
            if (!tables) found.set(form, [id]);
            else if (!tables.includes(id)) tables.push(id);
          }
        }
      }
    }
  }
  return found;
}

/** Characters of all labels of a table but digits, which are never a shred's alone. */
const alphabets = new Map<TableId, ReadonlySet<string>>();

function alphabetOf(table: TableId): ReadonlySet<string> {
  let alphabet = alphabets.get(table);
  if (!alphabet) {
    const labels = [...homesOfLabels()].filter(([, tables]) => tables.includes(table)).map(([form]) => form);
    const extra = editions.map(({ tables }) => printedWords(tables[table]));
    alphabet = new Set([...labels, ...extra.map(normal)].join('').replace(/[0-9]/g, ''));
    alphabets.set(table, alphabet);
  }
  return alphabet;
}

function isDebris(table: TableId, form: string): boolean {
  const alphabet = alphabetOf(table);
  const plain = form.replace(/\d{1,2}[.、]/g, ''); // ordinals
  if (plain.length > LONGEST) return false;
  for (const char of plain) if (!alphabet.has(char)) return false;
  return true;
}

/** Words of the heads that are labels of nothing. */
const printedWords = ({ print, labelHead, blocks }: TableForm): string =>
  labelHead +
  (print.kind === 'grouped' ? print.corner + print.figuresHead : '') +
  blocks.flatMap((block) => block.columns.map((column) => column.group ?? '')).join('');
