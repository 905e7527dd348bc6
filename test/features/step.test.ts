/** Steps from figure to figure: the order, what is selected, the alignment on the way, and totals that follow. */
import assert from 'node:assert/strict';
import type { Way } from '../../server/src/features/walk';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { draft } from '../protocol/drafts';

const service = createService();
const SOUND = draft();
const analyze = (text: string) => service.analyze(text, { assumeReport: true });

/** The text as the step leaves it, with what is selected marked. */
function stepped(text: string, offset: number, way: Way, earlier: ReadonlyMap<number, string> = new Map()) {
  const step = service.step(analyze(text), offset, way, earlier);
  if (!step) return null;
  const after = applyEdits(text, step.edits);
  return { after, selection: step.selection, selected: after.slice(step.selection.start, step.selection.end) };
}

/** All figures selected on the way from an offset until it leads no further. */
function walk(text: string, offset: number, way: Way, most: number): { texts: string[]; end: number; text: string } {
  const texts: string[] = [];
  let [at, current] = [offset, text];
  while (texts.length < most) {
    const step = stepped(current, at, way);
    if (!step || step.selection.start === step.selection.end) return { texts, end: step?.selection.start ?? at, text };
    texts.push(step.selected);
    [at, current] = [step.selection.start, step.after];
  }
  return { texts, end: at, text: current };
}

const formatted = applyEdits(SOUND, service.format(analyze(SOUND)));

describe('steps from figure to figure', () => {
  it('lead through every figure of the three tables and out to the prose behind them', () => {
    const first = SOUND.indexOf('| 规章');
    const { texts, end } = walk(SOUND, first, 'next', 1000);
    const figures = [...analyze(SOUND).report!.document.text.matchAll(/(?<=\| )[\d.]+(?= \|)/g)].map(
      ([figure]) => figure,
    );
    assert.equal(texts.length, 10 + 175 + 15);
    assert.deepEqual(texts, figures);
    const prose = formatted.slice(end);
    assert.ok(prose.startsWith('存在的主要问题是'), prose.slice(0, 20));
  });

  it('align the table that is left exactly as the formatter does', () => {
    const step = stepped(SOUND, SOUND.indexOf('| 一、本年新收'), 'next')!;
    const { report } = analyze(formatted);
    const { start, end } = report!.tables.applications!.span;
    assert.ok(step.after.includes(formatted.slice(start, end)));
    assert.equal(step.selected, '9');
    assert.deepEqual(
      service.step(analyze(formatted), formatted.indexOf('| 一、本年新收'), 'next', new Map())!.edits,
      [],
    );
  });

  it('lead back the same way, and stay at the first figure', () => {
    const at = SOUND.indexOf('| 行政许可 |') + '| 行政许可 | '.length;
    const { texts } = walk(SOUND, at, 'previous', 8);
    assert.deepEqual(texts, ['4', '0', '1', '0', '0', '0', '0', '0']);
  });

  it('lead down a column and to the top of the next one', () => {
    const at = SOUND.indexOf('| 一、本年新收政府信息公开申请数量 | ') + '| 一、本年新收政府信息公开申请数量 | '.length;
    const { texts } = walk(SOUND, at, 'below', 27);
    assert.deepEqual([texts[0], texts[1], texts[23], texts[24], texts[25]], ['0', '9', '0', '5', '0']);
  });

  it('select the number and leave its unit and note; of a blank, room for a digit that moves nothing', () => {
    const text = formatted
      .replace('| 0.5 |', '| 0.5 万元（减免） |')
      .replace(/\| +0 \|( +0 \| +0 \|\n\| 行政规范)/, '|      |$1');
    const fees = stepped(text, text.indexOf('| 行政事业性收费'), 'next')!;
    assert.equal(fees.selected, '0.5');
    const blank = stepped(text, text.indexOf('| 规章'), 'next')!;
    assert.equal(blank.selected, ' ');
    assert.equal(blank.after.slice(blank.selection.start - 2, blank.selection.end + 2), '    |');
  });

  it('are none in prose, and down none from a label', () => {
    assert.equal(stepped(SOUND, SOUND.indexOf('主动公开、依申请公开'), 'next'), null);
    assert.equal(stepped(SOUND, SOUND.indexOf('一、本年新收'), 'below'), null);
  });

  it('change nothing but the selection in a layout that is only read', () => {
    const text = SOUND.replace(/^\| (.*) \|$/gm, '$1')
      .replace(/ \| /g, '\t')
      .replace(/^:---.*\n/gm, '');
    const step = stepped(text, text.indexOf('一、本年新收'), 'next')!;
    assert.equal(step.after, text);
    assert.equal(step.selected, '9');
    assert.equal(stepped(text, step.selection.start, 'below')!.selected, '0');
    assert.equal(walk(text, step.selection.start, 'next', 1000).texts.length, 174 + 15);
  });

  it('keep the line breaks of the text', () => {
    const text = SOUND.replace(/\n/g, '\r\n');
    const step = stepped(text, text.indexOf('| 一、本年新收'), 'next')!;
    assert.equal(step.after.replace(/\r\n/g, '').includes('\n'), false);
    assert.equal(step.selected, '9');
  });
});

describe('totals that follow', () => {
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length - 1;
  /** The figures of a row after its first was changed and the totals have followed. */
  function followed(text: string, label: string, from: string, to: string): string {
    const edited = text.replace(`| ${label} | ${from}`, `| ${label} | ${to}`);
    const line = lineOf(text, `| ${label} |`);
    const earlier = new Map([[line, text.split('\n')[line]!]]);
    return applyEdits(edited, service.followingTotals(analyze(edited), earlier));
  }
  const row = (text: string, label: string) => text.split('\n').find((line) => line.startsWith(`| ${label} |`));

  it('row and 总计 row, where they were right', () => {
    const after = followed(SOUND, '（一）予以公开', '9', '11');
    assert.equal(row(after, '（一）予以公开'), '| （一）予以公开 | 11 | 5 | 0 | 0 | 0 | 0 | 16 |');
    assert.equal(row(after, '（七）总计'), '| （七）总计 | 11 | 5 | 0 | 0 | 0 | 0 | 16 |');
  });

  it('not a total that was wrong before', () => {
    const after = followed(draft({ grantedTotal: '13' }), '（一）予以公开', '9', '11');
    assert.equal(row(after, '（一）予以公开'), '| （一）予以公开 | 11 | 5 | 0 | 0 | 0 | 0 | 13 |');
  });

  it('not a blank total, and not a total that was itself typed', () => {
    const blank = SOUND.replace('| 行政复议 | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 | 1 | 0 | 0 | 0 | |');
    assert.equal(row(followed(blank, '行政复议', '1', '2'), '行政复议'), '| 行政复议 | 2 | 0 | 0 | 0 | |');
    const line = lineOf(SOUND, '| 行政复议 |');
    const typed = SOUND.replace('| 行政复议 | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 | 1 | 0 | 0 | 0 | 3 |');
    const earlier = new Map([[line, SOUND.split('\n')[line]!]]);
    assert.deepEqual(service.followingTotals(analyze(typed), earlier), []);
  });
});
