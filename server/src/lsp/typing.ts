/** What typing and pasting ask for, as requests of our own: steps from figure to figure, totals, where the cursor is. */
import type { Paste } from '../features/paste';
import type { Step } from '../features/step';
import { say } from '../text/message';
import { answer } from './answer';
import type { Draft } from './documents';
import { toOffset, toSpan } from './from-proto';
import {
  type EarlierLine,
  type Edit,
  PASTE,
  type PasteParams,
  type PasteResult,
  STEP,
  type StepParams,
  type StepResult,
  TOTALS,
  type TotalsParams,
  WHERE,
  type WhereParams,
  type WhereResult,
} from './requests';
import type { Session } from './session';
import { toRange, toRangeAfter, toTextEdits } from './to-proto';

export function serveTyping({ connection, documents, service }: Session): void {
  connection.onRequest<StepResult | null, void>(
    STEP,
    answer<StepParams, StepResult | null>(documents, null, ({ document, analysis }, { position, way, earlier }) => {
      const step = service.step(analysis, toOffset(document, position), way, linesOf(earlier));
      return step && toStep(document, step);
    }),
  );
  connection.onRequest<Edit[], void>(
    TOTALS,
    answer<TotalsParams, Edit[]>(documents, [], ({ document, analysis }, { earlier }) =>
      toTextEdits(document, service.followingTotals(analysis, linesOf(earlier))),
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

const toStep = (document: Draft['document'], { goal, edits, selection }: Step): StepResult => ({
  goal: toRange(document, goal),
  edits: toTextEdits(document, edits),
  selection: toRangeAfter(document, edits, selection),
});

const toPaste = ({ document, language }: Draft, { title, edit, sure }: Paste): PasteResult => ({
  ...toTextEdits(document, [edit])[0]!,
  title: say(title, language),
  sure,
});
