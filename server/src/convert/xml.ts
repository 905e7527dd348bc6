/** XML of office files as a tree, within bounds. No entity but the five of XML itself is ever resolved. */
import { Parser } from 'saxen';
import { ConvertFault } from './fault';

export interface Element {
  /** With the prefix of {@link NAMESPACES}, whatever prefix the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Transitional and strict names are one to us. */
const NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
} as const;

/** Documents of office programs are some twenty deep. */
const DEEPEST = 250;

/** @throws ConvertFault for what is no well-formed XML, brings a document type of its own, or is too deep. */
export function parseXml(xml: string): Element {
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const parser = new Parser()
    .ns(NAMESPACES)
    .on('openTag', (name, attributes, decode) => {
      const own = { ...attributes() };
      for (const key of Object.keys(own)) own[key] = decode(own[key]!);
      const element = { name, attributes: own, children: [] };
      open.at(-1)!.children.push(element);
      if (open.push(element) > DEEPEST) throw new ConvertFault(TOO_DEEP);
    })
    .on('closeTag', () => void open.pop())
    .on('text', (text, decode) => void open.at(-1)!.children.push(decode(text)))
    .on('cdata', (text) => void open.at(-1)!.children.push(text))
    .on('attention', (text) => {
      if (/^<!DOCTYPE/i.test(text)) throw new ConvertFault(DOCTYPE);
    })
    .on('error', () => {
      throw new ConvertFault(MALFORMED);
    });
  parser.parse(xml);
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new ConvertFault(MALFORMED);
  return element;
}

const MALFORMED = {
  zh: '文件内容已损坏：其中的 XML 不完整',
  en: 'the file is damaged: its XML is not well-formed',
};
const DOCTYPE = {
  zh: '文件里的 XML 带有 DOCTYPE（可以引入外部实体），不是 WPS 或 Word 保存的文件，未读取',
  en: 'the XML in the file has a DOCTYPE, which may pull in external entities: no office program wrote it, left out',
};
const TOO_DEEP = {
  zh: `文件内容嵌套超过 ${DEEPEST} 层，未读取`,
  en: `the content of the file is nested more than ${DEEPEST} deep: left out`,
};

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

/** The first child of the name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);

/** The `w:val` of the child of the name, and so on; undefined where either is missing. */
export const valueIn = (element: Element | undefined, name: string, attribute = 'w:val'): string | undefined =>
  child(element, name)?.attributes[attribute];

/** A switch such as `<w:vanish/>`, which `w:val="0"` turns off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
}

/** All text in the element. */
export const textOf = ({ children }: Element): string =>
  children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');

/** Every element of the name, however deep, in the order of the text. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const one of elementsOf(element)) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}
