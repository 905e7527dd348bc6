/** Rows put in and taken out by label: never one of the form that is there once, never a figure unnamed. */
import assert from 'node:assert/strict';
import { currentEdition, editionById } from '../../server/src/editions';
import { applyEdits } from '../../server/src/text/span';
import { analyze, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';

const figures = randomFigures(currentEdition, seeded(5), 3);
const TEXT = renderReport({ edition: currentEdition, figures, layout: 'compact' });

function changes(text: string, at: string) {
  const analysis = analyze(text);
  assert.ok(text.includes(at), at);
  return service.rowChanges(analysis, text.indexOf(at) + 3).map(({ title, edits }) => ({
    title: title.zh,
    text: applyEdits(text, edits),
  }));
}

const without = (text: string, ...labels: string[]) =>
  text
    .split('\n')
    .filter((line) => !labels.some((label) => line.includes(label)))
    .join('\n');

describe('rows by label', () => {
  it('nothing where the table has its rows', () => {
    assert.deepEqual(changes(TEXT, '| 2.重复申请'), []);
    assert.deepEqual(changes(TEXT, '| 办理情况'), []);
  });

  it('missing rows are put in where they belong, figures blank', () => {
    const short = without(TEXT, '2.重复申请', '3.要求提供公开出版物');
    const [insert, ...others] = changes(short, '| 办理情况');
    assert.deepEqual(others, []);
    assert.equal(insert!.title, '插入缺少的行：表三“（五）2.重复申请”“（五）3.要求提供公开出版物”（数字留空）');
    const lines = insert!.text.split('\n');
    const at = lines.findIndex((line) => line.includes('1.信访举报投诉类申请'));
    assert.match(lines[at + 1]!, /^\| 2\.重复申请 *(?:\| *){8}$/);
    assert.match(lines[at + 2]!, /^\| 3\.要求提供公开出版物 *(?:\| *){8}$/);
    assert.deepEqual(changes(insert!.text, '| 办理情况'), []);
  });

  it('a group that is missing comes with its label, once', () => {
    const labels = currentEdition.tables.applications.blocks[0]!.rows.filter(({ groups }) =>
      groups.includes('（四）无法提供'),
    ).map(({ label }) => label);
    const [insert] = changes(without(TEXT, '（四）无法提供', ...labels), '| 办理情况');
    assert.equal(insert!.text.match(/（四）无法提供/g)!.length, 1);
    assert.deepEqual(changes(insert!.text, '| 办理情况'), []);
    assert.ok(!analyze(insert!.text).findings.some(({ rule }) => rule === 'table/row-order'));
  });

  it('the second of a row is taken out, its figures named', () => {
    const line = TEXT.split('\n').find((one) => one.startsWith('| 2.重复申请'))!;
    const twice = TEXT.replace(line, `${line}\n${line.replace('2.重复', '2. 重复')}`);
    const [remove] = changes(twice, '| 2. 重复申请');
    const named = line.match(/\d+/g)!.slice(1).join('、');
    assert.equal(remove!.title, `删除本行（表三“（五）2.重复申请”，数字 ${named}）`);
    assert.equal(remove!.text, TEXT);
  });

  it('a row of the older form is taken out of a report of the newer', () => {
    const older = editionById('2019');
    const old = renderReport({ edition: older, figures: randomFigures(older, seeded(5), 3), layout: 'compact' });
    const year = /20\d\d/.exec(old)![0];
    assert.deepEqual(changes(old, '| 政府集中采购'), [], 'due for its own year');
    const newer = old.replaceAll(year, '2023');
    const [remove] = changes(newer, '| 政府集中采购').filter(({ title }) => title.startsWith('删除本行'));
    assert.match(remove!.title, /^删除本行（表二“政府集中采购”，数字 [\d.]+、[\d.]+）$/);
    assert.ok(!remove!.text.includes('| 政府集中采购'));
  });
});
