/** 汇总 for a client: the reports of the workspace on a year as one draft, with an account in the user's language. */
import { say } from '../text/message';
import type { RollUpParams, RollUpResult } from './requests';
import type { Session } from './session';

export async function rollUp({ service, settings, workspace }: Session, params: RollUpParams): Promise<RollUpResult> {
  const { agency, year, folder } = params;
  const { general } = settings;
  const language = settings.languageOf(general);
  const candidates = await workspace.reportsOn(year, folder);
  const made = service.rollUp({ agency, year, tables: general.table }, candidates);
  if ('refused' in made) return { refused: say(made.refused, language) };
  const { text, parts, account } = made;
  return { text, reports: parts.length, account: account.map((line) => say(line, language)) };
}
