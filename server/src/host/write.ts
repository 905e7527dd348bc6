/** Writes a file whole or not at all: beside it first, then in its place. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Encoding, encode } from './encoding';
import { systemFault } from './fault';

/**
 * Replaces the text of a file that is there; a link stays a link, and permissions stay.
 * @throws InputFault where it cannot be written; the file is then as it was.
 */
export function replaceText(file: string, text: string, encoding: Encoding): void {
  replaceFile(file, encode(text, encoding));
}

/**
 * Writes a file, new or in the place of an older one.
 * @throws InputFault where it cannot be written; an older one is then as it was.
 */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    if (existsSync(file)) replaceFile(file, content);
    else writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw systemFault(file, { zh: '写入', en: 'write it' }, error);
  }
}

function replaceFile(file: string, content: string | Uint8Array): void {
  try {
    const target = realpathSync(file);
    accessSync(target, constants.W_OK); // a rename would replace a file that may not be written
    const { mode } = statSync(target);
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}-${Date.now()}.tmp`);
    writeFileSync(beside, '', { flag: 'wx', mode });
    try {
      chmodSync(beside, mode);
      writeFileSync(beside, content, { flush: true });
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw systemFault(file, { zh: '写入', en: 'write it' }, error);
  }
}

/**
 * Makes a file of UTF-8 text.
 * @throws InputFault where there is one already, which stays as it is, and where it cannot be written.
 */
export function createFile(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw systemFault(file, { zh: '新建', en: 'make it' }, error);
  }
}
