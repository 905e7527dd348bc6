/** Compiled code that is kept between runs: what a run says never depends on it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const SOURCE = path.join(__dirname, '..', '..', 'server', 'src', 'host', 'compiled.ts');

describe('host: compiled code', () => {
  let folder: string;
  const at = (...names: string[]) => path.join(folder, ...names);
  const kept = () => (existsSync(at('cache', 'nianbao')) ? readdirSync(at('cache', 'nianbao')) : []);
  const run = (start = at('start.js')) => {
    const env = { PATH: process.env.PATH, XDG_CACHE_HOME: at('cache'), HOME: folder, LOCALAPPDATA: at('cache') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [start], { env, encoding: 'utf8' });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    return stdout;
  };
  const write = (word: string) =>
    writeFileSync(
      at('main.js'),
      `(function (require, __filename, __dirname) {
        const path = require('node:path'); process.stdout.write('${word} ' + path.basename(__dirname));
      })\n//${word.repeat(8).slice(0, 16)}`,
    );

  before(function () {
    if (process.platform === 'darwin') this.skip(); // it has no variable for the folder
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-compiled-'));
    writeFileSync(
      at('start.ts'),
      `import { runCompiled } from ${JSON.stringify(SOURCE)};\nrunCompiled(__dirname + '/main.js', require, 'part');`,
    );
    buildSync({
      entryPoints: [at('start.ts')],
      outfile: at('start.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    write('one');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is kept by the first run and used by the next', () => {
    const said = `one ${path.basename(folder)}`;
    assert.equal(run(), said);
    const [file, ...more] = kept();
    assert.match(file!, /^main-part-v\d+\.\d+\.\d+-\w+-\w+\.bin$/);
    assert.deepEqual(more, []);
    const bytes = readFileSync(at('cache', 'nianbao', file!));
    assert.equal(run(), said);
    assert.deepEqual(readFileSync(at('cache', 'nianbao', file!)), bytes);
  });

  it('of another build is not used, if size and time of the bundle are the same', () => {
    utimesSync(at('main.js'), 1, 1);
    run();
    write('two');
    utimesSync(at('main.js'), 1, 1);
    assert.match(run(), /^two /);
    assert.match(run(), /^two /);
  });

  it('of two installations lies side by side, and what has long not been made anew goes', () => {
    run();
    const [first] = kept();
    writeFileSync(at('cache', 'nianbao', 'older.bin'), 'code');
    writeFileSync(at('cache', 'nianbao', 'older.bin.123'), 'begun, never finished');
    for (const name of ['older.bin', 'older.bin.123']) utimesSync(at('cache', 'nianbao', name), 1, 1);
    const elsewhere = at('elsewhere');
    mkdirSync(elsewhere);
    for (const name of ['start.js', 'main.js']) copyFileSync(at(name), path.join(elsewhere, name));
    run(path.join(elsewhere, 'start.js'));
    const both = kept();
    assert.equal(both.length, 2);
    assert.ok(both.includes(first!));
  });

  it('that is damaged is made anew', () => {
    run();
    const file = at('cache', 'nianbao', kept()[0]!);
    const bytes = readFileSync(file);
    for (const bad of [Buffer.alloc(0), Buffer.alloc(8), Buffer.concat([Buffer.alloc(100, 7), bytes.subarray(-16)])]) {
      writeFileSync(file, bad);
      assert.match(run(), /^one /);
      assert.ok(Math.abs(readFileSync(file).length - bytes.length) < 1024);
    }
  });

  it('that cannot be kept is no fault', () => {
    writeFileSync(at('cache'), 'a file where the folder should be');
    assert.match(run(), /^one /);
    chmodSync(at('cache'), 0o400);
    assert.match(run(), /^one /);
  });
});
