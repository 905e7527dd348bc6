/** Versions of a draft one after another, as typing, pasting and undoing make them. */
import fc from 'fast-check';

/** What is typed where it changes most: what begins, ends and cuts lines, rows, headings, fences, comments, front matter. */
const PIECES = [
  ...['', '0', '14', '字', '。', ' ', '\t', '　', '\n', '\n\n', '\r', '\r\n', '|', '\n|', '|\n', ' | ', '｜', '\\'],
  ...['```', '```\n', '\n~~~\n', '<!--', '-->', '\n-->\n', '\n<!-- 注 -->\n', '<!-- 注 -->', '---', '---\n', '\n---\n'],
  ...['# ', '\n## ', '三、', '\n四、政府信息公开行政复议、行政诉讼情况\n', '总计', '| --- |', '| 规章 | 1 | 2 | 3 |\n'],
  ...['\n第二十条第（一）项\n', '2023年', '行政许可', '1.属于国家秘密', '&nbsp;', '\ud83c', '🀄', '\ufeff'],
];

/** Places are parts of the text in 1/65536, so that an edit means something in whatever the ones before it left. */
const anyEdit = fc.record({
  at: fc.oneof(fc.nat(65535), fc.constantFrom(0, 65535)),
  size: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(600)),
  text: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 4 })),
  undone: fc.boolean(),
});

/** The draft, and what edits make of it; some of them are taken back again. */
export const anyVersions = (base: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.tuple(base, fc.array(anyEdit, { minLength: 1, maxLength: 6 })).map(([draft, edits]) => {
    const versions = [draft];
    for (const { at, size, text, undone } of edits) {
      const old = versions.at(-1)!;
      const from = Math.round((at / 65535) * old.length);
      versions.push(old.slice(0, from) + text + old.slice(from + size));
      if (undone) versions.push(old);
    }
    return versions;
  });
