/** A report with sentences of a test's own around tables that are known: small numbers, no two rows alike. */
import { type Address, addressOf, editionFor, rowsOf } from '../../server/src/editions';
import type { FigureMap } from './figures';
import { renderAround, renderTable } from './render';

export interface ProseReport {
  readonly overview: string;
  readonly other?: string;
  readonly agency?: string;
  readonly year?: number;
  /** Figures that are others than the standard ones; totals are those of {@link STANDARD} all the same. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** Rows of table three: natural persons, business; every other column is 0. */
const ROWS: Readonly<Record<string, readonly [number, number]>> = {
  received: [30, 4],
  'carried-in': [2, 0],
  granted: [9, 1],
  partial: [3, 0],
  'denied.third-party': [1, 0],
  'denied.internal': [1, 0],
  'unable.not-held': [6, 1],
  'unable.no-record': [1, 0],
  'rejected.petition': [2, 0],
  'rejected.duplicate': [1, 0],
  'other.no-correction': [2, 0],
  'other.rest': [3, 2],
  'outcome-total': [29, 4],
  'carried-out': [3, 0],
};

const REVIEWS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  review: [3, 1, 2, 1],
  'litigation-direct': [1, 0, 1, 0],
  'litigation-after-review': [1, 0, 0, 1],
};

const RESULTS = ['upheld', 'corrected', 'other', 'pending'];

/**
 * 新收 34（自然人30、商业企业4）, 上年结转 2; 予以公开 10, 部分公开 3, 不予公开 2, 无法提供 8, 不予处理 3, 其他处理 7（3.其他 5）,
 * 总计 33, 结转下年 3. 行政复议 7（3、1、2、1）, 行政诉讼 2＋2（2、0、1、1）. Nothing but zeros in table two.
 */
export function standardFigures(year = 2024): FigureMap {
  const { tables } = editionFor(year);
  const figures: FigureMap = new Map();
  for (const table of Object.values(tables)) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const column of block.columns) figures.set(addressOf(table.id, row.id, column.id), '0');
      }
    }
  }
  const known = new Set(rowsOf(tables.applications).map(({ id }) => id));
  for (const [row, [natural, business]] of Object.entries(ROWS)) {
    const id = known.has(row) ? row : 'other';
    const add = (column: string, value: number) => {
      const at = addressOf('applications', id, column);
      figures.set(at, String(Number(figures.get(at)) + value));
    };
    add('natural', natural);
    add('business', business);
    add('total', natural + business);
  }
  for (const [row, results] of Object.entries(REVIEWS)) {
    results.forEach((value, i) => {
      figures.set(addressOf('reviews', row, RESULTS[i]!), String(value));
    });
    figures.set(addressOf('reviews', row, 'total'), String(results.reduce((sum, one) => sum + one)));
  }
  return figures;
}

export function proseReport({
  overview,
  other,
  figures = {},
  agency = '青石县水务局',
  year = 2024,
}: ProseReport): string {
  const all = standardFigures(year);
  for (const [address, value] of Object.entries(figures)) all.set(address as Address, value);
  const edition = editionFor(year);
  const plain = renderAround({ edition, figures: all, agency, year }, true, (id) =>
    renderTable(edition, id, (address) => all.get(address) ?? '', 'compact'),
  );
  const [before, , after] = splitAt(plain, '## 一、总体情况\n', '## 二、');
  const report = `${before}## 一、总体情况\n\n${overview}\n\n## 二、${after}`;
  if (other === undefined) return report;
  return `${report.slice(0, report.indexOf('## 六、'))}## 六、其他需要报告的事项\n\n${other}\n`;
}

function splitAt(text: string, from: string, to: string): [string, string, string] {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  return [text.slice(0, start), text.slice(start, end), text.slice(end + to.length)];
}
