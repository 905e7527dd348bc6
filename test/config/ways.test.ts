/** Every way to switch a rule, to every level: server over stdio and command line give the same answer. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { DiagnosticSeverity, Range } from 'vscode-languageserver/node';
import { LEVELS, type Level } from '../../server/src/config/levels';
import { buildCli } from '../cli/cli-file';
import { MISWORDED, withTotal } from '../cli/draft';
import { Folder } from '../cli/run';
import { Editor } from '../protocol/client';
import { buildServer } from '../protocol/server-file';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, Level>> = {
  1: 'error',
  2: 'warning',
  3: 'information',
  4: 'hint',
};
const RULE = 'table/label-wording';
/** A finding of the rule, and one of another, which is to stay as it is. */
const TEXT = withTotal('x').replace('（五）不予处理', '（五）不予以处理');
const OTHER = 'table/not-a-number=error';
const expected = (level: Level) => (level === 'off' ? [OTHER] : [`${RULE}=${level}`, OTHER]);

interface Seen {
  readonly found: readonly string[];
  readonly ranges: readonly Range[];
}

describe('ways to set a level', () => {
  const folder = new Folder();
  let editor: Editor;
  let number = 0;
  let asked: unknown = {};

  before(async () => {
    await buildCli();
    await buildServer();
    editor = await Editor.start({ settings: () => asked });
  });
  after(async () => {
    await editor.stop();
    folder.remove();
  });

  /** A draft of its own in a folder of its own, with whatever files stand beside it. */
  function place(text: string, files: Readonly<Record<string, string>> = {}): string {
    const own = `${++number}`;
    for (const [name, content] of Object.entries(files)) folder.write(`${own}/${name}`, content);
    folder.write(`${own}/2023.nianbao.md`, text);
    return `${own}/2023.nianbao.md`;
  }
  async function inEditor(file: string, server = editor): Promise<Seen> {
    const uri = pathToFileURL(folder.at(file)).href;
    server.open(uri, folder.text(file));
    const items = await server.diagnostics(uri);
    return {
      found: items.map(({ code, severity }) => `${code}=${SEVERITIES[severity!]}`),
      ranges: items.map(({ range }) => range),
    };
  }
  function onCommandLine(file: string, ...args: string[]): Seen {
    const { stdout } = folder.run(['check', '--format', 'json', ...args, file]);
    const { diagnostics } = JSON.parse(stdout).files[0];
    return {
      found: diagnostics.map(({ rule, severity }: { rule: string; severity: string }) => `${rule}=${severity}`),
      ranges: diagnostics.map(({ range }: { range: Range }) => range),
    };
  }
  async function same(file: string, found: readonly string[]): Promise<void> {
    const seen = await inEditor(file);
    assert.deepEqual(seen.found, found);
    assert.deepEqual(onCommandLine(file), seen);
  }

  for (const level of LEVELS) {
    describe(level, () => {
      // A pattern is resolved to its rules before levels matter: two levels are enough for it.
      for (const pattern of level === 'off' || level === 'hint' ? ([RULE, 'table/*'] as const) : ([RULE] as const)) {
        const rules = pattern === RULE ? { [RULE]: level } : { 'table/*': level, 'table/not-a-number': 'error' };

        it(`${pattern}: editor settings and --rule`, async () => {
          const options = Object.entries(rules).flatMap(([id, value]) => ['--rule', `${id}=${value}`]);
          const file = place(TEXT);
          const told = onCommandLine(file, ...options);
          assert.deepEqual(told.found, expected(level));

          asked = { rules };
          assert.deepEqual(await inEditor(file), told, 'asked for');
          asked = {};
          const other = await Editor.start({
            capabilities: { textDocument: { diagnostic: {} } },
            initializationOptions: { rules },
          });
          assert.deepEqual(await inEditor(file, other), told, 'sent with initialize');
          other.notify('workspace/didChangeConfiguration', {
            settings: {
              nianbao: { rules: { [RULE]: 'warning', 'table/*': 'warning', 'table/not-a-number': 'error' } },
            },
          });
          assert.deepEqual((await inEditor(place(TEXT), other)).found, expected('warning'), 'sent later');
          await other.stop();
        });

        it(`${pattern}: configuration file`, () =>
          same(place(TEXT, { 'nianbao.config.json': JSON.stringify({ rules }) }), expected(level)));

        it(`${pattern}: front matter`, () => {
          const lines = Object.entries(rules).map(([id, value]) => `    ${id}: ${value}\n`);
          return same(place(`---\nnianbao:\n  rules:\n${lines.join('')}---\n${TEXT}`), expected(level));
        });
      }
    });
  }

  it('directives', async () => {
    const line = TEXT.split('\n').find((one) => one.includes('不予以处理'))!;
    await same(place(TEXT.replace(line, `<!-- nianbao-disable-next-line ${RULE} 上级如此 -->\n${line}`)), [OTHER]);
    await same(place(`<!-- nianbao-disable ${RULE} 上级如此 -->\n${TEXT}<!-- nianbao-enable ${RULE} -->\n`), [OTHER]);
    await same(place(MISWORDED.replace('## 五、', '<!-- nianbao-disable-next-line table/label-wordin -->\n## 五、')), [
      `${RULE}=warning`,
      'directive/unknown-rule=warning',
    ]);
    await same(place(MISWORDED.replace('## 五、', '<!-- nianbao-disable-next-line -->\n## 五、')), [
      `${RULE}=warning`,
      'directive/unused=hint',
    ]);
  });

  it('the nearer prevails, in both', async () => {
    const layered = (file: Level, own: Level) =>
      place(`---\nnianbao.rules.${RULE}: ${own}\n---\n${TEXT}`, {
        'nianbao.config.json': JSON.stringify({ rules: { [RULE]: file } }),
      });
    asked = { rules: { [RULE]: 'error' } };
    await same(place(TEXT, { 'nianbao.config.json': JSON.stringify({ rules: { [RULE]: 'hint' } }) }), expected('hint'));
    await same(layered('hint', 'information'), expected('information'));
    asked = {};
    assert.deepEqual(onCommandLine(layered('hint', 'off'), '--rule', `${RULE}=error`).found, expected('error'));
  });
});
