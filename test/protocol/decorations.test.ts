/** Code lenses, inlay hints and semantic tokens over the protocol: what they say, what they do, and how they are switched off. */
import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  CodeLens,
  InlayHint,
  Range,
  SemanticTokens,
  SemanticTokensLegend,
} from 'vscode-languageserver/node';
import { Editor, FULL, type Start } from './client';
import { BROKEN, draft } from './drafts';
import { applied, positionAt, textIn } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const refreshSupport = { refreshSupport: true };
const CAPABILITIES: Start['capabilities'] = {
  ...FULL,
  workspace: {
    ...FULL.workspace!,
    applyEdit: true,
    codeLens: refreshSupport,
    inlayHint: refreshSupport,
    semanticTokens: refreshSupport,
  },
};
/** One total blank, and the finding that would give it switched off. */
const BLANK = `---\nnianbao.rules.table/blank-cell: "off"\n---\n${draft({ grantedTotal: ' ' })}`;

describe('protocol: lenses, hints, colours', () => {
  let editor: Editor;
  let settings: object;
  let applying: ApplyWorkspaceEditParams[];
  let refreshed: string[];
  let all: Promise<void>;
  before(buildServer);
  beforeEach(async () => {
    [settings, applying, refreshed] = [{}, [], []];
    editor = await Editor.start({ capabilities: CAPABILITIES, settings: () => settings });
    editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applying.push(params);
      return { applied: true };
    });
    all = new Promise((resolve) => {
      for (const kind of ['codeLens', 'inlayHint', 'semanticTokens']) {
        editor.connection.onRequest(`workspace/${kind}/refresh`, () => {
          if (refreshed.push(kind) === 3) resolve();
          return null;
        });
      }
    });
  });
  afterEach(() => editor.stop());

  const textDocument = { uri: URI };
  const lenses = () => editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const whole = (text: string): Range => ({ start: positionAt(text, 0), end: positionAt(text, text.length) });
  const hints = (text: string, range = whole(text)) =>
    editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  const tokens = () => editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });

  it('a line above each table says what holds, recomputes and tidies', async () => {
    editor.open(URI, BROKEN);
    const found = await lenses();
    const lines = BROKEN.split('\n');
    const above = (title: string) => lines[found.find(({ command }) => command!.title === title)!.range.start.line];
    assert.equal(above('表二 已填 10/10 格'), '### 第二十条第（一）项');
    assert.match(above('表三 勾稽 37/39 相符')!, /^\| 办理情况/);
    assert.match(above('表四 勾稽 3/3 相符')!, /^\| 类别/);
    const actions = found.flatMap(({ command }) => (command!.command ? command! : []));
    const recompute = actions.find(({ title }) => title === '重算合计')!;
    await editor.request('workspace/executeCommand', recompute);
    assert.equal(applied(BROKEN, URI, applying[0]!.edit), draft());
    const tidy = actions.find(({ title }) => title === '整理')!;
    await editor.request('workspace/executeCommand', tidy);
    const tidied = applied(BROKEN, URI, applying[1]!.edit);
    assert.deepEqual(tidied.match(/\d+/g), BROKEN.match(/\d+/g));
    editor.change(URI, { text: tidied });
    const left = (await lenses()).filter(({ command }) => command!.title === '整理');
    assert.equal(left.length, actions.filter(({ title }) => title === '整理').length - 1);
  });

  it('a hint stands at the end of the line of a blank total, and writes it', async () => {
    editor.open(URI, BLANK);
    const [hint, ...others] = await hints(BLANK);
    assert.deepEqual(others, []);
    assert.equal(hint!.label, '总计＝14');
    const line = BLANK.split('\n')[hint!.position.line]!;
    assert.match(line, /^\| （一）予以公开/);
    assert.equal(hint!.position.character, line.length);
    const edit = { changes: { [URI]: hint!.textEdits! } };
    assert.match(applied(BLANK, URI, edit), /\| （一）予以公开 \| 9 \| 5 \| 0 \| 0 \| 0 \| 0 \| 14 \|/);
    assert.deepEqual(await hints(BLANK, whole('\n\n')), [], 'none outside the range asked for');
  });

  it('no hint where the finding gives the number', async () => {
    const text = draft({ grantedTotal: ' ' });
    editor.open(URI, text);
    assert.match((await editor.diagnostics(URI)).map(({ message }) => message).join(), /应为 14/);
    assert.deepEqual(await hints(text), []);
  });

  it('colours follow the legend, whole and in part', async () => {
    editor.open(URI, BROKEN);
    const legend = editor.initialized.capabilities.semanticTokensProvider!.legend;
    const all = decoded(await tokens(), legend);
    const said = all.map(({ range, type }) => `${textIn(BROKEN, range)} ${type}`);
    assert.ok(said.includes('（五）不予处理 tableGroupLabel'));
    assert.ok(said.includes('13 tableTotal'));
    assert.ok(said.includes('商业企业 tableColumnLabel'));
    const range = all[30]!.range;
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.ok(decoded(part, legend).some((one) => JSON.stringify(one) === JSON.stringify(all[30])));
  });

  it('all are switched off by their settings, and shown anew', async () => {
    editor.open(URI, BLANK);
    assert.ok((await lenses()).length > 0 && (await hints(BLANK)).length > 0 && (await tokens()).data.length > 0);
    settings = { codeLens: 'off', inlayHints: 'off', semanticTokens: 'off' };
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await all;
    assert.deepEqual(refreshed.sort(), ['codeLens', 'inlayHint', 'semanticTokens']);
    assert.deepEqual([await lenses(), await hints(BLANK), (await tokens()).data], [[], [], []]);
  });

  it('nothing in what is no report', async () => {
    const text = '# 说明\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n';
    editor.open(URI.replace('.nianbao', ''), text, 'markdown');
    const other = { uri: URI.replace('.nianbao', '') };
    assert.deepEqual(await editor.request('textDocument/codeLens', { textDocument: other }), []);
    assert.deepEqual(await editor.request('textDocument/semanticTokens/full', { textDocument: other }), { data: [] });
  });
});

interface Decoded {
  readonly range: Range;
  readonly type: string;
}

/** Five numbers a token: lines and characters since the last, length, type, modifiers. */
function decoded({ data }: SemanticTokens, legend: SemanticTokensLegend): Decoded[] {
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [down, right, length, type] = data.slice(i * 5, i * 5 + 4) as [number, number, number, number];
    character = down > 0 ? right : character + right;
    line += down;
    const range = { start: { line, character }, end: { line, character: character + length } };
    return { range, type: legend.tokenTypes[type]! };
  });
}
