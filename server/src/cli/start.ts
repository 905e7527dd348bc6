#!/usr/bin/env node
/** `dist/cli.js`: runs the command line that is built beside it. */
import path from 'node:path';
import { runCompiled } from '../host/compiled';
import { THREAD } from '../host/thread';
import { forShortRuns } from '../host/tuning';

const [, , command = ''] = process.argv;
if (command !== THREAD && command !== 'lsp') forShortRuns();
// What `nianbao --version` uses would be of little help to `nianbao check`; a server is to be as fast as can be.
const part = command === 'check' || command === THREAD ? 'check' : command === 'lsp' ? 'lsp' : 'rest';
runCompiled(path.join(__dirname, 'cli-main.js'), require, part);
