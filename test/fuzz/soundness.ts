/** What must be true of any text whatever: everything an editor or a terminal may ask of it, asked. */
import assert from 'node:assert/strict';
import type { OutlineSymbol } from '../../server/src/features/symbols';
import type { Analysis } from '../../server/src/service';
import { applyEdits, type Span, type TextEdit } from '../../server/src/text/span';
import { analyze, digitsOf, fixesOf, identity, service } from '../support/check';

/** The analysis of a text, once everything has been found in order. `spots` are parts of it, from 0 to 1. */
export function assertSound(text: string, spots: readonly number[]): Analysis {
  const analysis = analyze(text);
  assertFindings(text, analysis);
  assert.deepEqual(shape(analyze(text)), shape(analysis), 'the same text, the same findings');
  service.analyze(text);
  assertWhole(text, analysis);
  const offsets = new Set(spots.map((spot) => Math.round(spot * text.length)));
  for (const offset of offsets) assertAt(text, analysis, offset);
  return analysis;
}

const shape = ({ findings }: Analysis) => findings.map((one) => [identity(one), one.span, one.related?.length ?? 0]);

/** Every fix is made, and the text read again: nothing breaks, and a safe fix changes no figure. Formatting twice is formatting once. */
export function assertMended(text: string, analysis: Analysis): void {
  for (const finding of analysis.findings) {
    for (const fix of fixesOf(finding)) {
      const after = applyEdits(text, fix.edits);
      assert.notEqual(after, text, `${identity(finding)}: ${fix.title.zh}: the fix does something`);
      analyze(after);
      if (fix.safe) assertSameFigures(text, after, `${identity(finding)}: ${fix.title.zh}`);
    }
  }
  const safe = service.safeFixes(analysis).flatMap(({ edits }) => edits);
  assertEdits(text, safe, 'safe fixes together');
  assertSameFigures(text, applyEdits(text, safe), 'safe fixes together');
  for (const layout of ['compact', 'official'] as const) {
    const format = (draft: string) => {
      const edits = service.format(analyze(draft), { layout, headings: 'atx' });
      assertEdits(draft, edits, `format ${layout}`);
      return applyEdits(draft, edits);
    };
    const once = format(text);
    assertSameFigures(text, once, `format ${layout}`);
    assert.equal(format(once), once, `format ${layout} twice`);
  }
}

function assertFindings(text: string, analysis: Analysis): void {
  for (const finding of analysis.findings) {
    const what = identity(finding);
    assertSpan(text, finding.span, what);
    for (const { span, elsewhere } of finding.related ?? []) if (!elsewhere) assertSpan(text, span, `${what}: related`);
    for (const fix of fixesOf(finding)) assertEdits(text, fix.edits, `${what}: ${fix.title.zh}`);
    if (analysis.report) service.placeOf(analysis.report, finding.span);
  }
  assert.equal(service.fingerprints(analysis).length, analysis.findings.length);
  service.shown(analysis.findings);
}

/** What is asked once of a version. */
function assertWhole(text: string, analysis: Analysis): void {
  for (const unmarked of [false, true]) assertOutline(text, service.symbols(analysis, unmarked), null);
  for (const fold of service.folds(analysis)) assertSpan(text, fold, 'fold');
  for (const { span } of service.lenses(analysis)) assertSpan(text, span, 'lens');
  for (const { span } of service.citations(analysis)) assertSpan(text, span, 'citation');
  for (const { offset, edits } of service.inlayHints(analysis)) {
    assertSpan(text, { start: offset, end: offset }, 'inlay hint');
    assertEdits(text, edits, 'inlay hint');
  }
  const tokens = service.tokens(analysis);
  tokens.forEach(({ span }, i) => {
    assertSpan(text, span, 'token');
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, 'a token is on one line');
    assert.ok(i === 0 || tokens[i - 1]!.span.end <= span.start, 'tokens are in order');
  });
  service.figures(analysis);
  service.settled(analysis);
  service.digest(text);
  service.identify(text, true);
  service.printPage(text);
  for (const language of ['zh-cn', 'en'] as const) service.preview(analysis, language);
  if (analysis.report) service.copy(analysis.report, 0);
  service.diff(analysis, analysis);
}

