/** Hovers: the calculation inspector, what sections, labels and rules mean, and the cells a sentence is about. */
import assert from 'node:assert/strict';
import { editions, rowMeaning, rowsOf, sectionMeanings, sources, TABLE_IDS } from '../../server/src/editions';
import { analyze, service } from '../support/check';
import { neighbour } from '../support/neighbours';
import { proseReport } from '../support/prose-report';

const hover = (text: string, at: string, neighbours?: Parameters<typeof analyze>[2], within = at) => {
  const offset = text.indexOf(at) + at.indexOf(within);
  assert.ok(text.includes(at), at);
  const found = service.hover(analyze(text, {}, neighbours), offset);
  return (
    found && { text: found.content.zh, english: found.content.en, over: text.slice(found.span.start, found.span.end) }
  );
};

const report = (overview: string, figures: Record<string, string> = {}) => proseReport({ overview, figures });

describe('hover on a figure', () => {
  const ROW = '| 30 | 4 | 0 | 0 | 0 | 0 |';

  it('has its place, its meaning with the source, and every equation with both sides', () => {
    const text = report('无。', { 'applications/received/total': '35' });
    const { text: said, over } = hover(text, `${ROW} 35`, undefined, '35')!;
    assert.equal(over, '35');
    assert.match(said, /^\*\*表三“一、本年新收政府信息公开申请数量”行“总计”列\*\*：35/);
    assert.match(said, /不含上年结转/);
    assert.match(said, /依据：《中华人民共和国政府信息公开条例》第二十七条/);
    assert.match(said, /✗ 表三“一、本年新收政府信息公开申请数量”行合计：30＋4（34） ≠ 35，相差 1/);
    assert.match(said, /勾稽关系：35＋/);
  });

  it('marks blanks, and says what is missing where nothing can be told', () => {
    const blank = report('无。', { 'applications/received/business': '', 'applications/received/research': '' });
    const { text: said, english } = hover(blank, '| 30 |', undefined, '30')!;
    assert.match(said, /30＋空白×2（30） ≠ 34/);
    assert.match(english, /30＋blank×2（30） ≠ 34/);
    const none = report('无。', { 'applications/received/natural': '若干' });
    assert.match(hover(none, '若干')!.text, /“自然人”没有数字，不能判断/);
  });

  it('has last year’s figure, and the one carried over, with the file', () => {
    const figures = { 'applications/carried-out/natural': '7', 'applications/carried-in/natural': '5' };
    const last = proseReport({ overview: '无。', year: 2023, figures });
    const text = report('无。', { 'applications/carried-in/natural': '76543' });
    const { text: said } = hover(text, '76543', { lastYear: neighbour('水务局2023.md', last), parts: null })!;
    assert.match(said, /上年同一格：5（水务局2023\.md）/);
    assert.match(said, /上年“四、结转下年度继续办理”：7（水务局2023\.md）/);
    assert.doesNotMatch(hover(text, '76543')!.text, /上年同一格/);
  });
});

describe('hover on words', () => {
  const text = report('无。');

  it('of a heading: what the section must hold, and its source', () => {
    const { text: said, over } = hover(text, '六、其他需要报告的事项')!;
    assert.equal(over, '六、其他需要报告的事项');
    assert.match(said, /收取信息处理费的情况/);
    assert.match(said, /依据：国办公开办函〔2021〕30号、国办函〔2020〕109号/);
    const older = text.replaceAll('2024年', '2020年');
    assert.doesNotMatch(hover(older, '六、其他需要报告的事项')!.text, /信息处理费/);
  });

  it('of a label: its standard wording, and what it means', () => {
    const wrong = text.replace('（五）不予处理', '（五）不予以处理');
    assert.match(hover(wrong, '（五）不予以处理')!.text, /标准名称：（五）不予处理/);
    assert.match(hover(text, '6.属于四类过程性信息')!.text, /讨论记录、过程稿、磋商信函、请示报告[\s\S]*第十六条/);
    assert.match(hover(text, '现行有效件数')!.text, /包括往年制发的/);
    assert.match(hover(text, '行政诉讼（复议后起诉）')!.text, /经过行政复议以后/);
    assert.doesNotMatch(hover(text, '6.属于四类过程性信息')!.text, /标准名称/);
  });

  it('of a rule: title, level, explanation and source', () => {
    const directed = `---\nnianbao.rules.table/cell-note: "off"\n---\n${text.replace('## 六', '<!-- nianbao-disable-next-line table/blank-cell 无 -->\n## 六')}`;
    const { text: said, over } = hover(directed, 'table/blank-cell')!;
    assert.equal(over, 'table/blank-cell');
    assert.match(
      said,
      /\*\*单元格空白\*\* `table\/blank-cell`[\s\S]*默认级别：警告[\s\S]*没有发生的应填 0[\s\S]*依据：/,
    );
    assert.match(hover(directed, 'table/cell-note')!.text, /默认级别：提示；本稿：关闭/);
    const group = directed.replace('table/blank-cell', 'series/*');
    assert.match(hover(group, 'series/*')!.text, /- .+ `series\/carry`/);
    assert.equal(hover(directed.replace('table/blank-cell', 'table/unheard-of'), 'table/unheard-of'), null);
  });

  it('is silent in other prose', () => {
    assert.equal(hover(report('全年开展培训十余次。'), '培训'), null);
  });
});

describe('hover on a sentence', () => {
  it('names the cells its figure is about, and whether they agree', () => {
    const right = hover(report('全年收到政府信息公开申请34件。'), '34件')!;
    assert.equal(right.over, '34');
    assert.match(right.text, /✓ 与表三相符[\s\S]*- 表三“一、本年新收政府信息公开申请数量”行“总计”列：34/);
    const wrong = hover(report('全年收到政府信息公开申请39件。'), '39件')!;
    assert.match(wrong.text, /✗ 与表三不符/);
    assert.match(wrong.text, /“一、本年新收[^”]*”.*为 34/);
  });
});

describe('meanings', () => {
  it('are there for every section and every row of every edition', () => {
    for (const { sections, tables } of editions) {
      for (const { id } of sections) assert.ok(sectionMeanings[id].says.zh);
      for (const id of TABLE_IDS) for (const row of rowsOf(tables[id])) assert.ok(rowMeaning(id, row.id), row.id);
    }
    assert.equal(new Set(sources.map(({ id }) => id)).size, sources.length);
  });
});
