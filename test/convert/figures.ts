/** What is compared after a conversion: every figure of a report, and every sentence. */
import type { Edition } from '../../server/src/editions';
import { figuresOf } from '../../server/src/features/figures';
import { DEFAULT_TIDY, type TidyOptions } from '../../server/src/layout/tidy';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { createService } from '../../server/src/service';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import type { ReportOptions } from '../support/render';

export const service = createService();

/** The file as a draft in the layout `compact`. */
export const imported = (name: string, bytes: Uint8Array, tables: TidyOptions | null = DEFAULT_TIDY) =>
  service.convert({ name, bytes }, tables);

/** A whole report of the edition, every relation holding, from all zeros to a province's figures. */
export const anyReport = (edition: Edition, seed: number): ReportOptions => {
  const random = seeded(seed);
  return {
    edition,
    figures: randomFigures(edition, random),
    agency: random.pick(['云岭县青石镇人民政府', '云岭县水务局']),
  };
};

export const figures = (report: Report) => figuresOf(report);

/** Title, headings and prose in their order, without marks of Markdown and without space. */
export function words(text: string): string[] {
  const report = readReport(text);
  const tables = Object.values(report.tables).flatMap((table) => table?.absorbed ?? []);
  const inTable = (at: number) => tables.some(({ start, end }) => start <= at && at <= end);
  return report.document.blocks.flatMap((block) => {
    if (block.kind === 'blank' || block.kind === 'comment' || inTable(block.span.start)) return [];
    const line = text.slice(block.span.start, block.span.end);
    return (
      line
        .replace(/^#+/, '')
        .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
        .replace(/\s/g, '') || []
    );
  });
}
