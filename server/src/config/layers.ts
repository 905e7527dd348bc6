/** One place settings come from, checked: what is known and well-formed holds, the rest is told as faults. */
import type { Document } from '../syntax/blocks';
import type { Message } from '../text/message';
import { type Entry, type Fault, type Written, writtenObject } from './entries';
import { readFrontMatter } from './front-matter';
import { readJsonc } from './jsonc';
import { isLevel, LEVELS } from './levels';
import { nearest, nearestRule, patternsOf } from './patterns';
import { CHOICES, type Choice, RULES } from './settings';

/** Where a value comes from. */
export type Source =
  | { readonly kind: 'default' }
  | { readonly kind: 'editor' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'draft' }
  | { readonly kind: 'option' };

export interface Layer {
  readonly source: Source;
  /** By name: `table.layout`, `rules.table/blank-cell`, `rules.table/*`. */
  readonly values: ReadonlyMap<string, string>;
  /** In what the source says; their places are in its own text. */
  readonly faults: readonly Fault[];
}

/** Settings of an editor, of `initialize`, of options: nested, or with points in their names. `ids` are those of all rules. */
export const layerOfObject = (source: Source, settings: unknown, ids: readonly string[]): Layer =>
  layerOf(source, writtenObject(settings), ids);

export const layerOfFile = (path: string, text: string, ids: readonly string[]): Layer =>
  layerOf({ kind: 'file', path }, readJsonc(text), ids);

/** The front matter of a draft; null where there is none. */
export function layerOfDraft({ text, blocks }: Document, ids: readonly string[]): Layer | null {
  const [block] = blocks;
  return block?.kind === 'front-matter' ? layerOf({ kind: 'draft' }, readFrontMatter(text, block.span), ids) : null;
}

function layerOf(source: Source, { entries, faults }: Written, ids: readonly string[]): Layer {
  const patterns = new Set(patternsOf(ids));
  const values = new Map<string, string>();
  const found = [...faults];
  for (const entry of entries) {
    if (entry.name === '$schema' || (source.kind === 'editor' && !isOurs(entry.name))) continue;
    const fault = faultOf(entry, patterns, ids);
    if (fault) found.push(fault);
    else values.set(entry.name, String(entry.value));
  }
  return { source, values, faults: found };
}

/** An editor keeps settings of its own beside these. */
const isOurs = (name: string): boolean =>
  name === RULES || name.startsWith(`${RULES}.`) || Object.hasOwn(CHOICES, name);

function faultOf(entry: Entry, patterns: ReadonlySet<string>, ids: readonly string[]): Fault | null {
  const { name, value, key, at } = entry;
  if (name === RULES) return { span: at, message: NO_RULES };
  if (name.startsWith(`${RULES}.`)) {
    const pattern = name.slice(RULES.length + 1);
    if (!patterns.has(pattern)) return { span: key, message: unknownRule(pattern, ids) };
    return isLevel(value) ? null : { span: at, message: badLevel(pattern, value) };
  }
  const choice: Choice | undefined = Object.hasOwn(CHOICES, name) ? CHOICES[name as keyof typeof CHOICES] : undefined;
  if (!choice) {
    const below = Object.keys(CHOICES).filter((one) => one.startsWith(`${name}.`));
    return below.length > 0 ? { span: at, message: noGroup(name, below) } : { span: key, message: unknownName(name) };
  }
  const known = typeof value === 'string' && choice.values.includes(value);
  return known ? null : { span: at, message: badValue(name, value, choice.values) };
}

const NO_RULES: Message = {
  zh: '“rules”下面应逐条写规则和级别，如 "table/blank-cell": "off"。',
  en: '“rules” holds rules with their levels, as in "table/blank-cell": "off".',
};

const noGroup = (name: string, below: readonly string[]): Message => ({
  zh: `“${name}”下面应写 ${below.map((one) => one.slice(name.length + 1)).join('、')}。`,
  en: `“${name}” holds ${below.map((one) => one.slice(name.length + 1)).join(', ')}.`,
});

function unknownRule(pattern: string, ids: readonly string[]): Message {
  const meant = nearestRule(pattern, ids);
  if (meant !== null) {
    return {
      zh: `没有“${pattern}”这条规则，是不是“${meant}”？`,
      en: `There is no rule “${pattern}”: is “${meant}” meant?`,
    };
  }
  return {
    zh: `没有“${pattern}”这条规则；nianbao rules 列出所有规则。`,
    en: `There is no rule “${pattern}”; nianbao rules lists them all.`,
  };
}

function unknownName(name: string): Message {
  const meant = nearest(name, [RULES, ...Object.keys(CHOICES)]);
  return {
    zh: `没有“${name}”这项设置${meant === null ? '。' : `，是不是“${meant}”？`}`,
    en: `There is no setting “${name}”${meant === null ? '.' : `: is “${meant}” meant?`}`,
  };
}

const badLevel = (pattern: string, value: unknown): Message => ({
  zh: `“${pattern}”的级别只能是 ${LEVELS.join('、')}，不能是“${shown(value)}”。`,
  en: `The level of “${pattern}” is one of ${LEVELS.join(', ')}, not “${shown(value)}”.`,
});

const badValue = (name: string, value: unknown, allowed: readonly string[]): Message => ({
  zh: `“${name}”只能是 ${allowed.join('、')}，不能是“${shown(value)}”。`,
  en: `“${name}” is one of ${allowed.join(', ')}, not “${shown(value)}”.`,
});

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
