/** Reads pages: a portal's, or what Word and WPS save as one. An entry of its own: loaded when the first page is read. */

import { parse } from 'parse5';
import { counted } from '../../text/message';
import { type Content, paragraph } from '../content';
import { decode } from '../decode';
import { ConvertFault } from '../fault';
import { findArticle, isTitle, titleAmong } from './article';
import { Flow } from './flow';

/** Longer pages are no report; the report of a province has some 200 KB of markup. */
const LONGEST = 16 * 1024 ** 2;

/** @throws ConvertFault for a page that is too long or nested too deep. */
export function read(bytes: Uint8Array): Content {
  if (bytes.length > LONGEST) {
    throw new ConvertFault({
      zh: `网页超过 ${LONGEST / 1024 ** 2} MB，未读取`,
      en: `the page is larger than ${LONGEST / 1024 ** 2} MB: left out`,
    });
  }
  const document = parse(decode(bytes));
  const { element, names } = findArticle(document);
  const flow = new Flow();
  const pieces = flow.pieces(element);
  const lines = pieces.map((piece) => (piece.kind === 'paragraph' ? piece.text : '|'));
  const title = isTitle(lines.join('\n')) ? null : titleAmong(names);
  const unread =
    flow.pictures > 0
      ? [
          {
            zh: `${flow.pictures} 张图片没有读入；图片里的文字和表格要重新录入`,
            en: `${counted(flow.pictures, 'picture was', 'pictures were')} not read: text and tables in them have to be typed`,
          },
        ]
      : [];
  return { pieces: title === null ? pieces : [paragraph(title, 1), ...pieces], asides: [], unread };
}
