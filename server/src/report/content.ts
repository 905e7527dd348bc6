/** How much stands in a section, whatever it is. */
import { firstFrom } from '../syntax/blocks';
import { type Span, span } from '../text/span';
import { closingOf } from './closing';
import { fold } from './prose';
import type { Report, Section } from './report';

const LONGEST_ORDINAL = 3;
/** Of a line, as much as is looked at: spaces are no content. */
const LONGEST = 2000;

export const isEmpty = (report: Report, section: Section): boolean => contentLength(report, section, 1) === 0;

/**
 * Letters and digits of the section, the ordinals of its parts left out. Markdown headings inside count nothing, nor do
 * signature and date below it. What has `enough` is not counted to its end; a table or a fence has.
 */
export function contentLength(report: Report, section: Section, enough: number): number {
  const { blocks, text } = report.document;
  const end = Math.min(section.span.end, closingOf(report)?.span.start ?? section.span.end);
  let count = 0;
  for (let i = firstFrom(blocks, section.heading.span.end); i < blocks.length && count < enough; i++) {
    const block = blocks[i]!;
    const { start } = block.span;
    if (start >= end) break;
    if (block.kind === 'grid' || block.kind === 'code') count += enough;
    else if (block.kind === 'text' || (block.kind === 'heading' && block.level === null)) {
      const line = span(start, Math.min(block.span.end, start + LONGEST));
      count += has(enough + LONGEST_ORDINAL, text, line)
        ? enough
        : lettersIn(fold(text, line).text.replace(/^\([^()]{1,3}\)/, ''));
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

/** Whether so many Han characters stand there. */
function has(many: number, text: string, { start, end }: Span): boolean {
  let count = 0;
  for (let i = start; i < end && count < many; i++) if (isHan(text.charCodeAt(i))) count++;
  return count === many;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
