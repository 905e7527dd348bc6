/** Long work in small pieces, so that requests need not wait. */

/** In milliseconds: longer than this at a time, requests would wait. */
const SLICE = 12;

/** The same items, with pauses among them; `pause` hears how many have gone by, and ends it all with false. */
export async function* inSlices<T>(items: Iterable<T>, pause: (count: number) => boolean): AsyncGenerator<T> {
  let count = 0;
  let begun = performance.now();
  for (const item of items) {
    yield item;
    count++;
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (!pause(count)) return;
    begun = performance.now();
  }
}
