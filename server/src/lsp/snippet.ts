/** Skeletons as snippets of the protocol: the places to fill in become tab stops, in the order of the text. */
import type { Skeleton, Stop } from '../layout/skeleton';

export interface SnippetOptions {
  readonly lineBreak: string;
  /** A stop in every figure; else the first alone, and the client goes on from cell to cell by itself. */
  readonly everyFigure: boolean;
}

/** The last stop is number 0, where the snippet ends. Without its stops the snippet is the plain text. */
export function toSnippet(skeleton: Skeleton, { lineBreak, everyFigure }: SnippetOptions): string {
  const placesOf = (stop: Stop['stop']) =>
    skeleton.flatMap((piece, i) => (typeof piece !== 'string' && piece.stop === stop ? i : []));
  const figures = placesOf('figure');
  // Prose has a stop only where there is no figure to go to.
  const places = figures.length > 0 ? figures : placesOf('prose');
  const kept = new Set(everyFigure ? places : places.slice(0, 1));
  const last = [...kept].at(-1);

  const numbers = new Map<string, number>();
  let next = 1;
  return skeleton
    .map((piece, i) => {
      if (typeof piece === 'string') return escaped(piece).replaceAll('\n', lineBreak);
      if (i === last) return tabStop(0);
      const { stop, text } = piece;
      if (stop === 'figure' || stop === 'prose') return kept.has(i) ? tabStop(next++) : '';
      const known = numbers.get(stop);
      if (known !== undefined) return tabStop(known);
      numbers.set(stop, next);
      return tabStop(next++, `:${escaped(text)}`);
    })
    .join('');
}

/** In braces: a digit may follow. */
const tabStop = (number: number, placeholder = ''): string => `\${${number}${placeholder}}`;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
