/** The flow of a Word document: paragraphs and tables as they are seen with all changes accepted. */
import { counted, type Message } from '../../text/message';
import { cell, type Piece, paragraph, type Table, type TableCell } from '../content';
import { child, descendants, type Element, elementsOf, isOn, valueIn } from '../xml';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** Things in the flow that are no text, by kind. */
export interface Tally {
  pictures: number;
  objects: number;
}

/** Elements that only hold others: content controls, insertions, links, fields. */
const HOLDERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);

export class Body {
  readonly tally: Tally = { pictures: 0, objects: 0 };
  /** Text of a paragraph whose end was deleted: it goes on with the next one. */
  #carried = '';

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  /** Paragraphs and tables of a body, a cell, a text box or a footnote. */
  pieces(parent: Element): Piece[] {
    return elementsOf(parent).flatMap((element): Piece[] => {
      if (element.name === 'w:p') return this.#paragraph(element);
      if (element.name === 'w:tbl') return [this.#table(element)];
      if (element.name === 'mc:AlternateContent') return this.#alternative(element, (one) => this.pieces(one));
      if (element.name === 'w:altChunk') this.tally.objects++;
      return HOLDERS.has(element.name) ? this.pieces(element) : [];
    });
  }

  #paragraph(element: Element): Piece[] {
    const properties = child(element, 'w:pPr');
    const boxes: Piece[] = [];
    const own = this.#text(element, boxes);
    const list = this.styles.list(properties);
    const number = list && own.trim() !== '' ? this.numbering.next(list) : '';
    const text = this.#carried + number + own;
    this.#carried = '';
    if (child(child(properties, 'w:rPr'), 'w:del')) {
      this.#carried = text;
      return boxes;
    }
    return [paragraph(text, this.styles.level(properties)), ...boxes];
  }

  /** Text of runs; what text boxes hold is added to `boxes`. */
  #text(parent: Element, boxes: Piece[]): string {
    return elementsOf(parent)
      .map((element) => {
        switch (element.name) {
          case 'w:r':
            return isOn(child(element, 'w:rPr'), 'w:vanish') ? '' : this.#text(element, boxes);
          case 'w:t':
          case 'm:t':
            return element.children.join('');
          case 'm:r':
            return this.#text(element, boxes);
          case 'w:tab':
            return '\t';
          case 'w:br':
            return element.attributes['w:type'] === 'page' || element.attributes['w:type'] === 'column' ? '' : '\n';
          case 'w:cr':
            return '\n';
          case 'w:noBreakHyphen':
            return '-';
          case 'w:drawing':
          case 'w:pict':
            return this.#drawing(element, boxes);
          case 'w:object':
            this.tally.objects++;
            return '';
          case 'mc:AlternateContent': {
            let text = '';
            boxes.push(
              ...this.#alternative(element, (one) => {
                const inside: Piece[] = [];
                text = this.#text(one, inside);
                return inside;
              }),
            );
            return text;
          }
          default:
            return HOLDERS.has(element.name) ? this.#text(element, boxes) : '';
        }
      })
      .join('');
  }

  /** One of the forms a thing is stored in: the first that holds anything, else the last. */
  #alternative(element: Element, read: (form: Element) => Piece[]): Piece[] {
    const before = { ...this.tally };
    for (const form of elementsOf(element)) {
      Object.assign(this.tally, before);
      const found = read(form);
      if (found.length > 0 || this.tally.pictures > before.pictures) return found;
    }
    return [];
  }

  #drawing(element: Element, boxes: Piece[]): string {
    const frames = [...descendants(element, 'w:txbxContent')];
    for (const frame of frames) boxes.push(...this.pieces(frame));
    const pictures = [...descendants(element, 'pic:pic'), ...descendants(element, 'v:imagedata')].length;
    this.tally.pictures += pictures;
    if (frames.length === 0 && pictures === 0 && child(element, 'v:line') === undefined) {
      const charts = [...descendants(element, 'a:graphicData')].filter(({ attributes }) =>
        /chart|diagram/.test(attributes.uri ?? ''),
      );
      this.tally.objects += charts.length;
    }
    return '';
  }

  #table(element: Element): Table {
    return { kind: 'table', rows: this.#rows(element) };
  }

  #rows(parent: Element): TableCell[][] {
    return elementsOf(parent).flatMap((element): TableCell[][] => {
      if (element.name === 'w:tr') {
        const properties = child(element, 'w:trPr');
        if (child(properties, 'w:del')) return [];
        const before = Number(valueIn(properties, 'w:gridBefore') ?? 0);
        const after = Number(valueIn(properties, 'w:gridAfter') ?? 0);
        return [[...blank(before), ...this.#cells(element), ...blank(after)]];
      }
      return HOLDERS.has(element.name) ? this.#rows(element) : [];
    });
  }

  #cells(parent: Element): TableCell[] {
    return elementsOf(parent).flatMap((element): TableCell[] => {
      if (element.name !== 'w:tc') return HOLDERS.has(element.name) ? this.#cells(element) : [];
      const properties = child(element, 'w:tcPr');
      if (child(properties, 'w:cellDel')) return [];
      const columns = Number(valueIn(properties, 'w:gridSpan') ?? 1);
      const merged = ['w:vMerge', 'w:hMerge'].some(
        (name) => child(properties, name) && valueIn(properties, name) !== 'restart',
      );
      return [cell(merged ? [] : this.pieces(element), columns)];
    });
  }
}

const blank = (columns: number): TableCell[] => (columns > 0 ? [cell([], columns)] : []);

/** What a tally means for the reader. */
export function unreadOf({ pictures, objects }: Tally): Message[] {
  const unread: Message[] = [];
  if (pictures > 0) {
    unread.push({
      zh: `${pictures} 张图片没有读入；图片里的文字和表格要重新录入`,
      en: `${counted(pictures, 'picture was', 'pictures were')} not read: text and tables in them have to be typed`,
    });
  }
  if (objects > 0) {
    unread.push({
      zh: `${objects} 个嵌入对象（图表、Excel 工作表等）没有读入；其中的表格请改为 Word 表格`,
      en: `${counted(objects, 'embedded object (chart, Excel sheet) was', 'embedded objects (charts, Excel sheets) were')} not read: make tables in them tables of Word`,
    });
  }
  return unread;
}
