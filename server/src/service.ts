/** The facade: everything the two doors, and tests, ask of the core. Offsets and plain data only. */
import type { Fault } from './config/entries';
import { type Layer, layerOfDraft, layerOfFile, layerOfObject, type Source } from './config/layers';
import { type Resolved, resolver } from './config/resolve';
import type { Settings } from './config/settings';
import { accountOf } from './convert/account';
import {
  type Clip,
  type Copied,
  convertFile,
  copied,
  printPage,
  printPartsAsWord,
  printWord,
  type SourceFile,
} from './convert/convert';
import { type Imported, importText, isReportLike } from './convert/import';
import { placeIn } from './convert/where';
import { type Action, actionsAt, safeFixes } from './features/actions';
import { type Completion, completionsAt } from './features/completion';
import { type Diff, diffOf } from './features/diff';
import { type Figures, figuresOf } from './features/figures';
import { fingerprints } from './features/fingerprint';
import { foldsOf } from './features/folding';
import { type FormatOptions, formatEdits, type Rewriting, rewritingsAt } from './features/format';
import { type Hover, hoverAt } from './features/hover';
import { type InlayHint, inlayHintsOf } from './features/inlay';
import { carryOverAt, type FarPlace, lastYearCell } from './features/last-year';
import { alignedOnLeaving, type EarlierLines, followingTotals } from './features/leave';
import { type Lens, lensesOf } from './features/lens';
import { type Citation, citationsIn } from './features/links';
import { definitionsAt, type Highlight, highlightsAt, referencesAt } from './features/navigate';
import { type NewReport, newReport } from './features/new-report';
import { type CheckedReport, overviewText, tallyOf, unitsOf } from './features/overview';
import { type Paste, pasteInto } from './features/paste';
import { type Preview, previewOf } from './features/preview';
import { type Recomputed, recompute, type Scope } from './features/recompute';
import { noteText, returnNote, type Sender } from './features/return-note';
import { type RolledUp, rolledUp } from './features/roll-up';
import { rowChangesAt } from './features/rows';
import { selectionsAt } from './features/selection';
import { type Settled, settledIn } from './features/settled';
import { shownOf } from './features/shown';
import { type OutlineSymbol, symbolsOf } from './features/symbols';
import { type Token, tokensOf } from './features/tokens';
import { type Walk, walkOf } from './features/walk';
import { tableRows, whereaboutsOf } from './features/whereabouts';
import type { Skeleton } from './layout/skeleton';
import type { TidyOptions } from './layout/tidy';
import { isReportDocument } from './report/detect';
import { type Digest, digestOf, type Identity, identityOf } from './report/digest';
import { identityFromHead } from './report/head';
import { partsOf } from './report/parts';
import { keepPassages } from './report/prose';
import { readDocument, readReport, readTitle } from './report/read';
import type { Report } from './report/report';
import { rules } from './rules/index';
import {
  ALONE,
  type Finding,
  type Fix,
  type Neighbour,
  type Neighbours,
  type Rule,
  type RuleContext,
} from './rules/rule';
import { contextOf, runRules } from './rules/run';
import { agenciesIn } from './series/expected';
import type { Document } from './syntax/blocks';
import { parse } from './syntax/parse';
import { hasMoreLines } from './text/lines';
import type { Language, Message } from './text/message';
import type { Span, TextEdit } from './text/span';

/** UTF-16 units, and lines. A longer text is no draft: both doors say so and read nothing of it. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;
export const MAX_LINES = 500_000;

/** @param hasMore whether it has more lines, for a door that has them counted. */
export const isTooLong = (text: string, hasMore = (than: number) => hasMoreLines(text, than)): boolean =>
  text.length > MAX_TEXT_LENGTH || hasMore(MAX_LINES);

export interface AnalyzeOptions {
  /** Taken for a report whatever it says: language `nianbao`, file names of ours. Else detection decides. */
  readonly assumeReport?: boolean;
  /** All that is set outside the text, in any order: by the editor, in a configuration file, for this once. */
  readonly layers?: readonly Layer[];
  /** The other reports it is compared with, asked for once it is known whose it is. */
  readonly neighbours?: (identity: Identity, parts: readonly string[] | null) => Neighbours;
  /** The version before: what has not changed is taken over. The result is the same with or without it. */
  readonly previous?: Analysis;
}

