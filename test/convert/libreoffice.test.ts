/** The exported file in an office program: LibreOffice opens it, lays it out, and its pages say what the draft says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { editions } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import { renderReport } from '../support/render';
import { anyReport, figures, imported, service } from './figures';

const there = spawnSync('soffice', ['--version']).status === 0;

describe(`exported Word in LibreOffice${there ? '' : ' (skipped: soffice is not installed)'}`, function () {
  this.timeout(120_000);
  const test = there ? it : it.skip;
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-office-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const edition of editions) {
    test(`a report in the form of ${edition.id}: as PDF it has every figure in its cell`, async () => {
      const options = anyReport(edition, 21);
      const draft = `${renderReport(options)}\n${options.agency}\n\n2022年1月10日\n`;
      const file = path.join(folder, `${edition.id}.docx`);
      writeFileSync(file, await service.printWord(draft));
      const profile = pathToFileURL(path.join(folder, 'profile')).href;
      const made = spawnSync(
        'soffice',
        ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, file],
        { timeout: 100_000 },
      );
      assert.equal(made.status, 0, String(made.stderr));
      const pdf = readFileSync(file.replace(/docx$/, 'pdf'));
      const { report, text } = await imported('年报.pdf', pdf);
      assert.deepEqual(figures(report), figures(readReport(draft)));
      assert.equal(report.sections.length, 6);
      assert.match(text, /2022年1月10日/);
    });
  }
});
