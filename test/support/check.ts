/** Helpers that hide the interfaces: drafts with the expected findings marked inline as `⟦text⟧{rule}`. */
import assert from 'node:assert/strict';
import type { Levels } from '../../server/src/config/levels';
import { ALONE, type Finding, type Fix, type Neighbours } from '../../server/src/rules/rule';
import { type Analysis, createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';

export const service = createService();

export interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The draft without its markers, and what they mark. Markers may nest. */
export function unmark(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  const open: number[] = [];
  const marks: Mark[] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === '⟦') open.push(text.length);
    else if (marked[i] === '⟧') {
      const start = open.pop();
      assert.notEqual(start, undefined, 'a marker is closed that was not opened');
      const close = marked.indexOf('}', i);
      for (const rule of marked.slice(i + 2, close).split(' ')) {
        marks.push({ rule, start: start!, end: text.length, text: text.slice(start) });
      }
      i = close;
    } else text += marked[i];
  }
  assert.equal(open.length, 0, 'a marker is not closed');
  return { text, marks };
}

export const analyze = (text: string, levels: Levels = {}, neighbours: Neighbours = ALONE): Analysis =>
  service.analyze(text, {
    assumeReport: true,
    layers: [service.readLayer({ kind: 'option' }, { rules: levels })],
    neighbours: () => neighbours,
  });

/** All rules off but these. */
export const only = (...ids: string[]): Levels =>
  Object.fromEntries(service.rules.filter((rule) => !ids.includes(rule.id)).map((rule) => [rule.id, 'off' as const]));

const order = (a: Mark, b: Mark) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule);
const shown = (mark: Mark) => `${mark.rule} @${mark.start} “${mark.text}”`;

/** The findings are the marked ones, no more and no fewer. */
export function check(marked: string, levels: Levels = {}, neighbours: Neighbours = ALONE): Analysis {
  const { text, marks } = unmark(marked);
  const analysis = analyze(text, levels, neighbours);
  const found = analysis.findings.map(({ rule, span }) => ({ rule, ...span, text: text.slice(span.start, span.end) }));
  assert.deepEqual(found.sort(order).map(shown), marks.sort(order).map(shown));
  return analysis;
}

/** What a finding says, wherever it stands: to compare findings before and after an edit. */
export const identity = (finding: Finding): string => `${finding.rule} ${finding.message.zh}`;

export const fixesOf = (finding: Finding): readonly Fix[] => finding.fixes?.() ?? [];

/** The text with the fix made, and what is said of it then. */
export function applied(analysis: Analysis, fix: Fix): Analysis {
  return analyze(applyEdits(analysis.text, fix.edits), {}, analysis.context?.neighbours);
}

/** All runs of digits of a text, sorted: what no safe fix may change. Full-width digits are the same figures. */
export const digitsOf = (text: string): string[] =>
  (text.replace(/[０-９．]/g, (char) => char.normalize('NFKC')).match(/\d+(?:\.\d+)?/g) ?? []).sort();
