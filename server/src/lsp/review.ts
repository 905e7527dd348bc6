/** What a reviewer asks of a draft: what was corrected since another version, and what was settled and why. As lines to read. */
import { isReportFileName } from '../report/detect';
import { lineAt, linesOf } from '../text/lines';
import { type Message, say } from '../text/message';
import type { Draft } from './documents';
import type { DiffParams, Lines } from './requests';
import type { Session } from './session';

/** The other version is the older one. */
export function corrections(session: Session, draft: Draft, { name, text }: DiffParams): Lines {
  const { service, settings, workspace } = session;
  const { analysis, language, document } = draft;
  // Beside the same reports and under the same settings: else what they say would seem to come or go.
  const old = service.analyze(text, {
    assumeReport: isReportFileName(name),
    layers: settings.layers(document.uri),
    neighbours: workspace.neighbours(document.uri),
  });
  const diff = service.diff(old, analysis);
  if (!diff) return { refused: say({ zh: `${name} 不是年报`, en: `${name} is no report` }, language) };
  const value = (one: string | null | undefined): string =>
    one === undefined ? say(NOT_THERE, language) : (one ?? say(BLANK, language));
  return {
    lines: [
      say({ zh: `与 ${name} 相比：`, en: `Compared with ${name}:` }, language),
      say(count('数字改动', 'figures changed', diff.figures.length), language),
      ...diff.figures.map(({ place, from, to }) => `  ${say(place, language)}：${value(from)} → ${value(to)}`),
      say(count('改正的问题', 'findings gone', diff.went.length), language),
      ...diff.went.map(({ message }) => `  ${say(message, language)}`),
      say(count('新出现的问题', 'findings that came', diff.came.length), language),
      ...diff.came.map(({ message }) => `  ${say(message, language)}`),
    ],
  };
}

export function settled({ service }: Session, { analysis, language }: Draft): Lines {
  const lines = linesOf(analysis.text);
  const found = service.settled(analysis).map(({ span, about, reason }) => {
    const line = lineAt(lines, span.start) + 1;
    return {
      zh: `第 ${line} 行　${about.zh}：${reason || '未写理由'}`,
      en: `Line ${line}  ${about.en}: ${reason || 'no reason given'}`,
    };
  });
  const told = found.length > 0 ? [count('已核实', 'settled', found.length), ...found] : [NONE];
  return { lines: told.map((line) => say(line, language)) };
}

const BLANK: Message = { zh: '空白', en: 'blank' };
const NOT_THERE: Message = { zh: '没有这一格', en: 'not there' };
const NONE: Message = { zh: '没有已核实、放过的问题。', en: 'Nothing has been settled.' };

const count = (zh: string, en: string, of: number): Message => ({ zh: `${zh} ${of} 处`, en: `${en}: ${of}` });
