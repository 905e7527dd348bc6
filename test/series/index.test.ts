/** Which report is last year's of which: names as they are written, folders, and no guess where there are two. */
import assert from 'node:assert/strict';
import { agencyKey } from '../../server/src/report/agency-name';
import { cellOf, type Identity } from '../../server/src/report/digest';
import { SeriesIndex } from '../../server/src/series';
import { service } from '../support/check';
import { proseReport } from '../support/prose-report';

const identity = (agency: string, year: number): Identity => ({ agency, key: agencyKey(agency), year });

describe('names of agencies', () => {
  for (const [one, other] of [
    ['云岭县人民政府', '云岭县政府'],
    ['云岭县人民政府', '云岭县'],
    ['云岭县人民政府办公室', '云岭县政府办'],
    ['云岭省人民政府办公厅', '云岭省政府办公厅'],
    ['云岭县发展和改革委员会', '云岭县发展和改革委'],
    ['云岭县桃园街道办事处', '云岭县 桃园街道'],
    ['云岭县青石镇人民政府', '云岭县青石镇'],
    ['云岭县水务局（本级）', '云岭县水务局'],
    ['云岭经济开发区管理委员会', '云岭经济开发区管委会'],
  ] as const) {
    it(`${one} is ${other}`, () => assert.equal(agencyKey(one), agencyKey(other)));
  }

  it('are apart where they mean another', () => {
    assert.notEqual(agencyKey('云岭县人民政府'), agencyKey('云岭县人民政府办公室'));
    assert.notEqual(agencyKey('云岭县青石镇'), agencyKey('云岭县青石乡'));
  });
});

describe('the index of series', () => {
  let index: SeriesIndex;
  beforeEach(() => {
    index = new SeriesIndex();
  });
  const lastOf = (id: string) => index.lastYear(id, index.get(id)!);

  it('finds the year before and the year after, whatever the form of the name', () => {
    index.set('/a/2023.md', identity('云岭县政府', 2023));
    index.set('/a/2024.md', identity('云岭县人民政府', 2024));
    assert.equal(lastOf('/a/2024.md'), '/a/2023.md');
    assert.equal(index.nextYear('/a/2023.md', index.get('/a/2023.md')!), '/a/2024.md');
    assert.equal(lastOf('/a/2023.md'), null);
  });

  it('finds a name without the places above it', () => {
    index.set('/a/2023.md', identity('青石镇人民政府', 2023));
    index.set('/a/2024.md', identity('云岭县青石镇人民政府', 2024));
    assert.equal(lastOf('/a/2024.md'), '/a/2023.md');
    index.set('/a/other.md', identity('东山县青石镇', 2023));
    assert.equal(lastOf('/a/2024.md'), '/a/2023.md');
  });

  it('takes the nearest, and none where two are as near', () => {
    index.set('/x/2024/a.md', identity('水务局', 2024));
    index.set('/x/2023/a.md', identity('水务局', 2023));
    index.set('/y/2023/a.md', identity('水务局', 2023));
    assert.equal(lastOf('/x/2024/a.md'), '/x/2023/a.md');
    index.set('/x/2023/copy.md', identity('水务局', 2023));
    assert.equal(lastOf('/x/2024/a.md'), null);
  });

  it('forgets what has gone, and knows what is not new', () => {
    assert.equal(index.set('/2023.md', identity('水务局', 2023)), true);
    assert.equal(index.set('/2023.md', identity('水务局', 2023)), false);
    index.set('/2024.md', identity('水务局', 2024));
    index.set('/2023.md', identity('水务局', 2022));
    assert.equal(lastOf('/2024.md'), null);
    index.set('/2023.md', null);
    assert.equal(index.size, 1);
  });
});

describe('the digest of a report', () => {
  const text = proseReport({ overview: '全年收到政府信息公开申请34件。'.repeat(40) });
  const digest = service.digest(text)!;

  it('has every figure with its place', () => {
    const cell = cellOf(digest, 'applications/carried-out/total')!;
    assert.equal(cell.value, '3');
    assert.equal(text.slice(cell.span.start, cell.span.end), '3');
    assert.equal(cellOf(digest, 'applications/other.rest/total')!.value, '5');
    assert.equal(cellOf(digest, 'applications/nothing/total'), undefined);
  });

  it('is null for a text that does not say whose it is', () => {
    assert.equal(service.digest('# 政府信息公开工作年度报告\n'), null);
    assert.equal(service.identify('# 说明\n\n政府信息公开工作年度报告怎样写'), null);
  });
});
