/** What a paragraph's style says of it: heading level and place in a list, through the styles it is based on. */
import { child, type Element, elementsOf, valueIn } from '../xml';
import type { NumberRef } from './numbering';

/** What paragraph properties, or a style's, say themselves; undefined where they say nothing. */
interface Own {
  readonly outline: number | undefined;
  readonly listId: string | undefined;
  readonly listLevel: number | undefined;
}

interface Style extends Own {
  readonly basedOn: string | undefined;
}

/** Styles that are based on each other in a circle end here. */
const LONGEST_CHAIN = 20;

export class Styles {
  readonly #styles = new Map<string, Style>();

  /** @param root of `word/styles.xml`; undefined where the document has none. */
  constructor(root: Element | undefined) {
    for (const style of root ? elementsOf(root) : []) {
      if (style.name !== 'w:style') continue;
      const own = readOwn(child(style, 'w:pPr'));
      const named = /^heading ([1-9])$/i.exec(valueIn(style, 'w:name') ?? '');
      const outline = own.outline ?? (named ? Number(named[1]) - 1 : undefined);
      const basedOn = valueIn(style, 'w:basedOn');
      this.#styles.set(style.attributes['w:styleId'] ?? '', { ...own, outline, basedOn });
    }
  }

  /** Heading level from 1 on, null for body text. */
  level(properties: Element | undefined): number | null {
    const outline = this.#first(properties, ({ outline: own }) => own);
    return outline === undefined || outline > 8 ? null : outline + 1;
  }

  list(properties: Element | undefined): NumberRef | null {
    const id = this.#first(properties, ({ listId }) => listId);
    if (id === undefined || id === '0') return null;
    return { id, level: this.#first(properties, ({ listLevel }) => listLevel) ?? 0 };
  }

  #first<T>(properties: Element | undefined, of: (own: Own) => T | undefined): T | undefined {
    let found = of(readOwn(properties));
    let id = valueIn(properties, 'w:pStyle');
    for (let i = 0; found === undefined && id !== undefined && i < LONGEST_CHAIN; i++) {
      const style = this.#styles.get(id);
      found = style && of(style);
      id = style?.basedOn;
    }
    return found;
  }
}

function readOwn(paragraph: Element | undefined): Own {
  const list = child(paragraph, 'w:numPr');
  const outline = valueIn(paragraph, 'w:outlineLvl');
  const level = valueIn(list, 'w:ilvl');
  return {
    outline: outline === undefined ? undefined : Number(outline),
    listId: valueIn(list, 'w:numId'),
    listLevel: level === undefined ? undefined : Number(level),
  };
}
