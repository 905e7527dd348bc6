/**
 * The vocabulary of claims: every word a sentence may have around a figure without leaving us in doubt what the figure is
 * of. A clause with any other word claims nothing we can judge: a channel, a subject or another office narrows it.
 */

export type WordKind =
  /** Says nothing about which things are counted. */
  | 'filler'
  /** The year of the report, or all of it. */
  | 'time'
  | 'last-year'
  | 'next-year'
  /** Part of the year, more than it, or another. */
  | 'other-time'
  /** 共, 累计. */
  | 'total'
  /** 其中, 包括; `with` for 含, which names some of the whole. */
  | 'part'
  | 'with'
  /** 另有: what follows is no part of what was counted; `left` for 其余, the last part of it. */
  | 'rest'
  /** 均, 所有. */
  | 'all'
  | 'negation'
  /** 等: the list goes on. */
  | 'etc'
  | 'deadline'
  | 'application'
  | 'information'
  | 'open'
  | 'receive'
  /** 收办: what was received and what was carried in. */
  | 'take'
  | 'answer'
  /** 办结: an answer that leaves nothing open. */
  | 'finish'
  | 'process'
  | 'carry'
  | 'ongoing'
  /** A row or group of table three by its id. */
  | 'outcome'
  | 'withdrawn'
  /** A column of table three, or `legal-persons` for five of them. */
  | 'applicant'
  | 'anyone'
  /** A row of table four, or `litigation` for both. */
  | 'dispute'
  /** A column of table four. */
  | 'result'
  /** 败诉: a result that is always a correction. */
  | 'lost'
  /** 零败诉. */
  | 'none-lost'
  /** Whose figures are meant: see claims-scope. */
  | 'scope'
  /** Other business of an office, with figures of its own. */
  | 'foreign'
  /** Changes, rates and shares. */
  | 'compare'
  | 'share'
  | 'each'
  | 'fee';

export interface Word {
  readonly kind: WordKind;
  /** What distinguishes words of one kind; empty where nothing does. */
  readonly value: string;
  /** See {@link kinds}. */
  readonly bit: number;
}

export const wordOf = (kind: WordKind, value = ''): Word => ({ kind, value, bit: kinds(kind) });

/** The kinds that pieces of sentences are asked for, again and again: a bit each. */
const ASKED: readonly WordKind[] = [
  ...(['time', 'last-year', 'next-year', 'other-time', 'carry', 'compare', 'application', 'information'] as const),
  ...(['receive', 'take', 'outcome', 'dispute', 'foreign', 'part', 'etc', 'total', 'rest'] as const),
];

/** The bits of the kinds, so that one number says which of them the words of a piece are of. */
export function kinds(...some: readonly WordKind[]): number {
  let bits = 0;
  for (const kind of some) if (ASKED.includes(kind)) bits |= 1 << ASKED.indexOf(kind);
  return bits;
}

