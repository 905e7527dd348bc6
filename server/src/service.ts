/** The facade: everything the two doors, and tests, ask of the core. Offsets and plain data only. */
import type { Levels } from './config/levels';
import { type Action, actionsAt } from './features/actions';
import { type Figures, figuresOf } from './features/figures';
import { type Hover, hoverAt } from './features/hover';
import { type OutlineSymbol, symbolsOf } from './features/symbols';
import { isReportDocument } from './report/detect';
import { readDocument } from './report/read';
import type { Report } from './report/report';
import { rules } from './rules/index';
import type { Finding, Rule, RuleContext } from './rules/rule';
import { contextOf, runRules } from './rules/run';
import { parse } from './syntax/parse';
import type { Span } from './text/span';

/** UTF-16 units. A longer text is no draft: both doors say so in one finding and read nothing of it. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

export interface AnalyzeOptions {
  /** Taken for a report whatever it says: language `nianbao`, file names of ours. Else detection decides. */
  readonly assumeReport?: boolean;
  readonly levels?: Levels;
}

/** One version of one draft, read and judged. Immutable; a new version is a new analysis. */
export interface Analysis {
  readonly text: string;
  /** null where the text is no report: nothing is said of it. */
  readonly report: Report | null;
  readonly context: RuleContext | null;
  readonly findings: readonly Finding[];
}

export interface Service {
  readonly rules: readonly Rule[];
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /** Fixes of the findings the span touches, the surest first. */
  actions(analysis: Analysis, span: Span): Action[];
  hover(analysis: Analysis, offset: number): Hover | null;
  symbols(analysis: Analysis): OutlineSymbol[];
  /** The figures by address, as `nianbao data` prints them. */
  figures(analysis: Analysis): Figures | null;
}

export function createService(): Service {
  return Object.freeze<Service>({
    rules,
    analyze(text, { assumeReport = false, levels = {} } = {}) {
      const document = parse(text);
      const begun = text.trim() !== '';
      if (!begun || (!assumeReport && !isReportDocument(document))) {
        return { text, report: null, context: null, findings: [] };
      }
      const report = readDocument(document);
      const context = contextOf(report);
      return { text, report, context, findings: runRules(context, levels) };
    },
    actions: ({ findings }, span) => actionsAt(findings, span),
    hover: ({ context }, offset) => context && hoverAt(context, offset),
    symbols: ({ report }) => (report ? symbolsOf(report) : []),
    figures: ({ report }) => report && figuresOf(report),
  });
}
