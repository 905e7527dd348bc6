/** The reports of a folder, open or not: workspace diagnostics held until something changes, 检查文件夹, 上报一览, 退回意见. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import type { CheckedFolder, OverviewResult, ReturnedNote } from '../../server/src/lsp/requests';
import { createService } from '../../server/src/service';
import { proseReport } from '../support/prose-report';
import { Editor, FULL } from './client';
import { FolderOnDisk } from './folder-on-disk';
import { buildServer } from './server-file';

const CAPABILITIES = { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } };
const report = (agency: string, year = 2024, figures = {}) =>
  proseReport({ overview: `${year}年的情况。`, agency, year, figures });
/** The total of one row is another than it makes. */
const wrong = (agency: string) => report(agency, 2024, { 'reviews/review/total': '8' });
const lastYear = (carried: string) =>
  report('青石县水务局', 2023, {
    'applications/carried-out/natural': carried,
    'applications/carried-out/total': carried,
  });

describe('protocol: a folder', () => {
  let editor: Editor;
  let folder: FolderOnDisk;
  const uriOf = (name: string) => folder.uriOf(name);
  const write = (name: string, text: string) => folder.write(name, text);
  const changed = (name: string, type: 1 | 2 | 3 = 2) =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  const start = async (initializationOptions = {}) => {
    const workspaceFolders = [{ uri: folder.uri, name: 'w' }];
    editor = await Editor.start({ capabilities: CAPABILITIES, workspaceFolders, initializationOptions });
    await editor.settled();
  };
  const ask = (previous: ReadonlyMap<string, string> = new Map()): Promise<WorkspaceDiagnosticReport> =>
    editor.request('workspace/diagnostic', {
      identifier: 'nianbao',
      previousResultIds: [...previous].map(([uri, value]) => ({ uri, value })),
    });
  /** By the name of the file: its rules, or `unchanged`. */
  const told = ({ items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(
      items.map((item) => [
        decodeURIComponent(item.uri.slice(item.uri.lastIndexOf('/') + 1)),
        item.kind === 'full' ? item.items.filter(({ severity }) => severity! <= 2).map(({ code }) => code) : item.kind,
      ]),
    );
  const idsOf = ({ items }: WorkspaceDiagnosticReport) =>
    new Map(items.map(({ uri, resultId }) => [uri, resultId!] as const));
  /** Whether the request is still held after a while. */
  const held = async (request: Promise<unknown>) => {
    const waited = new Promise((resolve) => setTimeout(() => resolve('held'), 400));
    return (await Promise.race([request.then(() => 'answered'), waited])) === 'held';
  };

  before(buildServer);
  beforeEach(() => {
    folder = new FolderOnDisk();
  });
  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  it('all that is wrong in files that are not open; then held until something changes', async () => {
    write('民政局.md', wrong('青石县民政局'));
    write('水务局.md', report('青石县水务局'));
    write('README.md', '# 说明\n');
    await start();
    assert.equal(editor.initialized.capabilities.diagnosticProvider!.workspaceDiagnostics, true);
    const first = await ask();
    assert.deepEqual(told(first)['民政局.md'], ['arithmetic/row-total']);
    assert.deepEqual(told(first)['README.md'], undefined);

    const ids = idsOf(first);
    const second = ask(ids);
    assert.equal(await held(second), true, 'nothing has changed');
    write('民政局.md', report('青石县民政局'));
    changed('民政局.md');
    const answer = await second;
    assert.deepEqual(told(answer)['民政局.md'], []);
    for (const [uri, id] of idsOf(answer)) ids.set(uri, id);

    const third = ask(ids);
    changed('水务局.md');
    assert.equal(await held(third), true, 'a file was written again with the same text');
    rmSync(folder.pathOf('水务局.md'));
    write('教育局.md', wrong('青石县教育局'));
    changed('水务局.md', 3);
    changed('教育局.md', 1);
    const both = { ...told(await third) };
    assert.deepEqual(both['教育局.md'] ?? both['水务局.md'], both['教育局.md'] ? ['arithmetic/row-total'] : []);
  });

  it('a client that knows some of it hears of the rest, and of what is unchanged', async () => {
    write('民政局.md', wrong('青石县民政局'));
    await start();
    const ids = idsOf(await ask());
    await editor.stop();
    write('教育局.md', wrong('青石县教育局'));
    await start();
    assert.deepEqual(told(await ask(ids)), { '教育局.md': ['arithmetic/row-total'], '民政局.md': 'unchanged' });
  });

  it('a change of last year’s report is told of this year’s; an open report is left to itself', async () => {
    write('2023.md', lastYear('2'));
    write('2024.md', report('青石县水务局'));
    await start();
    const ids = idsOf(await ask());
    const next = ask(ids);
    write('2023.md', lastYear('5'));
    changed('2023.md');
    assert.deepEqual(told(await next)['2024.md'], ['series/carry']);

    editor.open(uriOf('2024.md'), report('青石县水务局'));
    await editor.full(uriOf('2024.md'));
    const after = ask();
    assert.equal(told(await after)['2024.md'], undefined);
  });

  it('a request that is cancelled ends', async () => {
    write('民政局.md', wrong('青石县民政局'));
    await start();
    const ids = idsOf(await ask());
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const request = editor.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [...ids].map(([uri, value]) => ({ uri, value })) },
      source.token,
    );
    assert.equal(await held(request), true);
    source.cancel();
    await request.catch(() => {});
  });

  it('a client that chooses its folders hears of no other', async () => {
    write('一组/民政局.md', wrong('青石县民政局'));
    write('二组/教育局.md', wrong('青石县教育局'));
    await start({ checksFolders: true });
    assert.equal(editor.initialized.capabilities.diagnosticProvider!.workspaceDiagnostics, false);
    const request = ask();
    assert.equal(await held(request), true);
    const checked: CheckedFolder = await editor.request('nianbao/checkFolder', { folder: uriOf('一组') });
    assert.deepEqual(checked, { reports: 1, wrong: 1, doubtful: 0, years: [2024], foreign: [] });
    assert.deepEqual(Object.keys(told(await request)), ['民政局.md']);
  });

  it('Word files are checked as they came; one beside its draft is left to that', async () => {
    const service = createService();
    const word = (text: string) => service.printWord(text);
    folder.write('民政局.docx', await word(wrong('青石县民政局')));
    folder.write('教育局.docx', await word(report('青石县教育局').replace('2024年1月1日', '2023年1月1日')));
    folder.write('水务局.docx', await word(wrong('青石县水务局')));
    folder.write('坏的.docx', 'no Word file');
    write('水务局.nianbao.md', report('青石县水务局'));
    await start({ checksFolders: true });
    const checked: CheckedFolder = await editor.request('nianbao/checkFolder', { folder: folder.uri });
    assert.deepEqual([checked.reports, checked.wrong, checked.doubtful], [3, 1, 1]);
    assert.deepEqual(
      checked.foreign.map(({ uri, items }) => [
        decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
        items.filter(({ severity }) => severity! <= 2).map(({ message }) => message),
      ]),
      [
        ['坏的.docx', ['文件名是 .docx，内容却不是，可能没有下载完整']],
        ['教育局.docx', [checked.foreign[1]!.items.find(({ code }) => code === 'prose/statistical-period')!.message]],
        ['民政局.docx', ['表四“行政复议”行“总计”列：各项之和为 7，填报为 8，相差 1。']],
      ],
    );
    assert.match(
      checked.foreign[1]!.items.find(({ code }) => code === 'prose/statistical-period')!.message as string,
      /^前言第 \d 句/,
    );
  });

  it('the overview, and what goes back to whom', async () => {
    write('民政局.md', wrong('青石县民政局'));
    write('下属/水务局.nianbao.md', report('青石县水务局'));
    write('2023/水务局.md', lastYear('2'));
    await start({ checksFolders: true });
    const at = { folder: folder.uri };
    const checked: CheckedFolder = await editor.request('nianbao/checkFolder', at);
    assert.deepEqual(checked.years, [2024, 2023]);
    const overview: OverviewResult = await editor.request('nianbao/overview', {
      ...at,
      year: 2024,
      expected: '青石县民政局\n青石县水务局\n青石县教育局',
    });
    assert.equal(overview.tally, '共 3 个单位：未报 1，有错 1，待核 0，通过 1。');
    assert.match(overview.text, /青石县水务局 \| 通过 \| +\| +\| 下属\/水务局.nianbao.md \|/);
    const notes: ReturnedNote[] = await editor.request('nianbao/returnNotes', {
      ...at,
      year: 2024,
      office: '',
      date: '2025年1月20日',
    });
    assert.deepEqual(
      notes.map(({ name }) => name),
      ['民政局'],
    );
    assert.match(notes[0]!.text, /1．表四“行政复议”行“总计”列：.*7.*8.*1。/);
    assert.equal(Buffer.from(notes[0]!.word, 'base64').subarray(0, 2).toString(), 'PK');
  });
});
