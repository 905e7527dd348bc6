// Bundles every entry of the package into dist/. `--watch` keeps bundling, `--tests` adds the suite that runs inside VS Code.
import { rmSync } from 'node:fs';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const production = !watch && !tests;

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
  logLevel: 'warning',
};

const builds = [
  {
    ...node,
    entryPoints: {
      server: 'server/src/lsp/main.ts',
      cli: 'server/src/cli/main.ts',
      extension: 'client/src/extension.ts',
    },
  },
];
if (tests) {
  builds.push({
    ...node,
    entryPoints: { index: 'test/extension/index.ts' },
    outdir: 'test/.out/extension',
    external: ['vscode', 'mocha'],
  });
}

rmSync('dist', { recursive: true, force: true });
if (watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
