/** Threads at work: answers in order, one that breaks down replaced, nothing given out after the end is called. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from '../../server/src/host/pool';

/** Doubles numbers, the larger the sooner; dies of negative ones, and adds what it has been told. */
const DOUBLING = `
const { parentPort, workerData } = require('node:worker_threads');
let known = 0;
let last = Promise.resolve();
parentPort.on('message', (sent) => {
  last = last.then(async () => {
    if ('known' in sent) return void (known = sent.known);
    if (sent.item < 0) throw new Error('negative');
    await new Promise((resolve) => setTimeout(resolve, (100 - sent.item) % 7));
    parentPort.postMessage({ id: sent.id, answer: sent.item * workerData + known });
  });
});
`;

describe('a pool of threads', () => {
  let folder: string;
  let pool: Pool;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-pool-'));
    const file = path.join(folder, 'doubling.cjs');
    writeFileSync(file, DOUBLING);
    pool = new Pool(file, 2, 3);
  });
  afterEach(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const map = async (items: number[], each = (_: number) => {}): Promise<number[]> => {
    const answers: number[] = [];
    for await (const answer of pool.map(items, (item, { message }) => (message === 'negative' ? item : Number.NaN))) {
      answers.push(answer);
      each(answer);
    }
    return answers;
  };
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  it('answers in the order of what was asked, once and again', async () => {
    assert.deepEqual(
      await map(upTo(100)),
      upTo(100).map((i) => i * 2),
    );
    pool.tell(1);
    assert.deepEqual(
      await map(upTo(50)),
      upTo(50).map((i) => i * 2 + 1),
    );
    assert.deepEqual(await map([]), []);
  });

  it('replaces a thread that breaks down, which knows what it had been told', async () => {
    pool.tell(1);
    const items = upTo(40).map((i) => (i % 13 === 7 ? -i : i));
    assert.deepEqual(
      await map(items),
      items.map((i) => (i < 0 ? i : i * 2 + 1)),
    );
    assert.deepEqual(await map([-1, -2, -3, -4, 5]), [-1, -2, -3, -4, 11]);
  });

  it('answers, once stopped, what had been given out, and nothing else', async () => {
    const answers = await map(upTo(100), (answer) => {
      if (answer === 20) pool.stop();
    });
    assert.deepEqual(
      answers,
      upTo(answers.length).map((i) => i * 2),
    );
    assert.ok(answers.length > 10 && answers.length < 100, String(answers.length));
  });
});
