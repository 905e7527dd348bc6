#!/usr/bin/env node
/** `dist/cli.js`: runs the command line that is built beside it. */
import path from 'node:path';
import { runCompiled } from '../host/compiled';

runCompiled(path.join(__dirname, 'cli-main.js'), require);
