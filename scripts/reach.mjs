// Holds what the code may reach: no network, no shell, no code but our own, in the source and, after a build, in the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodesOf, SHIPPED, sourceFiles } from './syntax.mjs';

const MODULES =
  /^(?:node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|vm|worker_threads)(?:\/.*)?$/;
const GLOBALS = new Set([
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'importScripts',
  'WebAssembly',
]);

/** What is allowed, and why. */
const ALLOWED = {
  'server/src/cli/crew.ts': ['worker_threads'], // --jobs
  'server/src/host/pool.ts': ['worker_threads'],
  'server/src/host/compiled.ts': ['vm'], // compiled code of our own bundles, kept by V8
  'server/src/lsp/browser-lazy.ts': ['importScripts'], // the package's own scripts, in a browser
};

/** Modules in the bundles. The client starts the server, over ipc; the library it does so with knows sockets, too. */
const BUNDLED = {
  'cli-main.js': ['worker_threads'],
  'cli.js': ['vm'],
  'server.js': ['vm'],
  'node-client.js': ['child_process', 'net'],
  'server-main.js': ['child_process', 'net'],
};

const faults = [];
const hold = (file, what, allowed) => {
  if (!allowed?.includes(what)) faults.push(`${file}: reaches for ${what}`);
};

for (const file of sourceFiles(SHIPPED)) {
  for (const node of nodesOf(file)) {
    const named = node.source ?? (node.callee?.name === 'require' ? node.arguments[0] : null);
    const module = typeof named?.value === 'string' ? MODULES.exec(named.value)?.[1] : null;
    if (module) hold(file, module, ALLOWED[file]);
    const called = node.callee?.name ?? (node.callee?.object?.name === 'globalThis' ? node.callee.property.name : null);
    if (GLOBALS.has(called)) hold(file, called, ALLOWED[file]);
    // What an editor shows of a draft runs no commands and holds no HTML.
    if (node.type === 'Property' && /^(?:isTrusted|supportHtml)$/.test(node.key.name)) hold(file, node.key.name);
  }
}

const bundles = existsSync('dist')
  ? readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.js'))
  : [];
for (const name of bundles) {
  for (const [, module] of readFileSync(path.join('dist', name), 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)) {
    const reached = MODULES.exec(module)?.[1];
    if (reached) hold(`dist/${name}`, reached, BUNDLED[name]);
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`reach: no network, no shell, no foreign code; ${bundles.length} bundles`);
