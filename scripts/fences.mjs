// Holds the layers of docs/architecture.md: no import upwards, no circle, no platform below the doors. Fails the build.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** From the ground up. A folder may import its own row only where it is the same folder, and any row below. */
const LAYERS = [
  ['text'],
  ['editions'],
  ['syntax'],
  ['report'],
  ['config'],
  ['relations', 'layout'],
  ['rules', 'series', 'convert'],
  ['features'],
  ['service.ts'],
  ['host'],
  ['cli', 'lsp'],
];
const ROOT = 'server/src';
/** The only folders that may know the platform. */
const DOORS = new Set(['host', 'cli', 'lsp']);
/** What client/ may import of the server: detection, and the names and types of our own requests. */
const CLIENT_MAY = new Set(['server/src/report/detect.ts', 'server/src/lsp/requests.ts']);

const level = new Map(LAYERS.flatMap((names, i) => names.map((name) => [name, i])));
const room = (file) => path.relative(ROOT, file).split(path.sep)[0];
const faults = [];

function* files(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else if (file.endsWith('.ts')) yield file;
  }
}

function importsOf(file) {
  const found = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^(?:import|export|\}).*?\bfrom '([^']+)'|^import '([^']+)'|\b(?:import|require)\('([^']+)'\)/.exec(
      line,
    );
    if (match) found.push(match[1] ?? match[2] ?? match[3]);
  }
  return found;
}

const graph = new Map();
for (const file of files(ROOT)) {
  const from = room(file);
  if (!level.has(from)) faults.push(`${file}: the folder ${from}/ has no layer in scripts/fences.mjs`);
  const targets = [];
  for (const spec of importsOf(file)) {
    if (spec.startsWith('.')) {
      const target = path.normalize(path.join(path.dirname(file), spec)).replace(/(\.js|\.ts)?$/, '.ts');
      if (!target.startsWith(ROOT)) continue; // the built server beside the command line
      targets.push(target);
      const to = room(target);
      const above = level.get(to) > level.get(from);
      const beside = level.get(to) === level.get(from) && to !== from;
      if (above || beside) faults.push(`${file}: imports ${target}, which stands ${above ? 'above' : 'beside'} it`);
    } else if (!DOORS.has(from) && (spec.startsWith('node:') || spec.startsWith('vscode'))) {
      faults.push(`${file}: imports ${spec}; only ${[...DOORS].join(', ')} know the platform`);
    }
  }
  graph.set(file, targets);
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('lsp/protocol.ts') && /^import (?!type )[^;]*from 'vscode-languageserver';/m.test(text)) {
    faults.push(`${file}: imports more than types of vscode-languageserver; lsp/protocol.ts does that for all`);
  }
  if (from !== 'editions' && /edition(?:\.id)? [!=]== '/.test(text)) {
    faults.push(`${file}: asks which edition it is; the forms are data, put the difference into editions/`);
  }
  if (!DOORS.has(from) && /\bprocess\.|\bBuffer\b/.test(text))
    faults.push(`${file}: uses a Node global below the doors`);
}

for (const file of files('client/src')) {
  for (const spec of importsOf(file)) {
    const target = path.normalize(path.join(path.dirname(file), spec)).replace(/(\.js|\.ts)?$/, '.ts');
    if (spec.startsWith('.') && target.startsWith('server') && !CLIENT_MAY.has(target))
      faults.push(`${file}: imports ${target}`);
  }
}

const state = new Map();
function visit(file, trail) {
  if (state.get(file) === 'done') return;
  if (state.get(file) === 'open') {
    faults.push(`circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    return;
  }
  state.set(file, 'open');
  for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
  state.set(file, 'done');
}
for (const file of graph.keys()) visit(file, []);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`fences: ${graph.size} files, ${LAYERS.length} layers, no import upwards, no circle`);
