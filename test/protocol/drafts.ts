/** The drafts these tests open: one report in the compact layout, with what is wrong put in by name. */

const row = (label: string, ...figures: string[]): string => `| ${[label, ...figures].join(' | ')} |`;
const zeros = (label: string): string => row(label, ...Array<string>(7).fill('0'));
const group = (label: string): string => row(label, ...Array<string>(7).fill(''));

export interface Faults {
  /** What stands in （一）予以公开, 总计; 14 is right. */
  readonly grantedTotal?: string;
  /** The label of the group （五）; 不予处理 is the standard. */
  readonly rejected?: string;
  /** What stands in 行政复议, 结果纠正; 0 is right. */
  readonly corrected?: string;
}

/** A report of 2023 in which all is well but for what is asked for. */
export function draft({ grantedTotal = '14', rejected = '（五）不予处理', corrected = '0' }: Faults = {}): string {
  return `# 青禾县柳河镇2023年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》编制。统计期限为2023年1月1日至2023年12月31日。

## 一、总体情况

主动公开、依申请公开、政府信息管理、平台建设、监督保障工作平稳开展😀，全年公开政府信息132条，年度考核合格。

## 二、主动公开政府信息情况

### 第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 4 |

### 第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政许可 | 20 |

### 第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 0 |

### 第二十条第（八）项

| 信息内容 | 本年收费金额（单位：万元） |
| :--- | ---: |
| 行政事业性收费 | 0.5 |

## 三、收到和处理政府信息公开申请情况

| 办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${[
  row('一、本年新收政府信息公开申请数量', '9', '5', '0', '0', '0', '0', '14'),
  zeros('二、上年结转政府信息公开申请数量'),
  group('三、本年度办理结果'),
  row('（一）予以公开', '9', '5', '0', '0', '0', '0', grantedTotal),
  zeros('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  group('（三）不予公开'),
  zeros('1.属于国家秘密'),
  zeros('2.其他法律行政法规禁止公开'),
  zeros('3.危及“三安全一稳定”'),
  zeros('4.保护第三方合法权益'),
  zeros('5.属于三类内部事务信息'),
  zeros('6.属于四类过程性信息'),
  zeros('7.属于行政执法案卷'),
  zeros('8.属于行政查询事项'),
  group('（四）无法提供'),
  zeros('1.本机关不掌握相关政府信息'),
  zeros('2.没有现成信息需要另行制作'),
  zeros('3.补正后申请内容仍不明确'),
  group(rejected),
  zeros('1.信访举报投诉类申请'),
  zeros('2.重复申请'),
  zeros('3.要求提供公开出版物'),
  zeros('4.无正当理由大量反复申请'),
  zeros('5.要求行政机关确认或重新出具已获取信息'),
  group('（六）其他处理'),
  zeros('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  zeros('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  zeros('3.其他'),
  row('（七）总计', '9', '5', '0', '0', '0', '0', '14'),
  zeros('四、结转下年度继续办理'),
].join('\n')}

## 四、政府信息公开行政复议、行政诉讼情况

| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :--- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | 1 | ${corrected} | 0 | 0 | 1 |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |

## 五、存在的主要问题及改进情况

存在的主要问题是公开的内容不够丰富，下一步将加强政策解读，拓展公开的渠道。

## 六、其他需要报告的事项

本年度未收取信息处理费，没有其他需要报告的事项。
`;
}

/** The total of one row is a digit short: its row and the total of outcomes do not add up, and one finding stands for both. */
export const BROKEN = draft({ grantedTotal: '13' });

/** Quotes a title, as any README of this field does. */
export const README = `# 年报工具

本仓库收集各地的政府信息公开工作年度报告，并说明怎样检查。

## 用法

| 命令 | 说明 |
| --- | --- |
| check | 检查 |
`;
