/** Reads nianbao.config.json: JSON that may have comments and commas too many. Broken JSON is read as far as it can be. */
import type { Node, ParseError } from 'jsonc-parser';
import type { Message } from '../text/message';
import { type Span, span } from '../text/span';
import { type Entry, joined, type Written } from './entries';

/** Required when a configuration is read: most runs have none. */
const jsonc = (): typeof import('jsonc-parser') => require('jsonc-parser');

/** Settings are two levels deep and a hundred long; what has more brackets is no configuration, and recursion has an end. */
const MOST_BRACKETS = 1000;

export function readJsonc(text: string): Written {
  const noObject = { span: span(0, text.length), message: NO_OBJECT };
  if ((text.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return { entries: [], faults: [noObject] };
  const errors: ParseError[] = [];
  const root = jsonc().parseTree(text, errors, { allowTrailingComma: true });
  const entries = root?.type === 'object' ? [...entriesOf(root, '')] : [];
  const [first] = errors; // the others follow from it
  if (!first) return { entries, faults: root?.type === 'object' ? [] : [noObject] };
  const end = Math.min(first.offset + Math.max(first.length, 1), text.length); // a comment without an end is reported longer
  return { entries, faults: [{ span: span(first.offset, end), message: broken(first.error) }] };
}

function* entriesOf(node: Node, name: string): Generator<Entry> {
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (typeof key?.value !== 'string' || !value) continue;
    const full = joined(name, key.value);
    if (value.type === 'object') yield* entriesOf(value, full);
    else yield { name: full, value: jsonc().getNodeValue(value), key: spanOf(key), at: spanOf(value) };
  }
}

const spanOf = ({ offset, length }: Node): Span => span(offset, offset + length);

const NO_OBJECT: Message = {
  zh: '配置文件应是一个 JSON 对象，如 {"rules": {"table/blank-cell": "off"}}。',
  en: 'A configuration is a JSON object, as in {"rules": {"table/blank-cell": "off"}}.',
};

/** By the parser's names of errors. */
const MISSING: Readonly<Record<string, Message>> = {
  PropertyNameExpected: { zh: '这里应是带双引号的名称', en: 'a name in double quotes belongs here' },
  ValueExpected: { zh: '这里缺少值', en: 'a value is missing here' },
  ColonExpected: { zh: '这里缺少冒号', en: 'a colon is missing here' },
  CommaExpected: { zh: '这里缺少逗号', en: 'a comma is missing here' },
  CloseBraceExpected: { zh: '缺少右花括号“}”', en: 'a closing brace “}” is missing' },
  CloseBracketExpected: { zh: '缺少右方括号“]”', en: 'a closing bracket “]” is missing' },
  EndOfFileExpected: {
    zh: '配置已经结束，这里多出了内容',
    en: 'the configuration has ended, this is too much',
  },
  UnexpectedEndOfString: { zh: '缺少右双引号', en: 'a closing double quote is missing' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'a comment does not end' },
};

function broken(code: number): Message {
  const what = MISSING[jsonc().printParseErrorCode(code)] ?? {
    zh: '这里的字符不对',
    en: 'a character does not belong here',
  };
  return {
    zh: `JSON 有误：${what.zh}（引号、冒号、逗号都要用半角）。读得出的设置照常有效。`,
    en: `Broken JSON: ${what.en} (quotes, colons and commas are half-width). What can be read of it holds.`,
  };
}
