#!/usr/bin/env node
/** `dist/cli.js`: runs the command line that is built beside it. */
import path from 'node:path';
import { runCompiled } from '../host/compiled';
import { THREAD } from '../host/thread';

const [, , command = ''] = process.argv;
// What `nianbao --version` uses would be of little help to `nianbao check`.
const part = command === 'check' || command === THREAD ? 'check' : 'rest';
runCompiled(path.join(__dirname, 'cli-main.js'), require, part);
