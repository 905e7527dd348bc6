/** Published reports opened as they stand, where the shared samples are at hand. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, codeOf, open, photograph, sample, until } from '../support';

describe('published reports', () => {
  afterEach(closeAll);

  it('S1 has no finding at the level of an error', async function () {
    const folder = sample('seeds');
    const file = existsSync(folder) && readdirSync(folder).find((name) => name.startsWith('001_'));
    if (!file) {
      this.test!.title += ` (skipped: ${folder} is not there)`;
      return this.skip();
    }
    const { uri } = await open(vscode.Uri.file(path.join(folder, file)));
    await until('it is checked', () => vscode.languages.getDiagnostics(uri)[0]);
    await photograph('published-report');
    const errors = vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors.map(codeOf), []);
  });
});
