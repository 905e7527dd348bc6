/** What the parts of the form mean, and what that rests on: sections, groups and rows by their ids, columns by theirs. */
import type { Message } from '../text/message';
import type { SectionId, TableId } from './form';
import type { LegalSource } from './sources';
import { sourceById } from './sources';

export interface Meaning {
  readonly says: Message;
  /** None where the form alone says so. */
  readonly sources: readonly LegalSource[];
}

const meaning = (zh: string, en: string, ...ids: readonly string[]): Meaning => ({
  says: { zh, en },
  sources: ids.map(sourceById),
});

/** Of 六 without the fee, which the older form does not ask for. */
export const sectionMeanings: Readonly<Record<SectionId, Meaning>> = {
  overview: meaning(
    '写本年度主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况。各级人民政府的报告还要写明工作考核、社会评议和责任追究结果。',
    'Says how the year went: disclosure, applications, management of information, platforms, supervision. Governments add the results of assessment, evaluation and accountability.',
    'notice-2021-30',
    'art-50',
  ),
  disclosure: meaning(
    '填报表二：按条例第二十条的有关各项填写主动公开的数量。没有的填 0。',
    'Holds table 2: what was disclosed, by items of article 20. Where there were none, the figure is 0.',
    'art-20',
    'art-50',
  ),
  applications: meaning(
    '填报表三：本年新收、上年结转、办理结果和结转下年度的申请件数，按申请人分列。每列第一项加第二项等于第三项加第四项。',
    'Holds table 3: applications received, carried over from last year, dealt with and carried over to the next, by applicant. In each column the first two make the last two.',
    'art-36',
    'art-50',
  ),
  reviews: meaning(
    '填报表四：因政府信息公开工作被申请行政复议、提起行政诉讼的件数和结果。',
    'Holds table 4: applications for reconsideration and lawsuits, with what came of them.',
    'art-50',
    'art-51',
  ),
  problems: meaning(
    '写政府信息公开工作存在的主要问题和改进情况。',
    'Says what the main problems are and what is done about them.',
    'art-50',
  ),
  other: meaning(
    '写其他需要报告的事项；没有的也要写明。',
    'Says what else is to be reported, even if nothing.',
    'art-50',
  ),
};

export const feeMeaning: Meaning = meaning(
  '写其他需要报告的事项，并写明收取信息处理费的情况；没有的也要写明。',
  'Says what else is to be reported, and what processing fee was charged, even if none.',
  'notice-2021-30',
  'notice-2020-109',
  'art-50',
);

