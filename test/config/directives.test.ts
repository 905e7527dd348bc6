/** What a directive silences, and what not; one that silences nothing is found and can be deleted. */
import assert from 'node:assert/strict';
import { readDirectives } from '../../server/src/config/directives';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/span';
import { draft } from '../cli/draft';
import { analyze, fixesOf, service } from '../support/check';

const IDS = service.rules.map(({ id }) => id);

/** Three rows whose totals are words, and two labels that are not the form's. */
const GRANTED = '| （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 若干 |';
const WRONG = draft((address) =>
  /^(?:applications\/(?:received|granted)|reviews\/review)\/total$/.test(address) ? '若干' : '0',
)
  .replace('（五）不予处理', '（五）不予以处理')
  .replace('（四）无法提供', '（四）不能提供');

const found = (text: string, ...groups: string[]) =>
  analyze(text)
    .findings.filter(({ rule }) => groups.some((group) => rule.startsWith(group)))
    .map(({ rule, span }) => `${rule} ${text.slice(text.lastIndexOf('\n', span.start) + 1).split(/[ |<]+/)[1]}`);
const over = (line: string, directive: string, text = WRONG) => text.replace(line, `${directive}\n${line}`);
const behind = (line: string, directive: string, text = WRONG) => text.replace(line, `${line} ${directive}`);

const ROWS = ['一、本年新收政府信息公开申请数量', '（一）予以公开', '行政复议'].map(
  (row) => `table/not-a-number ${row}`,
);
const LABELS = ['（四）不能提供', '（五）不予以处理'].map((row) => `table/label-wording ${row}`);

