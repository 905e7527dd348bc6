/**
 * Which sentences can say anything of figures at all, told by single characters: most of a report does not, and need not be
 * read word by word. Whoever is let pass may say nothing; who is not, says nothing for certain.
 */

/** What a character can be, as bits. */
const NUMERAL = 1;
const MORE = 2;
const UNIT = 4;
const NEGATION = 8;
/** Of all that can be said not to have been: received, carried over, disputed, lost. */
const DENIED = 16;
const ALL = 32;
/** Of all that can be said of everything: done, upheld. */
const DONE = 64;

const SIGNS: readonly (readonly [number, string])[] = [
  [NUMERAL, '0123456789,.〇零一二两三四五六七八九十百千万亿'],
  [MORE, '余多几来'],
  [UNIT, '件人场批万条份个项宗起次例封篇期册户张部家款幅名位种类元%'],
  [NEGATION, '未没无不非零"'],
  [DENIED, '申收受接增转延跨办处议诉维纠结审败被'],
  [ALL, '均全所都皆悉律'],
  [DONE, '结完毕维'],
];

let signs: Uint8Array | null = null;

function signsOf(): Uint8Array {
  if (signs) return signs;
  signs = new Uint8Array(0x10000);
  for (const [sign, chars] of SIGNS) {
    for (let i = 0; i < chars.length; i++) signs[chars.charCodeAt(i)]! |= sign;
  }
  return signs;
}

/** Whether the sentence may count something, deny something or say something of all. */
export function maySay(text: string): boolean {
  const of = signsOf();
  let seen = 0;
  let number = false; // stands right before
  for (let i = 0; i < text.length; i++) {
    const sign = of[text.charCodeAt(i)]!;
    if (sign === 0) number = false;
    else {
      if (number && sign & UNIT) return true;
      number = (sign & NUMERAL) !== 0 || (number && (sign & MORE) !== 0);
      seen |= sign;
    }
  }
  return has(seen, NEGATION | DENIED) || has(seen, ALL | DONE);
}

const has = (seen: number, both: number): boolean => (seen & both) === both;
