/** The rooms of the figures in a document, kept where they are while one types: a key need not wait for the server. */
import type { Position, Range, RoomsResult } from '../../server/src/lsp/requests';

export type Way = 'next' | 'previous' | 'below';

/** Between two marks of its line. */
export interface Room {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Change {
  readonly range: Range;
  readonly text: string;
}

export class Rooms {
  #rooms: Room[];
  readonly #down: readonly number[];
  #behind: Position;
  /** Something was changed across their bounds: where they are now only the server can say. */
  #lost = false;

  constructor({ rooms, down, behind }: RoomsResult) {
    this.#rooms = Array.from({ length: rooms.length / 3 }, (_, i) => ({
      line: rooms[3 * i]!,
      start: rooms[3 * i + 1]!,
      end: rooms[3 * i + 2]!,
    }));
    this.#down = down;
    this.#behind = behind;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Where the way leads from a place in a table; null for no way. */
  goal(at: Position, way: Way): Room | Position | null {
    const here = this.#rooms.findIndex((room) => isIn(room, at));
    if (way === 'below') {
      if (here < 0) return null;
      const next = this.#down[this.#down.indexOf(here) + 1];
      return next === undefined ? this.#behind : this.#rooms[next]!;
    }
    const last = this.#rooms.findLastIndex((room) => !isIn(room, at) && isBefore(room, at));
    if (way === 'previous') return this.#rooms[here < 0 ? Math.max(0, last) : Math.max(0, here - 1)] ?? null;
    return this.#rooms[here < 0 ? last + 1 : here + 1] ?? this.#behind;
  }

  /** Follows a change of the document. What is typed at the edge of a room is typed into it. */
  follow({ range: { start, end }, text }: Change): void {
    const breaks = text.split(/\r\n|\r|\n/).length - 1;
    const lines = breaks - (end.line - start.line);
    const inLine = breaks === 0 && start.line === end.line;
    const grown = text.length - (end.character - start.character);
    this.#rooms = this.#rooms.map((room) => {
      if (end.line < room.line) return { ...room, line: room.line + lines };
      if (start.line > room.line) return room;
      if (inLine && start.character >= room.start && end.character <= room.end)
        return { ...room, end: room.end + grown };
      if (inLine && end.character <= room.start) return { ...room, start: room.start + grown, end: room.end + grown };
      if (start.line === room.line && start.character >= room.end) return room;
      this.#lost = true;
      return room;
    });
    if (end.line < this.#behind.line) this.#behind = { ...this.#behind, line: this.#behind.line + lines };
  }
}

const isIn = ({ line, start, end }: Room, at: Position): boolean =>
  line === at.line && start <= at.character && at.character <= end;

const isBefore = ({ line, end }: Room, at: Position): boolean =>
  line < at.line || (line === at.line && end <= at.character);

export const isRoom = (goal: Room | Position): goal is Room => 'start' in goal;

/** What to select in a room: the number without unit and note; of a blank the place its last digit has. */
export function figureIn(room: string): { readonly start: number; readonly end: number } {
  const number = /[-+－＋]?[\d０-９]+(?:[.,，．][\d０-９]+)*/.exec(room);
  if (number) return { start: number.index, end: number.index + number[0].length };
  const { length } = room;
  const from = length - room.trimStart().length;
  if (from < length) return { start: from, end: room.trimEnd().length };
  if (!/^ +$/.test(room)) return { start: length, end: length };
  // The space before the last: what is typed there takes no room from what stands behind it.
  return length > 2 ? { start: length - 2, end: length - 1 } : { start: 1, end: Math.max(1, length - 1) };
}
