/** Reads PDF. An entry of its own: loaded when the first PDF is read. */
import './shim';
import type { Message } from '../../text/message';
import type { Content } from '../content';
import { ConvertFault } from '../fault';
import { Resources } from './cmaps';
import { contentOf } from './content';
import type { Page, Run } from './page';
import { rulesOf } from './rules';

/** A report has some ten pages. */
const MOST_PAGES = 200;

/** @throws ConvertFault for what is no PDF, is locked or too long, or has pictures of text only. */
export async function read(bytes: Uint8Array): Promise<Content> {
  const { getDocument, OPS } = await import('unpdf/pdfjs'); // the package is for import alone
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: it is taken over
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    BinaryDataFactory: Resources,
    cMapPacked: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new ConvertFault(tooLong(document.numPages));
    const pages: Page[] = [];
    for (let i = 1; i <= document.numPages; i++) pages.push(await readPage(await document.getPage(i), OPS));
    return { pieces: contentOf(pages), asides: [], unread: scanned(pages) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new ConvertFault(LOCKED);
    throw DAMAGED.has(name) ? new ConvertFault(BROKEN) : error;
  } finally {
    await task.destroy();
  }
}

type Pdf = typeof import('unpdf/pdfjs');
type PageProxy = Awaited<ReturnType<Awaited<ReturnType<Pdf['getDocument']>['promise']>['getPage']>>;

async function readPage(page: PageProxy, OPS: Pdf['OPS']): Promise<Page> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const map = transform as [number, number, number, number, number, number];
  const [{ items }, drawn] = [await page.getTextContent(), await page.getOperatorList({ annotationMode: 0 })];
  const [a, b, c, d, e, f] = map;
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , g, h, x, y] = item.transform as number[];
    const size = Math.hypot(a * g! + c * h!, b * g! + d * h!) || item.height;
    return [{ text: item.str, x: a * x! + c * y! + e, y: b * x! + d * y! + f, width: item.width, size }];
  });
  const pictures = drawn.fnArray.filter(
    (fn) => fn === OPS.paintImageXObject || fn === OPS.paintInlineImageXObject || fn === OPS.paintImageMaskXObject,
  ).length;
  page.cleanup();
  return { height, runs, pictures, ...rulesOf(OPS, drawn.fnArray, drawn.argsArray, map) };
}

function scanned(pages: readonly Page[]): Message[] {
  const bare = pages.flatMap(({ runs, pictures }, i) => (runs.length === 0 && pictures > 0 ? [i + 1] : []));
  if (pages.every(({ runs }) => runs.length === 0)) throw new ConvertFault(bare.length > 0 ? SCANNED : EMPTY);
  if (bare.length === 0) return [];
  return [
    {
      zh: `第 ${bare.join('、')} 页是扫描图片，没有文字，未读入`,
      en:
        bare.length === 1
          ? `page ${bare[0]} is a scanned picture without text and was not read`
          : `pages ${bare.join(', ')} are scanned pictures without text and were not read`,
    },
  ];
}

/** What pdf.js calls its failures with a damaged file. */
const DAMAGED = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException']);

const SCANNED: Message = {
  zh: '这是扫描件，页面是图片，没有文字可读；请用 Word 原件，或先做文字识别（OCR）',
  en: 'the pages are scanned pictures without text: use the Word original, or run OCR first',
};
const EMPTY: Message = { zh: 'PDF 里没有文字', en: 'there is no text in the PDF' };
const LOCKED: Message = { zh: 'PDF 有打开密码，请先取消密码', en: 'the PDF is protected by a password' };
const BROKEN: Message = {
  zh: '不是完整的 PDF 文件，可能已损坏或没有下载完整',
  en: 'no whole PDF file: it may be damaged or cut off',
};
const tooLong = (pages: number): Message => ({
  zh: `PDF 有 ${pages} 页，超过 ${MOST_PAGES} 页，未读取`,
  en: `the PDF has ${pages} pages, more than ${MOST_PAGES}: left out`,
});
