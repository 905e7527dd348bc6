/** Server and command line say the same of the same draft, place for place, whatever its line breaks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

  it('say the same of every draft of the fixtures', async function () {
    this.timeout(60_000);
    const folder = new Folder();
    for (const { name, text } of drafts) folder.write(name, text);
    const run = folder.run(['check', '--format', 'json', '--fail-on', 'never', '.']);
    folder.remove();
    assert.equal(run.code, 0, run.stderr);
    const printed = new Map(
      (JSON.parse(run.stdout).files as Printed[]).map((file) => [path.basename(file.path), file]),
    );

    const editor = await Editor.start();
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
    await editor.stop();
    assert.ok(findings > drafts.length, 'the drafts give something to compare');
  });
});
