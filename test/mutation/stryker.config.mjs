// What Stryker changes, and with which tests it looks whether anybody notices: one group at a time, see docs/mutation.md.
const asked = process.env.NIANBAO_MUTATE ?? 'relations';
const [group, file = '*'] = asked.split('/');
/** Of the files that a run leaves. */
const name = asked.replace(/\W+/g, '-');

const RULES = ['test/rules/said.test.ts', 'test/rules/fixtures.test.ts', 'test/rules/planted.test.ts'];
const ORDER = 'test/rules/order.test.ts';
const DIRECTIVES = 'test/config/directives.test.ts';
/** What is said of every rule, which is quick, and the fixtures and planted faults of the group's own. */
const ownTests = (own) => `^what is said |^(?:${own})/|^planted faults (?:${own})/.*compact`;
/** Thousands of random tables are no help here: they take seconds, and find what test/relations/explained/ finds. */
const RANDOM = 'restores one|takes back|stay whole|whatever is blank|tables of garbage|agree$';

const RELATIONS =
  '(?:what is said )?(?:rollup|arithmetic)/|explanations|relations|roll-up|choices|wrong figure|slips of|repair|the ledger|the work|decimals';

const GROUPS = {
  relations: {
    folder: 'relations',
    spec: ['explained', 'roll-up', 'choices', 'repair', 'decimal', 'numbered']
      .map((one) => `test/relations/${one}.test.ts`)
      .concat(RULES),
    grep: `^(?!.*(?:${RANDOM}))(?:${RELATIONS})`,
  },
  rules: {
    folder: 'rules',
    spec: [ORDER, RULES[0], DIRECTIVES],
    grep: '^what is said |^directives|^the longest|^findings',
  },
  // What tells a table that is there again has its silent drafts beside another rule.
  table: { folder: 'rules/table', spec: RULES, grep: `${ownTests('table')}|^structure/table-duplicate` },
  prose: {
    folder: 'rules/prose',
    spec: [...RULES, 'test/rules/sentences.test.ts'],
    grep: `${ownTests('prose')}|^sentences beside`,
  },
  directive: {
    folder: 'rules/directive',
    spec: [...RULES, DIRECTIVES],
    grep: `${ownTests('directive')}|^directives`,
  },
  arithmetic: {
    folder: 'rules/arithmetic',
    spec: [...RULES, 'test/relations/choices.test.ts'],
    grep: `${ownTests('arithmetic')}|^choices|^wrong figure`,
  },
};

const { folder, spec, grep } = GROUPS[group] ?? { folder: `rules/${group}`, spec: RULES, grep: ownTests(group) };

export default {
  mutate: [`server/src/${folder}/${file}.ts`],
  // Texts are compared word for word by test/rules/said.test.ts: an empty one is found and says nothing of the tests.
  mutator: { excludedMutations: ['StringLiteral'] },
  // What is made once, when a file is loaded: rules as data, expressions. Each would need a process of its own.
  ignoreStatic: true,
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import', 'tsx'],
  mochaOptions: { 'no-config': true, 'no-package': true, extension: ['ts'], spec, grep },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  // Stryker would read the project's with an interface that this TypeScript has no more.
  tsconfigFile: 'none.json',
  tempDirName: `test/.out/stryker-${name}`,
  ignorePatterns: [
    '.vscode-test',
    'dist',
    'docs',
    'media',
    'client',
    'examples',
    'test/.out',
    'test/corpus',
    'test/extension',
  ],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `test/.out/mutation/${name}.json` },
  htmlReporter: { fileName: `test/.out/mutation/${name}.html` },
};
