/** Listens in on what the extension sends to language servers: every process it forks, every message it sends. */
import childProcess, { type ChildProcess } from 'node:child_process';

/** One server that was started. */
export interface Started {
  readonly module: string;
  readonly process: ChildProcess;
  /** Messages of the protocol, in the order they were sent. */
  readonly sent: { readonly method?: string; readonly params?: unknown }[];
}

/** Our servers, the last one last. */
export const servers: Started[] = [];

/** Suite and extension run in one process, so they share Node's `fork`. */
export function listenIn(): void {
  const fork = childProcess.fork;
  childProcess.fork = ((module: string, ...rest: never[]) => {
    const child = (fork as (module: string, ...rest: never[]) => ChildProcess)(module, ...rest);
    if (!/[\\/]dist[\\/]server\.js$/.test(module)) return child;
    const sent: Started['sent'] = [];
    const send = child.send;
    child.send = (...message: unknown[]) => {
      sent.push(message[0] as Started['sent'][number]);
      return Reflect.apply(send, child, message);
    };
    servers.push({ module, process: child, sent });
    return child;
  }) as typeof fork;
}

/** The methods of all messages to all servers that name the text, such as a file's name. */
export const messagesAbout = (text: string): string[] =>
  servers
    .flatMap(({ sent }) => sent)
    .filter((message) => [text, encodeURIComponent(text)].some((form) => JSON.stringify(message).includes(form)))
    .map(({ method }) => method ?? 'response');
