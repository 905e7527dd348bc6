import { isEmpty } from '../../report/content';
import { passagesOf } from '../../report/prose';
import { keptWith } from '../../report/wording';
import type { Rule } from '../rule';

const WORDS = /考核|考评|评议|评估|责任追究|追究责任|追责|问责/;
/** 区 that are no level of government but have offices of one. */
const NO_GOVERNMENT =
  /(?:开发|园|新|工业|产业|高新|高新技术|示范|管理|保税|度假|景|林|矿|库|社|校|军|试验|实验|功能|合作|集中|聚集|集聚)区$/;

/** A government's report speaks of assessment, evaluation or accountability. */
export const governmentDuties: Rule = {
  id: 'structure/government-duties',
  level: 'hint',
  source: {
    zh: '《政府信息公开条例》第五十条第（四）项：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况',
    en: 'Regulations on Open Government Information, art. 50, item 4: reports of governments include the results of assessment, public evaluation and accountability',
  },
  title: { zh: '未写工作考核、社会评议和责任追究结果', en: 'Nothing on assessment, evaluation and accountability' },
  description: {
    zh: '各级人民政府（省、市、县、乡镇）的报告应写明工作考核、社会评议和责任追究结果，没有发生的也要写明。部门、办公室、街道办事处和开发区管委会的报告不要求。三项中写到一项就不提示。',
    en: 'Reports of governments, from province to township, say what came of assessment, public evaluation and accountability, even if nothing. Those of departments and offices need not. One of the three is enough.',
  },
  example: {
    bad: '（五）监督保障。全年组织业务培训2次。',
    good: '（五）监督保障。全年组织业务培训2次，政务公开纳入年度考核，开展社会评议1次，未发生责任追究情形。',
  },
  *find({ report }) {
    const section = report.sections.find(({ form }) => form.id === 'overview');
    if (!isGovernment(report.agency) || !section || isEmpty(report, section)) return;
    if (passagesOf(report).some(speaks)) return;
    yield {
      span: section.heading.content,
      message: {
        zh: '报告没有写到工作考核、社会评议和责任追究结果；各级人民政府的年度报告应写明，没有的也要写明。',
        en: 'The report says nothing of assessment, public evaluation and accountability; a government’s report states them, even if there were none.',
      },
    };
  },
};

const speaks = keptWith(({ text }) => WORDS.test(text));

/** A government by its name: 人民政府, or the bare name of a place that has one. */
export function isGovernment(agency: string | null): boolean {
  if (agency === null || NO_GOVERNMENT.test(agency)) return false;
  return /(?:人民政府|[省市县旗州区镇乡]|苏木)$/.test(agency);
}