/** By table and row, and `group:` with the beginning of a group's label. */
const rows: Readonly<Record<TableId, Readonly<Record<string, Meaning>>>> = {
  disclosure: {
    regulations: meaning('本机关制定的规章。', 'Rules made by the agency.', 'art-20'),
    'normative-documents': meaning(
      '本机关制定的行政规范性文件，不是全部公文。',
      'Normative documents made by the agency, not all its papers.',
      'art-20',
    ),
    licences: meaning(
      '行政许可；处理决定数量是本年作出的许可处理决定。',
      'Licences; the decisions are those of the year.',
      'art-20',
    ),
    'other-services': meaning('其他对外管理服务事项。', 'Other services to the public.', 'art-20'),
    penalties: meaning(
      '行政处罚；处理决定数量是本年作出的处罚决定。',
      'Penalties; the decisions are those of the year.',
      'art-20',
    ),
    compulsion: meaning(
      '行政强制；处理决定数量是本年作出的强制决定。',
      'Compulsion; the decisions are those of the year.',
      'art-20',
    ),
    fees: meaning(
      '行政事业性收费，不是信息处理费。',
      'Administrative charges; the fee for processing information is none of them.',
      'art-20',
    ),
    procurement: meaning(
      '政府集中采购的项目数量和总金额。',
      'Central government procurement, projects and amount.',
      'art-20',
    ),
  },
  applications: {
    received: meaning(
      '本年内新收到的申请，不含上年结转。',
      'Applications received in the year, without those carried over from last year.',
      'art-27',
    ),
    'carried-in': meaning(
      '上年底没有办结、转到本年继续办理的申请，应与上年报告的“结转下年度继续办理”相同。',
      'Applications still open at the end of last year: what last year’s report carried over to this one.',
    ),
    'group:三、': meaning(
      '本年办结的申请，按办理结果分列。',
      'Applications dealt with in the year, by outcome.',
      'art-36',
    ),
    granted: meaning(
      '提供了所申请的信息，或者告知了获取的方式、途径。',
      'The information was given, or the way to obtain it told.',
      'art-36',
    ),
    partial: meaning(
      '作了区分处理：提供可以公开的内容，其余不予公开。只计在这一行，不再计入不予公开等情形。',
      'Disclosed in part; counted in this row alone.',
      'art-37',
    ),
    'group:（三）': meaning(
      '依照条例的规定不予公开。',
      'Not disclosed, by rules of the Regulations.',
      'art-14',
      'art-15',
      'art-16',
    ),
    'denied.state-secret': meaning('依法确定为国家秘密的政府信息。', 'State secrets.', 'art-14'),
    'denied.law': meaning(
      '法律、行政法规禁止公开的政府信息。',
      'What laws or administrative regulations forbid to disclose.',
      'art-14',
    ),
    'denied.safety': meaning(
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。',
      'What would endanger national, public or economic security or social stability.',
      'art-14',
    ),
    'denied.third-party': meaning(
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的政府信息。',
      'Business secrets, privacy and the like: what would harm third parties.',
      'art-15',
    ),
    'denied.internal': meaning(
      '人事管理、后勤管理、内部工作流程三类内部事务信息。',
      'Internal affairs: personnel, logistics, internal procedure.',
      'art-16',
    ),
    'denied.process': meaning(
      '讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
      'Information of process: minutes, drafts, letters of consultation, reports for instruction.',
      'art-16',
    ),
    'denied.enforcement': meaning('行政执法案卷信息。', 'Files of law enforcement.', 'art-16'),
    'denied.inquiry': meaning(
      '工商、不动产登记资料等，法律、行政法规对获取有特别规定，告知依照其规定办理的。',
      'Registers and the like, obtained under laws of their own.',
      'art-36',
    ),
    'group:（四）': meaning('没有可以提供的信息。', 'There is nothing that could be provided.', 'art-36'),
    'unable.not-held': meaning(
      '经检索没有所申请的信息，或者不属于本机关负责公开。',
      'Not found, or not the agency’s to disclose.',
      'art-36',
    ),
    'unable.no-record': meaning(
      '需要对现有信息加工、分析才能得出。',
      'Would have to be worked out from what there is.',
      'art-38',
    ),
    'unable.unclear': meaning('补正以后，申请内容仍不明确。', 'Still unclear after it was completed.', 'art-30'),
    'group:（五）': meaning(
      '不作为政府信息公开申请处理，或者不重复处理。',
      'Not treated as an application, or not again.',
    ),
    'rejected.petition': meaning(
      '以申请的形式进行信访、投诉、举报等活动。',
      'Petitions and complaints in the form of applications.',
      'art-39',
    ),
    'rejected.duplicate': meaning(
      '已经答复过，又申请公开相同的信息。',
      'Answered already and applied for again.',
      'art-36',
    ),
    'rejected.publication': meaning(
      '要求提供政府公报、报刊、书籍等公开出版物。',
      'Asks for gazettes, newspapers, books and other publications.',
      'art-39',
    ),
    'rejected.excessive': meaning(
      '数量、频次明显超过合理范围，说明的理由不合理。',
      'Excessive in number or frequency, without good reasons.',
      'art-35',
    ),
    'rejected.confirmation': meaning(
      '已经从行政机关取得的信息，又要求确认或者重新出具。',
      'Asks to confirm or issue again what was obtained already.',
    ),
    'group:（六）': meaning('以上五种情形以外的办理结果。', 'Outcomes that are none of the five above.'),
    other: meaning('以上五种情形以外的办理结果。', 'Outcomes that are none of the five above.'),
    'other.no-correction': meaning(
      '申请人无正当理由逾期不补正，视为放弃申请。',
      'Not completed in time without good reason: given up.',
      'art-30',
    ),
    'other.unpaid': meaning(
      '申请人逾期没有按照收费通知缴纳信息处理费，视为放弃申请。',
      'The processing fee was not paid in time: given up.',
      'notice-2020-109',
    ),
    'other.rest': meaning(
      '前两项以外的其他处理，如申请人主动撤回。',
      'Any other outcome, such as applications withdrawn.',
    ),
    'outcome-total': meaning('（一）至（六）各项之和。', 'The sum of the outcomes above.'),
    'carried-out': meaning(
      '本年底没有办结、转到下年继续办理的申请，下年报告的“上年结转”应与此相同。',
      'Still open at the end of the year: what next year’s report carries over from this one.',
    ),
  },
  reviews: {
    review: meaning('因政府信息公开工作被申请行政复议。', 'Applications for administrative reconsideration.', 'art-51'),
    'group:行政诉讼': meaning('因政府信息公开工作被提起行政诉讼。', 'Administrative lawsuits.', 'art-51'),
    'litigation-direct': meaning(
      '没有经过行政复议，直接提起的行政诉讼。',
      'Lawsuits without prior reconsideration.',
      'art-51',
    ),
    'litigation-after-review': meaning('经过行政复议以后提起的行政诉讼。', 'Lawsuits after reconsideration.', 'art-51'),
  },
};

const columns: Readonly<Record<string, Meaning>> = {
  issued: meaning('本年内制发的件数。', 'Issued in the year.'),
  repealed: meaning('本年内废止的件数。', 'Repealed in the year.'),
  'in-force': meaning(
    '年底仍然有效的全部件数，包括往年制发的。',
    'All in force at the end of the year, of whatever year.',
  ),
  natural: meaning('以公民个人名义提出的申请。', 'Applications of individuals.', 'art-27'),
  upheld: meaning('维持了原来的答复或处理。', 'The answer was upheld.'),
  corrected: meaning('原来的答复或处理被纠正。', 'The answer was corrected.'),
  pending: meaning('年底还没有结果。', 'Not decided by the end of the year.'),
};

/** null where nothing is to be added to the label. */
export const rowMeaning = (table: TableId, row: string): Meaning | null => rows[table][row] ?? null;

export const columnMeaning = (column: string): Meaning | null => columns[column] ?? null;

/** @param label the official label of the group. */
export function groupMeaning(table: TableId, label: string): Meaning | null {
  const key = Object.keys(rows[table]).find((one) => one.startsWith('group:') && label.startsWith(one.slice(6)));
  return key === undefined ? null : rows[table][key]!;
}
