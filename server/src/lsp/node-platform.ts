/** The place the server runs in under Node: the package's pages, and the file system. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isForeignName } from '../convert/formats';
import { ConfigFiles } from '../host/config-files';
import { findFiles } from '../host/files';
import { filesFrom, storedBytes, storedText } from '../host/stored';
import type { RuleId } from '../rules/rule';
import type { Service } from '../service';
import type { ConfigFinder, FoundConfig } from './config-finder';
import type { ReportFiles } from './report-files';
import type { Platform } from './session';

/** `root` is the package's folder. */
export function nodePlatform(root: string): Platform {
  const pages = new Map<RuleId, string | null>();
  let headings: ReadonlyMap<string, string> | undefined;
  return {
    rulePage(rule) {
      let uri = pages.get(rule);
      if (uri === undefined) {
        const page = path.join(root, 'docs', 'rules', `${rule}.md`);
        uri = existsSync(page) ? pathToFileURL(page).href : null;
        pages.set(rule, uri);
      }
      return uri;
    },
    sourcePage(source) {
      headings ??= headingsOf(path.join(root, 'docs', 'rules', 'sources.md'));
      return headings.get(source) ?? null;
    },
    configFinder,
    reportFiles,
  };
}

/** URIs by heading; by line, which is what editors go to in a text. None where the page is not there. */
function headingsOf(page: string): ReadonlyMap<string, string> {
  if (!existsSync(page)) return new Map();
  const lines = readFileSync(page, 'utf8').split(/\r?\n/);
  return new Map(
    lines.flatMap((line, i): [string, string][] =>
      line.startsWith('## ') ? [[line.slice(3), `${pathToFileURL(page).href}#L${i + 1}`]] : [],
    ),
  );
}

const reportFiles: ReportFiles = {
  *list(folder) {
    const root = pathOf(folder);
    for (const file of root === null ? [] : findFiles([root])) {
      if (typeof file === 'string') yield pathToFileURL(file).href;
    }
  },
  *foreign(folder) {
    const root = pathOf(folder);
    for (const file of root === null ? [] : findFiles([root], isForeignName)) {
      // A folder that has gone is given back as it was asked for.
      if (typeof file === 'string' && isForeignName(file)) yield pathToFileURL(file).href;
    }
  },
  bytes(uri) {
    const file = pathOf(uri);
    return file === null ? null : storedBytes(file);
  },
  text(uri) {
    const file = pathOf(uri);
    return file === null ? null : storedText(file);
  },
  matching(uri, patterns) {
    const file = pathOf(uri);
    return file === null ? [] : filesFrom(path.dirname(file), patterns).map((one) => pathToFileURL(one).href);
  },
};

function configFinder(service: Service, open: () => readonly TextDocument[]): ConfigFinder {
  const opened = (file: string) => open().find(({ uri }) => pathOf(uri) === file);
  const files = new ConfigFiles(service, (file) => opened(file)?.getText());
  const find = (uri: string): FoundConfig | null => {
    const draft = pathOf(uri);
    const file = draft === null ? null : files.nearest(path.dirname(draft));
    return file && { uri: opened(file.path)?.uri ?? pathToFileURL(file.path).href, text: file.text, layer: file.layer };
  };
  // Asked for at every keystroke, and every other question.
  const found = new Map<string, FoundConfig | null>();
  return {
    nearest(uri) {
      const known = found.get(uri);
      if (known !== undefined) return known;
      const nearest = find(uri);
      found.set(uri, nearest);
      return nearest;
    },
    forget() {
      files.forget();
      found.clear();
    },
  };
}

/** null for what is in no file system of ours. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
