/** Listens in where servers are workers: every one the extension makes, every message it sends. */
import { type Started, servers } from './wire';

interface BrowserWorker {
  postMessage(message: unknown, ...rest: never[]): void;
  terminate(): void;
}

/** Suite and extension run in one worker, so they share its `Worker`. */
export function listenIn(): void {
  const scope = globalThis as unknown as { Worker: new (address: string, ...rest: never[]) => BrowserWorker };
  const Original = scope.Worker;
  function Listening(address: string, ...rest: never[]): BrowserWorker {
    const worker = new Original(address, ...rest);
    if (/\/dist\/browser\/server\.js$/.test(address)) follow(worker, address);
    return worker;
  }
  scope.Worker = Listening as never;
}

function follow(worker: BrowserWorker, module: string): void {
  const sent: Started['sent'][number][] = [];
  let ended = false;
  const post = worker.postMessage.bind(worker);
  const terminate = worker.terminate.bind(worker);
  worker.postMessage = (message, ...rest) => {
    sent.push(message as Started['sent'][number]);
    post(message, ...rest);
  };
  worker.terminate = () => {
    ended = true;
    terminate();
  };
  servers.push({ module, sent, hasEnded: () => ended, kill: () => worker.terminate() });
}
