// Makes nianbao-<version>.vsix, offline, and fails where it holds anything but what it should. `--out FILE` names it.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';

/** Everything a packaged extension may hold, whatever .vscodeignore lets in. */
const ALLOWED = [
  /^package(\.nls(\.\w+)?)?\.json$/,
  /^(README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
  /^dist\/(extension|node-client|(server|cli)(-main)?)\.js$/,
  /^dist\/preview\.(js|css)$/,
  /^dist\/package\.json$/,
  /^dist\/browser\/(extension|server)\.js$/,
  /^dist\/lazy\/(docx|html|pdf|xlsx)-(read|write)\.js$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^schemas\/[\w.-]+\.json$/,
  /^docs\/[^/]+\.md$/,
  /^docs\/editors\/nianbao\.(lua|el)$/,
  /^media\/(icon|report-(light|dark))\.(png|svg)$/,
  /^media\/walkthrough\/\w+\.md$/,
  /^docs\/rules\/([\w-]+\/)?[\w-]+\.md$/,
];
const REQUIRED = [
  'package.nls.json',
  ...['extension', 'node-client', 'server', 'server-main', 'cli', 'cli-main', 'lazy/pdf-read'].map(
    (name) => `dist/${name}.js`,
  ),
  'dist/preview.js',
  'dist/preview.css',
  'dist/browser/extension.js',
  'dist/browser/server.js',
];
const MOST_BYTES = 2 * 1024 * 1024;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: `nianbao-${version}.vsix` } } });

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });

const files = (await listFiles({ dependencies: false })).map((file) => file.split(path.sep).join('/'));
const faults = [
  ...files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))).map((file) => `${file} does not belong in`),
  ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
];
if (faults.length === 0) {
  await createVSIX({
    packagePath: values.out,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = statSync(values.out);
  if (size > MOST_BYTES) faults.push(`${values.out} has ${size} bytes, more than ${MOST_BYTES}`);
  else console.log(`${values.out}: ${files.length} files, ${(size / 1024).toFixed(0)} KB`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
