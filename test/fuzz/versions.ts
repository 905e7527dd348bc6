/** What is taken over from the version before is what reading it anew would give. */
import assert from 'node:assert/strict';
import { type Analysis, createService } from '../../server/src/service';
import { fixesOf, service } from '../support/check';
import { plain } from '../support/plain';
import type { Edit } from './door';

/** Makes the edits one by one; each version is read as an editor's next one, and by a service that has read nothing. */
export function assertSameAnew(base: string, edits: readonly Edit[]): void {
  let text = base;
  let kept = service.analyze(text, { assumeReport: true });
  for (const edit of edits) {
    text = made(text, edit);
    kept = service.analyze(text, { assumeReport: true, previous: kept });
    const anew = createService().analyze(text, { assumeReport: true });
    assert.deepEqual(plain(kept.report), plain(anew.report), 'the report');
    assert.deepEqual(told(kept), told(anew), 'the findings');
  }
}

function made(text: string, { at: part, size, text: piece, manner }: Edit): string {
  if (manner === 'whole') return text.slice(0, 2000) + piece;
  const at = Math.round((part / 65535) * text.length);
  return text.slice(0, at) + piece + text.slice(at + size);
}

const told = (analysis: Analysis) => ({
  findings: analysis.findings.map(({ fixes: _, ...finding }) => finding),
  fixes: analysis.findings.map(fixesOf),
  fingerprints: service.fingerprints(analysis),
  figures: service.figures(analysis),
  settled: service.settled(analysis),
  lenses: service.lenses(analysis),
  walk: service.walk(analysis),
});
