/** How findings are shown: each format turns files, as they come, and the sum of them into text. */
import type { Severity } from '../../config/levels';
import type { Analysis } from '../../service';
import type { Language } from '../../text/message';

export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
  /** Of its findings. */
  readonly language: Language;
}

export interface Summary {
  /** Files read, reports or not. */
  files: number;
  reports: number;
  /** Fixes made. */
  fixed: number;
  readonly counts: Record<Severity, number>;
}

export interface Reporter {
  begin(): string;
  file(file: CheckedFile): string;
  end(summary: Summary): string;
}
