/** How wide a text stands in a fixed-width font, in columns. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Whether “ ” … and their like take two columns, as in Chinese fonts, or one. */
export type AmbiguousWidth = 'wide' | 'narrow';

/** Combining marks and invisible characters take no room. Made when first needed: it takes a while, and checking needs none. */
let noWidth: RegExp | undefined;

export function widthOf(text: string, ambiguous: AmbiguousWidth): number {
  noWidth ??= /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) width++;
    else if (!noWidth.test(char)) width += eastAsianWidth(code, { ambiguousAsWide: ambiguous === 'wide' });
  }
  return width;
}
