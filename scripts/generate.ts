/** Writes docs/rules from the rules. `--check` writes nothing and fails where a page is stale. */
import path from 'node:path';
import { rules } from '../server/src/rules/index';
import { staleFiles, updateFiles } from './generated-files';
import { rulePages } from './rule-pages';

const FOLDER = path.join('docs', 'rules');
const pages = rulePages(rules);

if (process.argv.includes('--check')) {
  const stale = staleFiles(FOLDER, pages);
  for (const file of stale) console.error(`docs/rules/${file} is stale`);
  if (stale.length > 0) {
    console.error('Run `npm run generate` and commit docs/rules.');
    process.exitCode = 1;
  } else console.log(`generated: ${pages.size} pages are up to date`);
} else {
  const written = updateFiles(FOLDER, pages);
  for (const file of written) console.log(`docs/rules/${file}`);
  console.log(`generated: ${written.length} of ${pages.size} pages changed`);
}
