/** The server over stdio: what an editor shows after many small edits is what it shows of the same text opened afresh. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from '../protocol/client';

export interface Edit {
  /** Part of the text in 1/65536. */
  readonly at: number;
  readonly size: number;
  readonly text: string;
  /** Ends of ranges beyond their line, and no range at all. */
  readonly manner: 'exact' | 'beyond' | 'whole';
}

export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(65535),
    size: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(300)),
    text: fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '14',
        '|',
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        '总计',
        '🀄',
        '\ud83c',
        '## 三、',
        '｜',
        '<!--',
        '-->',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    manner: fc.oneof(
      { weight: 20, arbitrary: fc.constant('exact' as const) },
      { weight: 2, arbitrary: fc.constant('beyond' as const) },
      { weight: 1, arbitrary: fc.constant('whole' as const) },
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

const DOCUMENT_REQUESTS = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/semanticTokens/full',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/formatting',
  'textDocument/inlayHint',
] as const;

let opened = 0;

/** Makes the edits one by one, asks now and then as an editor does, and compares the end with the text opened afresh. */
export async function assertSameAfresh(editor: Editor, base: string, edits: readonly Edit[]): Promise<void> {
  const uri = `file:///fuzz/${++opened}.nianbao.md`;
  const afresh = `file:///fuzz/${++opened}.nianbao.md`;
  const mirror = TextDocument.create(uri, 'nianbao', 1, base);
  editor.open(uri, base);
  for (const [i, edit] of edits.entries()) {
    const change = changeOf(mirror, edit);
    const version = editor.change(uri, change);
    TextDocument.update(mirror, [change], version);
    if (i % 3 === 0) void editor.pull(uri).catch(() => {}); // overtaken by the next edit
  }
  const text = mirror.getText();
  editor.open(afresh, text);
  const whole: Range = { start: { line: 0, character: 0 }, end: mirror.positionAt(text.length) };
  for (const method of DOCUMENT_REQUESTS) {
    const ask = (one: string) =>
      editor.request(method, { textDocument: { uri: one }, range: whole, options: { tabSize: 2, insertSpaces: true } });
    const [edited, fresh] = [shape(await ask(uri), uri), shape(await ask(afresh), afresh)];
    assert.deepEqual(edited, fresh, method);
    if (method === 'textDocument/semanticTokens/full')
      assertTokens(mirror, (edited as { data: number[] } | null)?.data ?? []);
    else assertRanges(mirror, edited, method);
  }
  editor.close(uri);
  editor.close(afresh);
}

function changeOf(document: TextDocument, { at, size, text, manner }: Edit): TextDocumentContentChangeEvent {
  if (manner === 'whole') return { text: document.getText().slice(0, 2000) + text };
  const from = Math.round((at / 65535) * document.getText().length);
  const range = { start: document.positionAt(from), end: document.positionAt(from + size) };
  if (manner === 'beyond') range.end = { line: range.end.line, character: range.end.character + 100_000 };
  return { range, text };
}

/** Without what may differ: names of the document and of answers. */
const shape = (answer: unknown, uri: string): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (key === 'resultId' ? undefined : value)).replaceAll(uri, 'uri'));

/** Every range in an answer, however deep, is one of the document. */
function assertRanges(document: TextDocument, answer: unknown, method: string): void {
  if (answer === null || typeof answer !== 'object') return;
  const { start, end } = answer as Partial<Range>;
  if (typeof start === 'object' && typeof end === 'object') {
    const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
    assert.deepEqual(
      [document.positionAt(from), document.positionAt(to)],
      [start, end],
      `${method}: places of the text`,
    );
    assert.ok(from <= to, `${method}: from the first to the last`);
  }
  for (const part of Object.values(answer)) assertRanges(document, part, method);
}

/** Five numbers a token, as the protocol has them: none leaves its line. */
function assertTokens(document: TextDocument, data: readonly number[]): void {
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length] = data.slice(i, i + 3) as [number, number, number];
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const end = document.positionAt(document.offsetAt({ line, character: character + length }));
    assert.deepEqual(end, { line, character: character + length }, 'a token is inside its line');
  }
}
