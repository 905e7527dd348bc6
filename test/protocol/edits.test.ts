/** A draft edited key by key says the same as the same draft opened afresh. */
import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { type Random, seeded } from '../support/random';
import { Editor } from './client';
import { BROKEN } from './drafts';
import { positionAt } from './places';
import { buildServer } from './server-file';

const PIECES = [
  '',
  '',
  '1',
  '13',
  ' | ',
  '|',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '合计',
  '😀',
  '⼀、',
  '## 三、',
  '| 3.其他 | 1 |\n',
];

/** Where no editor would put an edit's end: inside CRLF or a surrogate pair. */
const splits = (text: string, offset: number): boolean =>
  /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));

function edit(text: string, random: Random): { change: TextDocumentContentChangeEvent; after: string } {
  const place = (from: number, to: number): number => {
    const offset = random.int(from, to);
    return splits(text, offset) ? offset - 1 : offset;
  };
  const start = place(0, text.length);
  const end = Math.max(start, place(start, Math.min(text.length, start + random.pick([0, 1, 3, 80]))));
  const piece = random.pick(PIECES);
  return {
    change: { range: { start: positionAt(text, start), end: positionAt(text, end) }, text: piece },
    after: text.slice(0, start) + piece + text.slice(end),
  };
}

describe('protocol: incremental edits', () => {
  let editor: Editor;
  before(async () => {
    await buildServer();
    editor = await Editor.start();
  });
  after(() => editor.stop());

  for (const [seed, begin] of [
    [1, BROKEN],
    [2, BROKEN.replaceAll('\n', '\r\n')],
    [3, ''],
  ] as const) {
    it(`equal a fresh open, seed ${seed}`, async () => {
      const random = seeded(seed);
      const uri = `file:///drafts/edited-${seed}.nianbao.md`;
      const fresh = `file:///drafts/fresh-${seed}.nianbao.md`;
      let text: string = begin;
      editor.open(uri, text);
      for (let round = 0; round < 20; round++) {
        const changes: TextDocumentContentChangeEvent[] = [];
        for (let i = random.int(1, 4); i > 0; i--) {
          const { change, after } = edit(text, random);
          changes.push(change);
          text = after;
        }
        editor.change(uri, ...changes);
        editor.open(fresh, text);
        const [edited, opened] = await Promise.all([editor.diagnostics(uri), editor.diagnostics(fresh)]);
        assert.deepEqual(JSON.parse(JSON.stringify(edited).replaceAll(uri, fresh)), opened, `round ${round}`);
        assert.deepEqual(await editor.symbols(uri), await editor.symbols(fresh), `round ${round}`);
        editor.close(fresh);
      }
      editor.close(uri);
    });
  }
});
