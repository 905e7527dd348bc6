/** Completion of fixed sentences: filled from title and tables, and true to both. The cursor is ▮. */
import assert from 'node:assert/strict';
import { plainText } from '../../server/src/layout/skeleton';
import { applyEdits } from '../../server/src/text/span';
import { analyze, service } from '../support/check';
import { proseReport } from '../support/prose-report';

function complete(marked: string): { label: string; text: string }[] {
  const offset = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  return service
    .completions(analyze(text), offset, 2025)
    .filter(({ kind }) => kind === 'sentence')
    .map(({ label, span, skeleton }) => ({
      label: label.zh,
      text: applyEdits(text, [{ span, newText: plainText(skeleton) }]),
    }));
}

const overview = (typed: string) => proseReport({ overview: `本年度工作平稳。\n\n${typed}▮` });
const said = (text: string) => text.split('\n').find((line) => line.includes('政府信息公开申请') && /\d件/.test(line));

describe('completion of sentences', () => {
  it('tells of the applications as table three does, and agrees with it', () => {
    for (const typed of ['收到', '新收', 'sdsq', '2024年，']) {
      const [found] = complete(overview(typed)).filter(({ label }) => label.includes('表三'));
      assert.match(
        said(found!.text)!,
        /新收政府信息公开申请34件，上年结转2件，办结33件，结转下年度继续办理3件。$/,
        typed,
      );
      assert.deepEqual(
        analyze(found!.text).findings.filter(({ rule }) => rule.startsWith('prose/claim')),
        [],
      );
    }
  });

  it('tells of reviews as table four does, and agrees with it', () => {
    const [found] = complete(overview('行政复议'));
    assert.match(found!.text, /被申请行政复议7件，被提起行政诉讼4件。/);
    assert.deepEqual(
      analyze(found!.text).findings.filter(({ rule }) => rule.startsWith('prose/claim')),
      [],
    );
  });

  it('nothing of a table that is not filled in', () => {
    const marked = proseReport({ overview: '收到▮', figures: { 'applications/received/total': '' } });
    assert.deepEqual(complete(marked), []);
  });

  it('the notice and the period, in the preface, once', () => {
    const bare = '# 云岭县教育局2024年政府信息公开工作年度报告\n\n▮\n\n## 一、总体情况\n\n工作平稳。\n';
    const [period] = complete(bare.replace('▮', '统计▮'));
    assert.match(period!.text, /所列数据的统计期限自2024年1月1日起至2024年12月31日止。/);
    assert.deepEqual(
      complete(period!.text.replace('## 一', '统计▮\n\n## 一')).map(({ label }) => label),
      [],
    );
    const [notice] = complete(bare.replace('▮', '根据▮'));
    assert.match(notice!.text, /本报告根据《中华人民共和国政府信息公开条例》和.*（国办公开办函〔2021〕30号）编制。/);
    const older = complete(bare.replace('2024', '2020').replace('▮', '根据▮'));
    assert.match(older[0]!.text, /〔2019〕60号/);
  });

  it('the fee, in section six, from 2021 on, where nothing is said of it', () => {
    const six = (year: number, other: string) => proseReport({ overview: '工作平稳。', other, year });
    assert.deepEqual(
      complete(six(2024, '信息处▮')).map(({ label }) => label),
      ['未收费（属实方可选用）'],
    );
    assert.deepEqual(complete(six(2020, '信息处▮')), []);
    assert.deepEqual(complete(six(2024, '已收取信息处理费100元。\n\n信息处▮')), []);
  });

  it('nothing where nothing is typed, and nothing in other words', () => {
    assert.deepEqual(complete(overview('')), []);
    assert.deepEqual(complete(overview('今年')), []);
  });
});
