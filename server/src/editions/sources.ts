/**
 * What the form rests on: the articles of the Regulations and the notices, summed up as far as they concern the
 * report. Pages, links and hovers take it from here.
 */
import type { Message } from '../text/message';

export interface LegalSource {
  readonly id: string;
  /** In Chinese as it is cited in full, and headed on the page of sources. */
  readonly name: Message;
  /** What it says, as far as the report is concerned. */
  readonly says: Message;
}

/** What every article’s name begins with. */
export const REGULATIONS = '《中华人民共和国政府信息公开条例》';

const article = (id: string, numeral: string, number: number, zh: string, en: string): LegalSource => ({
  id,
  name: {
    zh: `${REGULATIONS}第${numeral}条`,
    en: `Regulations on Open Government Information, article ${number}`,
  },
  says: { zh, en },
});

/** Notices, the newest first, then articles. */
export const sources: readonly LegalSource[] = [
  {
    id: 'notice-2021-30',
    name: { zh: '国办公开办函〔2021〕30号', en: 'Notice 国办公开办函〔2021〕30号' },
    says: {
      zh: '国务院办公厅政府信息与政务公开办公室《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》。规定现行的年度报告格式：六个部分、三张表和表三的勾稽关系。2021年度起的报告适用。',
      en: 'The notice that prescribes the form in force, six sections and three tables, for reports on 2021 and later.',
    },
  },
  {
    id: 'notice-2019-60',
    name: { zh: '国办公开办函〔2019〕60号', en: 'Notice 国办公开办函〔2019〕60号' },
    says: {
      zh: '国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》。规定2019、2020年度报告的格式。',
      en: 'The notice that prescribes the form of the reports on 2019 and 2020.',
    },
  },
  {
    id: 'notice-2020-109',
    name: { zh: '国办函〔2020〕109号', en: 'Notice 国办函〔2020〕109号' },
    says: {
      zh: '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知。信息处理费可以按件或者按量计收：按件的，同一申请人一个自然月内累计申请10件以下不收，11—30件每件100元，31件以上以10件为一档、每增加一档每件加100元；按量的，30页以下不收，31—100页每页10元，101—200页每页20元，201页以上每页40元。',
      en: 'The measures on the fee for processing information (信息处理费), charged by the piece or by the page.',
    },
  },
  article(
    'art-14',
    '十四',
    14,
    '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
    'State secrets, what laws and administrative regulations forbid to disclose, and what would endanger national, public or economic security or social stability, is not disclosed.',
  ),
  article(
    'art-15',
    '十五',
    15,
    '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开；第三方同意公开，或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
    'What would harm the lawful interests of third parties is not disclosed unless they consent or the public interest demands it.',
  ),
  article(
    'art-16',
    '十六',
    16,
    '第一款：内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。第二款：讨论记录、过程稿、磋商信函、请示报告等过程性信息，以及行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定。',
    'Internal affairs, information of process (minutes, drafts, letters of consultation, reports for instruction) and files of law enforcement may be withheld.',
  ),
  article(
    'art-20',
    '二十',
    20,
    '应当主动公开的政府信息，其中第（一）项为行政法规、规章和规范性文件，第（五）项为办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果，第（六）项为实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定，第（八）项为行政事业性收费项目及其依据、标准，第（九）项为政府集中采购项目的目录、标准及实施情况。',
    'What is disclosed on one’s own initiative; items 1, 5, 6, 8 and 9 are the blocks of table 2.',
  ),
  article(
    'art-27',
    '二十七',
    27,
    '除行政机关主动公开的政府信息外，公民、法人或者其他组织可以向行政机关申请获取相关政府信息。',
    'Citizens, legal persons and other organisations may apply for information that is not disclosed already.',
  ),
  article(
    'art-30',
    '三十',
    30,
    '申请内容不明确的，行政机关应当给予指导和释明，并一次性告知申请人补正；申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该申请。',
    'Where an application is unclear the applicant is told once to complete it; who does not, without good reason, has given it up.',
  ),
  article(
    'art-35',
    '三十五',
    35,
    '申请的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由；认为理由不合理的，告知申请人不予处理。',
    'Where applications are excessive in number or frequency and the reasons given are not good ones, they are not dealt with.',
  ),
  article(
    'art-36',
    '三十六',
    36,
    '分别情况作出答复：（一）已经主动公开的，告知获取的方式、途径；（二）可以公开的，提供该信息，或者告知获取的方式、途径和时间；（三）决定不予公开的，告知并说明理由；（四）经检索没有的，告知该信息不存在；（五）不属于本行政机关负责公开的，告知并说明理由；（六）已经答复、重复申请公开相同信息的，告知不予重复处理；（七）属于工商、不动产登记资料等信息，有关法律、行政法规对获取有特别规定的，告知依照其规定办理。',
    'The kinds of answers to an application, from disclosure to reference to other laws.',
  ),
  article(
    'art-37',
    '三十七',
    37,
    '含有不应当公开或者不属于政府信息的内容，但能够作区分处理的，应当提供可以公开的内容，并对不予公开的内容说明理由。',
    'What can be separated is disclosed in part, with reasons for the rest.',
  ),
  article(
    'art-38',
    '三十八',
    38,
    '提供的信息应当是已制作或者获取的政府信息；需要对现有政府信息进行加工、分析的，可以不予提供。',
    'What is provided exists already; what would have to be worked out need not be.',
  ),
  article(
    'art-39',
    '三十九',
    39,
    '以申请的形式进行信访、投诉、举报等活动的，告知不作为政府信息公开申请处理；要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取的途径。',
    'Petitions and complaints in the form of applications are not treated as such; for publications the way to obtain them is told.',
  ),
  article(
    'art-42',
    '四十二',
    42,
    '依申请提供政府信息，不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费。',
    'Information is provided free of charge; where applications are excessive a processing fee may be charged.',
  ),
  article(
    'art-49',
    '四十九',
    49,
    '县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布；县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。',
    'Departments of governments from the county up submit and publish their reports on the past year by 31 January, the departments in charge publish their governments’ by 31 March.',
  ),
  article(
    'art-50',
    '五十',
    50,
    '年度报告应当包括：（一）主动公开政府信息的情况；（二）收到和处理政府信息公开申请的情况；（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；（四）存在的主要问题及改进情况，各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况；（五）其他需要报告的事项。',
    'What a report contains; those of governments also tell the results of assessment, public evaluation and accountability.',
  ),
  article(
    'art-51',
    '五十一',
    51,
    '认为行政机关在政府信息公开工作中侵犯其合法权益的，可以投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
    'Whoever finds lawful rights infringed may complain, apply for reconsideration, or sue.',
  ),
];

export const sourceById = (id: string): LegalSource => sources.find((source) => source.id === id)!;
