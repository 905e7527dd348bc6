/** What has changed in a file, as `diff -u` prints it and `patch` takes it. */
import { paintFor } from './paint';

const CONTEXT = 3;

/** Empty where nothing has. */
export function unifiedDiff(path: string, before: string, after: string, colour: boolean): string {
  if (before === after) return '';
  // Required here: few runs ask for a diff.
  const { createTwoFilesPatch } = require('diff') as typeof import('diff');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: CONTEXT,
  });
  const paint = paintFor(colour);
  return patch
    .replace(/^=+\n/, '')
    .split('\n')
    .map((line, i) => {
      const shown = line.replace(/(?![\t\r])\p{Cc}/gu, '\ufffd');
      if (i < 2) return paint('bold', shown);
      if (line.startsWith('+')) return paint('green', shown);
      return line.startsWith('-') ? paint('red', shown) : shown;
    })
    .join('\n');
}
