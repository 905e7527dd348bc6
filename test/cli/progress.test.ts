/** The line that says how far a command is: for people, after a second, and never in the way of results. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progressOn } from '../../server/src/cli/progress';
import { terminalOf } from '../../server/src/cli/terminal';

describe('progress', () => {
  const { now } = performance;
  let time: number;
  beforeEach(() => {
    time = 5000;
    performance.now = () => time;
  });
  afterEach(() => {
    performance.now = now;
  });
  const stream = (isTTY: boolean) => Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });

  it('shows after a second how many are done and how long the rest takes, and goes away at the end', () => {
    const stderr = stream(true);
    const progress = progressOn(stderr as never, 'zh-cn');
    progress.show(1, 40);
    time += 900;
    progress.show(9, 40);
    assert.equal(stderr.read(), null);
    time += 100;
    progress.show(10, 40);
    assert.equal(stderr.read(), '\r\u001b[K[######..................] 10/40 约剩 3 秒');
    time += 50;
    progress.show(11, 40);
    assert.equal(stderr.read(), null);
    progress.show(40, 40);
    assert.equal(stderr.read(), '\r\u001b[K');
  });

  it('is silent where nobody looks', () => {
    const stderr = stream(false);
    const progress = progressOn(stderr as never, 'zh-cn');
    progress.show(1, 40);
    time += 5000;
    progress.show(2, 40);
    assert.equal(stderr.read(), null);
  });

  it('makes room for what is told and printed', async () => {
    const stdout = stream(true);
    const stderr = stream(true);
    const terminal = terminalOf({ stdout, stderr } as unknown as typeof process, 'en');
    terminal.progress(1, 4);
    time += 2000;
    terminal.progress(2, 4);
    await terminal.print('a\n');
    terminal.progress(3, 4);
    time += 2000;
    terminal.progress(3, 4);
    terminal.tell({ zh: '乙', en: 'b' });
    const clear = '\r\u001b[K';
    assert.equal(
      stderr.read(),
      [
        `${clear}[############............] 2/4 about 2 s left`,
        `${clear}`,
        `${clear}[##################......] 3/4 about 1 s left`,
        `${clear}b\n`,
      ].join(''),
    );
    assert.equal(stdout.read(), 'a\n');
  });
});
