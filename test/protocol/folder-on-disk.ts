/** A folder of the disk, with a name in Chinese and its own parent, that a server looks into. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export class FolderOnDisk {
  readonly path = path.join(mkdtempSync(path.join(tmpdir(), 'nianbao-')), '年报 2024');

  constructor() {
    mkdirSync(this.path);
  }

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(name: string): string {
    return pathToFileURL(this.pathOf(name)).href;
  }

  pathOf(name: string): string {
    return path.join(this.path, name);
  }

  /** Folders on the way are made. */
  write(name: string, text: string | Uint8Array): void {
    mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
    writeFileSync(this.pathOf(name), text);
  }

  remove(): void {
    rmSync(path.dirname(this.path), { recursive: true });
  }
}
