/**
 * What a finding is known by from one version of a draft to the next: its rule, its place in the form, and what stands
 * there; never its line. Edits elsewhere leave it as it is; a changed figure makes it another.
 */
import type { Report, Section } from '../report/report';
import type { Finding } from '../rules/rule';
import { hashOf } from '../text/hash';
import { normal } from '../text/normal';

/** Of a long place the beginning says enough. */
const LONGEST = 200;

/** In the order of the findings. Those that are alike in everything are told apart by their order. */
export function fingerprints(report: Report, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const alike = partsOf(report, finding).join('\u0000');
    const count = seen.get(alike) ?? 0;
    seen.set(alike, count + 1);
    return markOf(`${alike}\u0000${count}`);
  });
}

function partsOf({ document: { text }, sections }: Report, { rule, address, relations, span }: Finding): string[] {
  const section = sectionAt(sections, span.start)?.form.id ?? '';
  const equations = (relations ?? []).map(({ id, expected, actual }) => `${id} ${expected} ${actual}`);
  const place = normal(text.slice(span.start, Math.min(span.end, span.start + LONGEST)));
  return [rule, address ?? section, place, ...equations];
}

/** The last that begins before the offset; binary search. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.heading.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** 64 bits in hexadecimal: short enough for a file that people read. */
const markOf = (text: string): string => [hashOf(text), hashOf(text, 0x9dc5811c)].map(inHex).join('');

const inHex = (half: number): string => half.toString(16).padStart(8, '0');
