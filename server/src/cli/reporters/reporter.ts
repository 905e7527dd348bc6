/** How findings are shown: each format turns files, as they come, and the sum of them into text. */
import type { Severity } from '../../config/levels';
import type { Report } from '../../report/report';
import type { Analysis } from '../../service';
import type { Language, Message } from '../../text/message';
import type { Span } from '../../text/span';

export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
  /** Of its findings. */
  readonly language: Language;
  /** Names a place in words, for a converted file: nobody has its text to look a line up in. */
  readonly placeOf?: (report: Report, span: Span) => Message;
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
