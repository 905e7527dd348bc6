/** Settings as they are written: JSON with comments, and the front matter of a draft, each with its places. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Written } from '../../server/src/config/entries';
import { readFrontMatter } from '../../server/src/config/front-matter';
import { readJsonc } from '../../server/src/config/jsonc';
import { parse } from '../../server/src/syntax/parse';

const shown = (text: string, { entries, faults }: Written) => [
  entries.map(({ name, value, key, at }) => [
    name,
    value,
    text.slice(key.start, key.end),
    text.slice(at.start, at.end),
  ]),
  faults.map(({ span }) => text.slice(span.start, span.end)),
];

describe('nianbao.config.json', () => {
  const read = (text: string) => shown(text, readJsonc(text));
  const message = (text: string) => readJsonc(text).faults[0]?.message.zh;

  it('has comments, commas too many, and places', () => {
    const text = '{\n  // 本县\n  "rules": {"table/*": "off",},\n  /* 表 */ "table": {"layout": "official"}\n}\n';
    assert.deepEqual(read(text), [
      [
        ['rules.table/*', 'off', '"table/*"', '"off"'],
        ['table.layout', 'official', '"layout"', '"official"'],
      ],
      [],
    ]);
  });

  it('that is broken is read as far as it can be, and its first fault is told', () => {
    const cases: [string, string, string, string[]][] = [
      ['{"language": "en" "rules": {"table/*": "off"}}', '"rules"', '缺少逗号', ['language', 'rules.table/*']],
      ['{"language" "en"}', '"en"', '缺少冒号', []],
      ['{"language": "en"', '', '缺少右花括号', ['language']],
      ['{“language”: "en"}', '“language”', '字符不对', []],
      ['{"language": en}', 'en', '字符不对', []],
      ['{"language": }', '}', '缺少值', []],
      ['{"language": "en"} x', 'x', '字符不对', ['language']],
      ['', '', '缺少值', []],
    ];
    for (const [text, at, told, names] of cases) {
      const { entries, faults } = readJsonc(text);
      assert.deepEqual([entries.map(({ name }) => name), faults.length], [names, 1], text);
      assert.ok(message(text)!.includes(told), `${text}: ${message(text)}`);
      assert.equal(text.slice(faults[0]!.span.start, faults[0]!.span.end), at, text);
    }
  });

  it('that is no object says so', () => {
    for (const text of ['[]', '5', '"off"', 'null', `${'['.repeat(100000)}`]) {
      assert.match(message(text)!, /应是一个 JSON 对象/, text.slice(0, 9));
      assert.deepEqual(readJsonc(text).entries, []);
    }
  });

  it('any string is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[{}[\]":,/*a ]*$/)), (text) => {
        for (const { span } of readJsonc(text).faults) assert.ok(span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});

describe('front matter', () => {
  const read = (text: string) => {
    const [block] = parse(text).blocks;
    assert.equal(block!.kind, 'front-matter');
    return shown(text, readFrontMatter(text, block!.span));
  };

  it('has ours below nianbao, or with points in the name, and nothing else', () => {
    const text = [
      '---',
      'title: "某县2024年年报: 初稿"',
      'rules: none',
      'tags: [a, b]',
      'nianbao:',
      '  # 本县统一',
      '  rules:',
      '    table/*: off # 表格由县里填',
      "    'table/blank-cell': 'hint'",
      '    "arithmetic/row-total": "warning"',
      '  table.layout: official',
      'abstract: |',
      '  nianbao:',
      '    language: en',
      'nianbao.language: auto',
      '---',
      '# 题',
    ].join('\n');
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      assert.deepEqual(read(written), [
        [
          ['rules.table/*', 'off', 'table/*', 'off'],
          ['rules.table/blank-cell', 'hint', 'table/blank-cell', 'hint'],
          ['rules.arithmetic/row-total', 'warning', 'arithmetic/row-total', 'warning'],
          ['table.layout', 'official', 'table.layout', 'official'],
          ['language', 'auto', 'nianbao.language', 'auto'],
        ],
        [],
      ]);
    }
  });

  it('says which of our lines cannot be read, and reads the others', () => {
    const lines = [
      'nianbao:',
      '  rules:',
      '    table/blank-cell：off',
      '    - table/row-missing',
      '    table/*: hint',
      '  table: {layout: official}',
      '  language: >',
      'nianbao: off',
      'other: {a: 1}',
      '- x',
    ];
    assert.deepEqual(read(`---\n${lines.join('\n')}\n---\n`), [
      [['rules.table/*', 'hint', 'table/*', 'hint']],
      ['table/blank-cell：off', '- table/row-missing', 'table: {layout: official}', 'language: >', 'nianbao: off'],
    ]);
  });

  it('any lines are read, in linear time', () => {
    const line = fc.stringMatching(/^ {0,3}(nianbao|rules|"a|- |)[:：#' ]{0,3}[a-z'"#]{0,4}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = `---\n${lines.join('\n')}\n---\n`;
        const [block] = parse(text).blocks;
        readFrontMatter(text, block!.span);
      }),
    );
    const long = `---\nnianbao: ${' '.repeat(300000)}x${' #'.repeat(300000)}\n---\n`;
    const [block] = parse(long).blocks;
    readFrontMatter(long, block!.span); // in linear time, or the runner's patience ends
  });
});
