/** Colours are for people at a terminal who have not said no. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { textReporter } from '../../server/src/cli/reporters/text';
import { terminalOf } from '../../server/src/cli/terminal';
import { createService } from '../../server/src/service';
import { withTotal } from './draft';

describe('colours', () => {
  const terminal = (isTTY: boolean, noColor: string) => {
    const stdout = Object.assign(new PassThrough(), { isTTY });
    const saved = process.env.NO_COLOR;
    process.env.NO_COLOR = noColor;
    try {
      return terminalOf({ stdout, stderr: new PassThrough() } as unknown as typeof process, 'zh-cn');
    } finally {
      if (saved === undefined) delete process.env.NO_COLOR;
      else process.env.NO_COLOR = saved;
    }
  };

  it('are on at a terminal, off in a pipe and where NO_COLOR says so', () => {
    assert.equal(terminal(true, '').colour, true);
    assert.equal(terminal(false, '').colour, false);
    assert.equal(terminal(true, '1').colour, false);
  });

  it('change nothing of what is said', () => {
    const file = {
      path: 'a.md',
      analysis: createService().analyze(withTotal('4')),
      language: 'zh-cn' as const,
      fingerprints: [],
    };
    const plain = textReporter(terminal(false, '')).file(file);
    const coloured = textReporter(terminal(true, '')).file(file);
    assert.ok(coloured.includes('\u001b[31m错误\u001b[39m'));
    assert.equal(stripVTControlCharacters(coloured), plain);
  });
});
