/** Our own requests, for clients that know them: names and types alone, so that client/ may import them. */

/** A blank report, for a client to open in a document of its own. */
export const NEW_REPORT = 'nianbao/newReport';

export interface NewReportParams {
  readonly agency: string;
  readonly year: number;
}

/** A snippet for an empty document, or, in the user's language, why there is none. */
export type NewReportResult = { readonly snippet: string } | { readonly refused: string };