describe('directives', () => {
  const read = (comment: string) => {
    const [directive] = readDirectives(readReport(`${comment}\n文字`), IDS);
    return directive && [directive.kind, ...directive.rules.map(({ pattern }) => pattern)];
  };

  it('name rules with spaces or commas, then give a reason', () => {
    const cases: [string, string[] | undefined][] = [
      ['<!-- nianbao-disable-next-line table/blank-cell 上级未核定 -->', ['disable-next-line', 'table/blank-cell']],
      [
        '<!--nianbao-disable table/*,arithmetic/row-total，no/such、text/a b-->',
        ['disable', 'table/*', 'arithmetic/row-total', 'no/such', 'text/a'],
      ],
      ['<!-- nianbao-enable -->', ['enable']],
      ['<!-- nianbao-disable 2024年核实，见 table/blank-cell -->', ['disable']],
      ['<!-- nianbao-disable table/blank-cell：见 and/or -->', ['disable', 'table/blank-cell']],
      ['<!-- nianbao-disable row-total -->', ['disable', 'row-total']],
      ['<!-- nianbao-disable checked by hand -->', ['disable']],
      ['<!--\n  nianbao-disable\n  table/*\n  理由\n-->', ['disable', 'table/*']],
      ['<!-- nianbao-disables -->', undefined],
      ['<!-- nianbao-disable-next -->', undefined],
      ['<!-- 不要 nianbao-disable -->', undefined],
      ['<!-- nianbao-disable', undefined],
      ['`<!-- nianbao-disable -->`', ['disable']],
      ['```\n<!-- nianbao-disable -->\n```', undefined],
    ];
    for (const [comment, expected] of cases) assert.deepEqual(read(comment), expected, comment);
  });

  it('are none: all is found', () => {
    assert.deepEqual(found(WRONG, 'table/', 'directive/'), [ROWS[0], ROWS[1], ...LABELS, ROWS[2]]);
  });

  it('silence the next line alone, on a line of their own or at the end of the one before', () => {
    const directive = '<!-- nianbao-disable-next-line table/not-a-number 已核实 -->';
    const above = WRONG.split('\n').at(WRONG.split('\n').indexOf(GRANTED) - 1)!;
    for (const text of [
      over(GRANTED, directive),
      over(GRANTED, `${directive}\n<!-- 另一条注释 -->`),
      over(GRANTED, `<!-- nianbao-disable-next-line table/not-a-number\n  已核实 -->`),
      behind(above, directive),
      behind(above, directive.replace('table/not-a-number', 'table/*')),
      behind(above, directive.replace('table/not-a-number', '')),
    ]) {
      assert.deepEqual(
        found(text, 'table/not-a-number', 'directive/'),
        [ROWS[0], ROWS[2]],
        text.slice(text.indexOf('<!--'), text.indexOf('<!--') + 60),
      );
      assert.deepEqual(found(text, 'table/label-wording'), LABELS);
    }
  });

  it('above a table silence its first row, which nothing can be written above', () => {
    const directive = '<!-- nianbao-disable-next-line table/not-a-number 已核实 -->';
    for (const gap of ['', '\n']) {
      const text = over('| 办理情况 |', directive + gap);
      assert.deepEqual(found(text, 'table/not-a-number', 'directive/'), ROWS.slice(1));
    }
  });

  it('silence from here to there, and only what they name', () => {
    const from = over(GRANTED, '<!-- nianbao-disable table/not-a-number table/label-wording -->');
    assert.deepEqual(found(from, 'table/', 'directive/'), [ROWS[0]]);
    const one = over('| （五）不予以处理', '<!-- nianbao-enable table/label-wording -->', from);
    assert.deepEqual(found(one, 'table/', 'directive/'), [ROWS[0], LABELS[1]]);
    const all = over('| （五）不予以处理', '<!-- nianbao-enable -->', from);
    assert.deepEqual(found(all, 'table/', 'directive/'), [ROWS[0], LABELS[1], ROWS[2]]);
    const other = over('| （五）不予以处理', '<!-- nianbao-enable table/row-missing -->', from);
    assert.deepEqual(found(other, 'table/'), [ROWS[0]]);
  });

  it('without rules silence all but what is said of directives', () => {
    const text = `<!-- nianbao-disable 整篇不查 -->\n${over(GRANTED, '<!-- nianbao-disable-next-line no/such -->')}`;
    assert.deepEqual(
      analyze(text).findings.map(({ rule }) => rule),
      ['directive/unknown-rule'],
    );
  });

  it('change nothing else: figures and findings are those of the text without them', () => {
    const directive = '<!-- nianbao-disable-next-line table/not-filled -->';
    const lines = WRONG.split('\n');
    const plain = analyze(WRONG);
    for (let i = 0; i < lines.length; i++) {
      if (/^\| :?---/.test(lines[i]!)) continue; // nothing may stand between head and delimiter row
      for (const text of [lines.toSpliced(i, 0, directive), lines.with(i, `${lines[i]} ${directive}`)].map((all) =>
        all.join('\n'),
      )) {
        const analysis = analyze(text, { 'directive/unused': 'off' });
        assert.deepEqual(service.figures(analysis), service.figures(plain), lines[i]);
        assert.deepEqual(
          analysis.findings.map(({ rule, message }) => [rule, message.zh]),
          plain.findings.map(({ rule, message }) => [rule, message.zh]),
          lines[i],
        );
      }
    }
  });

  describe('that silence nothing', () => {
    const unused = (text: string) => analyze(text).findings.filter(({ rule }) => rule === 'directive/unused');
    const mended = (text: string) => {
      let now = text;
      for (let finding = unused(now)[0]; finding; finding = unused(now)[0]) {
        const [fix] = fixesOf(finding);
        assert.ok(fix?.safe && fix.preferred);
        now = applyEdits(now, fix.edits);
      }
      return now;
    };

    it('are found, rule by rule, and deleted with nothing left of them', () => {
      const clean = draft();
      const cases: [string, string][] = [
        [over(GRANTED, '<!-- nianbao-disable-next-line table/blank-cell -->'), WRONG],
        [behind(GRANTED, '<!-- nianbao-disable-next-line table/blank-cell -->'), WRONG],
        [`${clean}<!-- nianbao-disable-next-line -->`, clean],
        [`<!-- nianbao-disable table/blank-cell -->\r\n${clean}`, clean],
        [`<!-- nianbao-disable -->\n${clean}\n<!-- nianbao-enable -->\n`, `${clean}\n`],
        [
          over(GRANTED, '<!-- nianbao-disable-next-line table/blank-cell, table/not-a-number 核实 -->'),
          over(GRANTED, '<!-- nianbao-disable-next-line table/not-a-number 核实 -->'),
        ],
        [
          over(GRANTED, '<!-- nianbao-disable-next-line table/not-a-number，text/*，table/blank-cell 核实 -->'),
          over(GRANTED, '<!-- nianbao-disable-next-line table/not-a-number 核实 -->'),
        ],
      ];
      for (const [text, expected] of cases) {
        assert.ok(unused(text).length > 0, text);
        assert.equal(mended(text), expected);
      }
    });

    it('are not judged where their rule is off, or unknown', () => {
      const text = over(GRANTED, '<!-- nianbao-disable-next-line table/blank-cell no/such -->');
      const rules = analyze(text, { 'table/blank-cell': 'off' }).findings.map(({ rule }) => rule);
      assert.ok(!rules.includes('directive/unused') && rules.includes('directive/unknown-rule'));
    });
  });
});
