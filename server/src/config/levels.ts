/** How loud a finding is, and the levels a user sets. */

import type { Message } from '../text/message';

export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof LEVELS)[number];
/** The level of a finding that is shown. */
export type Severity = Exclude<Level, 'off'>;

/** What levels are called. */
export const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '关闭', en: 'off' },
};

/** Rule id to the level that holds instead of its default. */
export type Levels = Readonly<Record<string, Level>>;

export const isLevel = (text: unknown): text is Level => LEVELS.includes(text as Level);

/** Whether a severity is as loud as the other, or louder. */
export const atLeast = (severity: Severity, threshold: Severity): boolean =>
  LEVELS.indexOf(severity) <= LEVELS.indexOf(threshold);
