/** The table of fonts of a .docx: what Word and WPS take for a type that is not installed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FONT_STACKS } from '../fonts';

const FONT_TABLE = 'word/fontTable.xml';

/** `docx` writes none of it but for types it embeds. */
export function withFallbacks(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const fonts = Object.values(FONT_STACKS).map(
    ([name, ...others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  const own = entries[FONT_TABLE] ? strFromU8(entries[FONT_TABLE]) : '';
  const [, attributes = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'] =
    /<w:fonts([^<>]*?)\/?>/.exec(own) ?? [];
  entries[FONT_TABLE] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts${attributes}>${fonts.join('')}</w:fonts>`,
  );
  return zipSync(entries, { level: 6 });
}
