/** What the extension says to language servers, as whoever listens in writes it down. */

/** One server that was started. */
export interface Started {
  /** Its file, or its address. */
  readonly module: string;
  /** Messages of the protocol, in the order they were sent. */
  readonly sent: readonly { readonly method?: string; readonly params?: unknown }[];
  hasEnded(): boolean;
  /** At once, without a word to the extension. */
  kill(): void;
  /** It neither reads nor answers any more; processes only. */
  hang?(): void;
  /** From now on no message gets through, as between a process's end and the news of it; processes only. */
  breakPipe?(): void;
}

/** Our servers, the last one last. */
export const servers: Started[] = [];

/** Whether a server is killed as soon as it is there, before it answers; processes only. */
export const newborn = { dies: false };

/** The methods of all messages to all servers that name the text, such as a file's name. */
export const messagesAbout = (text: string): string[] =>
  servers
    .flatMap(({ sent }) => sent)
    .filter((message) => [text, encodeURIComponent(text)].some((form) => JSON.stringify(message).includes(form)))
    .map(({ method }) => method ?? 'response');
