/** Names of agencies as they are written from year to year, and in the list of another: which of them are one agency. */
import { normal } from '../text/normal';

/** 云岭县人民政府, 云岭县政府 and 云岭县 are one; 办公室 and 办公厅, 委员会 and 委, 街道办事处 and 街道. Spaces and remarks say nothing. */
export function agencyKey(name: string): string {
  let key = normal(name).replace(/\([^()]*\)/g, '');
  for (const [long, short] of SHORTER) key = key.replaceAll(long, short);
  return key.endsWith('政府') && key.length > 2 ? key.slice(0, -2) : key;
}

/** In this order. */
const SHORTER: readonly (readonly [string, string])[] = [
  ['人民政府', '政府'],
  ['街道办事处', '街道'],
  ['街道办', '街道'],
  ['管理委员会', '管委会'],
  ['委员会', '委'],
  ['办公室', '办'],
  ['办公厅', '办'],
  // 乡人民政府镇 and the like do not occur; a township's government is the township.
  ['镇政府', '镇'],
  ['乡政府', '乡'],
];

const PLACES = '省市县区州盟旗';

/** What is left of a key without the places above the agency: 青石镇 of 云岭县青石镇. */
export function agencyTail(key: string): string {
  for (let i = key.length - 3; i >= 0; i--) if (PLACES.includes(key[i]!)) return key.slice(i + 1);
  return key;
}

/** Whether the one names the places above the agency and the other leaves them out. */
export const isLongerName = (long: string, short: string): boolean =>
  long.length > short.length && short.length > 2 && long.endsWith(short);
