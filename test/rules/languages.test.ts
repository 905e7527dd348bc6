/** Everything that is said is said in both languages, with the same figures and the same quotations. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../server/src/text/message';
import { analyze, fixesOf, service, unmark } from '../support/check';

const ROOT = path.join(__dirname, '../fixtures');
const drafts = (rule: string) =>
  readdirSync(path.join(ROOT, rule))
    .filter((file) => file.startsWith('found'))
    .map((file) => unmark(readFileSync(path.join(ROOT, rule, file), 'utf8')).text);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** The figures that are told; 表三 is Table 3, and December the month 12. */
const figures = (text: string): string[] => {
  const plain = text
    .replace(/表([一二三四])/g, (_, number: string) => `表${'一二三四'.indexOf(number) + 1}`)
    .replace(/[A-Z][a-z]+/g, (word) => (MONTHS.includes(word) ? String(MONTHS.indexOf(word) + 1) : word));
  return [...new Set(plain.match(/\d+(?:\.\d+)?/g))].sort();
};
const quotations = (text: string): string[] => [...text.matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted!);
/** What is quoted in one and does not stand in the other; a figure may leave its measure word behind. */
const lost = (from: string, to: string): string[] =>
  quotations(from).filter((quoted) => !to.includes(quoted.replace(/(?<=\d)\p{Script=Han}$/u, '')));

function assertSame({ zh, en }: Message): void {
  const both = `${zh} | ${en}`;
  assert.ok(zh !== '' && en !== '' && (zh !== en || /^“[^”]*”$/.test(zh)), both);
  assert.deepEqual(figures(en), figures(zh), both);
  assert.deepEqual([lost(zh, en), lost(en, zh)], [[], []], both);
}

describe('both languages', () => {
  for (const rule of service.rules) {
    it(rule.id, () => {
      for (const { zh, en } of [rule.title, rule.description, rule.source]) {
        assert.ok(/\p{Script=Han}/u.test(zh) && /[a-z]/i.test(en), `${zh} | ${en}`);
      }
      for (const text of drafts(rule.id)) {
        for (const finding of analyze(text).findings.filter((one) => one.rule === rule.id)) {
          assertSame(finding.message);
          for (const { message } of finding.related ?? []) assertSame(message);
          for (const { title } of fixesOf(finding)) assertSame(title);
        }
      }
    });
  }
});
