/**
 * Whose figures a sentence means, against whose report it stands in. A county’s tables hold all its departments, those of
 * its office hold its own: 全县 in the one and 本机关 in the other are at home, the other way round they are a question.
 */
import { normal } from '../text/normal';
import type { Token } from './claims-tokens';
import { type Found, Vocabulary } from './claims-words';

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

const words = new Vocabulary();
const scope = (value: ScopeWord, list: string) => words.add('scope', value, list);

scope('own', OWN);
scope('others', OTHERS);
for (const level of LEVELS) {
  for (const before of ['全', '我', '本']) scope(`whole:${level}`, before + level);
  for (const government of GOVERNMENTS) scope(`government:${level}`, level + government);
  for (const office of OFFICES) scope('office', `${level}${office} ${level}人民${office}`);
}
scope('office', OFFICES.join(' '));
scope('government:街道', '街道办事处 街道办 街道 办事处');
scope('whole:街道', '我街 全街');
scope('government:', '本级');
scope('whole:', '全域');

/** The agency of the report, and the words of its sentences that mean it. */
export interface Agency {
  readonly kind: AgencyKind;
  /** The administrative level its name ends in: 市, 县, 街道; empty for a department. */
  readonly level: string;
  wordAt(text: string, at: number): Found | null;
  /** What the words of a sentence depend on of the names of the agency: nothing where it has none of them. */
  namesIn(text: string): string;
}

export function agencyOf(name: string | null): Agency {
  const plain = name ? normal(name).replace(/\([^()]*\)/g, '') : '';
  const kind = kindOf(plain);
  const level = kind === 'region' || kind === 'township' ? levelOf(plain) : '';
  const names = ownNames(plain, kind);
  const own = new Vocabulary();
  for (const one of names) own.add('scope', kind === 'region' ? 'whole:' : 'own', one);
  return {
    kind,
    level,
    wordAt: (text, at) => own.at(text, at) ?? words.at(text, at),
    namesIn: (text) => (names.some((one) => text.includes(one)) ? `${kind} ${plain}` : ''),
  };
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

const withoutGovernment = (name: string): string =>
  name.replace(/(?:人民政府|政府|办事处|街道办)$/, (end) => (end === '街道办' ? '街道' : ''));

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

/** Whether figures of this scope are those of the report’s tables. */
export function atHome({ kind, level }: Agency, said: ScopeWord | null): boolean {
  if (said === null) return true;
  const [what, of = ''] = said.split(':') as [string, string?];
  switch (kind) {
    case 'region':
      return what === 'whole' && (of === '' || of === level);
    case 'township':
      return (
        what === 'own' ||
        what === 'office' ||
        ((what === 'whole' || what === 'government') && (of === '' || of === level))
      );
    case 'office':
      return what === 'own' || what === 'office';
    default:
      return what === 'own';
  }
}

/** Characters in which the names of other offices end. */
const OFFICE = /[局厅委县区镇乡]|街道|中心|公司|医院|学校/;

/**
 * Whose figures a segment announces; undefined where it does not say. Among words we do not know only its beginning, the
 * place of the subject, tells; 围绕全市中心工作 is about something else.
 */
export function scopeOf(
  text: string,
  tokens: readonly Token[],
  closed: boolean,
  agency: Agency,
): ScopeWord | null | undefined {
  const said: ScopeWord[] = [];
  let leading = true;
  for (const token of tokens) {
    if (token.kind === 'word' && token.word.kind === 'scope') {
      if (closed || leading) said.push(token.word.value);
    } else if (token.kind === 'unknown' && leading) {
      const other = agency.kind === 'region' || agency.kind === 'office';
      const { start, end } = token;
      if (other && said.length === 0 && OFFICE.test(text.slice(start, end))) return 'others';
      leading = false;
    } else if (!(token.kind === 'word' && (token.word.kind === 'time' || token.word.kind === 'filler')))
      leading = false;
  }
  if (said.length === 0) return undefined;
  // 全市各级各部门: all of them are the city.
  return said.find((one) => one.startsWith('whole')) ?? said.at(-1)!;
}
