/** Arbitrary drafts for property tests. */
import fc from 'fast-check';

/** Text made of what drafts are made of, and of what breaks parsers. */
const PIECES = [
  '|',
  '｜',
  '\\',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '　',
  '#',
  '一、',
  '总体情况',
  '```',
  '<!--',
  '-->',
  '---',
  '14',
  ':',
  '\ud800',
  '🀄',
  '（七）总计',
];
export const anyDraft = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);
