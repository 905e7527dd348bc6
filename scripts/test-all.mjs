// All tests of the project: the checks of the source, the suite under Node, the suite inside VS Code. Ends with the sum.
import { printTally, runSteps } from './tally.mjs';

const results = runSteps([
  { name: 'typecheck', command: ['npm', 'run', 'typecheck'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'fences', command: ['node', 'scripts/fences.mjs'] },
  { name: 'generated', command: ['tsx', 'scripts/generate.ts', '--check'] },
  { name: 'regexes', command: ['node', 'scripts/regexes.mjs'] },
  { name: 'build', command: ['npm', 'run', 'build'] },
  { name: 'reach of the bundles', command: ['node', 'scripts/reach.mjs'] },
  { name: 'audit', command: ['node', 'scripts/audit.mjs'] },
  { name: 'mocha', command: ['mocha', '--reporter', 'scripts/mocha-counts.cjs'], suite: true },
  { name: 'vscode', command: ['npm', 'run', 'test:vscode'], suite: true },
]);
process.exitCode = printTally(results);
