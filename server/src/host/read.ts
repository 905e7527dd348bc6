/** Reads a draft from a file or from standard input, within bounds. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { isTooLong, MAX_LINES, MAX_TEXT_LENGTH } from '../service';
import { type Decoded, decode } from './encoding';
import { InputFault, systemFault } from './fault';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';
/** The longest text in the widest encoding: three bytes a UTF-16 unit, 48 MB. */
export const MAX_BYTES = 3 * MAX_TEXT_LENGTH;
const MEGABYTES = MAX_BYTES / 1024 ** 2;

/** @throws InputFault where the file cannot be read, is no text, or is too large. */
export async function readDraft(path: string): Promise<Decoded> {
  const decoded = decode(await readFile(path), path);
  if (isTooLong(decoded.text)) {
    throw new InputFault(path, {
      zh: `文本过长：超过 ${Math.floor(MAX_TEXT_LENGTH / 10_000)} 万个字符或 ${MAX_LINES / 10_000} 万行，未处理`,
      en: `too long: more than ${MAX_TEXT_LENGTH} characters or ${MAX_LINES} lines, left out`,
    });
  }
  return decoded;
}

/** @throws InputFault where the file cannot be read, or is too large. */
export async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (error) {
    throw systemFault(path, { zh: '读取', en: 'read it' }, error);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return readStream(process.stdin, path);
  const stat = statSync(path);
  // A pipe or a device has no size.
  if (!stat.isFile()) return readStream(createReadStream(path), path);
  if (stat.size > MAX_BYTES) throw tooLarge(path);
  return readFileSync(path);
}

async function readStream(stream: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge(path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (path: string) =>
  new InputFault(path, {
    zh: `文件过大：超过 ${MEGABYTES} MB，未处理`,
    en: `too large: more than ${MEGABYTES} MB, left out`,
  });
