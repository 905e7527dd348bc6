/** Whose report it is, and the words that say whose figures a sentence means: of any report, and the names of this one’s agency. */
import { normal } from '../text/normal';
import { ownCopy } from '../text/remembered';
import { type Word, type WordKind, wordOf } from './claims-words';

/** `region`: a government with all below it. `township`: a town, a street. `office`: of a government. */
export type AgencyKind = 'region' | 'township' | 'department' | 'office' | 'unknown';

/** The scope of a sentence as its words have it: 全市 and 我市 are `whole:市`. */
export type ScopeWord = string;

const LEVELS = ['省', '市', '州', '盟', '县', '区', '旗', '镇', '乡', '街道'];
const TOWNSHIP = ['镇', '乡', '街道'];
const OWN =
  '本机关 我局 本局 我委 本委 我厅 本厅 我办 本办 本办公室 我办公室 本单位 我单位 本部门 我部门 局机关 全局 全委 全厅 我院 本院 我中心 本中心 我站 我所 我处 本处 我会 本会 我队 我行 本行 我社 委机关 厅机关 机关 本级机关 我园区 我们';
/** 县政府 in a county’s report: the government alone. */
const GOVERNMENTS = ['政府', '人民政府', '本级', '级', '政府本级', '本级政府', '级层面'];
const OFFICES = ['政府办公室', '政府办公厅', '政府办', '府办公室', '府办', '党政办公室', '党政办'];
const OTHERS =
  '各部门 各单位 各级 各地 各镇 各乡镇 各街道 各乡镇街道 各县区 各区县 各县市区 部门 单位 市直部门 县直部门 区直部门 市级部门 县级部门 区级部门 各级行政机关 行政机关 各级各部门 各地各部门 各部门各单位 各乡镇各部门 各行政机关 乡镇 街道和部门 全系统 系统 市县 省市县 各有关部门 有关部门 相关部门 各职能部门 职能部门 镇街 各镇街 街镇 各街镇 各级部门 各级政府 各级政府部门 政府部门 各行政部门 市级行政机关 县级行政机关 区级行政机关 所属部门 下属单位 直属单位 委办局 各委办局 园区 各园区 各科室 各股室 科室 股室 各处室 基层';

/** The words that say whose figures are meant in any report, in lists by what they say. */
export function scopeWords(): (readonly [WordKind, ScopeWord, string])[] {
  const lists: (readonly [WordKind, ScopeWord, string])[] = [];
  const add = (value: ScopeWord, list: string) => lists.push(['scope', value, list]);
  add('own', OWN);
  add('others', OTHERS);
  for (const level of LEVELS) {
    for (const before of ['全', '我', '本']) add(`whole:${level}`, before + level);
    for (const government of GOVERNMENTS) add(`government:${level}`, level + government);
    for (const office of OFFICES) add('office', `${level}${office} ${level}人民${office}`);
  }
  add('office', OFFICES.join(' '));
  add('government:街道', '街道办事处 街道办 街道 办事处');
  add('whole:街道', '我街 全街');
  add('government:', '本级');
  add('whole:', '全域');
  return lists;
}

/** The agency of the report, and the words of its sentences that mean it. */
export interface Agency {
  /** As the report has it. */
  readonly name: string | null;
  readonly kind: AgencyKind;
  /** The administrative level its name ends in: 市, 县, 街道; empty for a department. */
  readonly level: string;
  /** The names it may be called by, the longest first. */
  readonly names: readonly string[];
  /** Those of them without which none of them stands in a text. */
  readonly shortest: readonly string[];
  /** What its names say of whose figures are meant. */
  readonly word: Word;
}

let last: Agency | null = null;

/** The same agency for the same name, as long as no other is asked for. */
export function agencyOf(name: string | null): Agency {
  if (last?.name !== name) last = readAgency(name);
  return last!;
}

function readAgency(name: string | null): Agency {
  const plain = name ? normal(name).replace(/\([^()]*\)/g, '') : '';
  const kind = kindOf(plain);
  const names = ownNames(plain, kind).sort((a, b) => b.length - a.length);
  return {
    name: name && ownCopy(name), // it is kept, and the draft it is a part of is not
    kind,
    level: kind === 'region' || kind === 'township' ? levelOf(plain) : '',
    names,
    shortest: names.filter((one) => !names.some((other) => other !== one && one.includes(other))),
    word: wordOf('scope', kind === 'region' ? 'whole:' : 'own'),
  };
}

/** Whether the text has one of the agency’s names. */
export function isNamedIn({ shortest }: Agency, text: string): boolean {
  for (const name of shortest) if (text.includes(name)) return true;
  return false;
}

function kindOf(name: string): AgencyKind {
  if (name === '') return 'unknown';
  if (OFFICES.some((office) => name.endsWith(office))) return 'office';
  const bare = withoutGovernment(name);
  if (TOWNSHIP.some((level) => bare.endsWith(level)) || bare.endsWith('苏木')) return 'township';
  if (LEVELS.some((level) => bare.endsWith(level)) || /(?:开发区|园区|新区|新城|管委会|管理委员会)$/.test(name))
    return 'region';
  return 'department';
}

function withoutGovernment(name: string): string {
  const end = ['人民政府', '政府', '办事处', '街道办'].find((one) => name.endsWith(one)) ?? '';
  return name.slice(0, name.length - end.length) + (end === '街道办' ? '街道' : '');
}

function levelOf(name: string): string {
  const bare = withoutGovernment(name);
  return LEVELS.find((level) => bare.endsWith(level)) ?? '区';
}

/** Its full name, and its name without the places above it: 云岭县财政局, 县财政局, 财政局. */
function ownNames(name: string, kind: AgencyKind): string[] {
  const names = new Set<string>();
  if (name === '') return [];
  const region = kind === 'region';
  const put = (text: string) => {
    // 市政府 in a city's report is the government alone, not all that report with it.
    if (text.length < 2 || (region && /^.?(?:人民)?政府$/.test(text))) return;
    names.add(text);
  };
  const short = name.replace('委员会', '委');
  for (const full of new Set([name, withoutGovernment(name), name.replace('人民政府', ''), short])) {
    put(full);
    for (let i = 0; i < full.length - 2; i++) {
      if (!'省市县区州盟旗'.includes(full[i]!)) continue;
      if (!region) put(full.slice(i));
      put(full.slice(i + 1));
    }
  }
  return [...names];
}
