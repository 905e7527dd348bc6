/** The reports that those of a command are compared with: last year’s among them, and the parts that a draft names. */
import path from 'node:path';
import { isForeignName } from '../convert/formats';
import { filesFrom, storedText } from '../host/stored';
import { isReportFileName } from '../report/detect';
import type { Digest, Identity } from '../report/digest';
import type { Neighbour } from '../rules/rule';
import { SeriesIndex } from '../series';
import type { AnalyzeOptions, Service } from '../service';
import { readConverted } from './drafts';

type Finder = NonNullable<AnalyzeOptions['neighbours']>;

/** A file of the command: whose it is, and, for one that had to be converted, all that others are compared with. */
export interface Seen {
  readonly id: string;
  readonly identity: Identity;
  readonly digest: Digest | null;
}

/** Every file is looked at once for whose it is; what a report is compared with is read when it is its turn. */
export class CommandNeighbours {
  readonly #index = new SeriesIndex();
  readonly #converted = new Map<string, Digest>();

  constructor(private readonly service: Service) {}

  /** null for what is no report, does not say whose, or cannot be read. */
  async look(file: string): Promise<Seen | null> {
    const id = path.resolve(file);
    if (isForeignName(id)) {
      const { text, assumeReport } = await readConverted(file);
      const digest = this.service.identify(text, assumeReport) && this.service.digest(text);
      return digest && { id, identity: { agency: digest.agency, key: digest.key, year: digest.year }, digest };
    }
    const identity = this.service.identify(storedText(id) ?? '', isReportFileName(id));
    return identity && { id, identity, digest: null };
  }

  learn(seen: readonly Seen[]): void {
    for (const { id, identity, digest } of seen) {
      this.#index.set(id, identity);
      if (digest) this.#converted.set(id, digest);
    }
  }

  /** What a draft of the command is compared with. */
  of(draft: string): Finder {
    const own = path.resolve(draft);
    return (identity, patterns) => {
      const last = this.#index.lastYear(own, identity);
      const parts = patterns && filesFrom(path.dirname(own), patterns).filter((file) => file !== own);
      return {
        lastYear: last ? this.#neighbour(last) : null,
        parts: parts?.flatMap((file) => this.#neighbour(file) ?? []) ?? null,
      };
    };
  }

  /** Of texts nothing is kept: of a hundred thousand reports it would be much, and few are asked for twice. */
  #neighbour(id: string): Neighbour | null {
    const text = this.#converted.has(id) ? null : storedText(id);
    const digest = this.#converted.get(id) ?? (text === null ? null : this.service.digest(text));
    return digest && { id, name: path.basename(id), digest };
  }
}
