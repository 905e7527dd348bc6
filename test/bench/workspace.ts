/** Measures a workspace of many reports: the first look, what is kept of each, and an edit. `tsx test/bench/workspace.ts [5000]` */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { editionFor } from '../../server/src/editions';
import { nodePlatform } from '../../server/src/lsp/node-platform';
import { Workspace } from '../../server/src/lsp/workspace';
import { createService } from '../../server/src/service';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';

export interface WorkspaceMeasure {
  readonly files: number;
  /** Milliseconds of the first look; the longest time it kept others waiting. */
  readonly scan: number;
  readonly longest: number;
  /** Kilobytes a file of what is kept after every report has been compared with its last year's. */
  readonly kilobytes: number;
  /** Milliseconds until it is known what an edited report is compared with. */
  readonly edit: number;
}

export async function measureWorkspace(files: number): Promise<WorkspaceMeasure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-many-'));
  try {
    const texts = write(folder, files);
    const service = createService();
    const open = new Map<string, string>();
    const { reportFiles } = nodePlatform(folder);
    const workspace = new Workspace(service, reportFiles, (uri) => open.get(uri));
    const heap = () => {
      globalThis.gc?.();
      return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    };
    const before = heap();
    let longest = 0;
    let begun = performance.now();
    const start = begun;
    await workspace.scan([pathToFileURL(folder).href], () => {
      longest = Math.max(longest, performance.now() - begun);
      begun = performance.now();
      return true;
    });
    const scan = performance.now() - start;
    for (const [uri, text] of texts) {
      const identity = service.identify(text);
      if (identity) workspace.neighbours(uri)(identity, null);
    }
    const kilobytes = (heap() - before) / 1024 / files;
    const [uri, text] = [...texts][Math.floor(files / 2)]!;
    open.set(uri, text);
    const edited = performance.now();
    workspace.edited(uri);
    workspace.neighbours(uri)(service.identify(text)!, null);
    return { files, scan, longest, kilobytes, edit: performance.now() - edited };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Agencies with four years each; the texts of the last one by URI. */
function write(folder: string, files: number): Map<string, string> {
  const texts = new Map<string, string>();
  for (let i = 0; i < files; i++) {
    const [agency, year] = [`云岭县第${i >> 2}镇人民政府`, 2021 + (i & 3)];
    const random = seeded(i);
    const edition = editionFor(year);
    const text = renderReport({
      edition,
      figures: randomFigures(edition, random, random.int(0, 3)),
      layout: LAYOUTS[i % LAYOUTS.length]!,
      agency,
      year,
    });
    const file = path.join(folder, String(year), `${i >> 2}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    texts.set(pathToFileURL(file).href, text);
  }
  return texts;
}

if (require.main === module) {
  void measureWorkspace(Number(process.argv[2] ?? 5000)).then(({ files, scan, longest, kilobytes, edit }) => {
    console.log(`${files} reports looked through in ${(scan / 1000).toFixed(1)} s, ${longest.toFixed(0)} ms at a time`);
    console.log(`kept: ${kilobytes.toFixed(1)} KB a report; an edit: ${edit.toFixed(1)} ms`);
  });
}
