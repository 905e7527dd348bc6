/** What a table looks like when it is written: aligned by display width, cell for cell, with what is not its own beside it. */
import assert from 'node:assert/strict';
import { type Layout, layoutOf, tidyTable } from '../../server/src/layout/tidy';
import { applyEdits } from '../../server/src/text/span';
import type { AmbiguousWidth } from '../../server/src/text/width';
import { analyze } from '../support/check';

const HEAD = '青石镇2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n';
const PASTED = [
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '— 2 —',
  '规范性文件\t1,036\t0\t22（其中修订16件）',
  '第二十条(六)项',
  '信息内容\t本年处理决定数量',
  '行政处罚\t/',
  '',
  '说明：不含派出机构。',
].join('\n');

function tidied(text: string, layout: Layout = 'compact', ambiguousWidth: AmbiguousWidth = 'wide'): string {
  const { report } = analyze(HEAD + text);
  const edit = tidyTable(report!, report!.tables.disclosure!, { layout, ambiguousWidth });
  return applyEdits(HEAD + text, edit ? [edit] : []).slice(HEAD.length);
}

describe('a tidied table', () => {
  it('compact: blocks under their headings, standard labels, figures as they were written, the rest kept', () => {
    assert.equal(
      tidied(PASTED),
      `### 第二十条第（一）项

| 信息内容       | 本年制发件数 | 本年废止件数 |       现行有效件数 |
| :------------- | -----------: | -----------: | -----------------: |
| 规章           |            0 |            0 |                  0 |
| 行政规范性文件 |        1,036 |            0 | 22（其中修订16件） |

### 第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :------- | ---------------: |
| 行政处罚 |                / |

— 2 —

说明：不含派出机构。`,
    );
  });

  it('official: the printed grid with merged cells empty, and read back the same', () => {
    const official = tidied(PASTED, 'official');
    assert.match(official, /^\| 第二十条第（一）项 +\| +\| +\| +\|$/m);
    const { report } = analyze(HEAD + official);
    assert.equal(layoutOf(report!.tables.disclosure!), 'official');
    assert.equal(
      report!.tables.disclosure!.cells.get('disclosure/normative-documents/in-force')!.text,
      '22（其中修订16件）',
    );
    assert.equal(tidied(official, 'official'), official);
  });

  it('quotation marks take two columns, or one', () => {
    const rows = `${HEAD.replace('二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况')}3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0\n4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0\n`;
    const { report } = analyze(rows);
    const line = (ambiguousWidth: AmbiguousWidth) =>
      tidyTable(report!, report!.tables.applications!, { layout: 'compact', ambiguousWidth })!
        .newText.split('\n')
        .find((one) => one.includes('4.保护'))!;
    assert.equal(line('wide').indexOf(' |') - line('narrow').indexOf(' |'), 2);
  });

  it('a row whose figures have no place is left out of it and kept below', () => {
    const text = tidied(PASTED.replace('规章\t0\t0\t0', '规章\t3\t\t\t\t7'));
    assert.match(text, /^规章\t3\t\t\t\t7$/m);
    assert.doesNotMatch(text, /^\| 规章/m);
  });

  it('a block without rows behind the last one is kept once, and nothing is left to do', () => {
    const rows = [
      '第二十条第(一)项 | |||',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '规章 | 0 | 0 | 0 |',
      '行政规范性文件 | 2 | 0 | 6 |',
      '第二十条第(五)项 | |||',
    ];
    const once = tidied(rows.join('\n'));
    assert.equal(once.split('第二十条第(五)项').length, 2);
    assert.equal(tidied(once), once);
  });
});
