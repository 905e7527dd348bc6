// What the machine must have besides Node, and what to say where it has not.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of the names found on PATH, as an absolute path. */
const find = (...names) =>
  names
    .flatMap((name) => process.env.PATH.split(path.delimiter).map((folder) => path.join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** Absolute paths of the browser and of ripgrep; throws with what to install. */
export function requirePrograms() {
  const chromium = find('chromium', 'chromium-browser', 'google-chrome');
  const ripgrep = find('rg');
  if (chromium && ripgrep) return { chromium, ripgrep };
  throw new Error(
    'These tests show VS Code in a browser. On Debian or Ubuntu they need:\n' +
      '  apt-get install -y chromium fonts-noto-cjk ripgrep',
  );
}
