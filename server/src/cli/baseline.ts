/** `check --baseline FILE`: leaves out the findings that are known, and writes down those that shall be. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, type KnownFinding, NO_BASELINE, readBaseline, writeBaseline } from '../config/baseline';
import { InputFault } from '../host/fault';
import { readDraft } from '../host/read';
import { createFile, replaceText } from '../host/write';
import type { Finding } from '../rules/rule';
import type { Analysis, Service } from '../service';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

export interface Known {
  /** The findings of a file that are not known; none while the baseline is written. */
  unknown(file: string, analysis: Analysis): readonly Finding[];
  /** Tells how many were left out, and which are known and gone; writes the baseline where that was asked for. */
  finish(terminal: Terminal): void;
}

const ALL: Known = { unknown: (_, { findings }) => findings, finish: () => {} };

/**
 * @param file null for no baseline.
 * @throws UsageError where it is not there, or is none, and is not to be written.
 */
export async function knownFindings(file: string | undefined, update: boolean, service: Service): Promise<Known> {
  if (file === undefined) {
    if (!update) return ALL;
    throw new UsageError({ zh: '--update-baseline 要和 --baseline 一起用', en: '--update-baseline needs --baseline' });
  }
  const before = await read(file, update);
  const folder = path.dirname(path.resolve(file));
  const after = new Map<string, readonly KnownFinding[]>(before);
  let left = 0;
  let gone = 0;
  return {
    unknown(draft, analysis) {
      const { report, findings } = analysis;
      const name = path.relative(folder, path.resolve(draft)).replaceAll(path.sep, '/');
      if (!report) return findings;
      const prints = service.fingerprints(analysis);
      after.set(
        name,
        findings.map(({ rule, message }, i) => ({ fingerprint: prints[i]!, rule, message: message.zh })),
      );
      const known = new Set(before.get(name)?.map(({ fingerprint }) => fingerprint));
      gone += [...known].filter((one) => !prints.includes(one)).length;
      const unknown = update ? [] : findings.filter((_, i) => !known.has(prints[i]!));
      left += findings.length - unknown.length;
      return unknown;
    },
    finish(terminal) {
      if (update) {
        const text = writeBaseline(after);
        if (existsSync(file)) replaceText(file, text, { name: 'utf-8', mark: false });
        else createFile(file, text);
        return terminal.tell({
          zh: `已写入基线 ${file}：${left} 处`,
          en: `${left} findings written to the baseline ${file}`,
        });
      }
      if (left > 0)
        terminal.tell({ zh: `基线中已有的 ${left} 处没有列出`, en: `${left} findings of the baseline not listed` });
      if (gone > 0) {
        terminal.tell({
          zh: `基线中有 ${gone} 处已经改正，可以用 --update-baseline 更新基线`,
          en: `${gone} findings of the baseline are gone: --update-baseline brings it up to date`,
        });
      }
    },
  };
}

async function read(file: string, update: boolean): Promise<Baseline> {
  if (update && !existsSync(file)) return new Map();
  let text: string;
  try {
    ({ text } = await readDraft(file));
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new UsageError({ zh: `${file}：${error.told.zh}`, en: `${file}: ${error.told.en}` });
  }
  const baseline = readBaseline(text);
  if (baseline) return baseline;
  throw new UsageError({ zh: `${file}：${NO_BASELINE.zh}`, en: `${file}: ${NO_BASELINE.en}` });
}
