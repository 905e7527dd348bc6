/**
 * `npm run bench [-- startup batch large typing phases]`: how fast we are, as ratios to Node's own start and to our peers, all
 * in one run. Needs bash; peers are fetched once. `--write` puts the tables into docs/bench.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { type Contender, env, inTurns, median, peakMemory } from './measure';
import { peers } from './peers';
import { phases } from './phases';
import { benchReport } from './reports';
import { startOf, typingOf } from './typing';

const ROOT = path.join(__dirname, '..', '..');
const CLI = path.join(ROOT, 'dist', 'cli.js');
const SERVER = path.join(ROOT, 'dist', 'server.js');
const PAGE = path.join(ROOT, 'docs', 'bench.md');
const [BEGIN, END] = ['<!-- tables -->', '<!-- end of tables -->'];

const FLOOR: Contender = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
const ours = (...files: string[]): Contender => ({
  name: 'nianbao',
  command: [process.execPath, CLI, 'check', '--fail-on', 'never', ...files],
});

/** A folder with everything that is read. */
class Bench {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  readonly peers = peers();
  readonly bare = path.join(this.folder, 'bare.js');

  constructor() {
    const bundle = {
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
    } as const;
    buildSync({
      ...bundle,
      mainFields: ['module', 'main'],
      entryPoints: [path.join(__dirname, 'bare-server.ts')],
      outfile: this.bare,
    });
    env.XDG_CACHE_HOME = path.join(this.folder, 'cache'); // another build that runs beside us would put its compiled code in ours
    this.write('one.md', benchReport(1));
    for (const size of [1, 2, 4, 8]) this.write(`${size}mb.md`, reportsOf(size * 1e6));
  }

  write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, name)), { recursive: true });
    writeFileSync(path.join(this.folder, name), text);
  }

  all(...files: string[]): Contender[] {
    return [FLOOR, ours(...files), ...this.peers.found.map((peer) => peer(files))];
  }
}

