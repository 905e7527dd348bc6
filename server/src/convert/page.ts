/** A report as it is printed: its parts in their order, for whatever writes Word, HTML or the clipboard. */
import { TABLE_IDS } from '../editions';
import type { CellText } from '../layout/compact';
import { type PrintedTable, printedTable } from '../layout/printed';
import { closingOf } from '../report/closing';
import type { BoundTable, Report } from '../report/report';
import type { Grid } from '../syntax/blocks';
import { contains, touches } from '../text/span';
import { unescaped } from './escape';
import { join, trim } from './grid';
import { importText } from './import';

/** A stretch of a line; the beginning of a paragraph that names it is set apart from the rest. */
export interface Words {
  readonly text: string;
  readonly role: 'lead' | 'bold' | 'plain';
}

/** `line`: the first line of the draft the part is made of, as it is written there. */
export type Part =
  | { readonly kind: 'title'; readonly text: string }
  /** 1 is a section, 2 stands below it as （一） does, and so on. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly line: string }
  | { readonly kind: 'paragraph'; readonly words: readonly Words[]; readonly line: string }
  | { readonly kind: 'table'; readonly table: PrintedTable; readonly text: CellText }
  /** A table of the author's own. */
  | { readonly kind: 'grid'; readonly rows: readonly (readonly string[])[]; readonly line: string }
  /** Agency, and date below it. */
  | { readonly kind: 'closing'; readonly lines: readonly string[]; readonly line: string };

/** `text` is a draft in any shape that is read. */
export function partsOf(text: string): Part[] {
  const { report } = importText(text, { layout: 'official', ambiguousWidth: 'wide' });
  return new Printer(report).parts();
}

/** One table as it is printed. */
export const tablePart = (table: BoundTable): Part & { kind: 'table' } => ({
  kind: 'table',
  table: printedTable(table.form),
  text: (address) => unescaped(table.cells.get(address)?.text ?? ''),
});

class Printer {
  readonly #parts: Part[] = [];
  #lines: string[] = [];

  constructor(private readonly report: Report) {}

  parts(): Part[] {
    const { document, title, sections } = this.report;
    const tables = TABLE_IDS.flatMap((id) => this.report.tables[id] ?? []);
    const printed = new Set<BoundTable>();
    const headings = new Set(sections.map(({ heading }) => heading));
    const closing = closingOf(this.report);
    for (const block of document.blocks) {
      const raw = document.text.slice(block.span.start, block.span.end);
      const table = tables.find(({ absorbed }) => absorbed.some((own) => contains(own, block.span.start)));
      if (table && block.kind !== 'blank') {
        this.#endParagraph();
        if (!printed.has(table)) this.#parts.push(tablePart(table));
        printed.add(table);
      } else if (title && touches(title.span, block.span)) {
        if (block.kind !== 'blank') this.#title(raw);
      } else if (block.kind === 'heading' && headings.has(block)) this.#heading(1, raw);
      else if (block.kind === 'heading' && block.level !== null) this.#heading(block.level > 3 ? 3 : 2, raw);
      else if (closing && closing.span.start <= block.span.start && block.kind === 'text') this.#closing(raw);
      else if (block.kind === 'grid') this.#grid(block, raw);
      else if (block.kind === 'text' || block.kind === 'heading' || block.kind === 'code') this.#line(raw);
      else this.#endParagraph();
    }
    this.#endParagraph();
    return this.#parts;
  }

  #title(raw: string): void {
    const last = this.#parts.at(-1);
    const text = plain(raw);
    if (last?.kind === 'title') this.#parts[this.#parts.length - 1] = { kind: 'title', text: join(last.text, text) };
    else this.#parts.push({ kind: 'title', text });
  }

  #heading(level: 1 | 2 | 3, raw: string): void {
    this.#endParagraph();
    this.#parts.push({ kind: 'heading', level, text: plain(raw), line: firstLine(raw) });
  }

  #closing(raw: string): void {
    this.#endParagraph();
    const last = this.#parts.at(-1);
    const line = plain(raw);
    if (last?.kind === 'closing') this.#parts[this.#parts.length - 1] = { ...last, lines: [...last.lines, line] };
    else this.#parts.push({ kind: 'closing', lines: [line], line: firstLine(raw) });
  }

  #grid({ rows }: Grid, raw: string): void {
    this.#endParagraph();
    const filled = rows.filter((row) => !row.delimiter).map((row) => row.cells.map((cell) => plain(cell.text)));
    const width = Math.max(...filled.map((row) => row.length));
    this.#parts.push({
      kind: 'grid',
      rows: filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
      line: firstLine(raw),
    });
  }

  /** A line goes on with the one above where that one is broken in the middle of a sentence. */
  #line(raw: string): void {
    const last = this.#lines.at(-1);
    if (last !== undefined && (/[。！？；：.!?;:”）)]\s*$/.test(last) || BEGINS.test(raw))) this.#endParagraph();
    this.#lines.push(raw);
  }

  #endParagraph(): void {
    const text = this.#lines.map(trim).reduce(join, '');
    const line = firstLine(this.#lines[0] ?? '');
    this.#lines = [];
    if (text === '') return;
    if (/^（[一二三四五六七八九十]{1,3}）[^。；，]{1,24}$/.test(text))
      this.#parts.push({ kind: 'heading', level: 2, text: plain(text), line });
    else this.#parts.push({ kind: 'paragraph', words: wordsOf(text), line });
  }
}

const firstLine = (raw: string): string => raw.slice(0, `${raw}\n`.indexOf('\n'));

/** What begins a paragraph of its own: an ordinal, an indented line, a sign of a list. */
const BEGINS =
  /^(?:\u3000|\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[-*+] ))/;
/** （一）主动公开情况。 before the paragraph it names. */
const LEAD = /^（[一二三四五六七八九十]{1,3}）[^。；，：]{1,24}[。：]/;

function wordsOf(text: string): Words[] {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const words: Words[] = lead === '' ? [] : [{ text: unescaped(lead.replaceAll('**', '')), role: 'lead' }];
  text
    .slice(lead.length)
    .split(/(?<!\\)\*\*/)
    .forEach((piece, i) => {
      if (piece !== '') words.push({ text: unescaped(piece), role: i % 2 === 1 ? 'bold' : 'plain' });
    });
  return words;
}

/** The text of a line without the signs of Markdown. */
const plain = (raw: string): string =>
  unescaped(
    trim(raw)
      .replace(/^[#＃]{1,6}\s*/, '')
      .replace(/(?<!\\)\*\*/g, ''),
  );
