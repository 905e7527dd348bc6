/** The reports of a workspace beside each other: last year's found on the disk or in the editor, kept up as either changes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, MarkupContent, WorkspaceSymbol } from 'vscode-languageserver/node';
import type { RollUpResult } from '../../server/src/lsp/requests';
import { proseReport } from '../support/prose-report';
import { Editor, FULL, PUSHED } from './client';
import { FolderOnDisk } from './folder-on-disk';
import { positionAt, textIn } from './places';
import { buildServer } from './server-file';

const CAPABILITIES = { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } };
const last = (carriedOut: number, agency = '青石县水务局') =>
  proseReport({
    overview: '2023年的情况。',
    year: 2023,
    agency,
    figures: {
      'applications/carried-out/natural': String(carriedOut),
      'applications/carried-out/total': String(carriedOut),
    },
  });
/** Carries in 2. */
const now = (agency = '青石县水务局') => proseReport({ overview: '2024年的情况。', agency });

describe('protocol: the reports of a workspace', () => {
  let editor: Editor;
  let folder: FolderOnDisk;
  const uriOf = (name: string) => folder.uriOf(name);
  const write = (name: string, text: string) => folder.write(name, text);
  const changed = (name: string, type: 1 | 2 | 3 = 2) =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  const start = async (capabilities = CAPABILITIES) => {
    const workspaceFolders = [{ uri: folder.uri, name: 'w' }];
    editor = await Editor.start({ capabilities, workspaceFolders });
    await editor.settled();
  };
  const carried = async (name: string) =>
    (await editor.diagnostics(uriOf(name))).filter(({ code }) => code === 'series/carry');

  /** Once the look through the workspace is over, which may be before or after. */
  const untilCarried = async (name: string) => {
    for (;;) {
      const found = await carried(name);
      if (found.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  before(buildServer);
  beforeEach(() => {
    folder = new FolderOnDisk();
  });
  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  it('show last year’s figure on hover, with its file', async () => {
    write('2023.nianbao.md', last(7));
    await start();
    const text = now();
    editor.open(uriOf('2024.nianbao.md'), text);
    await untilCarried('2024.nianbao.md');
    const label = '| 二、上年结转政府信息公开申请数量 | ';
    const position = positionAt(text, text.indexOf(label) + label.length);
    const { value } = (await editor.hover(uriOf('2024.nianbao.md'), position))!.contents as MarkupContent;
    assert.match(value, /上年同一格：2（2023\.nianbao\.md）/);
    assert.match(value, /上年“四、结转下年度继续办理”：7（2023\.nianbao\.md）/);
  });

  it('are found by agency and year, on the disk and in the editor', async () => {
    write('水务局2023.nianbao.md', last(2));
    write('水务局2024.nianbao.md', now());
    write('教育局2024.nianbao.md', now('云岭县教育局'));
    await start();
    const find = async (query: string) =>
      (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, containerName, location }) => `${name} ${containerName} ${location.uri === uriOf(containerName!)}`,
      );
    const water = (year: number) => `青石县水务局${year}年政府信息公开工作年度报告 水务局${year}.nianbao.md true`;
    assert.deepEqual(await find('水务 2023'), [water(2023)]);
    assert.deepEqual(await find('２０２４　水务局'), [water(2024)]);
    assert.equal((await find('')).length, 3);
    assert.deepEqual(await find('云岭 2023'), []);
    editor.open(uriOf('教育局2024.nianbao.md'), last(1, '云岭县教育局'));
    assert.equal((await find('云岭 2023')).length, 1);
  });

  it('are looked through, and the open one is compared with last year’s', async () => {
    write('2023/水务局.md', last(3));
    write('2023/民政局.md', last(9, '青石县民政局'));
    write('2024/水务局.md', now());
    await start();
    editor.open(uriOf('2024/水务局.md'), now());
    const [found] = await untilCarried('2024/水务局.md');
    assert.match(found!.message, /为 2，青石县水务局2023年报告“四、结转下年度继续办理”行同列为 3，相差 1/);
    assert.equal(textIn(now(), found!.range), '2');
    assert.deepEqual(found!.data.relations[0], { id: 'series/applications/natural/carry', expected: '3', actual: '2' });
    const [natural, total] = found!.relatedInformation!;
    assert.match(natural!.message, /^青石县水务局2023年报告表三“四、结转下年度继续办理”行“自然人”列：3$/);
    for (const { location } of [natural!, total!]) {
      assert.equal(location.uri, uriOf('2023/水务局.md'));
      assert.equal(textIn(last(3), location.range), '3');
    }
  });

  it('show the passages that are last year’s again in both reports', async () => {
    const overview = '本机关坚持以公开为常态、不公开为例外，主动公开机构职能和办事指南，依法办理申请。'.repeat(4);
    const before = proseReport({ overview: `开头一句与上年不同。${overview}`, year: 2023, agency: '青石县水务局' });
    const text = proseReport({ overview, agency: '青石县水务局' });
    write('2023.md', before);
    write('2024.md', text);
    await start();
    editor.open(uriOf('2024.md'), text);
    await untilCarried('2024.md');
    const found = (await editor.diagnostics(uriOf('2024.md'))).find(({ code }) => code === 'series/repeated-text')!;
    const [own, theirs] = found.relatedInformation!;
    assert.equal(own!.location.uri, uriOf('2024.md'));
    assert.match(textIn(text, own!.location.range), /^本机关坚持以公开为常态、不公开为例外/);
    assert.equal(theirs!.location.uri, uriOf('2023.md'));
    assert.match(textIn(before, theirs!.location.range), /^本机关坚持以公开为常态/);
  });

  it('show the parts that make a sum', async () => {
    const part = now('青石县民政局');
    const text = `---\nrollup: ["民政局.md"]\n---\n${now('青石县').replace('| 行政许可 | 0 |', '| 行政许可 | 7 |').replace('| 30 |', '| 31 |')}`;
    write('民政局.md', part);
    await start();
    editor.open(uriOf('汇总.md'), text);
    const found = (await editor.diagnostics(uriOf('汇总.md'))).filter(({ code }) => code === 'rollup/sum');
    assert.deepEqual(
      found.map(({ relatedInformation = [] }) => relatedInformation.map(({ message }) => message)),
      [[], ['青石县民政局 30']],
    );
    const { location } = found[1]!.relatedInformation![0]!;
    assert.equal(location.uri, uriOf('民政局.md'));
    assert.equal(textIn(part, location.range), '30');
  });

  it('are no parts of a sum where a pattern leads out of its folder', async () => {
    const total = now('青石县').replace('| 行政许可 | 0 |', '| 行政许可 | 7 |');
    write('县/民政局.md', now('青石县民政局'));
    await start();
    for (const pattern of ['../**', '../../**/*.md', '{..,.}/*.md', '/**', '..']) {
      const uri = uriOf(`县/乡/${pattern.length}.md`);
      editor.open(uri, `---\nrollup: ["${pattern}"]\n---\n${total}`);
      const found = (await editor.diagnostics(uri)).filter(({ code }) => code === 'rollup/sum');
      assert.ok(
        found.every(({ relatedInformation = [] }) => relatedInformation.length === 0),
        pattern,
      );
    }
  });

  it('are watched: findings come and go with the file of last year', async () => {
    write('2024.md', now());
    await start();
    editor.open(uriOf('2024.md'), now());
    assert.deepEqual(await carried('2024.md'), []);

    const seen = () => editor.refreshes;
    let before = seen();
    write('2023.md', last(3));
    changed('2023.md', 1);
    await editor.until(() => seen() > before);
    assert.equal((await carried('2024.md')).length, 1);

    before = seen();
    write('2023.md', last(2));
    changed('2023.md');
    await editor.until(() => seen() > before);
    assert.deepEqual(await carried('2024.md'), []);

    before = seen();
    rmSync(folder.pathOf('2023.md'));
    write('归档/2023.md', last(5));
    changed('2023.md', 3);
    changed('归档/2023.md', 1);
    await editor.until(() => seen() > before);
    assert.match((await carried('2024.md'))[0]!.message, /为 5/);
  });

  it('are those in the editor, before they are saved', async () => {
    write('2023.md', last(2));
    await start();
    editor.open(uriOf('2024.md'), now());
    editor.open(uriOf('2023.md'), last(2));
    assert.deepEqual(await carried('2024.md'), []);
    const { resultId } = await editor.full(uriOf('2024.md'));

    const before = editor.refreshes;
    editor.change(uriOf('2023.md'), { text: last(7) });
    await editor.until(() => editor.refreshes > before);
    assert.equal((await editor.full(uriOf('2024.md'), resultId)).items.length > 0, true);
    assert.equal((await carried('2024.md')).length, 1);

    editor.close(uriOf('2023.md'));
    assert.deepEqual(await carried('2024.md'), [], 'the file has what was saved');
  });

  it('an edit has only the neighbours of its report checked again', async () => {
    write('2023.md', last(2));
    write('民政局2024.md', now('青石县民政局'));
    await start();
    for (const name of ['2023.md', '2024.md', '民政局2024.md']) {
      editor.open(uriOf(name), name === '2023.md' ? last(2) : now(name === '2024.md' ? undefined : '青石县民政局'));
    }
    const [of2024, ofOther] = [await editor.full(uriOf('2024.md')), await editor.full(uriOf('民政局2024.md'))];
    editor.change(uriOf('2023.md'), { text: last(7) });
    assert.equal((await editor.pull(uriOf('民政局2024.md'), ofOther.resultId)).kind, 'unchanged');
    assert.equal((await editor.pull(uriOf('2024.md'), of2024.resultId)).kind, 'full');
  });

  it('are pushed again to a client that does not pull', async () => {
    await start(PUSHED as typeof CAPABILITIES);
    editor.open(uriOf('2024.md'), now());
    await editor.pushed(uriOf('2024.md'), 1);
    const count = editor.published.length;
    editor.open(uriOf('2023.md'), last(3));
    await editor.until(() => editor.published.slice(count).some(({ uri }) => uri === uriOf('2024.md')));
    const latest = editor.published.findLast(({ uri }) => uri === uriOf('2024.md'))!;
    assert.ok(latest.diagnostics.some(({ code }) => code === 'series/carry'));
  });

  it('lead from a cell to last year’s, and carry over what it left open', async () => {
    write('2023.md', last(3));
    await start();
    const text = now();
    editor.open(uriOf('2024.md'), text);
    await untilCarried('2024.md');
    const row = text.indexOf('| 二、上年结转');
    const position = positionAt(text, text.indexOf('| 2 |', row) + 2);
    const places: Location[] = await editor.request('textDocument/definition', {
      textDocument: { uri: uriOf('2024.md') },
      position,
    });
    assert.equal(places[0]!.uri, uriOf('2023.md'));
    const line = last(3).split('\n')[places[0]!.range.start.line]!;
    assert.match(line, /四、结转下年度继续办理/);
    assert.equal(textIn(last(3), places[0]!.range), '3');

    const actions = await editor.actions(uriOf('2024.md'), { start: position, end: position }, ['refactor.rewrite']);
    const carry = actions.find(({ title }) => title.startsWith('自上年报告带入结转数'));
    assert.ok(carry, 'is offered in the row of 上年结转');
    const edits = (carry.edit!.documentChanges as { edits: { newText: string }[] }[])[0]!.edits;
    assert.deepEqual(
      edits.map(({ newText }) => newText.trim()),
      ['3', '3'],
      'only what differs is written',
    );
  });

  it('are summed up for a client that asks, an unsaved one as it is in the editor', async () => {
    write('部门/水务局.md', now());
    write('部门/民政局.md', now('青石县民政局'));
    write('乡镇/桃溪镇.md', now('青石县桃溪镇人民政府'));
    write('部门/去年.md', last(3));
    await start();
    const uri = uriOf('部门/水务局.md');
    editor.open(uri, now().replace('| 行政许可 | 0 |', '| 行政许可 | 7 |'));
    const ask = (folder?: string): Promise<RollUpResult> =>
      editor.request('nianbao/rollUp', { agency: '青石县人民政府', year: 2024, ...(folder ? { folder } : {}) });
    const made = await ask();
    assert.ok('text' in made, 'waits for the look through the workspace');
    assert.equal(made.reports, 3);
    assert.deepEqual(made.account, []);
    assert.match(made.text, /一、本年新收政府信息公开申请数量 *\| *90 \| *12 \|.*102 \|/);
    assert.match(made.text, /行政许可 *\| *7 \|/);
    const some = await ask(uriOf('部门'));
    assert.equal('reports' in some && some.reports, 2);
    const none: RollUpResult = await editor.request('nianbao/rollUp', { agency: '青石县人民政府', year: 2030 });
    assert.match('refused' in none ? none.refused : '', /没有可以汇总的 2030 年报告/);
  });

  it('of folders that join and leave the workspace are taken up and forgotten', async () => {
    await start();
    editor.open(uriOf('2024.md'), now());
    assert.deepEqual(await carried('2024.md'), []);
    const other = mkdtempSync(path.join(tmpdir(), 'nianbao-other-'));
    writeFileSync(path.join(other, '2023.md'), last(3));
    const one = { uri: pathToFileURL(other).href, name: 'o' };
    let before = editor.refreshes;
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [one], removed: [] } });
    await editor.until(() => editor.refreshes > before);
    assert.equal((await carried('2024.md')).length, 1);
    before = editor.refreshes;
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [one] } });
    await editor.until(() => editor.refreshes > before);
    assert.deepEqual(await carried('2024.md'), []);
    rmSync(other, { recursive: true });
  });
});
