/** What docs/scale.md promises: figures of many files into DuckDB, and paths through a pipe, as Spark hands them on. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editionFor } from '../../server/src/editions';
import { buildCli, CLI } from '../cli/cli-file';
import { Folder } from '../cli/run';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';

const ROOT = path.resolve(__dirname, '../..');
/** 70 MB, which few installations have a use for: fetched when this test first runs. */
const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const CACHE = path.join(ROOT, 'test', '.out', DUCKDB.replaceAll('/', '-'));
const FILES = 30;

/** null where there is no npm registry at hand. */
function obtainDuckDb(): string | null {
  if (!existsSync(CACHE)) {
    const partial = `${CACHE}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    writeFileSync(path.join(partial, 'package.json'), '{"private": true}');
    try {
      const install = ['install', DUCKDB, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      execFileSync('npm', install, { cwd: partial, stdio: 'pipe', shell: process.platform === 'win32' });
    } catch {
      return null;
    }
    renameSync(partial, CACHE);
  }
  return path.join(CACHE, 'node_modules', '@duckdb', 'node-api');
}

describe('many reports', function () {
  this.timeout(120_000);
  let folder: Folder;
  let received: Map<number, number>;
  before(() => {
    buildCli();
    folder = new Folder();
    received = new Map();
    for (let i = 0; i < FILES; i++) {
      const year = 2021 + (i % 3);
      const edition = editionFor(year);
      const figures = randomFigures(edition, seeded(i), 3);
      folder.write(`${year}/第 ${i} 镇.md`, renderReport({ edition, figures, year, agency: `云岭县第${i}镇人民政府` }));
      received.set(year, (received.get(year) ?? 0) + Number(figures.get('applications/received/total') ?? 0));
    }
  });
  after(() => folder.remove());

  /** The statements of docs/scale.md, over a file of ours. */
  const statements = (file: string): string[] =>
    /```sql\n([\s\S]+?)```/
      .exec(readFileSync(path.join(ROOT, 'docs', 'scale.md'), 'utf8'))![1]!
      .replaceAll('年报.jsonl', file)
      .split(';')
      .filter((statement) => statement.trim() !== '');

  it('go into DuckDB as docs/scale.md says, every figure a decimal', async function () {
    const duckdb = obtainDuckDb();
    if (duckdb === null) {
      console.error(`${DUCKDB} cannot be fetched here`);
      this.skip();
    }
    const { code, stdout } = folder.run(['data', '--format', 'jsonl']);
    assert.equal(code, 0);
    folder.write('all.jsonl', stdout);
    const { DuckDBInstance } = require(duckdb);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    let rows: { year: number; reports: string; received: string }[] = [];
    for (const statement of statements(folder.at('all.jsonl'))) {
      rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
    }
    connection.closeSync();
    assert.deepEqual(
      rows.map((row) => [row.year, Number(row.reports), Number(row.received)]),
      [...received].sort(([a], [b]) => a - b).map(([year, sum]) => [year, FILES / 3, sum]),
    );
  });

  it('go through a pipe, a part of the paths to each process, as those of one process', function () {
    if (process.platform === 'win32') this.skip();
    const whole = folder.run(['data', '--format', 'jsonl']).stdout;
    const script = `find . -name '*.md' | sed 's|^\\./||' | sort | split -l 7 --filter='"$0" "$1" data --format jsonl --files-from -'`;
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `${script.replaceAll('"$0" "$1"', `"${process.execPath}" "${CLI}"`)}`],
      {
        cwd: folder.path,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, LC_ALL: 'C' },
      },
    );
    assert.equal(stderr, '');
    assert.deepEqual(stdout.trimEnd().split('\n').sort(), whole.trimEnd().split('\n').sort());
    assert.equal(stdout.trimEnd().split('\n').length, FILES);
  });

  it('do not fail a pipe for one that cannot be read, where that is asked for', () => {
    folder.write('坏.txt', Buffer.from([0xc4, 0xea, 0xff]));
    const list = '2021/第 0 镇.md\n坏.txt\n2021/第 3 镇.md\n';
    const { code, stdout, stderr } = folder.run(['data', '--format', 'jsonl', '--files-from', '-'], list);
    assert.equal(code, 2);
    assert.match(stderr, /^坏\.txt：无法解码/);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    if (process.platform === 'win32') return;
    const pipe = `"${process.execPath}" "${CLI}" data --format jsonl --files-from - || [ $? -eq 2 ]`;
    const { status } = spawnSync('sh', ['-c', pipe], { cwd: folder.path, input: list });
    assert.equal(status, 0);
  });
});
