/** Reports that a report is compared with, for tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALONE, type Neighbour, type Neighbours } from '../../server/src/rules/rule';
import { service } from './check';

export function neighbour(id: string, text: string): Neighbour {
  const digest = service.digest(text);
  if (!digest) throw new Error(`${id} does not say whose report it is`);
  return { id, name: path.basename(id), digest };
}

/** Of a fixture `x.md`: `neighbours/x.last-year.md`, and every `neighbours/x.part*.md`. */
export function neighboursOf(fixture: string): Neighbours {
  const folder = path.join(path.dirname(fixture), 'neighbours');
  if (!existsSync(folder)) return ALONE;
  const name = `${path.basename(fixture, '.md')}.`;
  const files = readdirSync(folder)
    .filter((file) => file.startsWith(name))
    .sort();
  const read = (file: string) => neighbour(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8'));
  const last = files.find((file) => file.startsWith(`${name}last-year`));
  const parts = files.filter((file) => file.startsWith(`${name}part`));
  return { lastYear: last ? read(last) : null, parts: parts.length > 0 ? parts.map(read) : null };
}
