/** Which format a file is of, by its first bytes before its name; and what to say of the formats nobody can read. */
import type { Message } from '../text/message';
import { readDirectory } from './archive-directory';
import type { ReadFile } from './content';
import { ConvertFault } from './fault';

export type Format = 'docx' | 'xlsx' | 'html' | 'pdf';

const FORMATS: Readonly<Record<string, Format>> = {
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
};
/** The formats of old office programs, which only they can read. */
const OLD = new Set(['doc', 'dot', 'wps', 'wpt', 'rtf', 'xls', 'et', 'ofd']);

/** Whether a file is to be converted by its name, or must be refused by it. */
export const isForeignName = (name: string): boolean => {
  const ending = endingOf(name);
  return Object.hasOwn(FORMATS, ending) || OLD.has(ending);
};

const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** @throws ConvertFault for a format that is none of ours, with what to do. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return packedFormat(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ConvertFault(oldMessage(name, bytes));
  const ending = endingOf(name);
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending]! : null;
  if (format === 'html') return 'html';
  // Portals hand out pages under the name of a Word file.
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (OLD.has(ending) && /^(?:\xef\xbb\xbf)?<(?:!doctype html|html|meta|head)/i.test(beginning)) return 'html';
  if (format === null) throw new ConvertFault(OLD.has(ending) ? OTHER_PROGRAM : UNKNOWN);
  throw new ConvertFault(notA(ending));
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

function packedFormat(bytes: Uint8Array): Format {
  const entries = readDirectory(bytes);
  if (entries.has('xl/workbook.xml')) return 'xlsx';
  if (entries.has('[Content_Types].xml')) return 'docx';
  throw new ConvertFault(UNKNOWN);
}

const OTHER_PROGRAM: Message = {
  zh: '这种格式不能直接读取，请在 WPS 或 Word 中另存为 .docx（表格可以另存为 .xlsx）',
  en: 'this format cannot be read: save it as .docx in WPS or Word (a sheet may be saved as .xlsx)',
};
const PASSWORD: Message = {
  zh: '文件有打开密码，请先在 WPS 或 Word 中取消密码；如果是旧格式，请另存为 .docx',
  en: 'the file is protected by a password: remove it in WPS or Word, and save it as .docx',
};
const UNKNOWN: Message = {
  zh: '不是 Word（.docx）、表格（.xlsx）、网页（.html）或 PDF 文件',
  en: 'no Word (.docx), sheet (.xlsx), page (.html) or PDF file',
};
const notA = (ending: string): Message => ({
  zh: `文件名是 .${ending}，内容却不是，可能没有下载完整`,
  en: `the file is named .${ending} and is none: it may be incomplete`,
});

/** Offices keep locked files in the container of the old formats. */
const oldMessage = (name: string, bytes: Uint8Array): Message => {
  const locked = new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024)).includes('EncryptedPackage');
  return locked || /x$/.test(endingOf(name)) ? PASSWORD : OTHER_PROGRAM;
};

/** Each reader is a bundle of its own, loaded when a file of its format is first read. */
const READERS: Readonly<Record<Format, () => Promise<{ readonly read: ReadFile }>>> = {
  docx: () => import('./docx/read'),
  xlsx: () => import('./xlsx/read'),
  html: () => import('./html/read'),
  pdf: () => import('./pdf/read'),
};

export const readerOf = async (format: Format): Promise<ReadFile> => (await READERS[format]()).read;
