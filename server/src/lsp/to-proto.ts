/** From the core to the protocol: offsets to positions, and our findings, fixes, hovers and symbols to its types. */
import type {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupKind,
  Position,
  TextEdit as ProtocolEdit,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fault } from '../config/entries';
import type { Severity } from '../config/levels';
import type { Action } from '../features/actions';
import type { Hover as OurHover } from '../features/hover';
import type { Highlight } from '../features/navigate';
import type { OutlineSymbol } from '../features/symbols';
import type { Finding, Neighbour, RuleId } from '../rules/rule';
import { type Language, type Message, say } from '../text/message';
import type { Span, TextEdit } from '../text/span';
import { DiagnosticSeverity, DocumentHighlightKind, SymbolKind } from './protocol';

/** How findings are shown to this client. */
export interface View {
  readonly language: Language;
  readonly relatedInformation: boolean;
  /** URI of the page that explains a rule, null where there is none. */
  rulePage(rule: RuleId): string | null;
  /** A place in another report, null where that has gone. */
  locate(report: Neighbour, span: Span): Location | null;
}

export const SOURCE = '年报';

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOL_KINDS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export function toDiagnostic(document: TextDocument, finding: Finding, view: View): Diagnostic {
  const { rule, severity, message, related, address, relations } = finding;
  const page = view.rulePage(rule);
  const { uri } = document;
  return {
    range: toRange(document, finding.span),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    message: say(message, view.language),
    ...(view.relatedInformation && related && related.length > 0
      ? {
          relatedInformation: related.flatMap(({ span, message: said, elsewhere }) => {
            const location = elsewhere ? view.locate(elsewhere, span) : { uri, range: toRange(document, span) };
            return location ? [{ location, message: say(said, view.language) }] : [];
          }),
        }
      : {}),
    ...(address === undefined && relations === undefined ? {} : { data: { address, relations } }),
  };
}

/** What is wrong with settings, where they are written. */
export const toFault = (document: TextDocument, { span, message }: Fault, language: Language): Diagnostic => ({
  range: toRange(document, span),
  severity: SEVERITIES.warning,
  source: SOURCE,
  message: say(message, language),
});

/** One remark on the first line, for what is said of a document as a whole. */
export function toRemark(document: TextDocument, message: Message, language: Language): Diagnostic {
  const start = { line: 0, character: 0 };
  const end = document.positionAt(document.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER }));
  return { range: { start, end }, severity: SEVERITIES.information, source: SOURCE, message: say(message, language) };
}

export const toTextEdits = (document: TextDocument, edits: readonly TextEdit[]): ProtocolEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));

export function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toTextEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

export function toCodeAction(
  document: TextDocument,
  { finding, fix }: Action,
  kind: CodeActionKind,
  view: View,
  versioned: boolean,
): CodeAction {
  return {
    title: say(fix.title, view.language),
    kind,
    isPreferred: fix.preferred,
    diagnostics: [toDiagnostic(document, finding, view)],
    edit: toWorkspaceEdit(document, fix.edits, versioned),
  };
}

export const toHover = (document: TextDocument, hover: OurHover, language: Language, kind: MarkupKind): Hover => ({
  contents: { kind, value: kind === 'plaintext' ? bare(say(hover.content, language)) : say(hover.content, language) },
  range: toRange(document, hover.span),
});

/** Without the marks of Markdown that hovers use. */
const bare = (markdown: string): string => markdown.replace(/\*\*|`/g, '');

export const toSymbol = (document: TextDocument, symbol: OutlineSymbol): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: SYMBOL_KINDS[symbol.kind],
  range: toRange(document, symbol.span),
  selectionRange: toRange(document, symbol.selection),
  children: symbol.children.map((child) => toSymbol(document, child)),
});

/** The same outline as a list, for clients that know no tree. */
export function toFlatSymbols(
  document: TextDocument,
  symbols: readonly OutlineSymbol[],
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: SYMBOL_KINDS[symbol.kind],
      location: { uri: document.uri, range: toRange(document, symbol.span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...toFlatSymbols(document, symbol.children, symbol.name),
  ]);
}

export const toLocations = (document: TextDocument, spans: readonly Span[]): Location[] =>
  spans.map((one) => ({ uri: document.uri, range: toRange(document, one) }));

export const toHighlight = (document: TextDocument, { span, kind }: Highlight): DocumentHighlight => ({
  range: toRange(document, span),
  kind: kind === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

/** Whole lines: the first stays in view. */
export function toFold(document: TextDocument, span: Span): FoldingRange {
  const { start, end } = toRange(document, span);
  return { startLine: start.line, endLine: end.line };
}

/** The smallest span, with each larger one as its parent. */
export function toSelection(document: TextDocument, spans: readonly Span[], at: Position): SelectionRange {
  const nothing: SelectionRange = { range: { start: at, end: at } };
  const selection = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(document, span), ...(parent ? { parent } : {}) }),
    undefined,
  );
  return selection ?? nothing;
}
