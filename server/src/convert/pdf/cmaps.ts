/** The character maps of Chinese fonts that a PDF names and does not bring: those of Acrobat, iText and old WPS. */
import maps from './cmaps.json';

/** In the shape pdf.js asks for; throws for a file we do not bring, which it then does without. */
export class Resources {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const base64 = (maps.maps as Readonly<Record<string, string>>)[filename.replace(/\.bcmap$/, '')];
    if (base64 === undefined) throw new Error(`There is no ${filename}`);
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  }
}