/** The settings that hold for a draft, and what is wrong with those it brings itself. */
export interface DraftSettings extends Resolved {
  /** In its front matter. */
  readonly faults: readonly Fault[];
}

/** One version of one draft, read and judged. Immutable; a new version is a new analysis. */
export interface Analysis {
  readonly text: string;
  /** As in the options: a draft may still be empty and yet be one. */
  readonly assumeReport: boolean;
  /** null where the text is no report: nothing is said of it. */
  readonly report: Report | null;
  readonly context: RuleContext | null;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** In the front matter. */
  readonly faults: readonly Fault[];
}

export interface Overview {
  /** Markdown. */
  readonly text: Message;
  readonly tally: Message;
}

export interface ReturnNote {
  readonly of: CheckedReport;
  /** Markdown. */
  readonly text: string;
  word(): Promise<Uint8Array>;
}

export interface Service {
  readonly rules: readonly Rule[];
  /** Settings as an editor or a command line has them: an object, nested or with points in its names. */
  readLayer(source: Source, settings: unknown): Layer;
  /** Settings of a configuration file. */
  readConfigFile(path: string, text: string): Layer;
  /** Of any text: its own front matter above the layers below it. */
  settings(text: string, layers: readonly Layer[]): DraftSettings;
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /** Whose report the text is and on which year, read no further than that; null where it is none or does not say. */
  identify(text: string, assumeReport?: boolean): Identity | null;
  /** What other reports are compared with; null where the text is no report, or does not say whose. */
  digest(text: string): Digest | null;
  /** Fixes of the findings the span touches, the surest first; last, what ignores them. */
  actions(analysis: Analysis, span: Span): Action[];
  /** All that touch no figure and do not meet: what can be made at once. */
  safeFixes(analysis: Analysis): Fix[];
  /** Those that are shown: of too many the gravest, and a last one that says how many more there are. */
  shown(findings: readonly Finding[]): readonly Finding[];
  /** What each finding is known by from one version of the draft to the next, in their order. */
  fingerprints(analysis: Analysis): string[];
  /** What was corrected from one version to the next; null where one of them is no report. */
  diff(before: Analysis, after: Analysis): Diff | null;
  /** Directives that silence findings, with their reasons. */
  settled(analysis: Analysis): Settled[];
  hover(analysis: Analysis, offset: number): Hover | null;
  /** `unmarked`: only of what has no heading of Markdown. */
  symbols(analysis: Analysis, unmarked?: boolean): OutlineSymbol[];
  /** From an addend to its totals, from a total to its addends. */
  definitions(analysis: Analysis, offset: number): Span[];
  /** The cell of last year's report that the one at the offset follows from; null where that is not at hand. */
  lastYearCell(analysis: Analysis, offset: number): FarPlace | null;
  /** 自上年报告带入结转数, at the row of 上年结转; null where there is nothing to carry over. */
  carryOver(analysis: Analysis, offset: number): Fix | null;
  /** All cells of the equations the cell is in. */
  references(analysis: Analysis, offset: number, includeItself: boolean): Span[];
  /** The equation under the cursor. */
  highlights(analysis: Analysis, offset: number): Highlight[];
  /** Articles and notices that are cited. */
  citations(analysis: Analysis): Citation[];
  folds(analysis: Analysis): Span[];
  /** Lines above the tables; none where they are switched off. So below. */
  lenses(analysis: Analysis): Lens[];
  inlayHints(analysis: Analysis): InlayHint[];
  /** Of the tables, or of as much of them as the span touches. */
  tokens(analysis: Analysis, within?: Span): Token[];
  /** Ever larger selections around the offset. */
  selections(analysis: Analysis, offset: number): Span[];
  /** What the form has at the cursor and the draft has not, in order; `likelyYear` is suggested where none is known. */
  completions(analysis: Analysis, offset: number, likelyYear: number): Completion[];
  /** A blank report, or why there is none. */
  newReport(wish: NewReport): { readonly skeleton: Skeleton } | { readonly refused: Message };
  /** 汇总: a draft with the sums of the reports, and an account; or why there is none. */
  rollUp(wish: NewReport, candidates: readonly Neighbour[]): RolledUp | { readonly refused: Message };
  /** 上报一览: who has reported on the year and how far each has got; `list` as a file has it, null for none. */
  overview(year: number, reports: readonly CheckedReport[], list: string | null): Overview;
  /** 退回意见, one of its kind for each report that has something to be mended. */
  returnNotes(reports: readonly CheckedReport[], sender: Sender): ReturnNote[];
  /** 整理为标准表格: the edits that format the draft; none for what is no report. */
  format(analysis: Analysis, options?: FormatOptions): TextEdit[];
  /** Other ways to write the tables the span touches. */
  rewritings(analysis: Analysis, span: Span): Rewriting[];
  /** Missing rows put in, and a row taken out that is none of the form, in the table at the offset. */
  rowChanges(analysis: Analysis, offset: number): Rewriting[];
  /** Totals computed anew, of the row or the table at the offset, or of all; null where there are none. */
  recompute(analysis: Analysis, scope: Scope, offset: number): Recomputed | null;
  /** The way from figure to figure; null where there are none. */
  walk(analysis: Analysis): Walk | null;
  /**
   * What becomes of the table at the offset when a figure in it is left: totals that were right before these lines were
   * changed are made right again, and, where asked for, the columns brought in line.
   */
  leave(analysis: Analysis, offset: number, earlier: EarlierLines, align: boolean): TextEdit[];
  /** Table, row and column at the offset, or the section, from the large to the small. */
  whereabouts(analysis: Analysis, offset: number): Message[];
  /** The rows of the official tables, grid by grid. */
  tableRows(analysis: Analysis): Span[];
  /** A table on a clipboard as a standard one; null where there is none on it, or no report to paste it into. */
  paste(analysis: Analysis, at: Span, clip: Clip): Promise<Paste | null>;
  /** The figures by address, as `nianbao data` prints them. */
  figures(analysis: Analysis): Figures | null;
  /**
   * A file of another format as a draft; `tables` null leaves each table in the shape it has.
   * @throws ConvertFault for what cannot be read, in words for the user.
   */
  convert(file: SourceFile, tables: TidyOptions | null): Promise<Imported>;
  /** The same of a text, whatever shape its tables have. */
  convertText(text: string, tables: TidyOptions | null): Imported;
  /** What is to be told of it, a line each. */
  account(imported: Imported): Message[];
  /** Whether what was converted is a report: it may have tables and no title. */
  isReport(imported: Imported): boolean;
  /** A place in words: 表、行、列, or section and sentence. */
  placeOf(report: Report, span: Span): Message;
  /** The printed form for Word, and as a page. */
  printWord(text: string): Promise<Uint8Array>;
  printPage(text: string): string;
  /** The printed form to be shown beside the draft; null for what is no report. */
  preview(analysis: Analysis, language: Language): Preview | null;
  /** The printed table at the offset, else the whole report, for a clipboard. */
  copy(report: Report, offset: number): Copied;
}

