/** How much stands in a section, whatever it is. */
import { blocksBetween } from '../syntax/blocks';
import { beside } from '../text/beside';
import { span } from '../text/span';
import { closingOf } from './closing';
import { fold } from './prose';
import type { Report, Section } from './report';

/** What a table or a fence counts for; more is not counted. */
const MUCH = 100;
const LONGEST_ORDINAL = 3;
/** Of a line, as much as is looked at: spaces are no content. */
const LONGEST = 2000;

/** Letters and digits of the section, as far as it is short, the ordinals of its parts left out. Markdown headings inside count nothing, nor do signature and date below it. */
export function contentLength(report: Report, section: Section): number {
  const ofReport = known.get(report) ?? new Map<Section, number>();
  known.set(report, ofReport);
  let length = ofReport.get(section);
  if (length === undefined) {
    length = measure(report, section);
    ofReport.set(section, length);
  }
  return length;
}

const known = beside<Report, Map<Section, number>>();

function measure(report: Report, section: Section): number {
  const { text } = report.document;
  const end = Math.min(section.span.end, closingOf(report)?.span.start ?? section.span.end);
  let count = 0;
  for (const block of blocksBetween(report.document, section.heading.span.end, end)) {
    if (count >= MUCH) break;
    if (block.kind === 'grid' || block.kind === 'code') count += MUCH;
    else if (block.kind === 'text' || (block.kind === 'heading' && block.level === null)) {
      const { start } = block.span;
      if (hasMuch(text, start, Math.min(block.span.end, start + LONGEST))) count += MUCH;
      else {
        const line = fold(text, span(start, Math.min(block.span.end, start + LONGEST))).text.replace(
          /^\([^()]{1,3}\)/,
          '',
        );
        count += lettersIn(line);
      }
    }
  }
  return count;
}

/** Letters and digits; most are Han characters, which need no look into the tables of Unicode. */
function lettersIn(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (isHan(code)) count++;
    else if (code >= 0xd800 && code <= 0xdfff) return line.replace(/[^\p{L}\p{N}]/gu, '').length;
    else if (/[\p{L}\p{N}]/u.test(line[i]!)) count++;
  }
  return count;
}

/** So many Han characters, those of an ordinal put aside, that there is no need to count. */
function hasMuch(text: string, start: number, end: number): boolean {
  let count = 0;
  for (let i = start; i < end && count < MUCH + LONGEST_ORDINAL; i++) if (isHan(text.charCodeAt(i))) count++;
  return count === MUCH + LONGEST_ORDINAL;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
