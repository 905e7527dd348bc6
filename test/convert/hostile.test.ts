/** Files that are broken, locked or meant to do harm: each is refused in bounded time, with what is wrong and what to do. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import type { ConvertFault } from '../../server/src/convert/fault';
import { editions } from '../../server/src/editions';
import { anyReport, imported } from './figures';
import { cell, docx, paragraph, row, table, wordReport, xlsx, zip } from './office';
import { pdf, ruled } from './pdf-file';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function refused(name: string, bytes: Uint8Array, expected: RegExp): Promise<void> {
  await assert.rejects(imported(name, bytes), (error: ConvertFault) => {
    assert.equal(error.name, 'ConvertFault', String(error.stack));
    assert.match(error.told.zh, expected);
    assert.notEqual(error.told.en, '');
    return true;
  });
}

const OLD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0));
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));

describe('files that cannot be read', () => {
  it('the formats of old programs are to be saved anew', async () => {
    for (const name of ['年报.doc', '年报.wps', '表.et', '表.xls']) {
      await refused(name, OLD, /请在 WPS 或 Word 中另存为 \.docx/);
    }
    await refused('年报.wps', utf8('什么也不是'), /请在 WPS 或 Word 中另存为 \.docx/);
  });

  it('a locked file is to be unlocked', () =>
    refused('年报.docx', Uint8Array.of(...OLD, ...utf16('EncryptedPackage')), /密码/));

  it('what is named so and is none', async () => {
    await refused('年报.docx', utf8('<html>'), /文件名是 \.docx，内容却不是/);
    await refused('年报.pdf', utf8('没有'), /文件名是 \.pdf/);
    await refused('年报.docx', zip({ 'a.txt': 'a' }), /不是 Word/);
    await refused('年报.docx', zip({ '[Content_Types].xml': '<Types/>' }), /没有 Word 正文/);
  });

  it('archives that were cut off anywhere', async () => {
    const whole = wordReport(anyReport(editions[1]!, 1));
    for (const part of [0.2, 0.6, 0.9, 0.999]) {
      await refused('年报.docx', whole.subarray(0, Math.floor(whole.length * part)), /不完整/);
    }
  });

  it('archives that are damaged inside', async () => {
    const bytes = wordReport(anyReport(editions[1]!, 1));
    for (let at = 700; at < 760; at++) bytes[at] = 0xff;
    await refused('年报.docx', bytes, /损坏|不完整/);
  });

  it('XML that breaks off', () => refused('年报.docx', docx('<w:p><w:r>'), /XML 不完整/));

  it('PDFs that break off', () => refused('年报.pdf', pdf([{}]).subarray(0, 40), /不是完整的 PDF/));
});

describe('files that mean harm', () => {
  it('a bomb: much out of little', () =>
    refused('年报.docx', docx(`<w:p><w:r><w:t>${' '.repeat(40_000_000)}</w:t></w:r></w:p>`), /压缩炸弹/));

  it('a bomb that lies about its size', async () => {
    const bomb = deflateSync(new Uint8Array(40_000_000), { level: 9 });
    const lying = zipSync({ 'word/document.xml': [bomb, { level: 0 }], '[Content_Types].xml': utf8('<Types/>') });
    // Stored it says it is; the directory and the entry are told that it is packed, and small.
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++) {
      const signature = view.getUint32(at, true);
      const name = signature === 0x04034b50 ? at + 30 : signature === 0x02014b50 ? at + 46 : 0;
      if (name === 0 || lying[name] !== 'w'.charCodeAt(0)) continue;
      view.setUint16(at + (signature === 0x04034b50 ? 8 : 10), 8, true);
      view.setUint32(at + (signature === 0x04034b50 ? 22 : 24), 100, true);
    }
    await refused('年报.docx', lying, /压缩炸弹/);
  });

  it('a bomb in an entry nobody asks for is never unpacked', async () => {
    const entries = { 'word/media/image1.bmp': new Uint8Array(100_000_000) };
    const bytes = zip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p></w:body></w:document>',
      ...entries,
    });
    assert.equal((await imported('年报.docx', bytes)).text, '## 一、总体情况\n');
  });

  it('six thousand entries', () =>
    refused('年报.docx', zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${i}`, '']))), /6000 个文件/));

  it('ten thousand columns, by cells and by spans, in every format', async () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => cell(paragraph(String((i * 7919) % 10_007))));
    await refused('年报.docx', docx(table(row(...cells), row(...cells))), /列，超过 256 列/);
    await refused(
      '年报.docx',
      docx(table(row(cell(paragraph('0'), '<w:gridSpan w:val="10000"/>'), cell(paragraph('1'))))),
      /列，超过 256 列/,
    );
    await refused('年报.xlsx', xlsx([{ name: '宽', rows: [Array(10_000).fill(1)] }]), /列，超过 256 列/);
    const page = `<table><tr><td colspan="10000">0</td><td>1</td></tr></table>`;
    await refused('年报.html', utf8(page), /列，超过 256 列/);
  });

  it('a cell at the far end of a sheet', async () => {
    const far = '<c r="XFD1048576"><v>1</v></c>';
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576">${far}</row></sheetData></worksheet>`;
    await refused(
      '年报.xlsx',
      zip({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="远" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="worksheets/a.xml"/></Relationships>',
        'xl/worksheets/a.xml': sheet,
      }),
      /列，超过 256 列/,
    );
  });

  it('external entities, and entities that multiply', async () => {
    const withType = (type: string) =>
      zip({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<?xml version="1.0"?><!DOCTYPE a ${type}><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      });
    await refused('年报.docx', withType('[<!ENTITY x SYSTEM "file:///etc/hostname">]'), /DOCTYPE/);
    await refused('年报.docx', withType('[<!ENTITY y "呵呵"><!ENTITY x "&y;&y;&y;">]'), /DOCTYPE/);
  });

  it('nesting without end', async () => {
    await refused('年报.docx', docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), /嵌套/);
    await refused('年报.html', utf8('<div>'.repeat(100_000)), /嵌套/);
    await refused('年报.html', utf8('<table><tr><td>'.repeat(3000)), /嵌套|套/);
  });

  it('a huge number of rows', () =>
    refused('年报.html', utf8(`<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(6000)}</table>`), /行，超过 5000 行/));
});

describe('files with any bytes changed', () => {
  const options = anyReport(editions[1]!, 3);
  const page = `<h1>报告</h1>${'<table><tr><td rowspan=2>一</td><td>1</td></tr><tr><td>2</td></tr></table>'.repeat(3)}`;
  const files: Readonly<Record<string, Uint8Array>> = {
    '年报.docx': wordReport(options),
    '年报.xlsx': xlsx([
      {
        name: '表',
        rows: [
          ['行政许可', 1, '二'],
          ['行政强制', 2, '三'],
        ],
      },
    ]),
    '年报.pdf': pdf([
      ruled(80, 700, 100, 20, [
        ['行政许可', '1'],
        ['行政强制', '2'],
      ]),
      { picture: true },
    ]),
    '年报.html': utf8(page),
  };
  for (const [name, whole] of Object.entries(files)) {
    it(`${name}: read or refused, never an error of ours`, () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
          async (changes) => {
            const bytes = whole.slice();
            for (const [at, byte] of changes) bytes[at] = byte;
            try {
              await imported(name, bytes);
            } catch (error) {
              assert.equal((error as Error).name, 'ConvertFault', String((error as Error).stack));
            }
          },
        ),
        { numRuns: 120 },
      )).timeout(120_000);
  }
});
