/** What the client at the other end can do, read once from its `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import { InsertTextMode, MarkupKind } from './protocol';

export interface Client {
  /** Asks for diagnostics; else they are pushed to it. */
  readonly pullsDiagnostics: boolean;
  /** May be told to ask for them again. */
  readonly refreshesDiagnostics: boolean;
  /** The same of code lenses, inlay hints and colours. */
  readonly refreshes: { readonly lenses: boolean; readonly hints: boolean; readonly tokens: boolean };
  readonly relatedInformation: boolean;
  /** Takes code actions, not only commands. */
  readonly codeActions: boolean;
  /** Takes edits bound to a version of the document. */
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly hoverFormat: MarkupKind;
  /** Takes snippets as completions. */
  readonly snippets: boolean;
  /** Leaves the space at the beginning of lines alone when told to. */
  readonly asIs: boolean;
  /** Goes from figure to figure by itself, so that a snippet need not stop in each: it says so at `initialize`. */
  readonly cellNavigation: boolean;
  /** Has an outline of Markdown’s headings of its own, beside which another would be double: it says so at `initialize`. */
  readonly markdownOutline: boolean;
  /** Says itself which folders are to be checked: it says so at `initialize`. */
  readonly checksFolders: boolean;
  /** May be told for which documents formatting is offered. */
  readonly registersFormatting: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Tells of changed settings only when asked to. */
  readonly registersConfiguration: boolean;
  /** Watches files when asked to. */
  readonly watchesFiles: boolean;
  /** Shows how far something has got. */
  readonly showsProgress: boolean;
  /** Tells of folders that join or leave the workspace. */
  readonly changesFolders: boolean;
}

export function clientOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Client {
  const { textDocument, workspace, window } = capabilities;
  const pull = textDocument?.diagnostic;
  const formats = textDocument?.hover?.contentFormat;
  const item = textDocument?.completion?.completionItem;
  const says = (name: string): boolean =>
    (initializationOptions as Readonly<Record<string, unknown>> | undefined | null)?.[name] === true;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshes: {
      lenses: workspace?.codeLens?.refreshSupport ?? false,
      hints: workspace?.inlayHint?.refreshSupport ?? false,
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
    },
    // Before LSP 3.18 clients announced it for pushed diagnostics alone and meant both.
    relatedInformation: pull?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    hoverFormat: formats && !formats.includes(MarkupKind.Markdown) ? MarkupKind.PlainText : MarkupKind.Markdown,
    snippets: item?.snippetSupport ?? false,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    cellNavigation: says('cellNavigation'),
    markdownOutline: says('markdownOutline'),
    checksFolders: (initializationOptions as { checksFolders?: unknown } | undefined)?.checksFolders === true,
    registersFormatting: [textDocument?.formatting, textDocument?.rangeFormatting].every(
      (capability) => capability?.dynamicRegistration ?? false,
    ),
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
  };
}
