/** The extension's entry in a browser: the server is a worker. */
import type { ExtensionContext } from 'vscode';
import { connect } from './browser-client';
import { activateWith } from './extension';
import { startServer } from './server';

export { deactivate } from './extension';

export const activate = (context: ExtensionContext): void =>
  activateWith(context, async () => ({ startServer, connect }));
