/** The server in a browser: a worker that speaks with the editor by messages. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadFrom } from './browser-lazy';
import { browserPlatform } from './browser-platform';
import { type Birth, FILES, type FilesParams } from './requests';
import { startServer } from './server';
import { ToldFiles } from './told-files';

type Scope = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const self: Scope;

// Turns of the event loop, which Node has by name. Messages wait in the library for the same kind of turn, so order is kept.
Object.assign(globalThis, {
  setImmediate: (then: () => void) => setTimeout(then, 0),
  clearImmediate: clearTimeout,
});

self.onmessage = ({ data: { extension } }: { readonly data: Birth }) => {
  loadFrom(extension);
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const files = new ToldFiles();
  connection.onNotification(FILES, (params: FilesParams) => files.take(params));
  startServer(connection, browserPlatform(extension, files));
};