export function createService(): Service {
  const ids = rules.map(({ id }) => id);
  // What a text is compared with asks for its identity while it is analysed: the same text, not to be cut up again.
  let last: Document | null = null; // no WeakRef: until the end of a job, so of a whole batch, it would hold them all
  const documentOf = (text: string, previous?: Document): Document => {
    if (last?.text !== text) last = parse(text, previous);
    return last;
  };
  const resolve = resolver(rules);
  const settingsOf = (document: Document, layers: readonly Layer[]): DraftSettings => {
    const own = layerOfDraft(document, ids);
    const { settings, values } = resolve(own ? [...layers, own] : layers);
    return { settings, values, faults: own?.faults ?? [] };
  };
  return Object.freeze<Service>({
    rules,
    readLayer: (source, settings) => layerOfObject(source, settings, ids),
    readConfigFile: (path, text) => layerOfFile(path, text, ids),
    settings: (text, layers) => settingsOf(documentOf(text), layers),
    analyze(text, { assumeReport = false, layers = [], neighbours, previous } = {}) {
      const document = documentOf(text, previous?.report?.document);
      const { settings, faults } = settingsOf(document, layers);
      const begun = text.trim() !== '';
      if (!begun || (!assumeReport && !isReportDocument(document))) {
        return { text, assumeReport, report: null, context: null, findings: [], settings, faults };
      }
      const report = readDocument(document, previous?.report);
      if (previous?.report) keepPassages(report, previous.report);
      const identity = identityOf(report);
      const others = identity && neighbours ? neighbours(identity, partsOf(document)) : ALONE;
      const context = contextOf(report, settings, others);
      return { text, assumeReport, report, context, findings: runRules(context), settings, faults };
    },
    identify(text, assumeReport = false) {
      if (!text.includes('告')) return null;
      const seen = last?.text === text ? null : identityFromHead(text);
      if (seen) return seen;
      const document = documentOf(text);
      return assumeReport || isReportDocument(document) ? identityOf(readTitle(document)) : null;
    },
    digest: (text) => digestOf(readReport(text)),
    shown: shownOf,
    fingerprints: ({ report, findings }) => (report ? fingerprints(report, findings) : []),
    diff: ({ report: old, findings: had }, { report, findings }) =>
      old && report ? diffOf({ report: old, findings: had }, { report, findings }) : null,
    settled: ({ context }) => (context ? settledIn(context) : []),
    lastYearCell: ({ context }, offset) => context && lastYearCell(context, offset),
    carryOver: ({ context }, offset) => context && carryOverAt(context, offset),
    safeFixes: ({ findings }) => safeFixes(findings),
    actions: ({ context, findings }, span) => (context ? actionsAt(context, findings, span) : []),
    hover: ({ context }, offset) => context && hoverAt(context, offset),
    definitions: ({ report }, offset) => (report ? definitionsAt(report, offset) : []),
    references: ({ report }, offset, includeItself) => (report ? referencesAt(report, offset, includeItself) : []),
    highlights: ({ report }, offset) => (report ? highlightsAt(report, offset) : []),
    lenses: ({ context, settings }) => (context && settings.codeLens === 'on' ? lensesOf(context) : []),
    inlayHints: ({ context, findings, settings }) =>
      context && settings.inlayHints === 'on' ? inlayHintsOf(context, findings) : [],
    tokens: ({ report, settings }, within) =>
      report && settings.semanticTokens === 'on' ? tokensOf(report, within) : [],
    citations: ({ report }) => (report ? citationsIn(report) : []),
    folds: ({ report }) => (report ? foldsOf(report) : []),
    selections: ({ report }, offset) => (report ? selectionsAt(report, offset) : []),
    symbols: ({ report }, unmarked) => (report ? symbolsOf(report, unmarked) : []),
    completions: ({ text, report, assumeReport, settings: { table: tables } }, offset, likelyYear) =>
      report || (assumeReport && text.trim() === '') ? completionsAt(text, report, offset, { tables, likelyYear }) : [],
    newReport,
    rollUp: rolledUp,
    overview(year, reports, list) {
      const units = unitsOf(year, reports, list === null ? null : agenciesIn(list));
      return { text: overviewText(year, units), tally: tallyOf(units) };
    },
    returnNotes: (reports, sender) =>
      reports.flatMap((one) => {
        const parts = returnNote(one, sender);
        if (!parts) return [];
        return { of: one, text: noteText(parts), word: () => printPartsAsWord(parts, sender.office) };
      }),
    format: ({ context }, options = {}) => (context ? formatEdits(context, options) : []),
    rewritings: ({ context }, span) => (context ? rewritingsAt(context, span) : []),
    rowChanges: ({ context }, offset) => (context ? rowChangesAt(context, offset) : []),
    recompute: ({ report }, scope, offset) => report && recompute(report, scope, offset),
    walk: ({ report }) => report && walkOf(report),
    leave({ report, settings }, offset, earlier, align) {
      if (!report) return [];
      if (!align) return followingTotals(report, earlier);
      return alignedOnLeaving(report, offset, earlier, settings.table.ambiguousWidth);
    },
    whereabouts: ({ report }, offset) => (report ? whereaboutsOf(report, offset) : []),
    tableRows: ({ report }) => (report ? tableRows(report) : []),
    paste: async ({ report, settings }, at, clip) => report && pasteInto(report, at, clip, settings.table),
    figures: ({ report }) => report && figuresOf(report),
    convert: convertFile,
    convertText: importText,
    account: accountOf,
    isReport: isReportLike,
    placeOf: placeIn,
    printWord,
    printPage,
    preview: ({ report, findings }, language) => report && previewOf(report, findings, language),
    copy: copied,
  });
}
