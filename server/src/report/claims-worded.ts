/** A sentence as tokens, words and segments: all that is read in it before what stands around it counts. */
import { Remembered } from '../text/remembered';
import type { Agency } from './claims-scope';
import { type Segment, segmentsOf, wordsOf } from './claims-segments';
import { type Token, tokensOf } from './claims-tokens';

export interface Worded {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  /** Outcomes are named somewhere in the sentence. */
  readonly listed: boolean;
  /** 行政复议7件……均与政府信息公开有关: said at the end, meant from the beginning. */
  readonly informs: boolean;
}

/** What a sentence may be of, beside its text. */
export interface Around {
  readonly year: number | null;
  readonly agency: Agency;
  /** Whether the comma at an offset is a half-width one in the draft. */
  plainComma(comma: number): boolean;
}

const known = new Remembered<Worded>(120_000);

/** `text` is folded. What it depends on besides is part of the key only where the sentence has such a thing in it. */
export function wordedOf(text: string, around: Around): Worded {
  const year = text.includes('年') ? String(around.year) : '';
  const names = around.agency.namesIn(text);
  const commas = groupingCommas(text, around);
  const key = year || names || commas ? `${year}|${names}|${commas}\n${text}` : text;
  return known.get(key, () => read(text, around));
}

function read(text: string, { year, agency, plainComma }: Around): Worded {
  const tokens = tokensOf(text, { year, groups: plainComma, wordAt: agency.wordAt });
  const words = wordsOf(tokens);
  return {
    tokens,
    segments: segmentsOf(tokens),
    listed: words.some(({ kind, value }) => kind === 'outcome' && value !== 'rest'),
    informs: words.some(({ kind }) => kind === 'information') && !words.some(({ kind }) => kind === 'foreign'),
  };
}

/** Commas behind a digit, each as it stands in the draft. */
function groupingCommas(text: string, { plainComma }: Around): string {
  let commas = '';
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before >= 0x30 && before <= 0x39) commas += plainComma(at) ? ',' : '，';
  }
  return commas;
}
