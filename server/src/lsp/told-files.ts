/** Files as far as the editor has told of them: all there is where the server reads none itself, such as in a browser. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE_NAME } from '../config/settings';
import type { Service } from '../service';
import { type ConfigFinder, type FoundConfig, isConfigFile } from './config-finder';
import type { ReportFiles } from './report-files';
import type { FilesParams } from './requests';
import { isBelow } from './uris';

export class ToldFiles implements ReportFiles {
  /** By URI, as the client writes them. */
  readonly #texts = new Map<string, string>();

  take({ files }: FilesParams): void {
    for (const { uri, text } of files) {
      if (text === null) this.#texts.delete(uri);
      else this.#texts.set(uri, text);
    }
  }

  *list(folder: string): Generator<string> {
    for (const uri of this.#texts.keys()) if (isBelow(uri, folder) && !isConfigFile(uri)) yield uri;
  }

  // The client tells of texts alone.
  foreign = (): string[] => [];
  bytes = (): null => null;

  text(uri: string): string | null {
    return this.#texts.get(uri) ?? null;
  }

  /** None: patterns are for folders on a disk. */
  matching(): string[] {
    return [];
  }

  configFinder(service: Service, open: () => readonly TextDocument[]): ConfigFinder {
    const read = new Map<string, FoundConfig>();
    const textOf = (uri: string) =>
      open()
        .find((document) => document.uri === uri)
        ?.getText() ?? this.#texts.get(uri);
    return {
      nearest(uri) {
        for (let end = uri.lastIndexOf('/'); end > uri.indexOf('://') + 2; end = uri.lastIndexOf('/', end - 1)) {
          const file = `${uri.slice(0, end)}/${CONFIG_FILE_NAME}`;
          const text = textOf(file);
          if (text === undefined) continue;
          const known = read.get(file);
          if (known?.text === text) return known;
          const found = { uri: file, text, layer: service.readConfigFile(file, text) };
          read.set(file, found);
          return found;
        }
        return null;
      },
      forget: () => {}, // the editor tells of every change
    };
  }
}
