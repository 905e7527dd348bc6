/** What a folder is found to hold when links and faults are in it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputFault } from '../../server/src/host/fault';
import { findFiles } from '../../server/src/host/files';

describe('finding files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const found = (...args: string[]): string[] =>
    [...findFiles(args)].map((one) => (one instanceof InputFault ? one.told.zh : path.relative(folder, one)));

  it('follows links to files, not to folders; of one that leads nowhere whoever reads it hears', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a', 'x.md'), '');
    symlinkSync('..', path.join(folder, 'a', 'circle'));
    symlinkSync('a/x.md', path.join(folder, 'link.md'));
    symlinkSync('nowhere', path.join(folder, 'dead.md'));
    symlinkSync('a', path.join(folder, 'folder.md'));
    assert.deepEqual(found(folder), [path.join('a', 'x.md'), 'dead.md', 'link.md']);
  });

  it('is in the same order wherever it runs: by code units', () => {
    for (const name of ['b.md', 'B.md', '乙.md', '甲.md', 'a10.md', 'a9.md'])
      writeFileSync(path.join(folder, name), '');
    const order = [...new Set(found(folder).map((name) => name.toLowerCase()))];
    assert.deepEqual(order, ['b.md', 'a10.md', 'a9.md', '乙.md', '甲.md']);
  });

  it('leaves it to the reader to say that a file is not there', () => {
    assert.deepEqual(found(path.join(folder, 'none.md')), ['none.md']);
  });
});
