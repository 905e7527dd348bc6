/** Places in a draft: half-open ranges of UTF-16 offsets, the only positions the core knows. */

export interface Span {
  /** First UTF-16 offset. */
  readonly start: number;
  /** Offset after the last. */
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const isEmpty = (s: Span): boolean => s.start === s.end;

/** Whether the two share an offset, or touch: a cursor at the end of a word is on the word. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const contains = (outer: Span, offset: number): boolean => outer.start <= offset && offset <= outer.end;

/** The smallest span over both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** One replacement in a text. Edits of one list never overlap and refer to the text as it was. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text with all edits made, in any order given; two insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let done = '';
  let at = 0;
  for (const edit of ordered) {
    done += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return done + text.slice(at);
}
