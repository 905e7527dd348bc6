// Bundles every entry of the package into dist/. `--watch` keeps bundling, `--tests` adds the suite that runs inside VS Code,
// `--only NAME` bundles one entry, and what it loads later, beside what is there.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const production = !watch && !tests && only === null;

/** Readers and writers of other formats: their libraries are large, and few runs need one. */
const LAZY = ['docx/read', 'docx/write', 'html/read', 'pdf/read', 'xlsx/read'];
const lazyName = (module) => `lazy/${module.replace('/', '-')}`;

/** What server/src/convert and the extension import when it is needed is a bundle of its own. */
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\/(?:read|write)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && LAZY.includes(path.slice(2))
        ? { path: `./${lazyName(path.slice(2))}.js`, external: true }
        : undefined,
    );
    onResolve({ filter: /^\.\/node-client$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};

/** CommonJS, since the extension host loads nothing else. */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20.9',
  format: 'cjs',
  charset: 'utf8',
  outdir: 'dist',
  minify: production,
  sourcemap: production ? false : 'linked',
  mainFields: ['module', 'main'],
  external: ['vscode', './server.js'],
  plugins: [loadedLater],
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' }, // pdf.js looks for a canvas there, which we have no use for
};
/** What compiled code is kept of knows no import(): it would need the loader of modules, which takes longer to start. */
const noImports = { 'dynamic-import': false };

/** Two files each for the doors: one that keeps compiled code, and all the rest. */
const entries = {
  server: 'server/src/lsp/start.ts',
  cli: 'server/src/cli/start.ts',
  extension: 'client/src/node.ts',
  'node-client': 'client/src/node-client.ts',
};
const keptEntries = {
  'server-main': 'server/src/lsp/main.ts',
  'cli-main': 'server/src/cli/main.ts',
};
const wanted = (all) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => [null, name, name.replace(/-main$/, '')].includes(only)));

/** ASCII alone, which is read as bytes, and an end by which compiled code is known to be of this build: see host/compiled.ts. */
const stamped = {
  name: 'stamped',
  setup({ initialOptions, onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      for (const name of Object.keys(initialOptions.entryPoints)) {
        const file = `${initialOptions.outdir}/${name}.js`;
        const text = inAscii(readFileSync(file, 'utf8'));
        writeFileSync(file, `${text}\n//${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
      }
    });
  },
};

/** esbuild leaves patterns as they are written. */
function inAscii(text) {
  const escaped = /\\[^\0-\x7f]/.exec(text);
  if (escaped) throw new Error(`${escaped[0]} stands in a pattern: no character beyond ASCII needs a backslash`);
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The library of the protocol loads these when it starts, for pipes it would name and processes it would run: none of ours. */
const loadedWhenUsed = {
  name: 'loaded-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ path, importer }) =>
      importer.includes('vscode-') ? { path, namespace: 'when-used' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'when-used' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] })`,
    }));
  },
};
/** Functions, called with what Node calls a module with. */
const kept = {
  ...node,
  charset: 'ascii',
  entryPoints: wanted(keptEntries),
  supported: noImports,
  banner: { js: '(function (require, __filename, __dirname) {' },
  footer: { js: '})' },
  plugins: [loadedLater, loadedWhenUsed, stamped],
};

/**
 * The same in a browser. The server is a worker's script. The extension is CommonJS: the extension host of a browser, too, loads
 * nothing else.
 */
const browser = {
  ...node,
  platform: 'browser',
  target: 'es2023',
  outdir: 'dist/browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
/** There are no modules beside a worker's script: what is loaded later is a script that leaves what it exports with the loader. */
const loadedLaterByScript = {
  name: 'loaded-later-by-script',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/\w+\/(?:read|write)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && LAZY.includes(path.slice(2))
        ? { path: lazyName(path.slice(2)), namespace: 'script' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'script' }, ({ path }) => ({
      contents: `module.exports = globalThis.NIANBAO_LOAD('${path}')`,
    }));
  },
};
const browserBuilds = [
  { ...browser, entryPoints: { extension: 'client/src/browser.ts' }, plugins: [] },
  { ...browser, entryPoints: { server: 'server/src/lsp/browser.ts' }, format: 'iife', plugins: [loadedLaterByScript] },
];

/** Loaded by either: as a module under Node, as a script in a browser. */
const lazyBuilds = LAZY.map((module) => {
  const exported = `NIANBAO_LAZY["${lazyName(module)}"]`;
  return {
    ...browser,
    outdir: 'dist',
    entryPoints: { [lazyName(module)]: `server/src/convert/${module}.ts` },
    format: 'iife',
    globalName: exported,
    footer: { js: `typeof module==="object"&&(module.exports=${exported});` },
    plugins: [],
  };
});

/** The page of the preview: its script and its style, loaded by a webview. */
const webview = {
  bundle: true,
  target: 'chrome120',
  format: 'iife',
  charset: 'utf8',
  outdir: 'dist',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  entryPoints: ['ts', 'css'].map((kind) => ({ in: `client/webview/preview.${kind}`, out: 'preview' })),
};

const builds = [
  ...(only === null ? [webview, ...browserBuilds] : []),
  { ...node, entryPoints: wanted(entries), supported: noImports },
  kept,
  ...lazyBuilds,
];
if (tests) {
  builds.push({
    ...node,
    entryPoints: { index: 'test/extension/index.ts' },
    outdir: 'test/.out/extension',
    external: ['vscode', 'mocha'],
    plugins: [], // all in one: nothing else lies beside it
  });
  builds.push({
    ...browser,
    entryPoints: { web: 'test/extension/web.ts' },
    outdir: 'test/.out/extension',
    define: { 'process.env': 'globalThis.NIANBAO_ENV' }, // which the harness fills
    alias: { 'node:assert/strict': './test/extension/assert-web.ts', mocha: './node_modules/mocha/mocha.js' },
    plugins: [],
  });
}

if (only === null) rmSync('dist', { recursive: true, force: true });
// Node asks the nearest package.json what kind of modules these are: the extension's own takes a millisecond to read.
mkdirSync('dist', { recursive: true });
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');
if (watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
