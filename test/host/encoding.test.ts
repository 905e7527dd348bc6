/** Bytes to text and back, in every encoding a draft comes in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, type Encoding, encode } from '../../server/src/host/encoding';
import { InputFault } from '../../server/src/host/fault';
import { encodeGb18030 } from '../../server/src/host/gb18030';

const ENCODINGS: readonly Encoding[] = [
  { name: 'utf-8', mark: false },
  { name: 'utf-8', mark: true },
  { name: 'utf-16le', mark: true },
  { name: 'utf-16be', mark: true },
  { name: 'gb18030', mark: false },
];
const HEAD = '青石镇2023年政府信息公开工作年度报告\n';

const bytes = (...values: (number | string | readonly number[])[]): Uint8Array =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value].flat()))));

function refused(input: Uint8Array): string {
  try {
    decode(input, 'a.md');
  } catch (error) {
    assert.ok(error instanceof InputFault);
    assert.equal(error.path, 'a.md');
    return error.told.zh;
  }
  assert.fail('was decoded');
}

describe('encodings', () => {
  for (const encoding of ENCODINGS) {
    it(`${encoding.name}${encoding.mark ? ' with a mark' : ''}: any text comes back as it was, and so do its bytes`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (tail) => {
          const text = `${HEAD}${tail.replace(/[\p{Co}\p{Cc}]/gu, '')}\r\n\r末行`;
          const written = encode(text, encoding);
          const read = decode(written, 'a.md');
          assert.deepEqual(read, { text, encoding });
          assert.deepEqual(Buffer.from(encode(read.text, read.encoding)), Buffer.from(written));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('sees no mark in the text, and takes only the first', () => {
    const read = decode(bytes([0xef, 0xbb, 0xbf], '\ufeff一'), 'a.md');
    assert.deepEqual(read, { text: '\ufeff一', encoding: { name: 'utf-8', mark: true } });
  });

  it('takes ASCII and nothing for UTF-8', () => {
    for (const text of ['', 'abc\r\n']) {
      assert.deepEqual(decode(bytes(text), 'a.md'), { text, encoding: { name: 'utf-8', mark: false } });
    }
  });

  it('reads GB18030 of two and of four bytes', () => {
    const read = decode(bytes([0xc4, 0xea, 0xb1, 0xa8], 'a', [0x81, 0x39, 0xee, 0x39, 0x90, 0x30, 0x81, 0x30]), 'a.md');
    assert.deepEqual(read, { text: '年报a㐀\u{10000}', encoding: { name: 'gb18030', mark: false } });
  });

  describe('what is no text, with the offset of the byte', () => {
    const cases: [string, Uint8Array, string][] = [
      ['a NUL', bytes('ab', 0, 'c'), '不是文本文件：字节偏移 2 处有空字节'],
      ['a NUL in UTF-16', bytes([0xff, 0xfe, 0x61, 0, 0, 0]), '不是文本文件：字节偏移 4 处有空字节'],
      ['UTF-16 without a mark', Buffer.from('年a', 'utf16le'), '不是文本文件：字节偏移 3 处有空字节'],
      ['a lone surrogate', bytes([0xfe, 0xff, 0, 0x61, 0xdc, 0x3d]), '无法解码：字节偏移 5 处不是 UTF-16BE 文本'],
      ['a surrogate in UTF-8', bytes(HEAD, [0xed, 0xa0, 0x80]), '无法解码：字节偏移 54 处不是 UTF-8 文本'],
      ['a character that is cut off', bytes(HEAD, [0xe5, 0xb9]), '无法解码：字节偏移 55 处不是 UTF-8 文本'],
      [
        'what has the mark of UTF-8 and is none',
        bytes([0xef, 0xbb, 0xbf, 0xc4, 0xea]),
        '无法解码：字节偏移 4 处不是 UTF-8 文本',
      ],
      ['neither', bytes([0xc4, 0xea, 0xff, 0xc4]), '无法解码：字节偏移 2 处不是 UTF-8 或 GB18030 文本'],
      ['GB18030 that is cut off', bytes([0xc4, 0xea, 0xb1]), '无法解码：字节偏移 3 处不是 UTF-8 或 GB18030 文本'],
    ];
    for (const [name, input, message] of cases) it(name, () => assert.equal(refused(input), message));

    it('far into a large file', () => {
      const head = Buffer.from(HEAD.repeat(5000));
      assert.equal(refused(bytes([...head], 0xff, HEAD)), `无法解码：字节偏移 ${head.length} 处不是 UTF-8 文本`);
    });
  });

  describe('GB18030, written', () => {
    it('has the forms the standard gives', () => {
      const forms: [string, string][] = [
        ['a\n', '610a'],
        ['年报', 'c4eab1a8'],
        ['€', 'a2e3'],
        ['\u3000', 'a1a1'],
        ['\u0080', '81308130'],
        ['㐀', '8139ee39'],
        ['\uffff', '8431a439'],
        ['\ufffd', '8431a437'],
        ['\u{10000}', '90308130'],
        ['😀', '9439fc36'],
        ['\u{10ffff}', 'e3329a35'],
      ];
      for (const [char, form] of forms) assert.equal(Buffer.from(encodeGb18030(char)).toString('hex'), form, char);
    });

    it('reads back as the same character, each of Unicode but for private use', () => {
      let text = '';
      for (let point = 1; point <= 0x10ffff; point++) {
        if (point < 0xd800 || point > 0xf8ff) text += String.fromCodePoint(point);
      }
      assert.ok(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text)) === text);
    });

    it('keeps the bytes of every form of two bytes that is its character’s only one', () => {
      const decoder = new TextDecoder('gb18030', { fatal: true });
      const formsOf = new Map<string, string[]>();
      for (let form = 0x8140; form <= 0xfefe; form++) {
        try {
          const text = decoder.decode(Uint8Array.of(form >> 8, form & 0xff));
          if (text.length === 1) formsOf.set(text, [...(formsOf.get(text) ?? []), form.toString(16)]);
        } catch {}
      }
      assert.ok(formsOf.size > 23_000);
      for (const [char, forms] of formsOf) {
        assert.equal(Buffer.from(encodeGb18030(char)).toString('hex'), forms[0]);
      }
    });
  });
});
