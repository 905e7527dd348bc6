// Mutation tests of the engine and the rules, by group: `npm run mutate -- relations table/row-order`. See docs/mutation.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

// Fetched when asked for: a hundred packages that nobody needs to build or test.
const PACKAGES = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/mocha-runner@9.6.1', 'mocha@11'];
const GROUPS = 'relations arithmetic table structure prose series rollup text directive rules'.split(' ');

const asked = process.argv.slice(2);
setPriority(constants.priority.PRIORITY_LOW);
mkdirSync('test/.out', { recursive: true });

const rows = [];
for (const name of asked.length > 0 ? asked : GROUPS) {
  const [group] = name.split('/');
  if (!GROUPS.includes(group)) {
    console.error(`There is no group ${group}: ${GROUPS.join(', ')}`);
    process.exit(2);
  }
  const start = Date.now();
  const packages = PACKAGES.flatMap((one) => ['--package', one]);
  const { status } = spawnSync('npx', ['--yes', ...packages, 'stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, NIANBAO_MUTATE: name },
  });
  if (status !== 0) process.exit(status ?? 1);
  rows.push([
    name,
    ...counts(`test/.out/mutation/${name.replace(/\W+/g, '-')}.json`),
    `${Math.round((Date.now() - start) / 1000)} s`,
  ]);
}
const table = [['', 'mutants', 'killed', 'timeout', 'survived', 'not reached', 'score', 'time'], ...rows];
for (const row of table) console.log(`| ${row.join(' | ')} |`);

/** Static ones are ignored, see the configuration; what could not be compiled is none. */
function counts(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const of = (status) => mutants.filter((one) => one.status === status).length;
  const [killed, timeout, survived, unreached] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(of);
  const all = killed + timeout + survived + unreached;
  return [all, killed, timeout, survived, unreached, `${((100 * (killed + timeout)) / all).toFixed(1)} %`];
}
