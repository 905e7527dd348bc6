/** What a reviewer does: year against year, what was corrected, what was settled, the sum of many. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { proseReport } from '../../support/prose-report';
import {
  closeAll,
  enter,
  hasWindow,
  inBrowser,
  inWorkspace,
  open,
  photograph,
  press,
  shown,
  texts,
  until,
} from '../support';

const FOLDER = '青石县';
const inFolder = (name: string) => inWorkspace(`${FOLDER}/${name}`);
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));

const WATER = '青石县水务局';
const lastYear = (carriedOut: number) =>
  proseReport({
    overview: '2023年的情况。',
    year: 2023,
    agency: WATER,
    figures: {
      'applications/carried-out/natural': String(carriedOut),
      'applications/carried-out/total': String(carriedOut),
    },
  });
/** Carries in 2, by natural persons. */
const thisYear = (agency = WATER) => proseReport({ overview: '2024年的情况。', agency });

const CARRY = 'series/carry Warning 2';
const carried = (uri: vscode.Uri) => shown(uri).filter((one) => one.startsWith('series/'));
const lines = () =>
  vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'plaintext')?.document;

describe('a reviewer', () => {
  before(() => vscode.workspace.fs.createDirectory(inWorkspace(FOLDER)));
  afterEach(async () => {
    await closeAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(inWorkspace(FOLDER))) {
      await vscode.workspace.fs.delete(inFolder(name));
    }
  });
  after(() => vscode.workspace.fs.delete(inWorkspace(FOLDER)));

  it('sees a carry come and go with last year’s file, which is open nowhere', async () => {
    await write('水务局2024.nianbao.md', thisYear());
    const { uri } = await open(inFolder('水务局2024.nianbao.md'));
    for (const [file, text, expected] of [
      ['水务局2023.md', lastYear(3), [CARRY]],
      ['水务局2023.md', lastYear(2), []],
      ['水务局2023.txt', lastYear(5), [CARRY]],
    ] as const) {
      if (file.endsWith('.txt')) await vscode.workspace.fs.delete(inFolder('水务局2023.md'));
      await write(file, text);
      const same = () => JSON.stringify(carried(uri)) === JSON.stringify(expected) || undefined;
      await until(`${file} is taken up`, same).catch(() => assert.deepEqual(carried(uri), expected));
    }
    const [found] = vscode.languages.getDiagnostics(uri).filter(({ message }) => message.includes('上年结转'));
    const { location } = found!.relatedInformation![0]!;
    assert.match(location.uri.path, /水务局2023\.txt$/);
    const { start, end } = location.range;
    assert.equal(lastYear(5).split('\n')[start.line]!.slice(start.character, end.character), '5');
  });

  it('settles a finding with a reason, and lists what was settled', async function () {
    if (inBrowser) this.skip(); // for time: nothing of it is another there
    await write('水务局2023.nianbao.md', lastYear(3));
    await write('水务局2024.nianbao.md', thisYear());
    const document = await open(inFolder('水务局2024.nianbao.md'));
    await until('the carry is shown', () => (carried(document.uri).length > 0 ? true : undefined));
    const [found] = vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('上年结转'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found!.range,
    );
    const settle = actions.find(({ title }) => title.includes('已核实'))!;
    assert.ok(settle, actions.map(({ title }) => title).join('\n'));
    await vscode.workspace.applyEdit(settle.edit!);
    const left = () => shown(document.uri).filter((one) => /^(?:series|directive)\//.test(one));
    await until('the carry is gone, by the directive', () => (left().length === 0 ? true : undefined));
    await vscode.commands.executeCommand('nianbao.settled');
    const listed = await until('the list is shown', lines);
    assert.match(listed.getText(), /^已核实 1 处\n第 \d+ 行　结转数与上年报告不衔接：/);
    await photograph('settled');
  });

  it('reads what was corrected since the old version', async function () {
    if (inBrowser) this.skip(); // for time: nothing of it is another there
    await write('../旧稿.md', thisYear().replace('| 30 |', '| 31 |'));
    await write('水务局2023.nianbao.md', lastYear(3));
    await write('水务局2024.nianbao.md', thisYear());
    const { uri } = await open(inFolder('水务局2024.nianbao.md'));
    await until('the carry is shown', () => (carried(uri).length > 0 ? true : undefined));
    await vscode.commands.executeCommand('nianbao.diff', { old: inWorkspace('旧稿.md') });
    const told = await until('it is told', lines);
    await vscode.workspace.fs.delete(inWorkspace('旧稿.md'));
    const text = told.getText();
    assert.match(
      text,
      /与 旧稿\.md 相比：\n数字改动 1 处\n {2}表三“一、本年新收政府信息公开申请数量”行“自然人”列：31 → 30\n/,
    );
    assert.match(text, /改正的问题 1 处\n/);
    assert.match(text, /新出现的问题 0 处/);
    await photograph('diff');
  });

  it('sums the reports of a folder up', async function () {
    if (!hasWindow) return this.skip(); // nobody to answer the questions
    for (const agency of [WATER, '青石县民政局', '青石县教育局'])
      await write(`${agency}2024.nianbao.md`, thisYear(agency));
    await write('水务局2023.nianbao.md', lastYear(3));
    const done = vscode.commands.executeCommand('nianbao.rollUp', inWorkspace(FOLDER));
    const asked = async (what: string) => {
      await until(
        what,
        async () => (await texts('.quick-input-widget')).some((one) => one.includes(what)) || undefined,
      );
    };
    await asked('汇总后的报告');
    await enter('青石县人民政府');
    await press('Enter');
    await asked('报告的年份');
    for (const key of '2024') await press(key);
    await photograph('roll-up-year');
    await press('Enter');
    await done;
    const draft = await until('the sum is open', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled ? document : undefined;
    });
    assert.match(draft.getText(), /^# 青石县人民政府2024年政府信息公开工作年度报告/m);
    assert.match(draft.getText(), /\| 一、本年新收政府信息公开申请数量 *\| *90 \| *12 \|/);
    const said = async () => (await texts('.notification-toast')).join().includes('已汇总的报告：3') || undefined;
    await until('it is said how many', said);
    await photograph('rolled-up');
  });
});
