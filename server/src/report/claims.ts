/**
 * What the prose claims of figures that stand in the tables: of what, how many, whose, in which words. Only sentences whose
 * every word around the figure is known make a claim; the others may mean anything.
 */
import { beside } from '../text/beside';
import type { Said } from './claim';
import { agencyOf } from './claims-agency';
import { ClaimReader, type Setting } from './claims-reader';
import { maySay } from './claims-signs';
import { type Passage, passagesOf } from './prose';
import type { Report } from './report';
import { type Statement, statementsOf } from './statements';
import { keptWith, type Wording } from './wording';

export type { Claim, ClaimForm, DisputeResult, DisputeRow, Said, Share, Topic } from './claim';

/** A passage, and its statements that say something of figures: the same for one that has not changed. */
export interface Saying {
  readonly passage: Passage;
  readonly said: readonly Said[];
}

/** A report has some hundreds. What goes on and on is no report, and every word of it would be weighed. */
const MOST_STATEMENTS = 20_000;

/** Sections whose sentences are about information without saying so. */
const INFORMED = new Set<string | undefined>(['applications', 'reviews']);

const known = beside<Report, readonly Saying[]>();

/** The passages that say anything of figures, in the order of the text. */
export function sayingsOf(report: Report): readonly Saying[] {
  let sayings = known.get(report);
  if (!sayings) {
    sayings = readSayings(report);
    known.set(report, sayings);
  }
  return sayings;
}

function readSayings(report: Report): Saying[] {
  const agency = agencyOf(report.agency);
  const plain: Setting = { year: report.year, agency, informed: false };
  const informed: Setting = { ...plain, informed: true };
  const sayings: Saying[] = [];
  let statements = 0;
  for (const passage of passagesOf(report)) {
    if (statements > MOST_STATEMENTS) break;
    const { count, groups } = statedIn(passage);
    statements += count;
    if (groups.length === 0) continue;
    const said = readIn(passage.wording, groups, INFORMED.has(passage.section?.form.id) ? informed : plain);
    if (said.length > 0) sayings.push({ passage, said });
  }
  return sayings;
}

/** The statements of a passage as far as they can say anything of figures. */
interface Stated {
  /** Of all of them. */
  readonly count: number;
  /** Up to the last that can, those of each paragraph that has one: what is said before tells what a figure is of. */
  readonly groups: readonly (readonly Statement[])[];
}

const statedIn = keptWith((wording): Stated => {
  const all = statementsOf({ wording });
  const statements = all.length > MOST_STATEMENTS ? all.slice(0, MOST_STATEMENTS) : all;
  const groups: Statement[][] = [];
  let last = -1; // of the paragraph, the last that can say something
  for (let i = statements.length - 1; i >= 0; i--) {
    const { text, opensParagraph } = statements[i]!;
    if (last < 0 && maySay(text)) last = i;
    if (!opensParagraph && i > 0) continue;
    if (last >= 0) groups.push(statements.slice(i, last + 1));
    last = -1;
  }
  return { count: statements.length, groups: groups.reverse() };
});

/** What was read in a passage, and with what. */
interface LastRead {
  setting: Setting | null;
  said: readonly Said[];
}

const lastReadOf = keptWith((): LastRead => ({ setting: null, said: [] }));

function readIn(wording: Wording, groups: Stated['groups'], setting: Setting): readonly Said[] {
  const reading = lastReadOf({ wording });
  if (!reading.setting || !isSame(reading.setting, setting)) {
    const reader = new ClaimReader(setting, (comma) => wording.commas.has(comma));
    for (const group of groups) reader.readAll(group);
    reading.said = reader.said;
    reading.setting = setting;
  }
  return reading.said;
}

const isSame = (a: Setting, b: Setting): boolean =>
  a.year === b.year && a.informed === b.informed && a.agency.name === b.agency.name;
