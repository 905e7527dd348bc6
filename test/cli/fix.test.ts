/** `nianbao check --fix`: safe fixes written in place, and nothing else of the file touched. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { encode } from '../../server/src/host/encoding';
import { buildCli } from './cli-file';
import { MENDED, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const cr = (text: string) => text.replaceAll('\n', '\r');

describe('nianbao check --fix', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('mends what is safe and reports what remains', () => {
    folder.write('a.md', withTotal('4').replace('（五）不予处理', '（五）不予以处理'));
    const { code, stdout } = folder.run(['check', '--fix', 'a.md']);
    assert.equal(folder.text('a.md'), withTotal('4'));
    assert.match(stdout, /\[arithmetic\/row-total\]\n\n已改正 1 处。错误 1 个（检查了 1 份年报）\n$/);
    assert.doesNotMatch(stdout, /label-wording/);
    assert.equal(code, 1);
  });

  it('leaves a file without a safe fix as it is, to the minute', () => {
    folder.write('a.md', withTotal('4'));
    const before = statSync(folder.at('a.md'));
    folder.run(['check', '--fix', 'a.md']);
    const after = statSync(folder.at('a.md'));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
  });

  it('does not mend by a rule that is off', () => {
    folder.write('a.md', MISWORDED);
    folder.run(['check', '--fix', '--rule', 'table/label-wording=off', 'a.md']);
    assert.equal(folder.text('a.md'), MISWORDED);
  });

  const encodings = [
    { name: 'utf-8', mark: false },
    { name: 'utf-8', mark: true },
    { name: 'utf-16le', mark: true },
    { name: 'utf-16be', mark: true },
    { name: 'gb18030', mark: false },
  ] as const;
  for (const encoding of encodings) {
    for (const [ends, breaks] of [
      ['LF', (text: string) => text],
      ['CRLF', crlf],
      ['CR', cr],
    ] as const) {
      it(`keeps ${encoding.name}${encoding.mark ? ' with its mark' : ''} and ${ends}`, () => {
        folder.write('a.md', encode(breaks(MISWORDED), encoding));
        const { stdout, code } = folder.run(['check', '--fix', 'a.md']);
        assert.deepEqual(folder.bytes('a.md'), Buffer.from(encode(breaks(MENDED), encoding)));
        assert.equal(stdout, '已改正 1 处。没有发现问题（检查了 1 份年报）\n');
        assert.equal(code, 0);
      });
    }
  }

  it('leaves nothing beside the file, keeps its permissions, and writes through a link', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('real/a.md', MISWORDED);
    chmodSync(folder.at('real/a.md'), 0o640);
    symlinkSync('real/a.md', folder.at('link.md'));
    folder.run(['check', '--fix', 'link.md']);
    assert.equal(folder.text('real/a.md'), MENDED);
    assert.ok(lstatSync(folder.at('link.md')).isSymbolicLink());
    assert.equal(statSync(folder.at('real/a.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.at('real')), ['a.md']);
  });

  it('refuses standard input', () => {
    const { code, stdout, stderr } = folder.run(['check', '--fix', '-'], MISWORDED);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /--fix 不能用于标准输入/);
  });
});
