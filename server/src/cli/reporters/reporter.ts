/** How findings are shown: each format turns files, as they come, and the sum of them into text. */
import type { Severity } from '../../config/levels';
import type { Report } from '../../report/report';
import type { Rule } from '../../rules/rule';
import type { Analysis } from '../../service';
import type { Language, Message } from '../../text/message';
import type { Span } from '../../text/span';

export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
  /** See `Service.fingerprints`, of its findings. */
  readonly fingerprints: readonly string[];
  /** Of its findings. */
  readonly language: Language;
  /** Names a place in words, for a converted file: nobody has its text to look a line up in. */
  readonly placeOf?: (report: Report, span: Span) => Message;
}

export type Counts = Record<Severity, number>;

/** A report with findings, as the table of sums lists it. */
export interface Row {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly counts: Readonly<Counts>;
}

export interface Summary {
  /** Files read, reports or not. */
  files: number;
  reports: number;
  /** Fixes made. */
  fixed: number;
  readonly counts: Counts;
  readonly rows: Row[];
}

export interface ReporterOptions {
  /** Of what is said about all files together. */
  readonly language: Language;
  readonly colour: boolean;
  /** Whether a finding of this level makes the command fail. */
  readonly fails: (severity: Severity) => boolean;
  readonly rules: readonly Rule[];
}

/** Files may be shown in several threads at once: nothing is kept from one to the next. */
export interface Reporter {
  begin(): string;
  /** Empty where there is nothing to say. */
  file(file: CheckedFile): string;
  /** A file that could not be read; without it, standard error alone says so. */
  fault?(path: string, told: Message): string;
  /** Between two files of which something is said. */
  readonly between: string;
  end(summary: Summary): string;
}
