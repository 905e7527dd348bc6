/** Elements of a page to paragraphs and tables, as a browser shows them one below the other. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { cell, type Piece, paragraph, type Table, type TableCell } from '../content';
import { ConvertFault } from '../fault';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** What holds no text of the report, wherever it stands. */
const LEFT_OUT = new Set(
  'script style noscript template nav header footer aside iframe object embed svg canvas video audio select button input textarea head title meta link'.split(
    ' ',
  ),
);

/** Everything else runs on in the line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big center cite code data del dfn em font i ins kbd label mark o:p q rp rt ruby s samp small span strike strong st1:chsdate sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const DEEPEST = 400;

export const isElement = (node: Node): node is PageElement => 'tagName' in node;

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export function isLeftOut(element: PageElement): boolean {
  if (LEFT_OUT.has(element.tagName)) return true;
  return attribute(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '');
}

export class Flow {
  pictures = 0;

  pieces(parent: Parent, depth = 0): Piece[] {
    const pieces: Piece[] = [];
    let text = '';
    const end = (level: number | null = null) => {
      if (text.trim() !== '') pieces.push(paragraph(text, level));
      text = '';
    };
    const walk = (node: Parent, level: number | null, deep: number): void => {
      if (deep > DEEPEST) throw new ConvertFault(TOO_DEEP);
      for (const child of node.childNodes) {
        if (child.nodeName === '#text') text = add(text, (child as DefaultTreeAdapterTypes.TextNode).value);
        if (!isElement(child) || isLeftOut(child)) continue;
        const { tagName } = child;
        if (tagName === 'br') text += '\n';
        else if (tagName === 'img') this.pictures++;
        else if (tagName === 'table') {
          end(level);
          pieces.push(this.#table(child, deep + 1));
        } else if (INLINE.has(tagName)) walk(child, level, deep + 1);
        else {
          end(level);
          const own = /^h([1-6])$/.exec(tagName);
          walk(child, own ? Number(own[1]) : level, deep + 1);
          end(own ? Number(own[1]) : level);
        }
      }
    };
    walk(parent, null, depth);
    end();
    return pieces;
  }

  #table(table: PageElement, depth: number): Table {
    const rows: TableCell[][] = [];
    const above: Piece[] = [];
    const collect = (parent: PageElement, deep: number): void => {
      if (deep > DEEPEST) throw new ConvertFault(TOO_DEEP);
      for (const child of parent.childNodes) {
        if (!isElement(child) || isLeftOut(child)) continue;
        if (child.tagName === 'tr') rows.push(this.#cells(child, deep));
        else if (child.tagName === 'caption') above.push(...this.pieces(child, deep));
        else collect(child, deep + 1);
      }
    };
    collect(table, depth);
    return { kind: 'table', rows: above.length > 0 ? [[cell(above)], ...rows] : rows };
  }

  #cells(row: PageElement, depth: number): TableCell[] {
    return row.childNodes.flatMap((child): TableCell[] => {
      if (!isElement(child) || (child.tagName !== 'td' && child.tagName !== 'th') || isLeftOut(child)) return [];
      const content = this.pieces(child, depth + 1);
      return [cell(content, span(child, 'colspan'), span(child, 'rowspan'))];
    });
  }
}

const span = (element: PageElement, name: string): number => Number.parseInt(attribute(element, name) ?? '1', 10) || 1;

/** Space runs together as in a browser; that of `&nbsp;` stays, for whoever trims the line. */
function add(text: string, more: string): string {
  const collapsed = more.replace(/[ \t\r\n\f]+/g, ' ');
  return text === '' || /[ \n]$/.test(text) ? text + collapsed.replace(/^ /, '') : text + collapsed;
}

export const TOO_DEEP = {
  zh: `网页嵌套超过 ${DEEPEST} 层，未读取`,
  en: `the page is nested more than ${DEEPEST} deep: left out`,
};
