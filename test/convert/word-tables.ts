/** The tables of a Word file as its XML has them: widths, labels, and what is merged with what. */
import { strFromU8, unzipSync } from 'fflate';
import { descendants, elementsOf, parseXml, textOf, valueIn } from '../../server/src/convert/xml';

export interface WordCell {
  readonly text: string;
  readonly columns: number;
  /** Whether it begins a merge over rows, or goes on with the one above. */
  readonly merge: 'begins' | 'goes on' | null;
}

export interface WordTable {
  readonly widths: number[];
  readonly rows: WordCell[][];
}

export function wordTables(file: Uint8Array): WordTable[] {
  const document = parseXml(strFromU8(unzipSync(file)['word/document.xml']!));
  return [...descendants(document, 'w:tbl')].map((table) => ({
    widths: [...descendants(table, 'w:gridCol')].map((column) => Number(column.attributes['w:w'])),
    rows: elementsOf(table)
      .filter(({ name }) => name === 'w:tr')
      .map((row) =>
        elementsOf(row)
          .filter(({ name }) => name === 'w:tc')
          .map((one): WordCell => {
            const [properties] = [...descendants(one, 'w:tcPr')];
            const [merge] = [...descendants(one, 'w:vMerge')];
            const text = [...descendants(one, 'w:t')].map(textOf).join('');
            return {
              text: text.replace(/[\s　]/g, ''),
              columns: Number(valueIn(properties, 'w:gridSpan') ?? 1),
              merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'begins' : 'goes on') : null,
            };
          }),
      ),
  }));
}

/** Each row's own cells as `columns×rows text`, the way HTML has them: those that go on with one above are left out. */
export function spansOf({ rows }: WordTable): string[][] {
  const placed = rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const at = column;
      column += cell.columns;
      return { ...cell, at };
    });
  });
  const goesOn = (row: number, at: number) => placed[row]?.some((cell) => cell.at === at && cell.merge === 'goes on');
  const heightAt = (row: number, at: number): number => (goesOn(row + 1, at) ? 1 + heightAt(row + 1, at) : 1);
  return placed.map((row, i) =>
    row
      .filter(({ merge }) => merge !== 'goes on')
      .map(({ text, columns, at }) => `${columns}×${heightAt(i, at)} ${text}`),
  );
}
