/**
 * What V8 is told of runs like ours. Left alone it spends more time on optimizing us than a hundred reports take without,
 * and lets the garbage of a thousand pile up to three times what is in use. All of it measured with `npm run bench`.
 */

/** Ten times as much of a function runs before it is optimized, and less is put into it of what it calls. */
const OPTIMIZE_LATER = ['--interrupt-budget=600000', '--max-inlined-bytecode-size-cumulative=400'];
/** New garbage is a megabyte, too little to share its collection out to threads. */
const COLLECT_ALONE = ['--no-parallel-scavenge'];
/** What is made for one file dies with it: room for more of it is not needed, nor much for what lives longer. */
const COLLECT_OFTEN = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'];
/** A server lives for days beside an editor: two thirds of the memory for a tenth more work. */
const COLLECT_AT_EASE = ['--semi-space-growth-factor=1', '--heap-growing-percent=100'];
/** The run is over before there is much of it. */
const COLLECT_SELDOM = ['--semi-space-growth-factor=8'];
const COLLECT_AS_EVER = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];
/** V8 says on standard error what it does not know, and flags come and go: up to here these are known. */
const NEWEST = 13;

/** For a run that may soon be over. */
export const forShortRuns = (): void => tell([...OPTIMIZE_LATER, ...COLLECT_ALONE]);

/** As soon as it is known how many files there are. */
export const forFiles = (count: number): void => tellUntilExit(count > 1 ? COLLECT_OFTEN : COLLECT_SELDOM);

/** As soon as it has started: until then it makes more than it ever will again. */
export const forServers = (): void => tellUntilExit(COLLECT_AT_EASE);

function tellUntilExit(flags: readonly string[]): void {
  tell(flags);
  // Compiled code is taken only under the flags it was kept under: those of the start.
  process.prependOnceListener('exit', () => tell(COLLECT_AS_EVER));
}

function tell(flags: readonly string[]): void {
  if (Number.parseInt(process.versions.v8, 10) > NEWEST) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}
