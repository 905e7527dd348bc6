import { isEmpty } from '../../report/content';
import { fold, passagesIn } from '../../report/prose';
import type { Report } from '../../report/report';
import { keptWith } from '../../report/wording';
import { blocksBetween } from '../../syntax/blocks';
import type { Rule } from '../rule';

interface Aspect {
  readonly name: string;
  /** In the label of a part, however it is worded. */
  readonly label: RegExp;
  /** In running text: the name of the aspect, not merely its words. */
  readonly term: RegExp;
}

const ASPECTS: readonly Aspect[] = [
  {
    name: '主动公开',
    label: /主动公开|信息公开工作?情况$|(?<!申请)公开(?:力度|内容|范围|质量|质效|实效|深度|广度)|重点领域.{0,6}公开/,
    term: /主动公开(?:[、,:;。]|情况|方面|工作|和|与|及)/,
  },
  { name: '依申请公开', label: /申请/, term: /依申请公开/ },
  {
    name: '政府信息管理',
    label: /信息.{0,6}管理|(?:文件|公文|制度|资源|档案).{0,2}管理|管理(?:情况|方面|工作)?$/,
    term: /(?:政府|政务|公开)信息管理/,
  },
  { name: '政府信息公开平台建设', label: /平台|网站|新媒体|阵地|载体|渠道|公报/, term: /平台/ },
  {
    name: '监督保障',
    label: /监督|保障|监管|考核|督查|督导|督办|检查|评议/,
    term: /监督保障|监督检查|监督考核|监督和保障/,
  },
];
const ENDINGS = ASPECTS.map(({ name }) => name.slice(-4));
/** Below this the section is not divided by aspects, and its sentences are looked at instead. */
const FEWEST_LABELS = 2;
const LONGEST_LABEL = 30;

/** An aspect of the work that section one does not speak of; one finding each. */
export const overviewAspect: Rule = {
  id: 'structure/overview-aspect',
  level: 'hint',
  source: {
    zh: '国办公开办函〔2021〕30号附件：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面',
    en: 'Annex of notice 〔2021〕30: the overview covers disclosure, applications, management, platforms and supervision',
  },
  title: { zh: '总体情况缺少一个方面', en: 'The overview lacks an aspect' },
  description: {
    zh: '“一、总体情况”应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。小标题怎样写、先后怎样排、另外增加哪些方面，都不限。没有分方面写的，看文字里有没有提到。',
    en: 'Section one covers five aspects, under whatever labels and in whatever order; further ones are welcome. Where it has no labels, its sentences are looked at.',
  },
  example: {
    bad: '一、总体情况\n（一）主动公开。……\n（二）政府信息管理。……\n（三）平台建设。……\n（四）监督保障。……',
    good: '一、总体情况\n（一）主动公开。……\n（二）依申请公开。……\n（三）政府信息管理。……\n（四）平台建设。……\n（五）监督保障。……',
  },
  *find({ report }) {
    const section = report.sections.find(({ form }) => form.id === 'overview');
    if (!section || isEmpty(report, section)) return;
    for (const { name } of missingAspects(report)) {
      yield {
        span: section.heading.content,
        message: {
          zh: `“一、总体情况”没有写到“${name}”方面的情况。`,
          en: `“一、总体情况” does not cover “${name}”.`,
        },
      };
    }
  },
};

function missingAspects(report: Report): Aspect[] {
  const passages = passagesIn(report, 'overview');
  const labelled = new Set(passages.flatMap((passage) => (passage.heading ? headed(passage) : labelledIn(passage))));
  for (const head of tableHeads(report)) for (const aspect of aspectsOf(head)) labelled.add(aspect);
  const rest = ASPECTS.filter((aspect) => !labelled.has(aspect));
  if (labelled.size >= FEWEST_LABELS) return rest;
  const named = new Set(passages.flatMap(termsIn));
  return rest.filter((aspect) => !named.has(aspect));
}

/** Those of which the label is. */
const aspectsOf = (text: string): readonly Aspect[] => ASPECTS.filter(({ label }) => label.test(text));

const headed = keptWith(({ text }) => aspectsOf(text));
const termsIn = keptWith(({ text }) => ASPECTS.filter(({ term }) => term.test(text)));

/** （一）主动公开情况, 一是完善平台: what names a part, not what is said in it. */
const labelledIn = keptWith(({ text, starts }): readonly Aspect[] => {
  const labels: string[] = [];
  starts.forEach((start, i) => {
    const line = text.slice(start, starts[i + 1] ?? text.length);
    const numbered = NUMBERED.exec(line);
    const clause = clauseOf(numbered ? numbered[1]! : line, '。,:;');
    const named = clause.length <= LONGEST_LABEL / 2 && ENDINGS.some((ending) => clause.includes(ending));
    if (numbered || named) labels.push(clause);
  });
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    if (at > 0 && ORDINALS.includes(text[at - 1]!))
      labels.push(clauseOf(text.slice(at + 1, at + 1 + LONGEST_LABEL), '。,:;、'));
  }
  return labels.flatMap(aspectsOf);
});

const ORDINALS = '一二三四五六七八九十';
const NUMBERED = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[、.,)])(.*)$/;

/** Up to the first of the marks. */
function clauseOf(text: string, marks: string): string {
  let end = 0;
  while (end < text.length && end < LONGEST_LABEL && !marks.includes(text[end]!)) end++;
  return text.slice(0, end);
}

/** A section written as a table names its aspects in the first column. */
function tableHeads({ document, sections }: Report): string[] {
  const { start, end } = sections.find(({ form }) => form.id === 'overview')!.span;
  return blocksBetween(document, start, end).flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.flatMap(({ cells }) => (cells[0] ? fold(document.text, cells[0].span).text : []))
      : [],
  );
}
