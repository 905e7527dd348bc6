/** Definition from a sentence to the cells its figure is of. */
import assert from 'node:assert/strict';
import { analyze, service } from '../support/check';
import { proseReport } from '../support/prose-report';

/** Lines of the cells that the place in the sentence leads to. */
function cellsFrom(overview: string, at: string): string[] {
  const text = proseReport({ overview });
  const spans = service.definitions(analyze(text), text.indexOf(at));
  return spans.map(({ start }) => text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start)));
}

describe('definition of a claim', () => {
  it('leads to the total of the row', () => {
    assert.deepEqual(cellsFrom('全年收到政府信息公开申请34件。', '34'), [
      '| 一、本年新收政府信息公开申请数量 | 30 | 4 | 0 | 0 | 0 | 0 | 34 |',
    ]);
  });

  it('leads to all cells of the reading that holds', () => {
    const lines = cellsFrom('全年收到政府信息公开申请36件。', '36');
    assert.deepEqual(
      lines.map((line) => line.slice(2, 4)),
      ['一、', '二、'],
    );
  });

  it('leads from words without a figure, and where nothing agrees', () => {
    assert.match(cellsFrom('全年收到政府信息公开申请34件，均已办结。', '均已办结')[0]!, /四、结转下年度继续办理/);
    assert.equal(cellsFrom('全年收到政府信息公开申请39件。', '39').length, 1);
  });

  it('leads nowhere from other figures', () => {
    assert.deepEqual(cellsFrom('全年办理人大代表建议34件。', '34'), []);
  });
});
