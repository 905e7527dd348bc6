/** The printed form of an open report for a client that shows it beside the draft. */
import { answer } from './answer';
import { PREVIEW, type PreviewParams, type PreviewResult } from './requests';
import type { Session } from './session';

export function servePreview({ connection, documents, service }: Session): void {
  connection.onRequest<PreviewResult | null, void>(
    PREVIEW,
    answer<PreviewParams, PreviewResult | null>(documents, null, ({ document, analysis, language }) => {
      const preview = service.preview(analysis, language);
      return preview && { version: document.version, ...preview };
    }),
  );
}
