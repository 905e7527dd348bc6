/** Formatting: every table in a layout that is written, headings in Markdown where asked for; nothing else of the text. */
import { isFaithful } from '../layout/faithful';
import { type Layout, layoutOf, surroundings, type TidyOptions, tidyTable } from '../layout/tidy';
import { readReport } from '../report/read';
import type { BoundTable, Report } from '../report/report';
import { figuresKeyOf } from '../report/same-figures';
import type { RuleContext } from '../rules/rule';
import { beside } from '../text/beside';
import type { Message } from '../text/message';
import { applyEdits, type Span, span, type TextEdit, touches } from '../text/span';

export interface FormatOptions {
  /** For all tables; else each keeps the layout it is written in, and any other gets the one that is set. */
  readonly layout?: Layout;
  /** The six sections' bare headings become `## 一、总体情况`; those below them stay prose. */
  readonly headings?: 'atx';
  /** Only what it touches. */
  readonly within?: Span;
}

/** A way to write the table at a place, not tied to a finding. */
export interface Rewriting {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/** More rounds than tables can stand in each other's way. */
const MOST_ROUNDS = 4;

/** In the order of the text; none touches another. What they leave, formatting leaves as it is. */
export function formatEdits({ report, tidy }: RuleContext, options: FormatOptions): TextEdit[] {
  const edits = editsOf(report, tidy, options);
  if (edits.length === 0 || options.within) return edits;
  let text = applyEdits(report.document.text, edits);
  let more = editsOf(readReport(text), tidy, options);
  if (more.length === 0) return edits;
  // Tables were torn into each other, and only now the next one can be written.
  for (let round = 0; more.length > 0; round++) {
    if (round === MOST_ROUNDS) return [];
    text = applyEdits(text, more);
    more = editsOf(readReport(text), tidy, options);
  }
  return [{ span: span(0, report.document.text.length), newText: text }];
}

function editsOf(report: Report, tidy: TidyOptions, { layout, headings, within }: FormatOptions): TextEdit[] {
  const wanted = (place: Span) => !within || touches(place, within);
  const edits: TextEdit[] = [];
  const add = (edit: TextEdit | null) => {
    if (edit && !edits.some((other) => touches(edit.span, other.span))) edits.push(edit);
  };
  for (const table of Object.values(report.tables)) {
    if (!table || !wanted(table.span)) continue;
    const options = { ...tidy, layout: layout ?? layoutFor(table, tidy) };
    const edit = tidyTable(report, table, options);
    if (edit && isFaithful(report, table, edit, options)) add(edit);
  }
  if (headings === 'atx') for (const edit of markHeadings(report)) if (wanted(edit.span)) add(edit);
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** 整理为标准表格, and each of the two layouts for a table in the other. */
export function rewritingsAt({ report, tables, tidy }: RuleContext, place: Span): Rewriting[] {
  return tables.filter((table) => touches(table.span, place)).flatMap((table) => rewritings(report, table, tidy));
}

function rewritings(report: Report, table: BoundTable, tidy: TidyOptions): Rewriting[] {
  const { name, nameEn } = table.form;
  const own = layoutOf(table);
  const to = (layout: Layout, title: Message): Rewriting[] => {
    const edit = tidyTable(report, table, { ...tidy, layout });
    return edit ? [{ title, edits: [edit] }] : [];
  };
  return [
    ...to(layoutFor(table, tidy), { zh: `整理为标准表格（${name}）`, en: `Make a standard table (${nameEn})` }),
    ...(own === 'compact' ? to('official', { zh: `改为印刷格式（${name}）`, en: `As it is printed (${nameEn})` }) : []),
    ...(own === 'official' ? to('compact', { zh: `改为简明格式（${name}）`, en: `One label a row (${nameEn})` }) : []),
  ];
}

/** Whether formatting leaves the table as it is. Asked at every keystroke, which mostly changes nothing about it. */
export function isTidy({ report, tidy }: RuleContext, table: BoundTable): boolean {
  const seen = surroundings(report, table);
  const { ambiguousWidth } = tidy;
  const key = figuresKeyOf(table);
  const known = tidiness.get(key);
  if (known && seen !== null && known.seen === seen && known.ambiguousWidth === ambiguousWidth) return known.isTidy;
  const layout = layoutOf(table);
  const isSo = table.cells.size === 0 || (layout !== null && tidyTable(report, table, { ...tidy, layout }) === null);
  tidiness.set(key, { seen, ambiguousWidth, isTidy: isSo });
  return isSo;
}

/** By what a table says, and what was seen of it beside that. */
const tidiness = beside<object, Tidiness>();

interface Tidiness {
  readonly seen: string | null;
  readonly ambiguousWidth: TidyOptions['ambiguousWidth'];
  readonly isTidy: boolean;
}

const layoutFor = (table: BoundTable, tidy: TidyOptions): Layout => layoutOf(table) ?? tidy.layout;

function* markHeadings({ document: { text }, sections }: Report): Generator<TextEdit> {
  const marks = '#'.repeat(sections.find(({ heading }) => heading.level)?.heading.level ?? 2);
  for (const { heading } of sections) {
    if (heading.level) continue;
    const { start, end } = heading.content;
    yield { span: span(heading.span.start, heading.span.end), newText: `${marks} ${text.slice(start, end)}` };
  }
}
