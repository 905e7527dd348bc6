/** Shows how far something has got that goes through many files, once it takes longer than a moment. */
import { counted, type Message, say } from '../text/message';
import type { Session } from './session';

/** In milliseconds. */
const PATIENCE = 500;

const SO_FAR = (count: number): Message => ({ zh: `${count} 个文件`, en: counted(count, 'file') });

/** `told` hears how many files have gone by, and is false once the person gives up. */
export async function withProgress(
  { connection, client, settings }: Session,
  title: Message,
  work: (told: (count: number) => boolean) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  const language = settings.languageOf(settings.general);
  let over = false;
  let progress: Awaited<ReturnType<typeof connection.window.createWorkDoneProgress>> | null | undefined;
  try {
    await work((count) => {
      if (progress === undefined && client.showsProgress && performance.now() - begun > PATIENCE) {
        progress = null; // being made
        void connection.window.createWorkDoneProgress().then((made) => {
          progress = made;
          made.begin(say(title, language), undefined, undefined, true);
          if (over) made.done();
        });
      }
      progress?.report(say(SO_FAR(count), language));
      return progress?.token.isCancellationRequested !== true;
    });
  } finally {
    over = true;
    progress?.done();
  }
}
