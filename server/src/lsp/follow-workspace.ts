/** Keeps the index of reports up: a first look through the workspace, then what changes on the disk and in the editor. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Message } from '../text/message';
import type { Diagnostics } from './diagnostics';
import type { DocumentEvents } from './documents';
import { withProgress } from './progress';
import type { Session } from './session';

/** In milliseconds, after the last change, until documents that are compared with the changed ones are looked at. */
const PAUSE = 250;

const TITLE: Message = { zh: '年报：正在查看工作区中的报告', en: 'Nianbao: looking at the reports of the workspace' };

export interface WorkspaceEvents extends DocumentEvents {
  /** The first look; ends when all is known. */
  begin(): Promise<void>;
  filesChanged(uris: readonly string[]): Promise<void>;
  foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void>;
}

/** @param folders those of the workspace at `initialize`. */
export function followWorkspace(
  session: Session,
  folders: readonly string[],
  diagnostics: Diagnostics,
): WorkspaceEvents {
  const { workspace, documents } = session;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const recheckLater = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => diagnostics.recheck(documents.restated()), PAUSE);
    pause.unref?.();
  };

  const scan = async (added: readonly string[]): Promise<void> => {
    await withProgress(session, TITLE, (told) => workspace.scan(added, told));
    recheckLater();
  };

  const looked = workspace.expectScan();
  return {
    begin: () => scan(folders).finally(looked),
    opened: (uri) => workspace.edited(uri),
    changed(uri) {
      workspace.edited(uri);
      recheckLater();
    },
    closed(uri) {
      workspace.closed(uri);
      recheckLater();
    },
    async filesChanged(uris) {
      if (uris.length === 0) return;
      await workspace.filesChanged(uris);
      recheckLater();
    },
    foldersChanged(added, removed) {
      for (const folder of removed) workspace.forget(folder);
      return scan(added);
    },
  };
}

export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
