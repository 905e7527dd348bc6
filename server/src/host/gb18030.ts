/**
 * GB18030, the direction the platform lacks. The table is the platform's own decoder read backwards: whatever edition of
 * the standard it follows, what is written reads back as the same text.
 */

/** The linear numbers of the four-byte forms: those of the BMP, and the first of the other planes. */
const BMP_FORMS = 39420;
const FIRST_ASTRAL = 189000;
/** U+FFFD: the one character the decoder also gives for what it cannot read. */
const REPLACEMENT = 0xfffd;
const REPLACEMENT_FORM = 0x8431a437;
const SEPARATOR = 0x0a;

/** UTF-16 unit to its two or four bytes as one number, 0 where it has none. Made when first needed. */
let forms: Uint32Array | null = null;

/** A character that no form is read as (a few of private use) cannot come from a file; it becomes U+FFFD. */
export function encodeGb18030(text: string): Uint8Array {
  forms ??= readBackwards();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point > 0xffff) i++;
    const form = point > 0xffff ? fourBytes(FIRST_ASTRAL + point - 0x10000) : forms[point] || REPLACEMENT_FORM;
    if (form > 0xffff) {
      bytes[length++] = form >>> 24;
      bytes[length++] = form >>> 16;
    }
    bytes[length++] = form >>> 8;
    bytes[length++] = form;
  }
  return bytes.slice(0, length);
}

function readBackwards(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const four = Array.from({ length: BMP_FORMS }, (_, i) => fourBytes(i));
  const two: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) two.push(lead * 0x100 + trail);
  }
  // Two bytes before four, and of two forms of one character the first: later entries replace earlier ones.
  for (const list of [four, two.reverse()]) {
    const width = list === four ? 4 : 2;
    const bytes = new Uint8Array(list.length * (width + 1)).fill(SEPARATOR);
    list.forEach((form, i) => {
      for (let k = 0; k < width; k++) bytes[i * (width + 1) + k] = form >>> (8 * (width - 1 - k));
    });
    const chars = new TextDecoder('gb18030').decode(bytes).split('\n');
    list.forEach((form, i) => {
      const char = chars[i]!;
      if (char.length === 1) table[char.charCodeAt(0)] = form;
    });
  }
  table[REPLACEMENT] = REPLACEMENT_FORM;
  return table;
}

/** The four-byte form with this linear number. */
const fourBytes = (n: number): number =>
  (((0x81 + Math.floor(n / 12600)) << 24) |
    ((0x30 + (Math.floor(n / 1260) % 10)) << 16) |
    ((0x81 + (Math.floor(n / 10) % 126)) << 8) |
    (0x30 + (n % 10))) >>>
  0;
