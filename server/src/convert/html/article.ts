/** Which part of a page is the report: the smallest one that holds all its headings and tables. */
import { editions, rowsOf, TABLE_IDS } from '../../editions';
import { findTitle } from '../../report/title';
import { parse } from '../../syntax/parse';
import { normal } from '../../text/normal';
import { ConvertFault } from '../fault';
import { attribute, DEEPEST, isElement, isLeftOut, type PageElement, type Parent, TOO_DEEP } from './flow';

/** Labels of rows that stand in a report and nowhere else, spaces and widths aside. */
const LABELS = new Set(
  editions
    .flatMap((edition) => TABLE_IDS.flatMap((id) => rowsOf(edition.tables[id])))
    .map((row) => normal(row.label))
    .filter((label) => label.length >= 6),
);
const HEADING = /^[一二三四五六]、.{2,40}$/;
/** Characters of an element that may be a mark or a title, its markup's own space included. */
const LONGEST = 300;

interface Article {
  readonly element: Parent;
  /** Short texts of the page, in its order, then what it calls itself: one of them may be the title. */
  readonly names: readonly string[];
}

export function findArticle(document: Parent): Article {
  const marks: Parent[] = [];
  const forms = new Set<string>();
  const names: string[] = [];
  const called: string[] = [];
  const visit = (parent: Parent, depth: number): string => {
    if (depth > DEEPEST) throw new ConvertFault(TOO_DEEP);
    let text = '';
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') text += (child as { value: string }).value;
      if (!isElement(child)) continue;
      if (child.tagName === 'head') called.push(...namesIn(child));
      else if (!isLeftOut(child)) text += visit(child, depth + 1);
    }
    if (text.length > LONGEST) return text.slice(0, LONGEST + 1);
    const form = normal(text);
    if (HEADING.test(form) || LABELS.has(form)) {
      marks.push(parent);
      forms.add(form);
    } else if (form !== '') names.push(text);
    return text;
  };
  visit(document, 0);
  // One mark is no report to be cut out.
  return { element: forms.size > 1 ? commonParent(marks) : document, names: [...names, ...called] };
}

/** The first of the names that is a title of a report. */
export const titleAmong = (names: readonly string[]): string | null => names.find(isTitle)?.trim() ?? null;

export const isTitle = (text: string): boolean => findTitle(parse(text.trim())) !== null;

/** `<meta name="ArticleTitle">`, which portals of the government have to have, and the parts of `<title>`. */
function namesIn(head: PageElement): string[] {
  return head.childNodes.flatMap((child): string[] => {
    if (!isElement(child)) return [];
    if (child.tagName === 'title') {
      return child.childNodes.flatMap((node) => ('value' in node ? node.value.split(/[_|｜–—-]/) : []));
    }
    const named = child.tagName === 'meta' && /^ArticleTitle$/i.test(attribute(child, 'name') ?? '');
    return named ? [attribute(child, 'content') ?? ''] : [];
  });
}

/** Parts of a table are no document. */
const TABLE_PART = /^(?:table|tbody|thead|tfoot|tr|td|th)$/;

function commonParent(elements: readonly Parent[]): Parent {
  let path = pathTo(elements[0]!);
  for (const element of elements) {
    const parents = new Set(pathTo(element));
    path = path.slice(0, path.findLastIndex((one) => parents.has(one)) + 1);
  }
  const holder = path.at(-1)!;
  // A page that lays itself out in tables has the report in one cell; a table of figures has it around itself.
  return holder.nodeName === 'td' ? holder : path.findLast((one) => !TABLE_PART.test(one.nodeName))!;
}

function pathTo(element: Parent): Parent[] {
  const path: Parent[] = [];
  for (let at: Parent | null = element; at; at = 'parentNode' in at ? at.parentNode : null) path.unshift(at);
  return path;
}
