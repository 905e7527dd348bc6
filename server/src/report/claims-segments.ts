/** The pieces of a sentence between its marks: each says one thing, mostly with one figure. */
import type { Quantity, Token } from './claims-tokens';
import { type DisputeRow, disputeRows, isPlain } from './claims-topics';
import { kinds, type Word, type WordKind } from './claims-words';

export interface Segment {
  /** Words, quantities, unknowns and the marks that do not end it. */
  readonly tokens: readonly Token[];
  /** The words among them. */
  readonly words: readonly Word[];
  /** Which of the {@link kinds} these are of. */
  readonly kinds: number;
  readonly rows: readonly DisputeRow[];
  /** Nothing in it is unknown. */
  readonly closed: boolean;
  readonly counts: boolean;
  /** Of brackets around it. */
  readonly depth: number;
  /** The mark before it: `(`, `,`, `;`, `:`, `、`, or empty at the beginning of the sentence. */
  readonly before: string;
  /** What stands in brackets inside it, without a figure. */
  readonly asides: readonly Token[];
}

interface Open {
  readonly tokens: Token[];
  asides: readonly Token[];
  readonly before: string;
  counts: boolean;
}

export const isQuantity = (token: Token): token is Quantity => token.kind === 'quantity';

function hasQuantity(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isQuantity(tokens[i]!)) return true;
  return false;
}

/** The words of tokens, or of some of them. */
export function wordsOf(tokens: readonly Token[], from = 0, to = tokens.length): Word[] {
  const words: Word[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word') words.push(token.word);
  }
  return words;
}

/** In the order of the text by their figures. A bracket with a figure in it is a sentence inside the sentence. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  const closes = closingBrackets(tokens);
  const outer: { open: Open; close: number }[] = [];
  let open = fresh('');

  const end = (next: string) => {
    if (open.tokens.length > 0) segments.push(segment(open, outer.length));
    open = fresh(next);
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (outer.length > 0 && i === outer.at(-1)!.close) {
      end('');
      open = outer.pop()!.open;
    } else if (token.kind !== 'mark') {
      open.tokens.push(token);
      if (token.kind === 'quantity') open.counts = true;
    } else if (token.mark === '(') {
      const close = closes.get(i);
      if (close === undefined) end('(');
      else if (hasQuantity(tokens, i, close)) {
        if (open.counts) end(')');
        outer.push({ open, close });
        open = fresh('(');
      } else {
        open.asides = [...open.asides, ...tokens.slice(i + 1, close)];
        i = close;
      }
    } else if (token.mark === ')') continue;
    else if (token.mark !== '、') end(token.mark);
    else if (open.counts) end('、');
  }
  end('');
  return segments;
}

function segment({ tokens, asides, before, counts }: Open, depth: number): Segment {
  const words: Word[] = [];
  let bits = 0;
  let closed = true;
  for (const token of tokens) {
    if (token.kind === 'word') {
      words.push(token.word);
      bits |= token.word.bit;
    } else if (token.kind === 'unknown') closed = false;
  }
  const rows = bits & DISPUTE ? disputeRows(words) : NO_ROWS;
  return { tokens, words, kinds: bits, rows, closed, counts, depth, before, asides };
}

const DISPUTE = kinds('dispute');
const NO_ROWS: readonly DisputeRow[] = [];
const NO_ASIDES: readonly Token[] = [];
const fresh = (before: string): Open => ({ tokens: [], asides: NO_ASIDES, before, counts: false });

const NONE: ReadonlyMap<number, number> = new Map();

/** Index of each opening bracket to that of its closing one. */
function closingBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  let closes: Map<number, number> | null = null;
  const stack: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'mark') continue;
    if (token.mark === '(') stack.push(i);
    else if (token.mark === ')' && stack.length > 0) {
      closes ??= new Map();
      closes.set(stack.pop()!, i);
    }
  }
  return closes ?? NONE;
}

/** Words a share may have beside it. */
const OF_A_SHARE = new Set<WordKind>([
  'filler',
  'application',
  'time',
  'total',
  'answer',
  'finish',
  'process',
  'information',
]);

/** 占x%, or nothing but x% in brackets. */
export function isShare(tokens: readonly Token[]): boolean {
  let quantities = 0;
  for (const token of tokens) {
    if (!isQuantity(token)) continue;
    if (token.unit !== '%' || quantities > 0) return false;
    quantities++;
  }
  if (quantities === 0) return false;
  if (tokens.length === 1) return true;
  const rest = wordsOf(tokens).filter(({ kind }) => !OF_A_SHARE.has(kind));
  return rest.length === 1 && rest[0]!.kind === 'share' && tokens.every(({ kind }) => kind !== 'unknown');
}

/** A remark in brackets may say again what is meant; one that narrows it leaves us in doubt. */
export function isPlainAside(asides: readonly Token[]): boolean {
  if (asides.length === 0) return true;
  const words = wordsOf(asides);
  if (asides.some(({ kind }) => kind === 'unknown')) return false;
  return words[0]?.kind === 'with' || words[0]?.kind === 'part' || isPlain(words);
}
