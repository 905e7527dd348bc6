/** Reports to measure with: of the size and the wordings of published ones, none like another. */
import { editionFor } from '../../server/src/editions';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';
import { DISTRACTIONS, sentence, templates, valuesOf } from '../support/sentences';

/** What a report of a town or a district has, in UTF-8. */
export const REPORT_BYTES = 9500;

/** A report of about `bytes`, whole paragraphs of prose making up the difference. */
export function benchReport(seed: number, bytes = REPORT_BYTES): string {
  const random = seeded(seed);
  const year = 2021 + (seed % 5);
  const edition = editionFor(year);
  const figures = randomFigures(edition, random, 1 + (seed % 4));
  const values = valuesOf(edition, figures);
  const wordings = [...templates, ...DISTRACTIONS].filter((one) => values.outcomes! > 0 || !one.includes('<%'));
  const report = renderReport({ edition, figures, agency: `云岭县第${seed}镇人民政府`, year });
  let missing = bytes - Buffer.byteLength(report);
  const paragraphs: string[] = [];
  while (missing > 0) {
    const { text } = sentence(random.pick(wordings), values, ['我镇', '全镇', '本机关'], year, random);
    paragraphs.push(text, '');
    missing -= Buffer.byteLength(text) + 2;
  }
  return report.replace(/(?=## 二、)/, `${paragraphs.join('\n')}\n`);
}
