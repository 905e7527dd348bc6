/** A line on a terminal that says how far a command is: only where somebody looks, and after a second. */
import { type Language, say } from '../text/message';
import type { Output } from './output';

/** Milliseconds before there is anything to say, and between two times it is said. */
const PATIENCE = 1000;
const PAUSE = 100;
const WIDTH = 24;
const CLEAR = '\r\u001b[K';

export interface Progress {
  show(done: number, total: number): void;
  /** Makes room for something else; the line comes back with the next file. */
  clear(): void;
}

export function progressOn(stream: Pick<Output, 'isTTY' | 'write'>, language: Language): Progress {
  let begun: number | null = null;
  let shownAt = 0;
  let visible = false;
  const clear = () => {
    if (visible) stream.write(CLEAR);
    visible = false;
  };
  return {
    clear,
    show(done, total) {
      if (done >= total) return clear(); // before there is a clock to be loaded
      const now = performance.now();
      begun ??= now;
      if (now - begun < PATIENCE || now - shownAt < PAUSE || !stream.isTTY) return;
      shownAt = now;
      visible = true;
      stream.write(CLEAR + lineOf(done, total, ((now - begun) / done) * (total - done), language));
    },
  };
}

function lineOf(done: number, total: number, left: number, language: Language): string {
  const full = Math.round((done / total) * WIDTH);
  const seconds = Math.max(1, Math.round(left / 1000));
  const rest = say({ zh: `约剩 ${seconds} 秒`, en: `about ${seconds} s left` }, language);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${total} ${rest}`;
}
