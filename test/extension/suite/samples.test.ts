/** Published reports opened as they stand, where the shared samples are at hand. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, open, photograph, sample, until } from '../support';

describe('published reports', () => {
  afterEach(closeAll);

  it('S1 has no finding at the level of an error', async function () {
    const { uri } = await open(await sample(this, 'seeds', '001_'));
    await until('it is checked', () => vscode.languages.getDiagnostics(uri)[0]);
    await photograph('published-report');
    const errors = vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors.map(codeOf), []);
  });
});
