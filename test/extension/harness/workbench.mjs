// VS Code's server: settings, a packaged extension, start and end.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT = 60_000;
const END_LIMIT = 5_000;

const SETTINGS = {
  'files.autoSave': 'off', // the workbench in a browser saves by itself
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.startupPrompt': 'never', // so the folder stays untrusted
  'git.enabled': false,
};

/**
 * Starts the server on a free port, with data and extensions below `scratch`.
 * @param {{ vscode: string, scratch: string, vsix?: string, env: Record<string, string> }} options
 *   `env` is seen by the extension host
 * @returns {Promise<{ host: string, stop(): Promise<void> }>}
 */
export async function startWorkbench({ vscode, scratch, vsix, env }) {
  const program = path.join(vscode, 'out/server-main.js');
  const data = path.join(scratch, 'data');
  const places = ['--server-data-dir', data, '--extensions-dir', path.join(scratch, 'extensions')];
  for (const level of ['User', 'Machine']) {
    const folder = path.join(data, 'data', level);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  }
  if (vsix) {
    const install = [program, '--accept-server-license-terms', ...places, '--install-extension', path.resolve(vsix)];
    execFileSync(process.execPath, install, { stdio: 'pipe' }); // what it said is part of the error
  }

  const port = await freePort();
  const server = spawn(
    process.execPath,
    // biome-ignore format: one flag a line would be twenty
    [program, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms',
      '--telemetry-level', 'off', '--enable-smoke-test-driver', ...places],
    // A process group of its own: the extension host and its children end with it.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, ...env } },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await listening(server, ended);
  return {
    host: `127.0.0.1:${port}`,
    async stop() {
      signal(server.pid, 'SIGTERM');
      await Promise.race([ended, sleep(END_LIMIT, undefined, { ref: false })]);
      signal(server.pid, 'SIGKILL');
    },
  };
}

function listening(server, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (data) => {
      said += data;
      if (said.includes('Extension host agent listening on')) resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`VS Code ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`VS Code did not start:\n${said}`)), START_LIMIT).unref();
  });
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // the group has gone
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
