/** FNV-1a: texts told apart by a number, where a rare confusion costs little. */

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32 bits, not negative. Another basis gives another hash of the same text. */
export function hashOf(text: string, basis = BASIS): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}
