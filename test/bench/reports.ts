/** Reports to measure with: of the size and the wordings of published ones, none like another. */
import { editionFor } from '../../server/src/editions';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';
import { DISTRACTIONS, sentence, templates, valuesOf } from '../support/sentences';

/** What a report of a town or a district has, in UTF-8. */
export const REPORT_BYTES = 9500;

/** Most of what a report says has no figure of the tables in it. */
const TALK = [
  '严格落实信息公开审查制度，坚持先审查、后公开，一事一审，确保公开内容准确、规范、安全。',
  '围绕群众关心的就业、教育、医疗、养老、社会救助等民生领域，及时公开政策文件和办事指南，方便群众查询。',
  '完善依申请公开工作机制，规范登记、审核、办理、答复、归档各环节，加强与申请人的沟通，答复做到有理有据。',
  '加强门户网站和政务新媒体的日常管理，落实内容更新和安全检查责任，杜绝错敏信息和空白栏目。',
  '组织开展业务培训，学习《中华人民共和国政府信息公开条例》和有关规定，提高工作人员的能力和水平。',
  '主要领导定期听取工作汇报，分管领导具体抓落实，明确专人负责信息的收集、整理、发布和更新维护。',
];

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
    const told = sentence(random.pick(wordings), values, ['我镇', '全镇', '本机关'], year, random).text;
    const text = `${random.pick(TALK)}${random.pick(TALK)}${told}${random.pick(TALK)}`;
    paragraphs.push(text, '');
    missing -= Buffer.byteLength(text) + 2;
  }
  return report.replace(/(?=## 二、)/, `${paragraphs.join('\n')}\n`);
}
