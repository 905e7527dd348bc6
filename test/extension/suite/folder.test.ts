/** A folder of reports: all that is wrong in one list, who has reported, what goes back. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { proseReport } from '../../support/prose-report';
import { closeAll, hasWindow, inWorkspace, open, photograph, shown, texts, until } from '../support';

const FOLDER = '青石县报送';
const inFolder = (name: string) => inWorkspace(`${FOLDER}/${name}`);
const fs = vscode.workspace.fs;
const write = (name: string, text: string) => fs.writeFile(inFolder(name), new TextEncoder().encode(text));
const report = (agency: string) => proseReport({ overview: '2024年的情况。', agency });
const wrong = (agency: string) =>
  proseReport({ overview: '2024年的情况。', agency, figures: { 'reviews/review/total': '8' } });

const ROW = 'arithmetic/row-total Error 8';
const errors = (name: string) => shown(inFolder(name)).filter((one) => one.includes(' Error '));
/** Of a file that is open nowhere; its text is not at hand. */
const codes = (name: string) =>
  vscode.languages.getDiagnostics(inFolder(name)).map(({ code }) => (typeof code === 'object' ? code.value : code));

describe('a folder of reports', () => {
  before(async () => {
    await fs.createDirectory(inWorkspace(FOLDER));
    await write('民政局.nianbao.md', wrong('青石县民政局'));
    await write('水务局.md', report('青石县水务局'));
    await write('桃溪镇.txt', report('青石县桃溪镇人民政府').replace('2024年1月1日', '2023年1月1日'));
    await write('应报名单.txt', '青石县民政局\n青石县水务局\n青石县教育局\n青石县桃溪镇人民政府\n');
  });
  afterEach(closeAll);
  after(() => fs.delete(inWorkspace(FOLDER), { recursive: true }));

  it('is checked: all that is wrong is listed, of files that are open nowhere', async () => {
    await vscode.commands.executeCommand('nianbao.checkFolder', inWorkspace(FOLDER));
    await until('民政局 is listed', () => codes('民政局.nianbao.md').includes('arithmetic/row-total') || undefined);
    await until('桃溪镇 is listed', () => codes('桃溪镇.txt').includes('prose/statistical-period') || undefined);
    assert.deepEqual(vscode.languages.getDiagnostics(inWorkspace('水务局2023.nianbao.md')), [], 'of this folder alone');
    if (hasWindow) {
      const said = async () =>
        (await texts('.notification-toast')).join().includes('检查了 3 份，有错 1 份，待核 1 份，通过 1 份') ||
        undefined;
      await until('it is said how many', said);
    }
    await photograph('folder-checked');
  });

  it('is followed from then on; an open report speaks for itself, once', async () => {
    await write('民政局.nianbao.md', report('青石县民政局'));
    await until(
      '民政局 is mended',
      () => codes('民政局.nianbao.md').every((code) => code !== 'arithmetic/row-total') || undefined,
    );
    await write('民政局.nianbao.md', wrong('青石县民政局'));
    await until('it is wrong again', () => codes('民政局.nianbao.md').includes('arithmetic/row-total') || undefined);
    await open(inFolder('民政局.nianbao.md'));
    await until('it is said once', () => (errors('民政局.nianbao.md').join() === ROW ? true : undefined));
    await closeAll();
    await until('it is listed again', () =>
      codes('民政局.nianbao.md').filter((code) => code === 'arithmetic/row-total').length === 1 ? true : undefined,
    );
  });

  it('by the list of units: who has not reported, who is wrong', async () => {
    await vscode.commands.executeCommand('nianbao.overview', inWorkspace(FOLDER), { list: inFolder('应报名单.txt') });
    const document = await until('the overview is open', () =>
      vscode.workspace.textDocuments.find((one) => one.languageId === 'markdown' && one.getText().includes('上报一览')),
    );
    const lines = document
      .getText()
      .split('\n')
      .filter((line) => /^\| +\d/.test(line))
      .map((line) => line.replace(/ +/g, ' '));
    assert.deepEqual(lines, [
      '| 1 | 青石县教育局 | 未报 | | | |',
      '| 2 | 青石县民政局 | 有错 | 1 | | 民政局.nianbao.md |',
      '| 3 | 青石县桃溪镇人民政府 | 待核 | | 1 | 桃溪镇.txt |',
      '| 4 | 青石县水务局 | 通过 | | | 水务局.md |',
    ]);
    await photograph('overview');
  });

  it('goes back with what is to be mended, in Markdown and Word, and nothing written before is lost', async () => {
    for (const name of ['退回意见', '退回意见（2）']) {
      await vscode.commands.executeCommand('nianbao.returnNotes', inWorkspace(FOLDER), {
        office: '青石县政务公开办公室',
      });
      const written = (await fs.readDirectory(inFolder(name))).map(([entry]) => entry).sort();
      assert.deepEqual(written, ['桃溪镇.docx', '桃溪镇.md', '民政局.docx', '民政局.md']);
    }
    const text = new TextDecoder().decode(await fs.readFile(inFolder('退回意见/民政局.md')));
    assert.match(
      text,
      /1．表四“行政复议”行“总计”列：各项之和为 7，填报为 8，相差 1。\n\n青石县政务公开办公室 {2}\n20\d\d年/,
    );
    await photograph('return-note');
  });
});
