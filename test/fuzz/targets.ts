/** What is fuzzed, by name: something to make, and what must be true of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Editor } from '../protocol/client';
import { buildServer } from '../protocol/server-file';
import { analyze, service } from '../support/check';
import { seeded } from '../support/random';
import { reports } from './bases';
import { anyEdits, assertSameAfresh } from './door';
import { anyMutated } from './drafts';
import { anyFile } from './files';
import { shortened } from './shorten';
import { assertMended, assertSound } from './soundness';
import { assertSameAnew } from './versions';

/** `run` throws, or rejects, where it is not as it must be. */
interface Fuzzed<I> {
  readonly input: fc.Arbitrary<I>;
  readonly run: (input: I) => void | Promise<void>;
  /** The input, for a person. */
  readonly show: (input: I) => string;
  readonly begin?: () => Promise<void>;
  readonly end?: () => Promise<unknown>;
}

/** The same for inputs of any kind; `watch` is told of each before it is run. */
export interface Target {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<unknown>;
  check(parameters: fc.Parameters<[unknown]>, watch?: (shown: () => string) => void): Promise<Failure | null>;
}

export interface Failure {
  readonly seed: number;
  readonly path: string;
  readonly input: string;
  readonly error: string;
}

const target = <I>({ input, run, show, begin, end }: Fuzzed<I>): Target => ({
  begin: async () => begin?.(),
  end: async () => end?.(),
  async check(parameters, watch) {
    const watched = async (one: I) => {
      watch?.(() => show(one));
      await run(one);
    };
    const property = fc.asyncProperty(input, watched);
    const details = await fc.check(property, parameters as fc.Parameters<[I]>);
    if (!details.failed || details.counterexample === null) return null;
    const error = details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance);
    const [least] = details.counterexample;
    const shown = typeof least === 'string' ? await shortened(least, (text) => fails(watched, text as I)) : show(least);
    return { seed: details.seed, path: details.counterexamplePath ?? '', input: shown, error: error ?? '' };
  },
});

async function fails<I>(run: Fuzzed<I>['run'], input: I): Promise<boolean> {
  try {
    await run(input);
    return false;
  } catch {
    return true;
  }
}

/** Milliseconds of computing that reading a text may take: for any, and for a thousand characters of it. */
const LIMIT = { any: 150, thousand: 60 };

/** The least of three: what else the machine does is not the text’s fault. */
function assertFast(text: string): void {
  const limit = LIMIT.any + (text.length / 1000) * LIMIT.thousand;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && least > limit; i++) {
    const before = process.cpuUsage();
    analyze(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  assert.ok(
    least <= limit,
    `reading ${text.length} characters took ${Math.round(least)} ms, and may take ${Math.round(limit)}`,
  );
}

/** Anywhere, but in the same text at the same places. */
function spotsIn(text: string): number[] {
  const random = seeded(text.length);
  return Array.from({ length: 6 }, () => random.int(0, 1000) / 1000);
}

/** A file that cannot be read is refused in words; anything else thrown is a mistake. */
async function orRefused(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    assert.equal((error as Error).name, 'ConvertFault', (error as Error).stack);
  }
}

const base = fc.constantFrom('', ...reports());
let editor: Editor;

export const TARGETS: Readonly<Record<string, Target>> = {
  drafts: target({
    input: anyMutated,
    run(text) {
      assertFast(text);
      assertSound(text, spotsIn(text));
    },
    show: (text) => text,
  }),
  fixes: target({
    input: anyMutated,
    run: (text) => assertMended(text, analyze(text)),
    show: (text) => text,
  }),
  files: target({
    input: anyFile,
    run: (file) =>
      orRefused(async () => {
        const imported = await service.convert(file, { layout: 'compact', ambiguousWidth: 'wide' });
        service.account(imported);
        analyze(imported.text);
      }),
    show: ({ name, bytes }) => `${name}, base64: ${Buffer.from(bytes).toString('base64')}`,
  }),
  exports: target({
    input: anyMutated,
    async run(text) {
      const bytes = await service.printWord(text);
      // What no report can have, such as a table of three hundred columns, is written and not read again.
      await orRefused(async () => void (await service.convert({ name: '年报.docx', bytes }, null)));
      service.convertText(text, null);
    },
    show: (text) => text,
  }),
  versions: target({
    input: fc.record({ text: fc.oneof(base, anyMutated), edits: anyEdits }),
    run: ({ text, edits }) => assertSameAnew(text, edits),
    show: ({ text, edits }) => `${JSON.stringify(edits, null, 1)}\nmade in\n${text}`,
  }),
  edits: target({
    input: fc.record({ text: base, edits: anyEdits }),
    run: ({ text, edits }) => assertSameAfresh(editor, text, edits),
    show: ({ text, edits }) => `${JSON.stringify(edits, null, 1)}\nmade in\n${text}`,
    async begin() {
      buildServer();
      editor = await Editor.start();
    },
    end: () => editor.stop(),
  }),
};
