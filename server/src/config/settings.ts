/** The settings as data: their names, values and defaults. Doors, schema and pages take them from here. */
import type { Message } from '../text/message';
import type { Level } from './levels';

/** The nearest one holds, in the folder of a draft or above it. */
export const CONFIG_FILE_NAME = 'nianbao.config.json';

/** A setting with a few values to choose from. */
export interface Choice {
  readonly values: readonly string[];
  readonly fallback: string;
  readonly description: Message;
}

/** By name, below `nianbao.` in an editor's settings. */
export const CHOICES = {
  language: {
    values: ['zh-cn', 'en', 'auto'],
    fallback: 'zh-cn',
    description: {
      zh: '提示信息所用的语言；auto 与编辑器界面（命令行则为系统语言）一致，中文界面用中文，其他用英文。',
      en: 'Language of messages; auto is that of the editor, or of the system for the command line.',
    },
  },
  'table.layout': {
    values: ['compact', 'official'],
    fallback: 'compact',
    description: {
      zh: '整理和插入表格时的写法：compact 每行一个行名，便于在文本里填写；official 与印发的表格逐格一致。',
      en: 'How tables are written: compact has one label a row; official is the printed grid, cell for cell.',
    },
  },
  'table.ambiguousWidth': {
    values: ['wide', 'narrow'],
    fallback: 'wide',
    description: {
      zh: '对齐表格时，“”……①等字符算两列宽（wide）还是一列宽（narrow）。',
      en: 'Whether characters such as “ ” … ① take two columns (wide) or one (narrow) when tables are aligned.',
    },
  },
  inlayHints: {
    values: ['on', 'off'],
    fallback: 'on',
    description: {
      zh: '总计空白时，在行尾显示按各项算出的数。',
      en: 'What a blank total would be, shown at the end of its line.',
    },
  },
  codeLens: {
    values: ['on', 'off'],
    fallback: 'on',
    description: {
      zh: '每张表上方显示勾稽情况，以及“重算合计”“整理”。',
      en: 'A line above each table: whether its equations hold, “recompute totals”, “tidy”.',
    },
  },
  semanticTokens: {
    values: ['on', 'off'],
    fallback: 'on',
    description: {
      zh: '表格里的行名、合计和各列数字用不同的颜色。',
      en: 'Colours that tell labels, totals and the columns of figures apart.',
    },
  },
} as const satisfies Readonly<Record<string, Choice>>;

export type ChoiceName = keyof typeof CHOICES;
export type ChoiceValue<N extends ChoiceName> = (typeof CHOICES)[N]['values'][number];

/** What holds for one draft. */
export interface Settings {
  readonly language: ChoiceValue<'language'>;
  readonly table: {
    readonly layout: ChoiceValue<'table.layout'>;
    readonly ambiguousWidth: ChoiceValue<'table.ambiguousWidth'>;
  };
  readonly inlayHints: ChoiceValue<'inlayHints'>;
  readonly codeLens: ChoiceValue<'codeLens'>;
  readonly semanticTokens: ChoiceValue<'semanticTokens'>;
  /** Of every rule. */
  readonly rules: Readonly<Record<string, Level>>;
}

/** The name of a rule's level among the settings: `rules.table/blank-cell`. */
export const ruleSetting = (pattern: string): string => `${RULES}.${pattern}`;

export const RULES = 'rules';

export const RULES_DESCRIPTION: Message = {
  zh: '各条规则的级别；“组/*”是整组规则，如 "table/*"。写明一条规则的，比写整组的优先。',
  en: 'Levels of rules; “group/*” is a whole group, as in "table/*". A rule by its name goes before its group.',
};