/** Words of one kind and value, apart by spaces. */
const WORDS: readonly (readonly [WordKind, string, string])[] = [
  [
    'filler',
    '',
    `的 了 为 是 有 已 已经 并 和 与 及 以及 或 或者 而 则 也 还 又 到 至 于 在 中 内 对 就 向 由 因 被 该 这 上 后 所 各类 各种 各项 有关 相关 任何
    形式 依法 依规 依法依规 及时 妥善 认真 严格 规范 积极 稳妥 高效 顺利 准确 圆满 做好 做到 开展 按要求 按规定 按照要求 按照规定 按程序 按流程 按照程序
    数量 数 总数 总量 量 总数量 件数 情况 工作 方面 现象 情形 事件 行为 活动 一是 二是 三是 四是 五是 六是 首先 其次 第一 第二 第三
    涉及 针对 因此 引起 引发 引致 导致 产生 发生 形成 出现 存在 提起 提出 提交 申请人 群众 公众 社会 社会公众 人民群众 市民 公民 行政相对人 企业群众 案件 案 事项 件 来件 来文 材料
    同时 期间 累积 实际 予以 作出 做出 进行 给予 得到 完成 属 属于 即 关于 类 方式 项 截至 截止 收发 登记 进入 从 自 起 止 收悉 代表 加 继续 获 获得 仍 只 仅 件次 除 外 以外 之外 应对 纠纷 纠纷问题 争议 社会组织 群众个人 . ! ? " - *`,
  ],
  [
    'time',
    '',
    '全年 本年 本年度 年内 今年 今年以来 当年 当年度 一年来 一年以来 全年度 年度 该年度 本报告期 报告期内 报告期 本统计年度 统计期内 统计期限内 本期 年度内 一年 过去一年 截至年底 截止年底 年底 年末',
  ],
  ['last-year', '', '上年 上年度 上一年 上一年度 去年 前一年 前一年度 往年 上年底 去年底 上一年底'],
  ['next-year', '', '下年 下年度 下一年 下一年度 次年 次年度 明年 第二年 来年'],
  [
    'other-time',
    '',
    '上半年 下半年 季度 以来 历年 近年 近年来 同期 每年 逐年 月份 每月 当月 月底 去年同期 上年同期 年初 多年来',
  ],
  ['total', '', '共 共计 总共 一共 累计 合计 总计 总 总体 计'],
  ['part', '', '其中 其中包括 其中包含 其中含 其中有 包括 包含 分为 分别为 分别是'],
  ['with', '', '含 内含 并含 含有 包括其中'],
  ['rest', '', '另 另有 另外 此外 还有'],
  ['rest', 'left', '其余 剩余 余下 余 剩 剩下 尚余 尚有 仍有 其余的'],
  ['all', '', '均 全部 所有 都 皆 悉数 全数 一律 全都 全'],
  ['negation', '', '未 没有 无 尚未 未曾 暂无 暂未 并未 从未 没 不 未有 并无 均未 均无 未再 非'],
  ['etc', '', '等 等等 之类'],
  [
    'deadline',
    '',
    '按时 按期 如期 期限 时限 法定 法定期限 法定时限 规定期限 规定时限 规定时间 法定时间 规定的期限 规定的时限 时间 限期 期限内 时限内 逐件 逐一 100% 目前 截至目前 截止目前',
  ],
  // A noun, or what was done: 依申请公开政府信息5条.
  ['application', 'disclosed', '依申请公开'],
  ['application', '', '依申请 申请 申请件 公开申请 申请书 申请表 依法申请公开 依申请件 依申请公开件 申请公开'],
  [
    'information',
    '',
    '政府信息公开 政务信息公开 信息公开 政府信息 政务公开 政务信息 政府信息公开工作 信息 政府公开信息',
  ],
  ['open', '', '公开 全部公开'],
  [
    'receive',
    '',
    '收到 收受 收取到 受理 接收 接到 接受 收件 登记受理 受理登记 接获 收到和受理 接收登记 登记接收 收 接件',
  ],
  // Set apart from what was carried in: 其中新收申请12件 is all that was received.
  ['receive', 'newly', '新收 新收到 新受理 新增受理 新接收 新接'],
  // Of applications alone: 新增政府信息公开事项 is something else.
  ['receive', 'new', '新增 新增加'],
  ['take', '', '收办 共收办'],
  ['answer', '', '答复 回复 办复 回应 答复件 作出答复 予以答复 予以回复 答复处理 依申请答复'],
  [
    'finish',
    '',
    '办结 办理完成 办理完毕 办理完结 完成办理 完成答复 处理完毕 处理完成 处理完结 办完 办毕 结案 审结 办理结束 处理办结',
  ],
  ['process', '', '办理 处理 处置 承办 办件 受理办理'],
  [
    'carry',
    '',
    '结转 转结 转入 转至 转到 转 顺延 延续 流转至 接转 续转 结转自 结转到 结转至 结转入 留转 转来 延至 跨年',
  ],
  [
    'ongoing',
    '',
    '正在办理 正在办理中 尚在办理 尚在办理中 在办 未办结 尚未办结 未办理完结 待办 办理中 正在处理 正在处理中 尚在处理 在办理 在办件 未办理完毕 尚未办理完毕 仍在办理',
  ],
  ['outcome', 'granted', '予以公开 同意公开 准予公开 予以全部公开 全部予以公开 主动予以公开 决定予以公开 已公开答复'],
  ['outcome', 'partial', '部分公开 部分予以公开 予以部分公开 区分处理 同意部分公开 部分同意公开'],
  ['outcome', 'denied', '不予公开 不予以公开 不同意公开 决定不予公开'],
  ['outcome', 'denied.state-secret', '国家秘密 属于国家秘密 涉及国家秘密 涉密 依法确定为国家秘密'],
  [
    'outcome',
    'denied.law',
    '其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 其他法律法规禁止公开',
  ],
  ['outcome', 'denied.safety', '危及"三安全一稳定" 危及三安全一稳定 "三安全一稳定" 三安全一稳定'],
  ['outcome', 'denied.third-party', '保护第三方合法权益 第三方合法权益 损害第三方合法权益 侵害第三方合法权益'],
  [
    'outcome',
    'denied.internal',
    '三类内部事务信息 内部事务信息 属于三类内部事务信息 属于内部事务信息 三类内部事务 内部事务',
  ],
  ['outcome', 'denied.process', '四类过程性信息 过程性信息 属于四类过程性信息 属于过程性信息 四类过程性'],
  ['outcome', 'denied.enforcement', '行政执法案卷 执法案卷 属于行政执法案卷 行政执法案卷信息'],
  ['outcome', 'denied.inquiry', '行政查询事项 属于行政查询事项 行政查询'],
  ['outcome', 'unable', '无法提供 无法提供信息'],
  [
    'outcome',
    'unable.not-held',
    '本机关不掌握 本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 不掌握 本机关未掌握 本单位不掌握 不掌握政府信息',
  ],
  [
    'outcome',
    'unable.no-record',
    '没有现成信息 没有现成信息需要另行制作 没有现成信息、需要另行制作 没有现成信息,需要另行制作 无现成信息 需要另行制作 需另行制作',
  ],
  ['outcome', 'unable.unclear', '补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 申请内容仍不明确'],
  ['outcome', 'rejected', '不予处理 不予以处理'],
  [
    'outcome',
    'rejected.petition',
    '信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访、举报、投诉类 信访举报投诉 信访投诉举报类',
  ],
  ['outcome', 'rejected.duplicate', '重复申请'],
  ['outcome', 'rejected.publication', '要求提供公开出版物 公开出版物'],
  ['outcome', 'rejected.excessive', '无正当理由大量反复申请 大量反复申请 无正当理由反复申请'],
  [
    'outcome',
    'rejected.confirmation',
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 重新出具已获取信息',
  ],
  ['outcome', 'other', '其他处理 作其他处理 其他方式处理 其它处理 作其它处理 其他类处理 其他处理方式'],
  ['outcome', 'rest', '其他 其它 其他类 其他情况 其他情形'],
  [
    'outcome',
    'other.no-correction',
    '逾期不补正 逾期未补正 申请人无正当理由逾期不补正 无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 不再处理其政府信息公开申请 行政机关不再处理其政府信息公开申请',
  ],
  [
    'outcome',
    'other.unpaid',
    '逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 未按收费通知要求缴纳费用 逾期未缴费 逾期未缴纳费用',
  ],
  ['withdrawn', '', '主动撤回 撤回 撤回申请 主动撤销申请 撤销申请 撤诉 撤件 终止'],
  ['applicant', 'natural', '自然人 自然人申请 公民个人 个人'],
  [
    'applicant',
    'legal-persons',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人与其他组织 法人、其他组织 法人及非法人组织 法人和非法人组织 法人或非法人组织 法人组织 法人',
  ],
  ['applicant', 'business', '商业企业'],
  ['applicant', 'research', '科研机构'],
  ['applicant', 'nonprofit', '社会公益组织'],
  ['applicant', 'legal', '法律服务机构'],
  [
    'anyone',
    '',
    '个人、法人和其他组织 个人、法人或其他组织 个人、法人或者其他组织 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人以及其他组织 公民法人和其他组织 公民、法人、其他组织 公民和法人 公民、法人',
  ],
  ['dispute', 'review', '行政复议 复议 行政复议案件 行政复议申请 复议案件 复议申请'],
  ['dispute', 'litigation', '行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政应诉 应诉案件 起诉'],
  [
    'dispute',
    'litigation-direct',
    '未经复议直接起诉 直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 未经行政复议直接起诉',
  ],
  [
    'dispute',
    'litigation-after-review',
    '复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 行政复议后起诉 经复议后提起诉讼',
  ],
  [
    'result',
    'upheld',
    '结果维持 维持 维持原行政行为 维持原具体行政行为 维持结果 维持决定 维持原决定 维持原答复 结果为维持 维持原判',
  ],
  ['result', 'corrected', '结果纠正 纠正 结果为纠正 纠正结果 纠错'],
  ['result', 'other', '其他结果 其它结果 结果为其他'],
  [
    'result',
    'pending',
    '尚未审结 未审结 尚未结案 未结案 未结 尚在审理 尚在审理中 正在审理 正在审理中 在审 审理中 待审结 尚未办结复议',
  ],
  ['lost', '', '败诉 被纠错 被纠正 被判败诉 被撤销 被确认违法 败诉案件'],
  ['none-lost', '', '零败诉 零纠错 "零败诉" "零纠错" "零"败诉 "零"纠错 "0"败诉'],
  [
    'compare',
    '',
    '同比 环比 增加 增长 减少 下降 上升 较 比 降低 提高 增幅 降幅 增多 多 少 率 相比 相较 比较 对比 相对',
  ],
  [
    'share',
    '',
    '占 占比 占比为 占总数 占总数的 占总量的 占全部 占总量 占申请总数 占申请总数的 占申请总量 占申请总量的 占办理总数的 占答复总数的 占比达',
  ],
  ['each', '', '各 分别 每 平均 人均 依次 依次为'],
  ['fee', '', '信息处理费 政府信息公开信息处理费 收费 费用 收取 信息处理费用'],
];

