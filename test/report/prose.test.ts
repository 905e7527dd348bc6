/** Prose in passages, and the dates, periods and signatures in it. */
import assert from 'node:assert/strict';
import { closingOf } from '../../server/src/report/closing';
import { contentLength } from '../../server/src/report/content';
import { datesIn, onlyDate, periodsIn } from '../../server/src/report/dates';
import { speaksOfPeriod, statedPeriod } from '../../server/src/report/period';
import { fold, passagesOf, placeOf, sentencesOf } from '../../server/src/report/prose';
import { readReport } from '../../server/src/report/read';
import { span } from '../../server/src/text/span';

const TITLE = '青石镇2024年政府信息公开工作年度报告';

describe('folded text', () => {
  it('drops spaces, widths and radicals, keeps full stops, and knows where each character stands', () => {
    const text = '２０２４ 年，⼯作\u3000平稳。';
    const folded = fold(text, span(0, text.length));
    assert.equal(folded.text, '2024年,工作平稳。');
    const at = folded.text.indexOf('工作');
    const { start, end } = placeOf(folded, at, at + 2);
    assert.equal(text.slice(start, end), '⼯作');
  });
});

describe('passages', () => {
  const text = [
    `# ${TITLE}`,
    '前言第一行，',
    '第二行。第二句！',
    '<!-- 说明 -->',
    '还是前言。',
    '',
    '## 一、总体情况',
    '### （一）主动公开',
    '```',
    '代码',
    '```',
    '一段。',
    '| 表 | 格 |',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    '行政复议\t1\t0\t0\t0\t1',
    '行政诉讼（未经复议直接起诉）\t0\t0\t0\t0\t0',
    '行政诉讼（复议后起诉）\t0\t0\t0\t0\t0',
  ].join('\n');
  const passages = passagesOf(readReport(text));

  it('are runs of lines, headings inside sections, and nothing of title, tables, code and comments', () => {
    assert.deepEqual(
      passages.map((passage) => [passage.section?.form.id ?? null, passage.heading !== null, passage.text]),
      [
        [null, false, '前言第一行,第二行。第二句!还是前言。'],
        ['overview', true, '(一)主动公开'],
        ['overview', false, '一段。'],
      ],
    );
  });

  it('know their lines and sentences', () => {
    const [first] = passages;
    assert.deepEqual(
      first!.lines.map((line) => text.slice(line.start, line.end)),
      ['前言第一行，', '第二行。第二句！', '还是前言。'],
    );
    assert.deepEqual(
      sentencesOf(first!).map((sentence) => [sentence.start, sentence.text]),
      [
        [0, '前言第一行,第二行'],
        [10, '第二句'],
        [14, '还是前言'],
      ],
    );
  });
});

describe('dates', () => {
  it('in digits and in Han numerals, with the year or without', () => {
    assert.deepEqual(
      datesIn('2024年1月31日、12月5日、二〇二五年十二月二十一日').map(({ year, month, day }) => [year, month, day]),
      [
        [2024, 1, 31],
        [null, 12, 5],
        [2025, 12, 21],
      ],
    );
  });

  for (const [text, expected] of [
    ['自2024年1月1日起至2024年12月31日止', [2024, 2024]],
    ['从2024年1月1日起,至12月31日', [2024, 2024]],
    ['2023年1月1日-2024年12月31日', [2023, 2024]],
    ['2024年1月1日发布,2024年12月31日失效', null],
    ['1月1日至12月31日', null],
  ] as const) {
    it(`a period: ${text}`, () => {
      const [period] = periodsIn(text);
      assert.deepEqual(period ? [period.first.year, period.last.year] : null, expected);
    });
  }

  for (const [text, expected] of [
    ['2025年1月10日', [2025, 1, 10]],
    ['(2025年1月10日)', [2025, 1, 10]],
    ['2025-01-10', [2025, 1, 10]],
    ['2025/1/10', [2025, 1, 10]],
    ['二〇二五年一月十日', [2025, 1, 10]],
    ['2025-1.10', null],
    ['1月10日', null],
    ['于2025年1月10日印发', null],
  ] as const) {
    it(`a date alone: ${text}`, () => {
      const date = onlyDate(text);
      assert.deepEqual(date && [date.year, date.month, date.day], expected);
    });
  }
});

describe('the period of the figures', () => {
  const report = (preface: string) => readReport(`${TITLE}\n\n${preface}\n\n一、总体情况\n\n文字。\n`);
  const stated = (preface: string) => {
    const read = report(preface);
    const period = statedPeriod(read);
    return period && read.document.text.slice(period.span.start, period.span.end);
  };
  it('is the one that is named so, over line breaks and spaces', () => {
    assert.equal(
      stated('2024年3月1日至6月30日整改。数据的统计周期\n为 2024 年 1 月 1 日至 12 月\n31 日。'),
      '2024 年 1 月 1 日至 12 月\n31 日',
    );
  });
  it('is none of those of the prose', () => {
    assert.equal(stated('据统计，2024年1月1日至6月30日公开86条。'), null);
    assert.equal(stated('统计期限见后。2024年1月1日至6月30日公开86条。'), null);
  });
  it('is spoken of where its dates cannot be read', () => {
    assert.ok(speaksOfPeriod(report('统计期限为2024年全年。')));
    assert.ok(!speaksOfPeriod(report('本报告按条例编制。')));
  });
});

describe('signature and date', () => {
  const closing = (end: string) => {
    const text = `${TITLE}\n\n六、其他需要报告的事项\n\n无。\n${end}`;
    const found = closingOf(readReport(text));
    return found && [found.signature, found.date?.year ?? null, found.digits?.text ?? null];
  };
  for (const [end, expected] of [
    ['\n青石镇人民政府\n\n2025年1月10日\n', ['青石镇人民政府', 2025, null]],
    ['\n青石镇人民政府 2025-01-10', ['青石镇人民政府', 2025, null]],
    ['\n　　青石镇党政办公室（代章）\n二〇二五年一月十日', ['青石镇党政办公室(代章)', 2025, null]],
    ['\n青石镇\n2025110', ['青石镇', null, '2025110']],
    ['', null],
    ['\n请联系青石镇办公室，电话：0318-0000000', null],
  ] as const) {
    it(JSON.stringify(end), () => assert.deepEqual(closing(end), expected));
  }
  it('are no content of the last section', () => {
    const length = (body: string) => {
      const report = readReport(`${TITLE}\n\n六、其他需要报告的事项\n${body}\n青石镇人民政府\n2025年1月10日\n`);
      return contentLength(report, report.sections[0]!, 100);
    };
    assert.deepEqual([length(''), length('（一）无。'), length('| 表 |'), length('<!-- 待写 -->')], [0, 1, 100, 0]);
  });
});
