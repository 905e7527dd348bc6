/** Plain text that is a report becomes a document of our language. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/report/detect';

/** Once for every opened document: who sets the language back means it. */
const adopted = new WeakSet<vscode.TextDocument>();

/** Whether the document is being switched; it then opens anew as language `nianbao`. */
export function adopt(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'plaintext' || adopted.has(document)) return false;
  if (!vscode.workspace.getConfiguration('nianbao', document).get('adoptPlainText', true)) return false;
  adopted.add(document);
  vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID).then(undefined, () => {}); // closed again already
  return true;
}
