/** What is said is bounded, however much a draft gives to quote. */
import assert from 'node:assert/strict';
import { bounded } from '../../server/src/text/message';
import { analyze } from '../support/check';

describe('a message', () => {
  it('of ours stays as it is', () => {
    const message = { zh: '表三缺少“总计”列。', en: 'Table 3 lacks the column “总计”.' };
    assert.equal(bounded(message), message);
  });

  it('that quotes too much leaves its middle out, and keeps beginning and end', () => {
    const [found] = analyze(`青石镇2024年政府信息公开工作年度报告\n一、总体情况\n${'⼀'.repeat(5000)}`).findings.filter(
      ({ rule }) => rule === 'text/radical-character',
    );
    const { zh, en } = found!.message;
    assert.ok(zh.length < 1000 && en.length < 1000);
    assert.match(zh, /^全文有 5000 个部首字符，如此处的“⼀+ …… 一+”。$/);
  });
});
