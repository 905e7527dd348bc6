/**
 * What is said of the drafts a rule must find, word for word, and what each of its fixes makes of the text: compared with
 * test/fixtures/<group>/<name>/said.md.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Fix } from '../../server/src/rules/rule';
import type { Message } from '../../server/src/text/message';
import type { Span } from '../../server/src/text/span';
import { assertApproved } from '../support/approved';
import { analyze, fixesOf, only, service, unmark } from '../support/check';
import { neighboursOf } from '../support/neighbours';

const ROOT = path.join(__dirname, '../fixtures');

const both = ({ zh, en }: Message): string => `${zh} | ${en}`;
const shown = (text: string): string => text.replaceAll('\r', '␍').replaceAll('\n', '⏎');

/** Line and column, from one, and what stands there. */
function placeOf(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1} “${shown(text.slice(start, end))}”`;
}

function fixLines(text: string, { title, safe, preferred, edits }: Fix): string[] {
  const kind = [safe ? 'safe' : 'choice', ...(preferred ? ['preferred'] : [])].join(', ');
  return [
    `  - ${kind}: ${both(title)}`,
    ...edits.map(({ span, newText }) => `    - ${placeOf(text, span)} → “${shown(newText)}”`),
  ];
}

function linesOf(text: string, finding: Finding): string[] {
  const { span, severity, message, address, related = [], relations = [] } = finding;
  return [
    `- ${severity} ${placeOf(text, span)}${address ? ` ${address}` : ''}`,
    `  - ${message.zh}`,
    `  - ${message.en}`,
    ...relations.map(({ id, expected, actual }) => `  - ${id}: ${expected}, ${actual}`),
    ...related.map(({ span, message, elsewhere }) => {
      const place = elsewhere ? `${elsewhere.name} ${span.start}–${span.end}` : placeOf(text, span);
      return `  - see ${place}: ${both(message)}`;
    }),
    ...fixesOf(finding).flatMap((fix) => fixLines(text, fix)),
  ];
}

function said(text: string, rule: string, file: string): string {
  // What a directive is good for shows where others run.
  const levels = rule.startsWith('directive/') ? {} : only(rule);
  const { findings } = analyze(text, levels, neighboursOf(file));
  return findings.flatMap((finding) => (finding.rule === rule ? linesOf(text, finding) : [])).join('\n');
}

describe('what is said', () => {
  for (const { id } of service.rules) {
    it(id, () => {
      const folder = path.join(ROOT, id);
      const drafts = readdirSync(folder).filter((file) => file.startsWith('found'));
      const parts = drafts.sort().map((name) => {
        const file = path.join(folder, name);
        const { text } = unmark(readFileSync(file, 'utf8'));
        const own = said(text, id, file);
        const crlf = said(text.replaceAll('\n', '\r\n'), id, file);
        assert.equal(crlf.replaceAll('␍', ''), own, `${name} with CRLF`);
        return `## ${name}\n\n${own}`;
      });
      assertApproved(path.join(folder, 'said.md'), `${parts.join('\n\n')}\n`);
    });
  }
});
