/** The chapters of a draft, and which of the six sections each one is. */
import { currentEdition, editions, type SectionForm, type SectionId } from '../editions';
import type { Document, Heading } from '../syntax/blocks';
import { beside } from '../text/beside';
import { normal } from '../text/normal';
import { span } from '../text/span';
import type { Section } from './report';

/** Wordings of table three that begin with a chapter's ordinal (一、 … 四、) and are no chapters. */
const ROW_LABELS = new Set(
  editions
    .flatMap((edition) => edition.tables.applications.blocks.flatMap((block) => block.rows))
    .flatMap((row) => [row.label, ...row.groups])
    .map((label) => wordingOf(label)),
);

const BY_WORDING = new Map(
  currentEdition.sections.flatMap((form) =>
    [form.wording, ...form.accepted].map((text) => [normal(text), form] as const),
  ),
);

/** What is left of a label or heading without its ordinal. */
function wordingOf(label: string): string {
  return normal(label).replace(/^[一二三四五六七八九十]+[、.,]/, '');
}

interface Candidate {
  readonly heading: Heading;
  readonly form: SectionForm | null;
  /** 3 official or accepted wording, 2 the same without ordinal, or key words in their place, 1 key words, 0 unknown. */
  readonly certainty: 0 | 1 | 2 | 3;
}

export interface Chapters {
  readonly sections: readonly Section[];
  /** Chapters the form does not know. */
  readonly strangers: readonly Heading[];
}

/** Detection and reading ask for the same. */
const read = beside<Document, Chapters>();

export function findSections(document: Document): Chapters {
  let chapters = read.get(document);
  if (!chapters) {
    chapters = readSections(document);
    read.set(document, chapters);
  }
  return chapters;
}

function readSections(document: Document): Chapters {
  const chapters: Candidate[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'heading') continue;
    const candidate = recognise(document, block);
    if (candidate) chapters.push(candidate);
  }
  const known = surest(chapters);
  const chosen = new Set(known);
  return {
    sections: known.map(({ heading, form }, i) => ({
      heading,
      form: form!,
      span: span(heading.span.start, known[i + 1]?.heading.span.start ?? document.text.length),
    })),
    strangers: chapters.filter((one) => !chosen.has(one) && one.heading.ordinal).map((one) => one.heading),
  };
}

/** The sections that stand there more than once. */
export function repeatedIn(sections: readonly Section[]): ReadonlySet<SectionId> {
  const seen = new Set<SectionId>();
  const repeated = new Set<SectionId>();
  for (const { form } of sections) (seen.has(form.id) ? repeated : seen).add(form.id);
  return repeated;
}

/** The heading as a chapter, or null for one that stands below a chapter or in a table. */
function recognise(document: Document, heading: Heading): Candidate | null {
  const wording = normal(document.text.slice(heading.wording.start, heading.wording.end));
  if (ROW_LABELS.has(wording)) return null;
  const official = BY_WORDING.get(wording);
  if (official) return { heading, form: official, certainty: heading.ordinal ? 3 : heading.level! <= 2 ? 2 : 1 };
  if (!heading.ordinal) return null;
  for (const form of currentEdition.sections) {
    if (!form.keywords.some((words) => words.every((word) => wording.includes(word)))) continue;
    const inPlace = heading.ordinal.value === currentEdition.sections.indexOf(form) + 1;
    return { heading, form, certainty: inPlace ? 2 : 1 };
  }
  return { heading, form: null, certainty: 0 };
}

/** Of several headings for one section the surest keep it; one that is only like it is a chapter of its own. */
function surest(chapters: readonly Candidate[]): Candidate[] {
  const best = new Map<SectionId, number>();
  for (const { form, certainty } of chapters) {
    if (form) best.set(form.id, Math.max(best.get(form.id) ?? 0, certainty));
  }
  return chapters.filter(({ form, certainty }) => form !== null && certainty === best.get(form.id));
}
