/** `dist/server.js`: runs the server that is built beside it. */
import path from 'node:path';
import { runCompiled } from '../host/compiled';

runCompiled(path.join(__dirname, 'server-main.js'), require, 'all');
