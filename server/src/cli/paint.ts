/** Colours, where there is a terminal that shows them. */

export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'gray' | 'green' | 'bold' | 'dim', text: string) => string;

export function paintFor(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  // Required here: it loads what terminals need, and most runs have none.
  const { createColors } = require('picocolors') as typeof import('picocolors');
  const colours = createColors(true);
  return (style, text) => colours[style](text);
}
