/** The pieces of a sentence between its marks: each says one thing, mostly with one figure. */
import type { Quantity, Token } from './claims-tokens';
import { type DisputeRow, disputeRows, isPlain } from './claims-topics';
import type { Word, WordKind } from './claims-words';

export interface Segment {
  /** Words, quantities, unknowns and the marks that do not end it. */
  readonly tokens: readonly Token[];
  /** The words among them. */
  readonly words: readonly Word[];
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
  tokens: Token[];
  asides: Token[];
  before: string;
}

export const isQuantity = (token: Token): token is Quantity => token.kind === 'quantity';

function hasQuantity(tokens: readonly Token[], from = 0, to = tokens.length): boolean {
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
    const { tokens: own, asides, before } = open;
    if (own.length > 0) segments.push(segment(own, outer.length, before, asides));
    open = fresh(next);
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (outer.length > 0 && i === outer.at(-1)!.close) {
      end('');
      open = outer.pop()!.open;
    } else if (token.kind !== 'mark') open.tokens.push(token);
    else if (token.mark === '(') {
      const close = closes.get(i);
      if (close === undefined) end('(');
      else if (hasQuantity(tokens, i, close)) {
        if (hasQuantity(open.tokens)) end(')');
        outer.push({ open, close });
        open = fresh('(');
      } else {
        open.asides.push(...tokens.slice(i + 1, close));
        i = close;
      }
    } else if (token.mark === ')') continue;
    else if (token.mark !== '、') end(token.mark);
    else if (hasQuantity(open.tokens)) end('、');
  }
  end('');
  return segments;
}

function segment(tokens: readonly Token[], depth: number, before: string, asides: readonly Token[]): Segment {
  const words: Word[] = [];
  let closed = true;
  let counts = false;
  for (const token of tokens) {
    if (token.kind === 'word') words.push(token.word);
    else if (token.kind === 'unknown') closed = false;
    else if (token.kind === 'quantity') counts = true;
  }
  return { tokens, words, rows: disputeRows(words), closed, counts, depth, before, asides };
}

const fresh = (before: string): Open => ({ tokens: [], asides: [], before });

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
  const quantities = tokens.filter(isQuantity);
  if (quantities.length !== 1 || quantities[0]!.unit !== '%') return false;
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
