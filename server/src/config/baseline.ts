/** A baseline: findings that are known and shall not be told again, by file and fingerprint, in a file for people to read. */
import type { Message } from '../text/message';

/** One known finding; the message is for those who read the file. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly message: string;
}

/** Paths with `/`, from the folder of the baseline’s own file. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

export const VERSION = 1;

/** null for what is no baseline. */
export function readBaseline(text: string): Baseline | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, files } = (read ?? {}) as { version?: unknown; files?: unknown };
  if (version !== VERSION || typeof files !== 'object' || files === null || Array.isArray(files)) return null;
  const baseline = new Map<string, KnownFinding[]>();
  for (const [file, findings] of Object.entries(files)) {
    if (!Array.isArray(findings) || !findings.every(isKnown)) return null;
    baseline.set(file, findings);
  }
  return baseline;
}

function isKnown(one: unknown): one is KnownFinding {
  const { fingerprint, rule, message } = (one ?? {}) as Partial<Record<keyof KnownFinding, unknown>>;
  return typeof fingerprint === 'string' && typeof rule === 'string' && typeof message === 'string';
}

/** Files in the order of their names, so that two versions can be compared; those without findings are left out. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, findings]) => findings.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(files) }, null, 2)}\n`;
}

export const NO_BASELINE: Message = {
  zh: '不是基线文件；用 --update-baseline 生成',
  en: 'is no baseline; --update-baseline makes one',
};
