/** A file is replaced whole or not at all. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputFault } from '../../server/src/host/fault';
import { replaceText } from '../../server/src/host/write';

const UTF8 = { name: 'utf-8', mark: false } as const;

describe('replacing a text', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fault = (file: string): string => {
    try {
      replaceText(file, '新', UTF8);
    } catch (error) {
      assert.ok(error instanceof InputFault);
      return error.told.zh;
    }
    assert.fail('was written');
  };

  it('leaves the new text and nothing else', () => {
    const file = path.join(folder, 'a.md');
    writeFileSync(file, '旧');
    replaceText(file, '新', UTF8);
    assert.equal(readFileSync(file, 'utf8'), '新');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('makes no file that was not there', () => {
    assert.equal(fault(path.join(folder, 'a.md')), '写入失败：文件或文件夹不存在');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('cleans up when the new file cannot take its place', () => {
    const file = path.join(folder, 'a');
    mkdirSync(file);
    writeFileSync(path.join(file, 'b'), '');
    assert.match(fault(file), /^写入失败/);
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('does not replace a file that may not be written', function () {
    if (process.getuid?.() === 0) this.skip(); // everything may be written by root
    const file = path.join(folder, 'a.md');
    writeFileSync(file, '旧');
    chmodSync(file, 0o444);
    assert.equal(fault(file), '写入失败：没有权限');
    assert.equal(readFileSync(file, 'utf8'), '旧');
  });
});
