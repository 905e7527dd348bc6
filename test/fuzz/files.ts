/** Files of other formats to fuzz with: whole ones, and what was done to their bytes, or to the XML inside of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editions } from '../../server/src/editions';
import { anyReport } from '../convert/figures';
import { wordReport, xlsx } from '../convert/office';
import { pdf, ruled } from '../convert/pdf-file';
import { service } from '../support/check';
import { renderReport } from '../support/render';

export interface AnyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const rows = [
  ['信息内容', '本年处理决定数量'],
  ['行政许可', 1],
  ['行政强制', 2],
];
const report = renderReport({ ...anyReport(editions[1]!, 5), layout: 'compact' });
const template = path.join(__dirname, '../../../shared/templates/official-2021.docx');

const WHOLE: readonly AnyFile[] = [
  { name: '年报.docx', bytes: wordReport(anyReport(editions[1]!, 3)) },
  { name: '年报.xlsx', bytes: xlsx([{ name: '表', rows }]) },
  { name: '年报.html', bytes: strToU8(service.printPage(report)) },
  {
    name: '年报.pdf',
    bytes: pdf([
      ruled(
        80,
        700,
        100,
        20,
        rows.map((row) => row.map(String)),
      ),
      { picture: true },
    ]),
  },
  ...(existsSync(template) ? [{ name: '附件.docx', bytes: new Uint8Array(readFileSync(template)) }] : []),
];

/** What markup is made of, and what breaks readers of it. */
const MARKUP = [
  ...[
    '<',
    '>',
    '/>',
    '</',
    '"',
    '=',
    '&',
    '&amp;',
    '&#0;',
    '&#x10ffff;',
    '&#99999999;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
  ],
  ...['<w:tc>', '</w:tc>', '<w:tr>', '</w:tbl>', '<w:tbl>', '<w:p>', '<w:vMerge/>', '<w:gridSpan w:val="99999999"/>'],
  ...[
    '<w:gridSpan w:val="-1"/>',
    '<td rowspan="65535">',
    '<td colspan="0">',
    '</table>',
    '<table>',
    '<select>',
    '<svg>',
  ],
  ...['r="A0"', 'r="XFD1"', 't="s"', '<v>1e400</v>', '<v>-1</v>', '<v>99999999</v>', '<mergeCell ref="A1:ZZZ9"/>'],
  ...['0', '-1', '1e9', '\0', '\u202e', 'NaN', '　', '\n'],
];

const place = fc.nat(65535);
const cut = fc.record({
  at: place,
  size: fc.oneof(fc.nat(8), fc.nat(2000)),
  by: fc.oneof(fc.constantFrom(...MARKUP), fc.constant('')),
});
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never;

const spliced = (text: string, { at, size, by }: Cut): string => {
  const from = Math.round((at / 65535) * text.length);
  return text.slice(0, from) + by + text.slice(from + size);
};

const inBytes = fc
  .tuple(
    fc.constantFrom(...WHOLE),
    fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 20 }),
    fc.option(place),
  )
  .map(([{ name, bytes }, changes, end]): AnyFile => {
    const changed = bytes.slice(0, end === null ? undefined : Math.round((end / 65535) * bytes.length));
    for (const [at, byte] of changed.length === 0 ? [] : changes)
      changed[Math.round((at / 65535) * (changed.length - 1))] = byte;
    return { name, bytes: changed };
  });

/** The archive stays whole, so that what is inside is read. */
const inside = fc
  .tuple(fc.constantFrom(...WHOLE), place, fc.array(cut, { minLength: 1, maxLength: 6 }))
  .map(([{ name, bytes }, which, cuts]): AnyFile => {
    const change = (text: string) => cuts.reduce(spliced, text);
    if (!/\.(?:docx|xlsx)$/.test(name)) return { name, bytes: strToU8(change(strFromU8(bytes, true)), true) };
    const entries = unzipSync(bytes);
    const xml = Object.keys(entries).filter((entry) => /\.(?:xml|rels)$/.test(entry));
    const entry = xml[Math.round((which / 65535) * (xml.length - 1))]!;
    return { name, bytes: zipSync({ ...entries, [entry]: strToU8(change(strFromU8(entries[entry]!))) }, { level: 1 }) };
  });

export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof(inBytes, inside);
