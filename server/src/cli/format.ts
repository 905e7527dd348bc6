/** `nianbao format`: tables in a layout that is written, headings in Markdown where asked for; no figure changes. */

import { CHOICES } from '../config/settings';
import type { FormatOptions } from '../features/format';
import { STANDARD_INPUT } from '../host/read';
import { replaceText } from '../host/write';
import { createService } from '../service';
import { counted } from '../text/message';
import { applyEdits } from '../text/span';
import { oneOf, readArguments } from './arguments';
import { eachDraft } from './drafts';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

export async function format(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    layout: { type: 'string' },
    headings: { type: 'string' },
    check: { type: 'boolean', default: false },
    config: SETTING_OPTIONS.config,
  });
  const wish: FormatOptions = {
    ...(values.layout === undefined
      ? {}
      : { layout: oneOf('--layout', values.layout, CHOICES['table.layout'].values) }),
    ...(values.headings === undefined ? {} : { headings: oneOf('--headings', values.headings, ['atx'] as const) }),
  };
  const service = createService();
  const layers = layersOf({ ...values, rule: [] }, service, terminal);
  let reports = 0;
  let changed = 0;
  await eachDraft(
    positionals,
    terminal,
    async ({ path, text, encoding, assumeReport }) => {
      const analysis = service.analyze(text, { assumeReport, layers: layers(path) });
      const formatted = applyEdits(text, service.format(analysis, wish));
      if (path === STANDARD_INPUT && !values.check) await terminal.print(formatted);
      else if (formatted !== text && !values.check) replaceText(path, formatted, encoding);
      else if (formatted !== text) {
        terminal.exitWith(1);
        await terminal.print(`${path}\n`);
      }
      if (analysis.report) reports++;
      if (formatted !== text) changed++;
    },
    { writes: !values.check },
  );
  const done = values.check ? { zh: '需要整理', en: 'would change' } : { zh: '已整理', en: 'formatted' };
  terminal.tell({
    zh: `${done.zh} ${changed} 份，其余 ${reports - changed} 份已是标准样式（共 ${reports} 份年报）`,
    en: `${changed} ${done.en}, ${reports - changed} left as they are (${counted(reports, 'report')})`,
  });
}
