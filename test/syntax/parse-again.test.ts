/** A document read again is what it is when it is read afresh, and shares with the version before what has not changed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Document } from '../../server/src/syntax/blocks';
import { parse } from '../../server/src/syntax/parse';
import { reports } from '../fuzz/bases';
import { plain } from '../support/plain';
import { anyVersions } from '../support/versions';
import { anyDraft } from './any-draft';

const isSame = (versions: readonly string[]): void => {
  let document: Document | undefined;
  for (const text of versions) {
    document = parse(text, document);
    assert.deepStrictEqual(plain(document), plain(parse(text)));
  }
};

describe('a document that is read again', () => {
  it('is the same as read afresh: reports', () => {
    fc.assert(fc.property(anyVersions(fc.constantFrom(...reports())), isSame), { numRuns: 60 });
  });
  it('is the same as read afresh: any drafts', () => {
    fc.assert(fc.property(anyVersions(anyDraft), isSame), { numRuns: 2000 });
  });

  const text = '# 题\n\n文字\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n文字二\n\n| c | d |\n| 3 | 4 |\n\n完';
  const again = (from: string, to: string) => {
    const before = parse(text);
    const after = parse(text.replace(from, to), before);
    return before.blocks.map((block) => after.blocks.indexOf(block));
  };
  it('has the very blocks above the change, and below it where nothing moves', () => {
    assert.deepEqual(again('文字二', '文字三'), [0, 1, 2, 3, 4, 5, -1, 7, 8, 9, 10]);
    assert.deepEqual(again('| 1 |', '| 5 |'), [0, 1, 2, 3, -1, 5, 6, 7, 8, 9, 10]);
  });
  it('has the very blocks above the change where those below it move', () => {
    assert.deepEqual(again('文字二', '文字'), [0, 1, 2, 3, 4, 5, -1, -1, -1, -1, -1]);
  });
  it('is the version before where nothing has changed', () => {
    const before = parse(text);
    assert.equal(parse(text.slice(0, 5) + text.slice(5), before), before);
  });
});
