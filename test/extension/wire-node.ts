/** Listens in where servers are processes: every one the extension forks, every message it sends. */
import childProcess, { type ChildProcess } from 'node:child_process';
import { newborn, type Started, servers } from './wire';

/** Suite and extension run in one process, so they share Node's `fork`. */
export function listenIn(): void {
  const fork = childProcess.fork;
  childProcess.fork = ((module: string, ...rest: never[]) => {
    const child = (fork as (module: string, ...rest: never[]) => ChildProcess)(module, ...rest);
    if (!/[\\/]dist[\\/]server\.js$/.test(module)) return child;
    const sent: Started['sent'][number][] = [];
    let broken = false;
    const send = child.send;
    child.send = (...message: unknown[]) => {
      sent.push(message[0] as Started['sent'][number]);
      if (!broken) return Reflect.apply(send, child, message);
      const done = message.at(-1);
      if (typeof done === 'function') process.nextTick(done as () => void, new Error('write EPIPE'));
      return false;
    };
    servers.push({
      module,
      sent,
      hasEnded: () => child.exitCode !== null || child.signalCode !== null,
      kill: () => void child.kill('SIGKILL'),
      hang: () => void child.kill('SIGSTOP'),
      breakPipe: () => {
        broken = true;
      },
    });
    if (newborn.dies) child.kill('SIGKILL');
    return child;
  }) as typeof fork;
}
