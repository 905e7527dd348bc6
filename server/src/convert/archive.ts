/** The zip archive that .docx and .xlsx are, read within bounds: nothing is unpacked but what is asked for. */
import { Inflate } from 'fflate/browser';
import type { Message } from '../text/message';
import { BROKEN, type Entry, readDirectory } from './archive-directory';
import { ConvertFault } from './fault';

export interface Archive {
  has(name: string): boolean;
  /** The text of an XML entry; null where there is none of the name. */
  text(name: string): string | null;
}

/** Bytes of one unpacked entry. The text of a report of thirty pages has half a megabyte. */
const MOST_BYTES = 32 * 1024 ** 2;
/** Unpacked to packed, for entries beyond a megabyte: XML of tables comes to 60, a bomb to 1000. */
const MOST_RATIO = 200;
const SMALL = 1024 ** 2;
/** Bytes unpacked at a time, so that a bomb is noticed early. */
const STEP = 16 * 1024;

const LOCAL_ENTRY = 0x04034b50;

const LOCKED: Message = {
  zh: '文件有密码，请先在 WPS 或 Word 中取消密码',
  en: 'the file is protected by a password: remove it in WPS or Word first',
};

/** @throws ConvertFault for a file that is no whole archive, or has too many entries. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes);
  return {
    has: (name) => entries.has(name),
    text(name) {
      const entry = entries.get(name);
      return entry ? new TextDecoder().decode(unpack(bytes, view, entry)) : null;
    },
  };
}

function unpack(bytes: Uint8Array, view: DataView, { method, encrypted, packed, sum, at }: Entry): Uint8Array {
  if (encrypted) throw new ConvertFault(LOCKED);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw new ConvertFault(BROKEN);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed || (method !== 0 && method !== 8)) throw new ConvertFault(BROKEN);
  if (packed > MOST_BYTES) throw tooLarge();
  const unpacked = method === 0 ? content : inflate(content);
  if (crc32(unpacked) !== sum) throw new ConvertFault(BROKEN); // a figure may have changed
  return unpacked;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

function inflate(content: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let read = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES || (size > SMALL && size > read * MOST_RATIO)) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    while (read < content.length) {
      const next = Math.min(read + STEP, content.length);
      const part = content.subarray(read, next);
      read = next;
      stream.push(part, read === content.length);
    }
  } catch (error) {
    throw error instanceof ConvertFault ? error : new ConvertFault(BROKEN);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const tooLarge = () =>
  new ConvertFault({
    zh: `解压后的内容过大（超过 ${MOST_BYTES / 1024 ** 2} MB，或超过压缩前的 ${MOST_RATIO} 倍），可能是压缩炸弹，未读取`,
    en: `its content unpacks to more than ${MOST_BYTES / 1024 ** 2} MB, or ${MOST_RATIO} times its size: left out`,
  });
