/** Citations of articles and notices: which are ours, and which are another law's. */
import assert from 'node:assert/strict';
import { analyze, service } from '../support/check';
import { proseReport } from '../support/prose-report';

const cited = (overview: string): string[] => {
  const analysis = analyze(proseReport({ overview }));
  const start = analysis.text.indexOf(overview);
  return service
    .citations(analysis)
    .filter(({ span }) => span.start >= start && span.end <= start + overview.length)
    .map(({ span, name }) => `${analysis.text.slice(span.start, span.end)} → ${name.zh}`);
};

describe('citations', () => {
  it('of the Regulations, in words that mean no other', () => {
    assert.deepEqual(cited('根据《条例》第五十条、《政府信息公开条例》第四十九条，依照条例第十五条。'), [
      '《条例》第五十条 → 《中华人民共和国政府信息公开条例》第五十条',
      '《政府信息公开条例》第四十九条 → 《中华人民共和国政府信息公开条例》第四十九条',
      '条例第十五条 → 《中华人民共和国政府信息公开条例》第十五条',
    ]);
    assert.deepEqual(
      cited('《某市城市管理条例》第四十九条、《某省政府信息公开条例》第五十条、《条例》第九十条、第五十条。'),
      [],
    );
  });

  it('of notices in brackets of any kind, by their own office', () => {
    assert.deepEqual(
      cited('国办函〔2020〕109号、国办公开办函(2021)30号、国办公开办函【2019】60号、国办发〔2021〕30号。'),
      [
        '国办函〔2020〕109号 → 国办函〔2020〕109号',
        '国办公开办函(2021)30号 → 国办公开办函〔2021〕30号',
        '国办公开办函【2019】60号 → 国办公开办函〔2019〕60号',
      ],
    );
  });
});
