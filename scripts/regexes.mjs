// Proves that every regular expression of the source takes linear time, whatever text it meets. Fails on one that may not, on one
// that is too hard to decide, and on one built at run time, of which nothing can be said. In the grammar, squares are let pass.
import { readFileSync } from 'node:fs';
import { nodesOf, SHIPPED, sourceFiles } from './syntax.mjs';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** Milliseconds for one. */
const LIMIT = 20_000;
const GRAMMAR = 'syntaxes/nianbao.tmLanguage.json';

/** @type {Map<string, { source: string, flags: string, file: string }>} */
const found = new Map();
const faults = [];
const add = (source, flags, file) => found.set(`/${source}/${flags}`, { source, flags, file });

for (const file of sourceFiles(SHIPPED)) {
  for (const node of nodesOf(file)) {
    if (node.type === 'Literal' && node.regex) add(node.regex.pattern, node.regex.flags, file);
    if (node.callee?.name === 'RegExp') faults.push(`${file}: builds a regular expression at run time`);
  }
}

/** Patterns of the grammar run on one line each; \A and \G are places, which JavaScript has no marks for. */
function addPatterns(rule) {
  for (const [key, value] of Object.entries(rule)) {
    const pattern = ['match', 'begin', 'end', 'while'].includes(key) && typeof value === 'string';
    if (pattern) add(value.replace(/\\[AG]/g, '^'), '', GRAMMAR);
    else if (value !== null && typeof value === 'object') addPatterns(value);
  }
}
addPatterns(JSON.parse(readFileSync(GRAMMAR, 'utf8')));

for (const [regex, { source, flags, file }] of found) {
  const grammar = file === GRAMMAR;
  const { status, complexity, attack, error } = checkSync(source, flags, { timeout: grammar ? LIMIT / 10 : LIMIT });
  if (status === 'safe') continue;
  // Editors cut lines off: VS Code at 20 000 characters, of which a square is bearable.
  if (grammar && (status === 'unknown' || complexity.degree === 2)) continue;
  const why = complexity?.summary ?? `not decided (${error?.kind})`;
  faults.push(`${file}: ${regex}\n    ${why}${attack ? `, as of ${attack.pattern}` : ''}`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`regexes: ${found.size}, each of linear time`);
