/** Results on their way into pipes of a shell, which are read late, or not to the end. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { buildCli, CLI } from './cli-file';
import { withTotal } from './draft';
import { Folder } from './run';

const FILES = 60;

describe('output of the command line', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(function () {
    if (process.platform === 'win32') this.skip(); // no sh
    buildCli();
    folder = new Folder();
    for (let i = 0; i < FILES; i++) folder.write(`${i}.md`, withTotal('4'));
  });
  after(() => folder?.remove());

  const shell = (after: string) => {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const command = `"$0" "$1" check --format json --fail-on never . ${after}`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, CLI], {
      cwd: folder.path,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };

  it('is whole, however late a pipe is read', () => {
    const whole = shell('');
    assert.ok(whole.stdout.length > 1 << 16, 'more than a pipe holds');
    assert.deepEqual(shell('| { sleep 1; cat; }'), whole);
    assert.deepEqual(shell('> whole.json; cat whole.json'), whole);
  });

  it('ends in silence when the reader has had enough', () => {
    const { stdout, stderr } = shell('| head -n 1');
    assert.deepEqual({ stdout, stderr }, { stdout: '{"version":1,"files":[\n', stderr: '' });
  });
});
