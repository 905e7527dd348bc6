/** Word files, pages, workbooks and PDF of a folder, checked as they came: what is wrong in them is located in words. */
import type { Diagnostic } from 'vscode-languageserver';
import { isConvertFault } from '../convert/fault';
import type { CheckedReport } from '../features/overview';
import { withPlace } from '../features/return-note';
import { type Message, say } from '../text/message';
import { DiagnosticSeverity } from './protocol';
import type { Session } from './session';
import { SEVERITIES, SOURCE } from './to-proto';

/** A file that could be converted and is a report, or what is to be said of one that could not. */
export type ForeignReport = Omit<CheckedReport, 'file'> | { readonly refused: Message };

/** null for what is no report. Everything but the layout of its tables is checked: that has none of ours. */
export async function foreignReport(
  { service, settings, workspace }: Session,
  uri: string,
): Promise<ForeignReport | null> {
  const bytes = workspace.bytesOf(uri);
  if (!bytes) return { refused: UNREADABLE };
  try {
    const imported = await service.convert({ name: uri, bytes }, null);
    if (!service.isReport(imported)) return null;
    const converted = service.readLayer({ kind: 'option' }, { rules: { 'table/nonstandard-layout': 'off' } });
    const { report, findings } = service.analyze(imported.text, {
      assumeReport: true,
      layers: [converted, ...settings.layers(uri)],
      neighbours: workspace.neighbours(uri),
    });
    return report && { report, findings };
  } catch (error) {
    if (isConvertFault(error)) return { refused: error.told };
    throw error;
  }
}

const UNREADABLE: Message = {
  zh: '文件无法读取，或者超过 32 MB',
  en: 'the file cannot be read, or is larger than 32 MB',
};

/** For the list of problems: on the first line, as the file has no lines we know. */
export function foreignDiagnostics(session: Session, found: ForeignReport): Diagnostic[] {
  const language = session.settings.languageOf(session.settings.general);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  if ('refused' in found) {
    return [{ range, severity: DiagnosticSeverity.Warning, source: SOURCE, message: say(found.refused, language) }];
  }
  return found.findings.map((finding) => ({
    range,
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: say(withPlace(found.report, finding), language),
  }));
}
