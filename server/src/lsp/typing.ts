/** What typing and pasting ask for, as requests of our own: the figures to step through, what follows when one is left, where the cursor is. */
import type { Paste } from '../features/paste';
import type { Walk } from '../features/walk';
import { say } from '../text/message';
import { answer } from './answer';
import type { Draft } from './documents';
import { toOffset, toSpan } from './from-proto';
import {
  type EarlierLine,
  type Edit,
  LEAVE,
  type LeaveParams,
  PASTE,
  type PasteParams,
  type PasteResult,
  ROOMS,
  type RoomsParams,
  type RoomsResult,
  WHERE,
  type WhereParams,
  type WhereResult,
} from './requests';
import type { Session } from './session';
import { toRange, toTextEdits } from './to-proto';

export function serveTyping({ connection, documents, service }: Session): void {
  connection.onRequest<RoomsResult | null, void>(
    ROOMS,
    answer<RoomsParams, RoomsResult | null>(documents, null, ({ document, analysis }) => {
      const walk = service.walk(analysis);
      return walk && toRooms(document, walk);
    }),
  );
  connection.onRequest<Edit[], void>(
    LEAVE,
    answer<LeaveParams, Edit[]>(documents, [], ({ document, analysis }, { position, earlier, align }) =>
      toTextEdits(document, service.leave(analysis, toOffset(document, position), linesOf(earlier), align)),
    ),
  );
  connection.onRequest<WhereResult | null, void>(
    WHERE,
    answer<WhereParams, WhereResult | null>(documents, null, ({ document, analysis, language }, { position }) => {
      const { report } = analysis;
      return (
        report && {
          path: service.whereabouts(analysis, toOffset(document, position)).map((name) => say(name, language)),
          edition: report.edition.id,
          year: report.year,
          rows: service.tableRows(analysis).map((rows) => {
            const { start, end } = toRange(document, rows);
            return { first: start.line, last: end.line };
          }),
        }
      );
    }),
  );
  connection.onRequest<Promise<PasteResult | null> | null, void>(
    PASTE,
    answer<PasteParams, Promise<PasteResult | null> | null>(documents, null, async (draft, { range, clip }) => {
      const paste = await service.paste(draft.analysis, toSpan(draft.document, range), clip);
      return paste && toPaste(draft, paste);
    }),
  );
}

const linesOf = (earlier: readonly EarlierLine[]): ReadonlyMap<number, string> =>
  new Map(earlier.map(({ line, text }) => [line, text]));

function toRooms(document: Draft['document'], { rooms, down, behind }: Walk): RoomsResult {
  const ranges = rooms.map((room) => toRange(document, room));
  return {
    rooms: ranges.flatMap(({ start, end }) => [start.line, start.character, end.character]),
    down,
    behind: document.positionAt(behind),
  };
}

const toPaste = ({ document, language }: Draft, { title, edit, sure }: Paste): PasteResult => ({
  ...toTextEdits(document, [edit])[0]!,
  title: say(title, language),
  sure,
});
