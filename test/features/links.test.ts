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
    .map(({ span, source }) => `${analysis.text.slice(span.start, span.end)} ${source}`);
};

describe('citations', () => {
  it('of the Regulations, in words that mean no other', () => {
    assert.deepEqual(cited('根据《条例》第五十条、《政府信息公开条例》第四十九条，依照条例第十五条。'), [
      '《条例》第五十条 art-50',
      '《政府信息公开条例》第四十九条 art-49',
      '条例第十五条 art-15',
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
        '国办函〔2020〕109号 notice-2020-109',
        '国办公开办函(2021)30号 notice-2021-30',
        '国办公开办函【2019】60号 notice-2019-60',
      ],
    );
  });
});
