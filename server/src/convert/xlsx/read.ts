/** Reads .xlsx. An entry of its own: loaded when the first workbook is read. */
import type { Message } from '../../text/message';
import { type Archive, openArchive } from '../archive';
import type { Content, Piece } from '../content';
import { ConvertFault } from '../fault';
import { child, descendants, type Element, elementsOf, parseXml, textOf } from '../xml';
import { readSheet } from './cells';
import { dateStyles } from './numbers';
import { piecesOf } from './sheet';

/** @throws ConvertFault for what is no workbook, or one that must not be unpacked. */
export function read(bytes: Uint8Array): Content {
  const archive = openArchive(bytes);
  const workbook = part(archive, 'xl/workbook.xml');
  const sheets = child(workbook, 'x:sheets');
  if (!sheets) throw new ConvertFault({ zh: '文件里没有工作表', en: 'there is no sheet in the file' });
  const targets = relationsOf(part(archive, 'xl/_rels/workbook.xml.rels'));
  const shared = sharedStrings(part(archive, 'xl/sharedStrings.xml'));
  const dates = dateStyles(part(archive, 'xl/styles.xml'));
  const from1904 = /^(?:1|true)$/.test(child(workbook, 'x:workbookPr')?.attributes.date1904 ?? '');

  const pieces: Piece[] = [];
  const unread: Message[] = [];
  for (const { attributes } of elementsOf(sheets)) {
    const name = attributes.name ?? '';
    const target = targets.get(attributes['r:id'] ?? '');
    const root = target === undefined ? undefined : part(archive, target);
    if (!root) continue;
    if (attributes.state !== undefined && attributes.state !== 'visible') {
      unread.push({ zh: `隐藏的工作表“${name}”没有读入`, en: `the hidden sheet “${name}” was not read` });
    } else pieces.push(...piecesOf(readSheet(root, { shared, dates, from1904 })));
  }
  return { pieces, asides: [], unread };
}

const part = (archive: Archive, name: string): Element | undefined => {
  const xml = archive.text(name);
  return xml === null ? undefined : parseXml(xml);
};

/** Ids of relations to names of entries. */
function relationsOf(root: Element | undefined): Map<string, string> {
  return new Map(
    (root ? elementsOf(root) : []).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
}

/** Readings of characters (`rPh`) are no text of the cell. */
const sharedStrings = (root: Element | undefined): string[] =>
  (root ? elementsOf(root) : []).filter(({ name }) => name === 'x:si').map(stringOf);

export const stringOf = (item: Element): string =>
  elementsOf(item)
    .map((one) =>
      one.name === 'x:t' ? textOf(one) : one.name === 'x:r' ? [...descendants(one, 'x:t')].map(textOf).join('') : '',
    )
    .join('');
