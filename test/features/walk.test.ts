/** The way from figure to figure: its order, what is selected, what becomes of the table that is left, totals that follow. */
import assert from 'node:assert/strict';
import { figureIn, isRoom, Rooms, type Way } from '../../client/src/rooms';
import { createService } from '../../server/src/service';
import { lineAt, linesOf } from '../../server/src/text/lines';
import { applyEdits } from '../../server/src/text/span';
import { draft } from '../protocol/drafts';

const service = createService();
const SOUND = draft();
const analyze = (text: string) => service.analyze(text, { assumeReport: true });

/** As the server tells of them. */
function roomsOf(text: string): Rooms {
  const { rooms, down, behind } = service.walk(analyze(text))!;
  const lines = linesOf(text);
  const at = (offset: number) => {
    const line = lineAt(lines, offset);
    return { line, character: offset - lines[line]!.start };
  };
  const numbers = rooms.flatMap(({ start, end }) => [at(start).line, at(start).character, at(end).character]);
  return new Rooms({ rooms: numbers, down, behind: at(behind) });
}

/** All that is selected on the way from an offset, until it leads out of the tables or stays where it is. */
function walk(text: string, offset: number, way: Way, most = 1000): { texts: string[]; end: string } {
  const [rooms, lines] = [roomsOf(text), linesOf(text)];
  const line = lineAt(lines, offset);
  let at = { line, character: offset - lines[line]!.start };
  const texts: string[] = [];
  while (texts.length < most) {
    const goal = rooms.goal(at, way);
    if (!goal) return { texts, end: '' };
    const written = text.slice(lines[goal.line]!.start, lines[goal.line]!.end);
    if (!isRoom(goal)) return { texts, end: written.slice(goal.character) };
    const { start, end } = figureIn(written.slice(goal.start, goal.end));
    texts.push(written.slice(goal.start + start, goal.start + end));
    at = { line: goal.line, character: goal.start + end };
  }
  return { texts, end: '' };
}

const formatted = applyEdits(SOUND, service.format(analyze(SOUND)));
const behind = (text: string, part: string) => text.indexOf(part) + part.length;

describe('the way from figure to figure', () => {
  it('leads through every figure of the three tables and out to the prose behind them', () => {
    const { texts, end } = walk(SOUND, SOUND.indexOf('| 规章'), 'next');
    const figures = [...SOUND.matchAll(/(?<=\| )[\d.]+(?= \|)/g)].map(([figure]) => figure);
    assert.equal(texts.length, 10 + 175 + 15);
    assert.deepEqual(texts, figures);
    assert.ok(end.startsWith('存在的主要问题是'), end);
  });

  it('leads back the same way, and stays at the first figure', () => {
    const { texts } = walk(SOUND, behind(SOUND, '| 行政许可 | '), 'previous', 8);
    assert.deepEqual(texts, ['4', '0', '1', '0', '0', '0', '0', '0']);
  });

  it('leads down a column and to the top of the next one', () => {
    const { texts } = walk(SOUND, behind(SOUND, '| 一、本年新收政府信息公开申请数量 | '), 'below', 27);
    assert.deepEqual([texts[0], texts[1], texts[23], texts[24], texts[25]], ['0', '9', '0', '5', '0']);
  });

  it('selects the number and leaves its unit and note; of a blank, room for a digit that moves nothing', () => {
    const text = formatted
      .replace('| 0.5 |', '| 0.5 万元（减免） |')
      .replace(/\| +0 \|( +0 \| +0 \|\n\| 行政规范)/, '|      |$1');
    assert.deepEqual(walk(text, text.indexOf('| 行政事业性收费'), 'next', 1).texts, ['0.5']);
    assert.deepEqual(walk(text, text.indexOf('| 规章'), 'next', 1).texts, [' ']);
    assert.deepEqual(figureIn('      '), { start: 4, end: 5 });
    assert.deepEqual(figureIn(' '), { start: 1, end: 1 });
    assert.deepEqual(figureIn(' 无 '), { start: 1, end: 2 });
  });

  it('is none in prose down from it, and down none from a label', () => {
    assert.deepEqual(walk(SOUND, SOUND.indexOf('一、本年新收'), 'below').texts, []);
  });

  it('leads through a layout that is only read', () => {
    const text = SOUND.replace(/^\| (.*) \|$/gm, '$1')
      .replace(/ \| /g, '\t')
      .replace(/^:---.*\n/gm, '');
    const { texts } = walk(text, text.indexOf('一、本年新收'), 'next');
    assert.equal(texts.length, 175 + 15);
    assert.equal(texts[0], '9');
  });

  it('is known while one types: in a room, before it, on lines above it', () => {
    const rooms = roomsOf(SOUND);
    const lines = SOUND.split('\n');
    const row = lines.findIndex((line) => line.startsWith('| （一）予以公开'));
    const from = lines[row]!.indexOf('| 9 |') + 2;
    const insert = (line: number, character: number, text: string) =>
      rooms.follow({ range: { start: { line, character }, end: { line, character } }, text });
    insert(row, from + 1, '99');
    insert(0, 0, '---\n---\n');
    const goal = rooms.goal({ line: row + 2, character: from + 3 }, 'next');
    assert.deepEqual(goal, { line: row + 2, start: from + 5, end: from + 8 });
    assert.equal(rooms.lost, false);
    rooms.follow({
      range: { start: { line: row + 2, character: 0 }, end: { line: row + 2, character: from } },
      text: '',
    });
    assert.equal(rooms.lost, true, 'a mark was deleted');
  });
});

describe('a table that is left', () => {
  const left = (text: string, label: string) =>
    applyEdits(text, service.leave(analyze(text), text.indexOf(label), new Map(), true));

  it('is aligned exactly as the formatter does, the others not', () => {
    const after = left(SOUND, '| 一、本年新收');
    const { start, end } = analyze(formatted).report!.tables.applications!.span;
    assert.ok(after.includes(formatted.slice(start, end)));
    assert.equal(after.slice(0, after.indexOf('## 三')), SOUND.slice(0, SOUND.indexOf('## 三')));
    assert.deepEqual(service.leave(analyze(formatted), formatted.indexOf('| 一、本年新收'), new Map(), true), []);
  });

  it('stays as it is in a layout that is only read', () => {
    const text = SOUND.replace(/^\| (.*) \|$/gm, '$1').replace(/ \| /g, '\t');
    assert.equal(left(text, '一、本年新收'), text);
  });

  it('keeps the line breaks of the text', () => {
    const after = left(SOUND.replace(/\n/g, '\r\n'), '| 一、本年新收');
    assert.equal(after.replace(/\r\n/g, '').includes('\n'), false);
  });
});

describe('totals that follow', () => {
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length - 1;
  /** The figures of a row after its first was changed and the totals have followed. */
  function followed(text: string, label: string, from: string, to: string): string {
    const edited = text.replace(`| ${label} | ${from}`, `| ${label} | ${to}`);
    const line = lineOf(text, `| ${label} |`);
    const earlier = new Map([[line, text.split('\n')[line]!]]);
    return applyEdits(edited, service.leave(analyze(edited), 0, earlier, false));
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
    assert.deepEqual(service.leave(analyze(typed), 0, earlier, false), []);
  });
});
