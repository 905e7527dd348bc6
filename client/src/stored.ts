/** Texts of files that are not open, for a look at whether they are reports. */
import * as vscode from 'vscode';

/** In bytes. A larger file is no report. */
const LARGEST = 1024 * 1024;

/** Nothing for a file that is too large, or gone. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST ? '' : decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** The two encodings of offices, and what Windows calls Unicode, which says so itself. Nothing for what is no text. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const name of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  }
  return '';
}
