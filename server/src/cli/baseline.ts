/** `check --baseline FILE`: leaves out the findings that are known, and writes down those that shall be. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, type KnownFinding, NO_BASELINE, readBaseline, writeBaseline } from '../config/baseline';
import { InputFault } from '../host/fault';
import { readDraft } from '../host/read';
import { createFile, replaceText } from '../host/write';
import type { Finding } from '../rules/rule';
import type { Analysis } from '../service';
import { counted } from '../text/message';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** The findings of a file that are to be shown, with their fingerprints, and what the baseline has to do with the file. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly fingerprints: readonly string[];
  readonly share: Share | null;
}

/** Of one file. */
export interface Share {
  /** Its name in the baseline. */
  readonly name: string;
  readonly found: readonly KnownFinding[];
  /** How many are not shown; how many are known and gone. */
  readonly left: number;
  readonly gone: number;
}

export interface Known {
  /** Shows no finding while the baseline is written. */
  sift(file: string, analysis: Analysis, fingerprints: readonly string[]): Sifted;
  add(share: Share | null): void;
  /** Tells how many were left out, and which are known and gone; writes the baseline where that was asked for. */
  finish(terminal: Terminal): void;
}

const NONE_KNOWN: Known = {
  sift: (_, { findings }, fingerprints) => ({ findings, fingerprints, share: null }),
  add: () => {},
  finish: () => {},
};

/**
 * @param file null for no baseline.
 * @throws UsageError where it is not there, or is none, and is not to be written.
 */
export async function knownFindings(file: string | undefined, update: boolean): Promise<Known> {
  if (file === undefined) {
    if (!update) return NONE_KNOWN;
    throw new UsageError({ zh: '--update-baseline 要和 --baseline 一起用', en: '--update-baseline needs --baseline' });
  }
  const before = await read(file, update);
  const folder = path.dirname(path.resolve(file));
  const after = new Map<string, readonly KnownFinding[]>(before);
  let left = 0;
  let gone = 0;
  return {
    sift(draft, { report, findings }, fingerprints) {
      if (!report) return { findings, fingerprints, share: null };
      const name = path.relative(folder, path.resolve(draft)).replaceAll(path.sep, '/');
      const known = new Set(before.get(name)?.map(({ fingerprint }) => fingerprint));
      const shown = (_: unknown, i: number) => !update && !known.has(fingerprints[i]!);
      const unknown = findings.filter(shown);
      const share = {
        name,
        found: findings.map(({ rule, message }, i) => ({ fingerprint: fingerprints[i]!, rule, message: message.zh })),
        left: findings.length - unknown.length,
        gone: [...known].filter((one) => !fingerprints.includes(one)).length,
      };
      return { findings: unknown, fingerprints: fingerprints.filter(shown), share };
    },
    add(share) {
      if (!share) return;
      after.set(share.name, share.found);
      left += share.left;
      gone += share.gone;
    },
    finish(terminal) {
      if (update) {
        const text = writeBaseline(after);
        if (existsSync(file)) replaceText(file, text, { name: 'utf-8', mark: false });
        else createFile(file, text);
        return terminal.tell({
          zh: `已写入基线 ${file}：${left} 处`,
          en: `${counted(left, 'finding')} written to the baseline ${file}`,
        });
      }
      if (left > 0)
        terminal.tell({
          zh: `基线中已有的 ${left} 处没有列出`,
          en: `${counted(left, 'finding')} of the baseline not listed`,
        });
      if (gone > 0) {
        terminal.tell({
          zh: `基线中有 ${gone} 处已经改正，可以用 --update-baseline 更新基线`,
          en: `${counted(gone, 'finding of the baseline is', 'findings of the baseline are')} gone: --update-baseline brings it up to date`,
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
