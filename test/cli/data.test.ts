/** `nianbao data`: every figure at its address, in three formats. */
import assert from 'node:assert/strict';
import { encode } from '../../server/src/host/encoding';
import { buildCli } from './cli-file';
import { ADDRESSES, distinct, draft, figuresOf } from './draft';
import { Folder } from './run';

const HEAD = {
  agency: '云岭县青石镇人民政府',
  year: 2023,
  edition: '2021',
  tableEditions: { disclosure: '2021', applications: '2021' },
};
const NO_REPORT = {
  agency: null,
  year: null,
  edition: null,
  tableEditions: { disclosure: null, applications: null },
  cells: {},
};

describe('nianbao data', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('gives all 200 figures exactly', () => {
    assert.equal(ADDRESSES.length, 10 + 175 + 15);
    folder.write('a.md', draft(distinct));
    folder.write('readme.md', '# 读我\n');
    const { code, stdout, stderr } = folder.run(['data', 'a.md', 'readme.md']);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [
        { path: 'a.md', ...HEAD, cells: figuresOf(distinct) },
        { path: 'readme.md', ...NO_REPORT },
      ],
    });
    assert.deepEqual([code, stderr], [0, '']);
  });

  const forms: Record<string, Uint8Array> = {
    'UTF-8 with its mark': encode(draft(distinct), { name: 'utf-8', mark: true }),
    'UTF-16 LE': encode(draft(distinct), { name: 'utf-16le', mark: true }),
    'UTF-16 BE': encode(draft(distinct), { name: 'utf-16be', mark: true }),
    GB18030: encode(draft(distinct), { name: 'gb18030', mark: false }),
    CRLF: Buffer.from(draft(distinct).replaceAll('\n', '\r\n')),
    CR: Buffer.from(draft(distinct).replaceAll('\n', '\r')),
  };
  for (const [name, bytes] of Object.entries(forms)) {
    it(`gives the same figures from ${name}`, () => {
      folder.write('a.txt', bytes);
      const { files } = JSON.parse(folder.run(['data', 'a.txt']).stdout);
      assert.deepEqual(files, [{ path: 'a.txt', ...HEAD, cells: figuresOf(distinct) }]);
    });
  }

  it('tells a blank cell from one that is not there', () => {
    const blank = draft((address) => (address === 'reviews/review/other' ? '' : '1'));
    folder.write('a.md', blank.replace(/^\| 行政强制 .*\n/m, ''));
    const [{ cells }] = JSON.parse(folder.run(['data', 'a.md']).stdout).files;
    assert.equal(cells['reviews/review/other'], null);
    assert.equal('disclosure/compulsion/decisions' in cells, false);
    assert.equal(Object.keys(cells).length, 199);
  });

  it('gives a file a line as JSON Lines', () => {
    folder.write('a.md', draft(distinct));
    folder.write('b.md', '# 读我\n');
    const { stdout } = folder.run(['data', '--format', 'jsonl']);
    const lines = stdout.split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        { path: 'a.md', ...HEAD, cells: figuresOf(distinct) },
        { path: 'b.md', ...NO_REPORT },
      ],
    );
  });

  it('gives a cell a line as CSV, with the mark that Excel asks for, quoted where it must be', () => {
    folder.write(
      '甲,"乙".md',
      draft((address, i) => (address === ADDRESSES[0] ? '' : distinct(address, i))),
    );
    const { stdout } = folder.run(['data', '--format', 'csv']);
    const lines = stdout.split('\r\n');
    assert.equal(lines.length, 1 + 200 + 1);
    assert.equal(lines[0], '\ufeffpath,agency,year,edition,address,table,row,column,value');
    const path = '"甲,""乙"".md"';
    const row = (address: string, value: string) =>
      `${path},云岭县青石镇人民政府,2023,2021,${address},${address.split('/').join(',')},${value}`;
    assert.equal(lines[1], row('disclosure/regulations/issued', ''));
    assert.equal(lines[2], row('disclosure/regulations/repealed', '1007'));
    assert.equal(lines[200], row('reviews/litigation-after-review/total', String(1000 + 199 * 7)));
  });

  it('CSV holds no formula of a draft’s', () => {
    folder.write('=1+1.nianbao.md', draft());
    const [, first] = folder.run(['data', '--format', 'csv']).stdout.split('\r\n');
    assert.match(first!, /^'=1\+1\.nianbao\.md,/);
  });

  it('is whole where there is no file at all', () => {
    assert.deepEqual(JSON.parse(folder.run(['data']).stdout), { version: 1, files: [] });
    assert.equal(folder.run(['data', '--format', 'jsonl']).stdout, '');
    assert.match(folder.run(['data', '--format', 'csv']).stdout, /^\ufeffpath,.*,value\r\n$/);
  });
});