/** Other business in which words of ours occur with other meanings. */
const FOREIGN = `主动公开 公文 属性 文件 规范性文件 留言 信件 来信 信访 热线 投诉 举报 申诉 咨询 建议 提案 意见 信箱 解读 新闻 公众号 微博 微信 网站 许可 处罚 备案
    听证 公证 救助 补贴 审批 报名 培训 会议 公报 公告 公示 栏目 专栏 网民 网友 来访 诉求 工单 议案 求助 查阅 访问 点击 阅读 民生 年报 调解 裁决 赔偿 信用 办件量`;

/** A word as it is written. */
export interface Entry {
  readonly text: string;
  readonly word: Word;
  /** The code of its second character, 0 where it has none: most words that begin alike differ in it. */
  readonly second: number;
}

/** Words by the code of their first character, the longest first. */
export class Vocabulary {
  /** Where in the lists the words are that begin with a character, by its code: nearly all begin none. */
  readonly #listAt = new Uint16Array(0x10000);
  readonly #lists: Entry[][] = [[]];

  /** @param lists words apart by white space; of those that are written alike the first counts. */
  constructor(lists: Iterable<readonly [WordKind, string, string]>) {
    for (const [kind, value, list] of lists) {
      const word = wordOf(kind, value);
      for (const text of list.replaceAll('\n', ' ').split(' ')) {
        if (text !== '') this.#add({ text, word, second: text.charCodeAt(1) || 0 });
      }
    }
    for (const entries of this.#lists) {
      if (entries.length > 1) entries.sort((a, b) => b.text.length - a.text.length);
    }
  }

  #add(entry: Entry): void {
    const first = entry.text.charCodeAt(0);
    if (this.#listAt[first] === 0) this.#listAt[first] = this.#lists.push([]) - 1;
    this.#lists[this.#listAt[first]!]!.push(entry);
  }

  /** The characters its words begin with. */
  beginnings(): string {
    return this.#lists.map(([first]) => first?.text[0] ?? '').join('');
  }

  /** The longest word that begins at the place, there with the code. */
  at(text: string, at: number, code: number, except?: WordKind): Entry | null {
    const list = this.#listAt[code];
    if (!list) return null; // behind the text no character has a code
    const second = text.charCodeAt(at + 1);
    for (const entry of this.#lists[list]!) {
      if (entry.second !== 0 && entry.second !== second) continue;
      if (entry.text.length > 2 && !text.startsWith(entry.text, at)) continue;
      if (entry.word.kind !== except) return entry;
    }
    return null;
  }
}

/** Of every report: lists of words by kind and value. */
export const claimWords = (): (readonly [WordKind, string, string])[] => [...WORDS, ['foreign', '', FOREIGN]];
