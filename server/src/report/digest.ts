/**
 * A report without its text: whose, of which year, its figures with their places, and its prose as hashes. Small enough to
 * be kept of thousands, and all that other reports are compared with.
 */
import {
  type Address,
  addressOf,
  type EditionId,
  editionById,
  rowsOf,
  type SectionId,
  TABLE_IDS,
  type TableForm,
  type TableId,
} from '../editions';
import { hashOf } from '../text/hash';
import { type Span, span } from '../text/span';
import { agencyKey } from './agency-name';
import { passagesIn, placeOf, sentencesOf } from './prose';
import type { BoundTable, Report } from './report';

export interface Identity {
  /** As the title has it. */
  readonly agency: string;
  /** See {@link agencyKey}. */
  readonly key: string;
  readonly year: number;
}

export interface Digest extends Identity {
  readonly tables: Readonly<Record<TableId, TableDigest | null>>;
  /** Of the sections that are compared. */
  readonly prose: Readonly<Partial<Record<SectionId, Prose>>>;
}

interface TableDigest {
  readonly edition: EditionId;
  /** In the order of the form: a plain decimal, null for a blank, undefined for a cell that is not there, '' for no number. */
  readonly values: readonly (string | null | undefined)[];
  /** Start and end of each. */
  readonly places: Int32Array;
  /** Units as written, by address; null where there are none. */
  readonly units: ReadonlyMap<Address, string> | null;
}

/** Pieces of a section: hash, start and end of each, and the number of characters that count. */
export interface Prose {
  readonly pieces: Int32Array;
  readonly length: number;
}

/** Sections whose text an agency writes itself. */
const COMPARED: readonly SectionId[] = ['overview', 'problems'];
/** A piece has at least so many characters: a shorter one says what everyone says. */
const SHORTEST = 10;
/** More of a section are not kept. */
const MOST_PIECES = 600;

/** null where the report does not say whose it is, or of which year. */
export const identityOf = ({ agency, year }: Pick<Report, 'agency' | 'year'>): Identity | null =>
  agency === null || year === null ? null : { agency, key: agencyKey(agency), year };

export function digestOf(report: Report): Digest | null {
  const identity = identityOf(report);
  if (!identity) return null;
  const { disclosure, applications, reviews } = report.tables;
  return {
    ...identity,
    tables: {
      disclosure: disclosure && tableDigest(disclosure),
      applications: applications && tableDigest(applications),
      reviews: reviews && tableDigest(reviews),
    },
    prose: Object.fromEntries(COMPARED.map((id) => [id, proseDigest(report, id)])),
  };
}

const orders = new Map<TableForm, readonly Address[]>();

/** The addresses of a form in its order. */
export function addressesOf(form: TableForm): readonly Address[] {
  let order = orders.get(form);
  if (!order) {
    order = form.blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => addressOf(form.id, row.id, column.id))),
    );
    orders.set(form, order);
  }
  return order;
}

/** Figures repeat: each text is kept once. */
const texts = new Map<string, string>();
const MOST_TEXTS = 10_000;

function kept(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < MOST_TEXTS) texts.set(text, text);
  return text;
}

function tableDigest({ form, edition, cells }: BoundTable): TableDigest {
  const addresses = addressesOf(form);
  const places = new Int32Array(addresses.length * 2);
  const units = new Map<Address, string>();
  const values = addresses.map((address, i) => {
    const cell = cells.get(address);
    if (!cell) return undefined;
    places.set([cell.span.start, cell.span.end], i * 2);
    const { figure } = cell;
    if (figure.kind === 'number' && figure.unit) units.set(address, kept(figure.unit));
    if (figure.kind === 'blank') return null;
    return figure.kind === 'number' ? kept(figure.value) : '';
  });
  return { edition: edition.id, values, places, units: units.size > 0 ? units : null };
}

export interface DigestCell {
  /** Plain decimal, null for a blank, '' for what is no number. */
  readonly value: string | null;
  readonly span: Span;
  readonly unit: string | null;
}

/** undefined where the cell, or its table, is not there. */
export function cellOf({ tables }: Digest, address: Address): DigestCell | undefined {
  const table = tables[address.slice(0, address.indexOf('/')) as TableId];
  if (!table) return undefined;
  const i = addressesOf(formOf(table, address)).indexOf(address);
  const value = table.values[i];
  if (value === undefined) return undefined;
  const [start = 0, end = 0] = table.places.slice(i * 2, i * 2 + 2);
  return { value, span: span(start, end), unit: table.units?.get(address) ?? null };
}

const formOf = ({ edition }: TableDigest, address: Address): TableForm =>
  editionById(edition).tables[address.slice(0, address.indexOf('/')) as TableId];

/** The forms of the tables that are there. */
export const formsOf = ({ tables }: Digest): TableForm[] =>
  TABLE_IDS.flatMap((id) => {
    const table = tables[id];
    return table ? editionById(table.edition).tables[id] : [];
  });

export const hasRow = (form: TableForm, row: string): boolean => rowsOf(form).some(({ id }) => id === row);

/** The pieces of a section as they are compared, figures and marks set aside. */
export function proseDigest(report: Report, section: SectionId): Prose {
  const pieces: number[] = [];
  let length = 0;
  for (const passage of passagesIn(report, section)) {
    if (passage.heading) continue;
    for (const sentence of sentencesOf(passage)) {
      for (const { from, to, text } of piecesOf(sentence.text)) {
        length += text.length;
        if (pieces.length >= 3 * MOST_PIECES) continue;
        const at = placeOf(passage, sentence.start + from, sentence.start + to);
        pieces.push(hashOf(text), at.start, at.end);
      }
    }
  }
  return { pieces: Int32Array.from(pieces), length };
}

const MARKS = ',;:、()"';

/** A sentence by its marks, short pieces with the next one. Digits do not count: a copied sentence has new figures. */
function* piecesOf(sentence: string): Generator<{ from: number; to: number; text: string }> {
  let from = 0;
  let text = '';
  for (let i = 0; i < sentence.length; i++) {
    const char = sentence[i]!;
    const mark = MARKS.includes(char);
    if (!mark && (char < '0' || char > '9')) text += char;
    if (!mark || text.length < SHORTEST) continue;
    yield { from, to: i, text };
    from = i + 1;
    text = '';
  }
  if (text !== '') yield { from, to: sentence.length, text };
}
