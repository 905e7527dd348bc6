/** The server under Node: over ipc from VS Code, over stdio for everyone else. */
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { forServers } from '../host/tuning';
import { nodePlatform } from './node-platform';
import { startServer } from './server';

// The library ends the server with its stdin and with its parent's process id, but does not watch an ipc channel.
process.on('disconnect', () => process.exit());

startServer(createConnection(), nodePlatform(path.join(__dirname, '..')));
setImmediate(forServers);
