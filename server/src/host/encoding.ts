/** Bytes to text and back. What is written keeps the encoding and the byte order mark it was read with. */
import { isUtf8, transcode } from 'node:buffer';
import { InputFault } from './fault';
import { encodeGb18030 } from './gb18030';

export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Whether the bytes begin with a byte order mark; the text never does. */
  readonly mark: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARK = '\ufeff';
const CHUNK = 1 << 16;
/**
 * Read as UTF-8, GB18030 has several broken places to a sound character. With more than two sound characters to a broken
 * one it is UTF-8 that was damaged, and would become nonsense as GB18030.
 */
const SOUND_TO_BROKEN = 2;

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or GB18030. Line breaks stay as they are.
 * @throws InputFault with the byte offset of what is no text in any of them.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const name = nameOf(bytes, path);
  const text = read(bytes, name, path);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw binary(path, nul * 2);
  const mark = text.startsWith(MARK);
  return { text: mark ? text.slice(1) : text, encoding: { name, mark } };
}

export function encode(text: string, { name, mark }: Encoding): Uint8Array {
  const whole = mark ? MARK + text : text;
  if (name === 'gb18030') return encodeGb18030(whole);
  if (name === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}

function nameOf(bytes: Uint8Array, path: string): Encoding['name'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw binary(path, nul);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked || isUtf8(bytes) || isBrokenUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (const char of new TextDecoder('utf-8').decode(bytes)) {
    if (char === '\ufffd') broken++;
    else if (char > '\x7f') sound++;
  }
  return sound > broken * SOUND_TO_BROKEN;
}

function read(bytes: Uint8Array, name: Encoding['name'], path: string): string {
  // Nearly every file, and this takes a tenth of the time of a TextDecoder.
  if (name === 'utf-8' && isUtf8(bytes)) return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  try {
    return decoderOf(name).decode(bytes);
  } catch {
    const at = faultAt(bytes, name);
    const called = name === 'gb18030' ? { zh: 'UTF-8 或 GB18030', en: 'UTF-8 or GB18030' } : sameInBoth(name);
    throw new InputFault(path, {
      zh: `无法解码：字节偏移 ${at} 处不是 ${called.zh} 文本`,
      en: `cannot be decoded: no ${called.en} text at byte offset ${at}`,
    });
  }
}

const sameInBoth = (name: string) => ({ zh: name.toUpperCase(), en: name.toUpperCase() });

const decoderOf = (name: Encoding['name']) => new TextDecoder(name, { fatal: true, ignoreBOM: true });

/** Offset of the byte that decoding fails at; the length where the last character is cut off. */
function faultAt(bytes: Uint8Array, name: Encoding['name']): number {
  const decodes = (from: number, to: number) => {
    try {
      decoder.decode(bytes.subarray(from, to), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let decoder = decoderOf(name);
  let chunk = 0;
  while (chunk < bytes.length && decodes(chunk, chunk + CHUNK)) chunk += CHUNK;
  if (chunk >= bytes.length) return bytes.length;
  // Once more up to the chunk that fails, and through it byte by byte.
  decoder = decoderOf(name);
  decodes(0, chunk);
  let at = chunk;
  while (decodes(at, at + 1)) at++;
  return at;
}

const binary = (path: string, at: number) =>
  new InputFault(path, {
    zh: `不是文本文件：字节偏移 ${at} 处有空字节`,
    en: `no text file: a NUL byte at byte offset ${at}`,
  });