/** What is asked of a place. */
function assertAt(text: string, analysis: Analysis, offset: number): void {
  const hover = service.hover(analysis, offset);
  if (hover) assertSpan(text, hover.span, 'hover');
  for (const span of service.definitions(analysis, offset)) assertSpan(text, span, 'definition');
  for (const span of service.references(analysis, offset, true)) assertSpan(text, span, 'reference');
  for (const { span } of service.highlights(analysis, offset)) assertSpan(text, span, 'highlight');
  for (const { span } of service.completions(analysis, offset, 2024)) assertSpan(text, span, 'completion');
  const selections = service.selections(analysis, offset);
  selections.forEach((span, i) => {
    assertSpan(text, span, 'selection');
    assert.ok(span.start <= offset && offset <= span.end, 'a selection is around its place');
    if (i > 0) assertInside(selections[i - 1]!, span, 'selections grow');
  });
  const here = { start: offset, end: offset };
  for (const { fix } of service.actions(analysis, here)) assertEdits(text, fix.edits, `action ${fix.title.zh}`);
  for (const one of [...service.rewritings(analysis, here), ...service.rowChanges(analysis, offset)]) {
    assertEdits(text, one.edits, one.title.zh);
    analyze(applyEdits(text, one.edits));
  }
  for (const scope of ['row', 'table', 'document'] as const) {
    const totals = service.recompute(analysis, scope, offset);
    if (totals) assertEdits(text, totals.edits, `recompute ${scope}`);
  }
  service.lastYearCell(analysis, offset);
  service.carryOver(analysis, offset);
}

function assertOutline(text: string, symbols: readonly OutlineSymbol[], parent: Span | null): void {
  for (const symbol of symbols) {
    assertSpan(text, symbol.span, `symbol ${symbol.name}`);
    assertInside(symbol.selection, symbol.span, `selection of the symbol ${symbol.name}`);
    if (parent) assertInside(symbol.span, parent, `symbol ${symbol.name} in its parent`);
    assert.notEqual(symbol.name.trim(), '', 'an editor refuses symbols without a name');
    assertOutline(text, symbol.children, symbol.span);
  }
}

function assertSpan(text: string, { start, end }: Span, what: string): void {
  const place = `${what}: ${start} to ${end} of ${text.length}`;
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length,
    place,
  );
  assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${place} cuts a character in two`);
}

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

function assertInside(inner: Span, outer: Span, what: string): void {
  assert.ok(outer.start <= inner.start && inner.end <= outer.end, what);
}

/** Edits of one list never overlap. */
function assertEdits(text: string, edits: readonly TextEdit[], what: string): void {
  const ordered = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  ordered.forEach((span, i) => {
    assertSpan(text, span, what);
    assert.ok(i === 0 || ordered[i - 1]!.end <= span.start, `${what}: edits overlap`);
  });
}

/**
 * Every cell that had a figure has it still, and no other number is gone or new. Digits that stand alone are left out: they
 * number labels, which a fix may write anew. A figure that was torn over two cells may be written in one.
 */
function assertSameFigures(before: string, after: string, what: string): void {
  const cells = service.figures(analyze(after))?.cells ?? {};
  const figures = Object.entries(service.figures(analyze(before))?.cells ?? {});
  for (const [address, value] of figures)
    if (value !== null) assert.equal(cells[address], value, `${what}: ${address}`);
  const had = numbersOf(before);
  const has = numbersOf(after);
  const mended = [...has].filter((digits) => !had.has(digits) && figures.some(([, value]) => value === digits));
  const isLeft = (digits: string) => !mended.some((whole) => whole.includes(digits));
  assert.deepEqual([...has].filter(isLeft), [...had].filter(isLeft), `${what}: numbers`);
}

const numbersOf = (text: string): Set<string> => new Set(digitsOf(text).filter((digits) => digits.length > 1));
