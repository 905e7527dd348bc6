/** What each step of an analysis costs, warm: reading, judging, each rule. The first rule to ask for claims pays for them below. */
import { readDirectives } from '../../server/src/config/directives';
import { judgeReport } from '../../server/src/relations/judge';
import { repairReport } from '../../server/src/relations/repair';
import { sayingsOf } from '../../server/src/report/claims';
import { isReportDocument } from '../../server/src/report/detect';
import { passagesOf } from '../../server/src/report/prose';
import { readDocument } from '../../server/src/report/read';
import { rules } from '../../server/src/rules';
import { issuesOf } from '../../server/src/rules/prose/judge';
import { contextOf } from '../../server/src/rules/run';
import { createService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import { median } from './measure';
import { benchReport } from './reports';

const ROUNDS = 8;

/** Milliseconds of processor time a report by step, the costliest first, and `all`: the whole of it as the doors ask for it. */
export function phases(reports: number): [string, number][] {
  const service = createService();
  const { settings } = service.settings('', []);
  const texts = Array.from({ length: reports }, (_, i) => benchReport(i + 1));
  const rounds = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    const spent = new Map<string, number>();
    const time = <R>(step: string, work: () => R): R => {
      const begun = process.cpuUsage();
      const result = work();
      const { user, system } = process.cpuUsage(begun);
      spent.set(step, (spent.get(step) ?? 0) + (user + system) / 1000);
      return result;
    };
    for (const text of texts) {
      time('all', () => service.analyze(text));
      const document = time('parse', () => parse(text));
      time('detect', () => isReportDocument(document));
      const report = time('bind', () => readDocument(document));
      time('judge', () => judgeReport(report));
      time('repair', () => repairReport(report));
      time('passages', () => passagesOf(report));
      time('claims', () => sayingsOf(report));
      time('claims against tables', () => issuesOf(report));
      time('directives', () => readDirectives(report, Object.keys(settings.rules)));
      const context = contextOf(report, settings);
      for (const rule of rules) time(rule.id, () => [...rule.find(context)]);
    }
    for (const [step, sum] of spent) rounds.set(step, [...(rounds.get(step) ?? []), sum / reports]);
  }
  return [...rounds]
    .map(([step, times]): [string, number] => [step, median(times.slice(ROUNDS / 2))])
    .sort((a, b) => b[1] - a[1]);
}
