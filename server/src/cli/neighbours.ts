/** The reports that those of a command are compared with: last year’s among them, and the parts that a draft names. */
import path from 'node:path';
import { isForeignName } from '../convert/formats';
import { InputFault } from '../host/fault';
import { findFiles } from '../host/files';
import { STANDARD_INPUT } from '../host/read';
import { filesFrom, storedText } from '../host/stored';
import { isReportFileName } from '../report/detect';
import type { Digest } from '../report/digest';
import type { Neighbour } from '../rules/rule';
import { SeriesIndex } from '../series';
import type { AnalyzeOptions, Service } from '../service';
import { readConverted, takenNames } from './drafts';

type Finder = NonNullable<AnalyzeOptions['neighbours']>;

/**
 * Looks through the files of the command once for whose they are; what a report is compared with is read when it is its
 * turn. A single file is compared with nothing but the parts it names.
 */
export async function neighboursAmong(paths: readonly string[], service: Service): Promise<(draft: string) => Finder> {
  const index = new SeriesIndex();
  const digests = new Map<string, Digest | null>();
  const files = [...findFiles(paths.length > 0 ? paths : ['.'], takenNames(true))].filter(
    (file) => !(file instanceof InputFault) && file !== STANDARD_INPUT,
  );
  for (const file of files.length > 1 ? files : []) {
    const id = path.resolve(String(file));
    if (isForeignName(id)) {
      const digest = await convertedDigest(id, service);
      digests.set(id, digest);
      index.set(id, digest);
    } else index.set(id, service.identify(storedText(id) ?? '', isReportFileName(id)));
  }

  const neighbour = (id: string): Neighbour | null => {
    let digest = digests.get(id);
    if (digest === undefined) {
      const text = storedText(id);
      digest = text === null ? null : service.digest(text);
      digests.set(id, digest);
    }
    return digest && { id, name: path.basename(id), digest };
  };
  return (draft) => (identity, patterns) => {
    const own = path.resolve(draft);
    const last = index.lastYear(own, identity);
    const parts = patterns && filesFrom(path.dirname(own), patterns).filter((file) => file !== own);
    return { lastYear: last ? neighbour(last) : null, parts: parts?.flatMap((file) => neighbour(file) ?? []) ?? null };
  };
}

/** What cannot be converted is told when its own turn comes. */
async function convertedDigest(file: string, service: Service): Promise<Digest | null> {
  try {
    const { text, assumeReport } = await readConverted(file);
    return service.identify(text, assumeReport) && service.digest(text);
  } catch {
    return null;
  }
}
