// Bundles every entry of the package into dist/. `--watch` keeps bundling, `--tests` adds the suite that runs inside VS Code,
// `--only NAME` bundles one entry, and what it loads later, beside what is there.
import { rmSync } from 'node:fs';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const production = !watch && !tests && only === null;

/** Readers and writers of other formats: their libraries are large, and few runs need one. */
const LAZY = ['docx/read', 'docx/write', 'html/read', 'pdf/read', 'xlsx/read'];
const lazyName = (module) => `lazy/${module.replace('/', '-')}`;

/** What server/src/convert imports when it is needed is a bundle of its own. */
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\/(?:read|write)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && LAZY.includes(path.slice(2))
        ? { path: `./${lazyName(path.slice(2))}.js`, external: true }
        : undefined,
    );
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

/** Two files each for the doors: one that keeps compiled code, and all the rest. */
const entries = {
  server: 'server/src/lsp/start.ts',
  'server-main': 'server/src/lsp/main.ts',
  cli: 'server/src/cli/start.ts',
  'cli-main': 'server/src/cli/main.ts',
  extension: 'client/src/extension.ts',
};
const wanted = Object.entries(entries).filter(([name]) => only === null || name === only || name === `${only}-main`);
const lazyEntries = Object.fromEntries(LAZY.map((module) => [lazyName(module), `server/src/convert/${module}.ts`]));

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
  ...(only === null ? [webview] : []),
  // What compiled code is kept of knows no import(): it would need the loader of modules, which takes longer to start.
  { ...node, entryPoints: Object.fromEntries(wanted), supported: { 'dynamic-import': false } },
  { ...node, entryPoints: lazyEntries },
];
if (tests) {
  builds.push({
    ...node,
    entryPoints: { index: 'test/extension/index.ts' },
    outdir: 'test/.out/extension',
    external: ['vscode', 'mocha'],
    plugins: [], // all in one: nothing else lies beside it
  });
}

if (only === null) rmSync('dist', { recursive: true, force: true });
if (watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
