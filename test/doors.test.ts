/** Server and command line say the same of the same draft, place for place, whatever its line breaks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DiagnosticSeverity } from 'vscode-languageserver/node';
import { buildCli } from './cli/cli-file';
import { Folder } from './cli/run';
import { Editor } from './protocol/client';
import { buildServer } from './protocol/server-file';
import { unmark } from './support/check';

const FIXTURES = path.join(__dirname, 'fixtures');
const SEVERITIES = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  string,
  DiagnosticSeverity
>;

/** As `check --format json` prints a file. */
interface Printed {
  readonly path: string;
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly severity: keyof typeof SEVERITIES;
    readonly message: string;
    readonly range: object;
  }[];
}

/** Every draft of the fixtures in which something is found, under a name of its own, the three kinds of line breaks by turns. */
const drafts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name).startsWith('found') && name.endsWith('.md'))
  .sort()
  .map((name, i) => ({
    name: `${name.replaceAll(path.sep, '-').replace(/\.md$/, '')}.nianbao.md`,
    text: unmark(readFileSync(path.join(FIXTURES, name), 'utf8')).text.replaceAll('\n', ['\n', '\r\n', '\r'][i % 3]!),
  }));

describe('server and command line', () => {
  before(async function () {
    this.timeout(60_000);
    buildCli();
    buildServer();
  });

  let editor: Editor | undefined;
  afterEach(() => editor?.stop());

  it('say the same of every draft of the fixtures', async function () {
    this.timeout(60_000);
    const folder = new Folder();
    for (const { name, text } of drafts) folder.write(name, text);
    // The drafts are of the same few agencies: what they are to each other would be chance.
    const run = folder.run(['check', '--format', 'json', '--fail-on', 'never', '--rule', 'series/*=off', '.']);
    folder.remove();
    assert.equal(run.code, 0, run.stderr);
    const printed = new Map(
      (JSON.parse(run.stdout).files as Printed[]).map((file) => [path.basename(file.path), file]),
    );

    editor = await Editor.start({ settings: () => ({ rules: { 'series/*': 'off' } }) });
    let findings = 0;
    for (const { name, text } of drafts) {
      const uri = `file:///${name}`;
      editor.open(uri, text);
      const diagnostics = await editor.diagnostics(uri);
      const told = printed.get(name)!.diagnostics;
      assert.deepEqual(
        diagnostics.map(({ code, severity, message, range }) => [code, severity, message, range]),
        told.map(({ rule, severity, message, range }) => [rule, SEVERITIES[severity], message, range]),
        name,
      );
      findings += told.length;
    }
    assert.ok(findings > drafts.length, 'the drafts give something to compare');
  });

  it('say the same of a report beside last year’s', async function () {
    this.timeout(60_000);
    const folder = new Folder();
    const fixture = (name: string) => unmark(readFileSync(path.join(FIXTURES, 'series/carry', name), 'utf8')).text;
    folder.write('2023.md', fixture('neighbours/found.last-year.md'));
    folder.write('2024.md', fixture('found.md'));
    const run = folder.run(['check', '--format', 'json', '--fail-on', 'never', '.']);
    const told = (JSON.parse(run.stdout).files as Printed[]).find((file) => file.path === '2024.md')!.diagnostics;

    editor = await Editor.start();
    const uri = (name: string) => pathToFileURL(folder.at(name)).href;
    editor.open(uri('2023.md'), folder.text('2023.md'));
    editor.open(uri('2024.md'), folder.text('2024.md'));
    const diagnostics = await editor.diagnostics(uri('2024.md'));
    folder.remove();
    assert.deepEqual(
      diagnostics.map(({ code, message, range }) => [code, message, range]),
      told.map(({ rule, message, range }) => [rule, message, range]),
    );
    assert.ok(told.some(({ rule }) => rule === 'series/carry'));
  });
});
