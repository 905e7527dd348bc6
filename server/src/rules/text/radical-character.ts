import { counted } from '../../text/message';
import { unradical } from '../../text/normal';
import { span, type TextEdit } from '../../text/span';
import type { Rule } from '../rule';
import { allAtOnce, changeAll, joined, readSpans } from './characters';

const RADICAL = /[\u2e80-\u2fdf]/;

/** Characters of the radical blocks, which look like Han characters and are none: left behind by copying from PDF. */
export const radicalCharacter: Rule = {
  id: 'text/radical-character',
  level: 'hint',
  source: {
    zh: 'Unicode：康熙部首（U+2F00–2FDF）、中日韩部首补充（U+2E80–2EFF）不是正文用字',
    en: 'Unicode: Kangxi radicals (U+2F00–2FDF) and CJK radicals supplement (U+2E80–2EFF) are not meant for running text',
  },
  title: { zh: '部首字符', en: 'Radical characters' },
  description: {
    zh: '从 PDF 复制的文字常把“一”“文”“民”等字变成外形相同的部首字符，检索、查重都查不到。快速修复把全文的部首字符换成对应的汉字。每份报告只提示一次。',
    en: 'Text copied from PDF often has radicals in place of the Han characters they look like; no search finds them. The fix replaces all of them. One finding a report.',
  },
  example: { bad: '⼀、总体情况', good: '一、总体情况' },
  *find({ text, report }) {
    if (!RADICAL.test(text)) return;
    const edits: TextEdit[] = [];
    for (const { start, end } of readSpans(report)) {
      for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code < 0x2e80 || code > 0x2fdf) continue;
        const plain = unradical(text[i]!);
        if (plain !== text[i]) edits.push({ span: span(i, i + 1), newText: plain });
      }
    }
    const count = edits.length;
    const [first] = joined(edits);
    if (!first) return;
    const old = text.slice(first.span.start, first.span.end);
    yield* allAtOnce(
      joined(edits),
      {
        zh: `全文有 ${count} 个部首字符，如此处的“${old}”，应为汉字“${first.newText}”。`,
        en: `The report has ${counted(count, 'radical character')}, such as “${old}” here for “${first.newText}”.`,
      },
      changeAll(count, '换成汉字', (what) => `Replace ${what} with Han characters`),
    );
  },
};
