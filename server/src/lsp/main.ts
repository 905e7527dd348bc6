/** The server under Node: over ipc from VS Code, over stdio for everyone else. Knows the file system; server.ts does not. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';

// From Node 22 on. Of use to files loaded after it; this bundle has been read by then.
(module as { enableCompileCache?(): void }).enableCompileCache?.();

// The library ends the server with its stdin and with its parent's process id, but does not watch an ipc channel.
process.on('disconnect', () => process.exit());

const pages = path.join(__dirname, '..', 'docs', 'rules');
const known = new Map<string, string | null>();

startServer(createConnection(), {
  rulePage(rule) {
    let uri = known.get(rule);
    if (uri === undefined) {
      const page = path.join(pages, `${rule}.md`);
      uri = existsSync(page) ? pathToFileURL(page).href : null;
      known.set(rule, uri);
    }
    return uri;
  },
});
