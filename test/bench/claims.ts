/** Measures what the rules on prose find: precision on sentences that agree, recall on those with one figure changed. */
import { editionFor } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import { issuesOf } from '../../server/src/rules/prose/judge';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderAround, renderTable } from '../support/render';
import { DISTRACTIONS, type Sentence, sentence, templates, valuesOf, writtenAs } from '../support/sentences';

const AGENCIES: readonly { readonly name: string; readonly who: readonly string[] }[] = [
  { name: '云岭县水务局', who: ['', '我局', '本机关', '云岭县水务局', '县水务局', '本单位', '全局'] },
  { name: '云岭县青石镇人民政府', who: ['', '我镇', '全镇', '青石镇', '镇政府', '本机关', '青石镇人民政府'] },
  { name: '云岭县人民政府', who: ['', '我县', '全县', '云岭县', '全县各级行政机关'] },
  { name: '云岭县人民政府办公室', who: ['', '县政府办公室', '我办', '本机关'] },
];

export interface Measure {
  readonly cases: number;
  /** Sentences that agree and were found all the same. */
  readonly alarms: readonly string[];
  readonly changed: number;
  readonly missed: readonly string[];
}

/** @param seeds reports to make; each has every wording once, on a line of its own. */
export function measure(seeds: number): Measure {
  const alarms: string[] = [];
  const missed: string[] = [];
  let cases = 0;
  let changed = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const random = seeded(seed);
    const { name, who } = AGENCIES[seed % AGENCIES.length]!;
    const year = random.int(2019, 2025);
    const edition = editionFor(year);
    const figures = randomFigures(edition, random, random.int(1, 4));
    const values = valuesOf(edition, figures);
    const plain = renderAround({ edition, figures, agency: name, year }, true, (id) =>
      renderTable(edition, id, (address) => figures.get(address) ?? '', 'compact'),
    );
    const within = (lines: readonly string[]) =>
      plain.replace(/(## 一、总体情况\n)[\s\S]*?(?=## 二、)/, `$1\n${lines.join('\n\n')}\n\n`);
    const made: Sentence[] = templates
      .filter((template) => values.outcomes! > 0 || !template.includes('<%'))
      .map((template) => sentence(template, values, who, year, random));
    const noise = DISTRACTIONS.map((one) => sentence(one, values, who, year, random).text);
    const mixed = made.map(({ text }, i) => text + (i % 2 === 0 ? random.pick(noise) : ''));
    cases += mixed.length + noise.length;
    for (const issue of found(within([...mixed, ...noise]))) alarms.push(`${seed}: ${issue}`);

    const wrong = made.map((one) => {
      const figure = random.pick(one.figures);
      const by = random.pick([1, 2, 3, 9, 10]);
      const value = figure.value + by;
      const text =
        one.text.slice(0, figure.start) +
        (figure.share ? value.toFixed(1) : writtenAs(value, random.int(0, 1))) +
        one.text.slice(figure.end);
      return { text, what: `${seed}: ${one.text.slice(figure.start, figure.end)}→${value} ${text}` };
    });
    const told = new Set(found(within(wrong.map(({ text }) => text)), true));
    wrong.forEach(({ text, what }) => {
      changed++;
      if (![...told].some((sentenceFound) => fold(text).includes(sentenceFound))) missed.push(what);
    });
  }
  return { cases, alarms, changed, missed };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What is said of the report at warning level: the sentences, or what is wrong with them. */
function found(text: string, sentences = false): string[] {
  return issuesOf(readReport(text))
    .filter(({ issue: { kind } }) => kind !== 'scope' && kind !== 'fee')
    .map(({ issue }) => (sentences ? '' : `${issue.kind} `) + issue.statement.text);
}

if (require.main === module) {
  const seeds = Number(process.argv[2] ?? 300);
  const start = performance.now();
  const { cases, alarms, changed, missed } = measure(seeds);
  const time = ((performance.now() - start) / 1000).toFixed(1);
  for (const one of [...alarms, ...missed.slice(0, 40)]) console.log(one);
  console.log(`${cases} sentences that agree: ${alarms.length} found`);
  const recall = (100 * (1 - missed.length / changed)).toFixed(1);
  console.log(`${changed} sentences with one figure changed: ${recall} % found, in ${time} s`);
}
