/** Reads .docx. An entry of its own: loaded when the first Word file is read. */
import { type Archive, openArchive } from '../archive';
import type { Content, Piece } from '../content';
import { ConvertFault } from '../fault';
import { child, type Element, elementsOf, parseXml } from '../xml';
import { Body, unreadOf } from './body';
import { Numbering } from './numbering';
import { Styles } from './styles';

/** @throws ConvertFault for what is no Word document, or one that must not be unpacked. */
export function read(bytes: Uint8Array): Content {
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  const document = part(archive, main);
  const body = child(document, 'w:body');
  if (!body) {
    throw new ConvertFault({ zh: '文件里没有 Word 正文', en: 'there is no Word document in the file' });
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const flow = new Body(
    new Styles(part(archive, `${folder}styles.xml`)),
    new Numbering(part(archive, `${folder}numbering.xml`)),
  );
  const pieces = flow.pieces(body);
  const asides = ['footnotes', 'endnotes'].flatMap((kind) => notes(flow, part(archive, `${folder}${kind}.xml`)));
  return { pieces, asides, unread: unreadOf(flow.tally) };
}

const part = (archive: Archive, name: string): Element | undefined => {
  const xml = archive.text(name);
  return xml === null ? undefined : parseXml(xml);
};

function mainPart(archive: Archive): string {
  const relations = part(archive, '_rels/.rels');
  const main =
    relations && elementsOf(relations).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'));
  return main?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml';
}

/** The notes people wrote; separators are notes too. */
function notes(flow: Body, root: Element | undefined): string[] {
  return (root ? elementsOf(root) : [])
    .filter(({ attributes }) => attributes['w:type'] === undefined && Number(attributes['w:id']) > 0)
    .map((note) => flow.pieces(note).map(plain).join('').trim())
    .filter((text) => text !== '');
}

const plain = (piece: Piece): string => (piece.kind === 'paragraph' ? piece.text : '');
