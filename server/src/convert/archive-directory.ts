/** What stands in the zip archive that .docx and .xlsx are: its list of entries, read within bounds. */
import type { Message } from '../text/message';
import { ConvertFault } from './fault';

const MOST_ENTRIES = 5000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

export const BROKEN: Message = {
  zh: '文件不完整：压缩包已损坏，或者下载、传输时被截断',
  en: 'the file is incomplete: its archive is damaged or was cut off',
};
export interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly sum: number;
  readonly at: number;
}

/** @throws ConvertFault for a file that is no whole archive, or has too many entries. */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw new ConvertFault({
      zh: `压缩包里有 ${count} 个文件，超过 ${MOST_ENTRIES} 个，未读取`,
      en: `the archive has ${count} entries, more than ${MOST_ENTRIES}: left out`,
    });
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ConvertFault(BROKEN);
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      sum: view.getUint32(at + 16, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record stands at the end, behind it a remark of at most 64 KB. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ConvertFault(BROKEN);
}
