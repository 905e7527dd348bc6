/** Drafts to fuzz with: a report, and what was done to it. They shrink to fewer and smaller changes. */
import fc from 'fast-check';
import { anyDraft } from '../syntax/any-draft';
import { fixtures, reports } from './bases';

/** What drafts are made of, what settles things in them, and what breaks readers. */
const PIECES = [
  ...[
    '|',
    '｜',
    ' | ',
    '\t',
    '　',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u2028',
    '\ufeff',
    '\0',
    '\ud800',
    '\udc00',
    '🀄',
  ],
  ...[
    '0',
    '1',
    '14',
    '１４',
    '1,234',
    '-3',
    '+5',
    '1.5',
    '0.000001',
    '999999999999999999999',
    '1e9',
    '减3',
    '/',
    '—',
    '无',
  ],
  ...['（', '）', '(', '。', '，', '、', '；', '“', '《', '》', '％', '%', '万元', '件', '其中'],
  ...[
    '# ',
    '## ',
    '##### ',
    '一、',
    '三、',
    '（一）',
    '1.',
    '10.',
    '- ',
    '> ',
    '| --- |',
    ':---:',
    '```',
    '    ',
    '<br>',
  ],
  ...['<!--', '-->', '<!-- nianbao-disable -->', '<!-- nianbao-enable table/blank-cell -->', '&nbsp;', '\\|', '\\'],
  ...['<!-- nianbao-disable-next-line arithmetic/row-total 已核 -->', '<!-- nianbao-disable no/such -->'],
  ...['---\nrollup: ["*.md"]\nrules:\n  table/*: off\n---\n', '---\n', '...\n', 'table.layout: official\n'],
  ...[
    '总计',
    '自然人',
    '其他',
    '（七）总计',
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果',
    '第二十条第（一）项',
  ],
  ...['行政复议', '行政诉讼', '结果维持', '现行有效件数', '行政许可', '2023年', '2024年', '1月1日至12月31日'],
  ...['收到政府信息公开申请12件，其中予以公开3件，占25%。', '同比增长', '政府信息公开工作年度报告', '⼀', '⻅'],
];

/** Places are parts of the text in 1/65536, so that a change means something in whatever the ones before it left. */
type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string; readonly times: number }
  | {
      readonly kind: 'cut' | 'double' | 'move' | 'turn';
      readonly at: number;
      readonly size: number;
      readonly to: number;
    }
  | {
      readonly kind: 'line';
      readonly at: number;
      readonly to: number;
      readonly what: 'drop' | 'move' | 'join' | 'copy';
    }
  | { readonly kind: 'replace'; readonly piece: string; readonly by: string };

const place = fc.nat(65535);
const piece = fc.constantFrom(...PIECES);

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    piece,
    times: fc.oneof(
      { weight: 9, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 200 }) },
    ),
  }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const, 'move' as const, 'turn' as const),
    at: place,
    size: fc.oneof(fc.nat(4), fc.nat(400)),
    to: place,
  }),
  fc.record({
    kind: fc.constant('line' as const),
    at: place,
    to: place,
    what: fc.constantFrom('drop' as const, 'move' as const, 'join' as const, 'copy' as const),
  }),
  fc.record({ kind: fc.constant('replace' as const), piece, by: fc.oneof(piece, fc.constant('')) }),
);

const offset = (text: string, part: number): number => Math.round((part / 65535) * text.length);

function changed(text: string, change: Change): string {
  switch (change.kind) {
    case 'insert': {
      const at = offset(text, change.at);
      return text.slice(0, at) + change.piece.repeat(change.times) + text.slice(at);
    }
    case 'replace':
      return text.replaceAll(change.piece, change.by);
    case 'line': {
      const lines = text.split('\n');
      const from = Math.round((change.at / 65535) * (lines.length - 1));
      const to = Math.round((change.to / 65535) * (lines.length - 1));
      if (change.what === 'join') lines.splice(from, 2, lines.slice(from, from + 2).join(''));
      else if (change.what === 'copy') lines.splice(to, 0, lines[from]!);
      else {
        const [line] = lines.splice(from, 1);
        if (change.what === 'move') lines.splice(to, 0, line!);
      }
      return lines.join('\n');
    }
    default: {
      const at = offset(text, change.at);
      const part = text.slice(at, at + change.size);
      const rest = change.kind === 'double' ? text : text.slice(0, at) + text.slice(at + change.size);
      if (change.kind === 'cut') return rest;
      const to = change.kind === 'turn' ? at : offset(rest, change.to);
      const put = change.kind === 'turn' ? [...part].reverse().join('') : part;
      return rest.slice(0, to) + put + rest.slice(to);
    }
  }
}

/** No report is longer; a piece put everywhere could make one that takes minutes. */
const LONGEST = 60_000;

const mutated = (bases: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...bases), fc.array(anyChange, { maxLength: 12 }))
    .map(([base, changes]) => changes.reduce((text, change) => changed(text, change).slice(0, LONGEST), base));

/** Two reports cut and put together. */
const crossed = (bases: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...bases), place, fc.constantFrom(...bases), place)
    .map(([a, i, b, j]) => a.slice(0, offset(a, i)) + b.slice(offset(b, j)));

const REPORTS = reports();

export const anyMutated: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: mutated(REPORTS) },
  { weight: 4, arbitrary: mutated(fixtures()) },
  { weight: 1, arbitrary: crossed(REPORTS) },
  { weight: 1, arbitrary: anyDraft },
);