/** One report after the other, as much of them as UTF-8 has room for. */
function reportsOf(bytes: number): string {
  const reports: string[] = [];
  for (let size = 0; size < bytes; size += Buffer.byteLength(reports.at(-1)!))
    reports.push(`${benchReport(reports.length + 1)}\n`);
  return reports.join('');
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const times = (value: number): string => `${value.toFixed(2)} ×`;
const megabytes = (value: number | null): string => (value === null ? '?' : value.toFixed(0));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

async function startup(bench: Bench): Promise<string> {
  const costs = inTurns(bench.all('one.md'), 9, bench.folder);
  const floor = costs.get(FLOOR.name)!;
  const rows = [...costs].map(([name, { cpu, wall }]) => [
    name,
    ms(cpu),
    times(cpu / floor.cpu),
    times(wall / floor.wall),
  ]);

  const text = readFileSync(path.join(bench.folder, 'one.md'), 'utf8');
  const servers: [string, string][] = [
    ['nianbao', SERVER],
    ['vscode-languageserver alone', bench.bare],
  ];
  const starts = new Map(servers.map(([name]) => [name, [] as { initialized: number; diagnostics: number }[]]));
  const floors: number[] = [];
  for (let round = 0; round < 10; round++) {
    floors.push(inTurns([FLOOR], 1, bench.folder).get(FLOOR.name)!.wall);
    for (const [name, file] of servers) starts.get(name)!.push(await startOf(file, text));
  }
  const started = [...starts].map(([name, all]) => {
    const initialized = median(all.slice(1).map((one) => one.initialized));
    const diagnostics = median(all.slice(1).map((one) => one.diagnostics));
    return [name, ms(initialized), times(initialized / median(floors)), ms(diagnostics)];
  });
  return [
    '### 一个文件 One file of 9.5 KB',
    table(['', 'CPU ms', 'CPU', '时钟 clock'], rows),
    '### 语言服务器启动 Start of a server',
    table(['', 'initialized ms', '× `node -e 0`', '+ diagnostics ms'], started),
  ].join('\n\n');
}

async function batch(bench: Bench): Promise<string> {
  for (let i = 0; i < 1000; i++) bench.write(`many/${String(i).padStart(4, '0')}.md`, benchReport(i + 1));
  const contenders = bench.all('many').slice(1);
  const folder = path.join(bench.folder, 'many');
  const here = contenders.map(({ name, command }) => ({
    name,
    command: command.map((arg) => (arg === 'many' ? (name.startsWith('markdownlint') ? '*.md' : '.') : arg)) as never,
  }));
  const costs = inTurns(here, 1, folder);
  const rows: string[][] = [];
  for (const { name, command } of here) {
    const { cpu, wall } = costs.get(name)!;
    const peak = await peakMemory(command, folder);
    rows.push([name, (cpu / 1000).toFixed(2), (wall / 1000).toFixed(2), megabytes(peak)]);
  }
  return ['### 1000 个文件 1000 files of 9.5 KB', table(['', 'CPU s', '时钟 clock s', 'MB'], rows)].join('\n\n');
}

async function large(bench: Bench): Promise<string> {
  const costs = inTurns(bench.all('1mb.md'), 3, bench.folder);
  const rows = [...costs].map(([name, { cpu, wall }]) => [name, (cpu / 1000).toFixed(2), (wall / 1000).toFixed(2)]);
  const sizes = [1, 2, 4, 8].map((size) => ({ ...ours(`${size}mb.md`), name: `${size} MB` }));
  const growth = inTurns(sizes, 3, bench.folder);
  const linear = [...growth].map(([name, { cpu }]) => [
    name,
    (cpu / 1000).toFixed(2),
    (cpu / 1000 / Number.parseInt(name, 10)).toFixed(2),
  ]);
  return [
    '### 一个 1 MB 的文件 One file of 1 MB',
    table(['', 'CPU s', '时钟 clock s'], rows),
    '### 用时与长度成正比 Linear in the text',
    table(['', 'CPU s', 's / MB'], linear),
  ].join('\n\n');
}

async function typing(bench: Bench): Promise<string> {
  const rows: string[][] = [];
  for (const [file, edits] of [
    ['one.md', 10_000],
    ['1mb.md', 40],
  ] as const) {
    const text = readFileSync(path.join(bench.folder, file), 'utf8');
    for (const [name, server] of [
      ['nianbao', SERVER],
      ['vscode-languageserver alone', bench.bare],
    ] as const) {
      const { p50, p95, p99, early, late } = await typingOf(server, text, edits);
      const size = file === 'one.md' ? '9.5 KB' : '1 MB';
      rows.push([
        `${name}, ${size}`,
        String(edits),
        ms(p50),
        ms(p95),
        ms(p99),
        `${megabytes(early)} → ${megabytes(late)}`,
      ]);
    }
  }
  const head = ['', '次 edits', 'p50 ms', 'p95 ms', 'p99 ms', 'MB'];
  return ['### 按键到诊断 From a keystroke to its diagnostics', table(head, rows)].join('\n\n');
}

async function steps(): Promise<string> {
  const found = phases(100);
  const rows = found.filter(([, cost]) => cost >= 0.005).map(([step, cost]) => [step, cost.toFixed(3)]);
  return ['### 各步用时 What each step costs, warm, a report of 9.5 KB', table(['', 'ms'], rows)].join('\n\n');
}

const PARTS = { startup, batch, large, typing, phases: steps };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const unknown = positionals.filter((one) => !names.includes(one as never));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${names.join(', ')}`);
  const bench = new Bench();
  try {
    const tables: string[] = [`${cpus().length} cores, Node ${process.versions.node.split('.')[0]}`];
    for (const missing of bench.peers.missing) tables.push(`${missing} could not be had.`);
    for (const name of names) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const part = await PARTS[name](bench);
      process.stdout.write(`${part}\n\n`);
      tables.push(part);
    }
    if (values.write) {
      const page = readFileSync(PAGE, 'utf8');
      const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
      writeFileSync(PAGE, `${page.slice(0, before)}\n\n${tables.join('\n\n')}\n\n${page.slice(after)}`);
    }
  } finally {
    rmSync(bench.folder, { recursive: true });
  }
}

void main();
