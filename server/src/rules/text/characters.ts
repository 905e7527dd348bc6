/** What the rules about characters share: where in a draft there is text, and one finding a file with one fix for all. */
import type { Report } from '../../report/report';
import type { Message } from '../../text/message';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Found } from '../rule';

/** The parts of the text that are read: not code, comments and front matter. */
export function* readSpans({ document }: Report): Iterable<Span> {
  for (const block of document.blocks) {
    if (block.kind === 'text' || block.kind === 'heading' || block.kind === 'grid') yield block.span;
  }
}

/** One finding at the first place, and a fix that makes all the edits. */
export function* allAtOnce(edits: readonly TextEdit[], message: Message, title: Message): Iterable<Found> {
  const first = edits[0];
  if (!first) return;
  yield { span: first.span, message, fixes: () => [{ title, safe: true, preferred: true, edits }] };
}

/** 全部换成半角（12 个）, Make all 12 half-width; of one 换成半角, Make it half-width. */
export const changeAll = (count: number, zh: string, en: (what: string) => string): Message =>
  count === 1 ? { zh, en: en('it') } : { zh: `全部${zh}（${count} 个）`, en: en(`all ${count}`) };

/** `12.5` of a full-width text; neighbours that are replaced together are one edit. */
export function joined(edits: readonly TextEdit[]): TextEdit[] {
  const runs: TextEdit[] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (last && last.span.end === edit.span.start) {
      runs[runs.length - 1] = { span: span(last.span.start, edit.span.end), newText: last.newText + edit.newText };
    } else runs.push(edit);
  }
  return runs;
}
