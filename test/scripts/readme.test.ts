/** The README keeps its word: its commands are those that are run, its links lead somewhere, its sample is what it says. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CHOICES } from '../../server/src/config/settings';
import { createService } from '../../server/src/service';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const [tryIt, testAll] = [...readme.matchAll(/^```sh\n(.+)\n```$/gm)].map((match) => match[1]!) as [string, string];
const manifest = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };

describe('README', () => {
  it('opens with the two commands, before any section', () => {
    const opening = readme.slice(0, readme.indexOf('\n## '));
    assert.ok(opening.includes(tryIt));
    assert.ok(opening.includes(testAll));
    assert.match(tryIt, /^npm ci && npm run build && node dist\/cli\.js check examples\/sample\.nianbao\.md/);
    assert.match(testAll, /apt-get install .* && npm ci && npm run test:all$/);
  });

  it('has the command that .ci/run runs', () => {
    const lines = read('.ci/run').trimEnd().split('\n');
    assert.equal(lines.at(-1), testAll);
    assert.deepEqual(
      lines.slice(0, -1).filter((line) => !line.startsWith('#')),
      ['set -e', 'cd "$(dirname "$0")/.."'],
    );
    if (process.platform !== 'win32') assert.ok(statSync(path.join(ROOT, '.ci/run')).mode & 0o100, 'is executable');
  });

  it('names only scripts and packages that are there', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/adding-a-rule.md', 'docs/architecture.md']) {
      for (const [, script] of read(file).matchAll(/npm run ([\w:-]+)/g)) {
        assert.ok(script! in manifest.scripts, `${file}: npm run ${script}`);
      }
    }
    for (const [, version] of readme.matchAll(/nianbao-(\d[\d.]*\d)\.vsix/g)) assert.equal(version, manifest.version);
  });

  it('has an architecture page that names only files that are there', () => {
    const named = [...read('docs/architecture.md').matchAll(/`([\w./-]+\/[\w.-]*)`/g)].map(([, file]) => file!);
    assert.ok(named.length > 20);
    for (const file of named.filter((name) => !/^(?:applications|dist)\//.test(name))) {
      assert.ok(
        ['', 'server/src'].some((base) => existsSync(path.join(ROOT, base, file))),
        file,
      );
    }
  });

  it('has a page of settings that names them all, with their values', () => {
    for (const half of read('docs/settings.md').split('\n# Settings\n')) {
      for (const [name, { values, fallback }] of Object.entries(CHOICES)) {
        const line = half.split('\n').find((one) => one.startsWith(`| \`${name}\` |`));
        for (const value of values) assert.ok(line?.includes(`\`${value}\``), `${name}: ${value}`);
        assert.match(line!, new RegExp(`\\| \`${fallback}\`(?:（默认）| \\(default\\))`));
      }
    }
  });

  it('and the documents beside it link to what is there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/adding-a-rule.md',
      'docs/architecture.md',
      'docs/settings.md',
    ]) {
      for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        assert.ok(existsSync(path.resolve(ROOT, path.dirname(file), target!)), `${file}: ${target}`);
      }
    }
  });
});

describe('the sample draft', () => {
  const sample = read('examples/sample.nianbao.md');
  const { analyze } = createService();
  const total = '| （一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 5 |';
  const mendTotal = (text: string) => text.replace(total, total.replace('5 |', '4 |'));
  const mendLabel = (text: string) => text.replace('（五）不予以处理', '（五）不予处理');
  const found = (text: string) => [...new Set(analyze(text).findings.map((finding) => finding.rule))];

  it('has the two faults the README tells of, and no other', () => {
    assert.deepEqual(found(mendTotal(sample)), ['table/label-wording']);
    assert.deepEqual(
      found(mendLabel(sample)).filter((rule) => !rule.startsWith('arithmetic/')),
      [],
    );
    assert.notDeepEqual(found(mendLabel(sample)), []);
    assert.deepEqual(found(mendLabel(mendTotal(sample))), []);
  });

  it('is a report of the form that is due for its year, every figure in its place', () => {
    const report = analyze(sample).report!;
    assert.equal(report.agency, '云岭县白石镇');
    assert.equal(report.year, 2024);
    assert.deepEqual(
      Object.values(report.tables).map((table) => [table?.edition.id, table?.cells.size]),
      [
        ['2021', 10],
        ['2021', 175],
        ['2021', 15],
      ],
    );
  });
});
