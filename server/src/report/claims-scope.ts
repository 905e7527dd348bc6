/**
 * Whose figures a sentence means, against whose report it stands in. A county’s tables hold all its departments, those of
 * its office hold its own: 全县 in the one and 本机关 in the other are at home, the other way round they are a question.
 */
import type { Agency, ScopeWord } from './claims-agency';
import type { Token } from './claims-tokens';

/** Whether figures of this scope are those of the report’s tables. */
export function atHome({ kind, level }: Agency, said: ScopeWord | null): boolean {
  if (said === null) return true;
  const colon = said.indexOf(':');
  const what = colon < 0 ? said : said.slice(0, colon);
  const of = colon < 0 ? '' : said.slice(colon + 1);
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
): ScopeWord | undefined {
  let said: ScopeWord | undefined;
  let leading = true;
  for (const token of tokens) {
    if (token.kind === 'word' && token.word.kind === 'scope') {
      // 全市各级各部门: all of them are the city.
      if ((closed || leading) && !said?.startsWith('whole')) said = token.word.value;
    } else if (token.kind === 'unknown' && leading) {
      const other = agency.kind === 'region' || agency.kind === 'office';
      if (other && said === undefined && OFFICE.test(text.slice(token.start, token.end))) return 'others';
      leading = false;
    } else if (!(token.kind === 'word' && (token.word.kind === 'time' || token.word.kind === 'filler')))
      leading = false;
    if (!leading && !closed) break;
  }
  return said;
}
