/** The published reports that lie beside the project where it is developed. Tests that need them skip where they are not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../../shared/reports');

/** The report whose path begins so, or null. */
export function sharedReport(start: string): string | null {
  const folder = path.join(ROOT, path.dirname(start));
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((file) => file.startsWith(path.basename(start)) && !file.endsWith('.pdf'));
  return name ? readFileSync(path.join(folder, name), 'utf8') : null;
}

/** `it`, or a skipped test that says why. */
export function itWith(start: string, title: string, run: (text: string) => void): void {
  const text = sharedReport(start);
  if (text === null) it.skip(`${title} (skipped: the published reports are not beside the project)`);
  else it(title, () => run(text));
}
