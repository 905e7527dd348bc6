/** What is wrong with configuration files, told in those files. Pushed to every client: the files need not be open. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layer } from '../config/layers';
import { type FoundConfig, isConfigFile } from './config-finder';
import type { DocumentEvents } from './documents';
import { Lull } from './lull';
import type { Session } from './session';
import { toFault } from './to-proto';

/** Follows the documents, and looks anew when files have changed. */
export interface ConfigDiagnostics extends DocumentEvents {
  refresh(): void;
}

export function serveConfigDiagnostics(session: Session): ConfigDiagnostics {
  const { connection, documents, service } = session;
  const burst = new Lull();
  let waiting = false;
  /** By file, what was said of. */
  const shown = new Map<string, Layer>();

  /** The files that hold for open reports, and those that are open, each with a document it holds for. */
  const filesInUse = (): Map<string, { file: FoundConfig; for: string }> => {
    const found = new Map<string, { file: FoundConfig; for: string }>();
    for (const uri of documents.uris()) {
      if (!isConfigFile(uri) && !documents.get(uri)?.analysis.report) continue;
      const file = session.settings.file(uri);
      if (file) found.set(file.uri, { file, for: uri });
    }
    return found;
  };
  const show = (): void => {
    waiting = false;
    const files = filesInUse();
    for (const uri of shown.keys()) {
      if (files.has(uri)) continue;
      shown.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, { file, for: document }] of files) {
      const { layer, text } = file;
      if (shown.get(uri) === layer || (layer.faults.length === 0 && !shown.has(uri))) continue;
      shown.set(uri, layer);
      const place = TextDocument.create(uri, 'jsonc', 0, text);
      const { settings } = service.settings('', session.settings.layers(document));
      const language = session.settings.languageOf(settings);
      const diagnostics = layer.faults.map((fault) => toFault(place, fault, language));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  };
  const look = (): void => {
    burst.stir();
    if (waiting) return;
    waiting = true;
    void burst.over().then(show);
  };
  return { changed: look, closed: look, refresh: look };
}
