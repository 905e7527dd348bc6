/** Writes what is made from the rules and settings. `--check` writes nothing and fails where a file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../server/src/rules/index';
import { type Files, staleFiles, updateFiles } from './generated-files';
import { rulePages } from './rule-pages';
import { schemaFiles, withRules } from './settings-schema';

const FOLDERS: readonly (readonly [string, Files])[] = [
  [path.join('docs', 'rules'), rulePages(rules)],
  ['schemas', schemaFiles(rules)],
];
/** Of which a part is made: the setting of the rules. */
const MANIFEST = 'package.json';

const checking = process.argv.includes('--check');
const stale = FOLDERS.flatMap(([folder, files]) =>
  (checking ? staleFiles : updateFiles)(folder, files).map((file) => `${folder.replaceAll(path.sep, '/')}/${file}`),
);
const manifest = readFileSync(MANIFEST, 'utf8');
const updated = withRules(manifest, rules);
if (updated !== manifest) {
  stale.push(MANIFEST);
  if (!checking) writeFileSync(MANIFEST, updated);
}

for (const file of stale) (checking ? console.error : console.log)(checking ? `${file} is stale` : file);
const count = FOLDERS.reduce((sum, [, files]) => sum + files.size, 1);
if (!checking) console.log(`generated: ${stale.length} of ${count} files changed`);
else if (stale.length === 0) console.log(`generated: ${count} files are up to date`);
else {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
