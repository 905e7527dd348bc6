/** The tools we are compared with, from the npm registry, in a folder of their own: nobody else has to install them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Contender, env } from './measure';

const FOLDER = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'nianbao-bench');

interface Peer {
  readonly package: string;
  readonly version: string;
  /** What runs, below node_modules: a program of its own where there is one, since npm's shim is another start of Node. */
  readonly program: string;
  readonly args: readonly string[];
}

const PLATFORM = `${process.platform}-${process.arch}`;

const PEERS: readonly Peer[] = [
  {
    package: 'rumdl',
    version: '0.2.75',
    program: `@rumdl/cli-${PLATFORM}/rumdl`,
    args: ['check', '--no-cache'],
  },
  { package: 'autocorrect-node', version: '2.14.0', program: 'autocorrect-node/cli.js', args: ['--lint'] },
  { package: 'markdownlint-cli2', version: '0.24.1', program: 'markdownlint-cli2/markdownlint-cli2-bin.mjs', args: [] },
];

/** Fetches what is not there; what cannot be had is said and left out. */
export function peers(): { readonly found: ((files: readonly string[]) => Contender)[]; readonly missing: string[] } {
  const missing: string[] = [];
  const found = PEERS.flatMap(({ package: name, version, program, args }) => {
    const label = `${name} ${version}`;
    const folder = path.join(FOLDER, `${name}-${version}`);
    const file = path.join(folder, 'node_modules', program);
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
      spawnSync('npm', [...install, `${name}@${version}`], {
        env,
        stdio: 'ignore',
        shell: process.platform === 'win32',
      });
    }
    if (!existsSync(file)) {
      missing.push(label);
      return [];
    }
    const own = isScript(file) ? [process.execPath, file] : [file];
    return (files: readonly string[]): Contender => ({ name: label, command: [...own, ...args, ...files] as never });
  });
  return { found, missing };
}

const isScript = (file: string): boolean => readFileSync(file).subarray(0, 2).toString() === '#!';
