import { counted } from '../../text/message';
import { span, type TextEdit } from '../../text/span';
import type { Rule } from '../rule';
import { allAtOnce, changeAll } from './characters';

/** ｜ between the cells of a table: it is read, but only here. */
export const fullWidthPipe: Rule = {
  id: 'text/full-width-pipe',
  level: 'hint',
  source: {
    zh: 'GitHub Flavored Markdown：表格的单元格用“|”分隔',
    en: 'GitHub Flavored Markdown: the cells of a table stand between |',
  },
  title: { zh: '表格用全角竖线分隔', en: 'Full-width pipes in a table' },
  description: {
    zh: '表格的分隔符是输入法打出的全角竖线“｜”。本工具照常读取，其他 Markdown 软件认不出表格。快速修复全部换成“|”。每份报告只提示一次。',
    en: 'Cells are separated by the ｜ of Chinese input methods. It is read here; other Markdown tools see no table. The fix replaces all of them. One finding a report.',
  },
  example: { bad: '｜ 行政许可 ｜ 97 ｜', good: '| 行政许可 | 97 |' },
  *find({ text, report, tables }) {
    if (!text.includes('｜')) return;
    const edits: TextEdit[] = [];
    for (const block of report.document.blocks) {
      if (block.kind !== 'grid') continue;
      // A line of a page (登录｜注册) is no table.
      const { start, end } = block.span;
      if (!tables.some((table) => start < table.span.end && table.span.start < end)) continue;
      for (let i = text.indexOf('｜', start); i >= 0 && i < end; i = text.indexOf('｜', i + 1)) {
        if (text[i - 1] !== '\\') edits.push({ span: span(i, i + 1), newText: '|' });
      }
    }
    yield* allAtOnce(
      edits,
      {
        zh: `表格中有 ${edits.length} 个全角竖线“｜”，应为半角竖线“|”。`,
        en: `The tables have ${counted(edits.length, 'full-width pipe')}, ｜ for |.`,
      },
      changeAll(edits.length, '换成“|”', (what) => `Replace ${what} with |`),
    );
  },
};
