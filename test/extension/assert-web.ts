/** Node's assertions as far as the suite uses them, for a browser: the bundler puts them in the place of `node:assert/strict`. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

const show = (value: unknown): string =>
  value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? 'undefined');

/** Of plain data. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(a[key as never] as unknown, b[key as never] as unknown))
  );
}

function check(holds: boolean, relation: string, actual: unknown, expected: unknown, message?: string): void {
  if (!holds) throw new AssertionError(message ?? `${show(actual)} ${relation} ${show(expected)}`, actual, expected);
}

export default {
  ok: (value: unknown, message = 'it is not so') => check(Boolean(value), 'is not', value, true, message),
  equal: (actual: unknown, expected: unknown, message?: string) =>
    check(Object.is(actual, expected), 'is not', actual, expected, message),
  notEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(!Object.is(actual, expected), 'is', actual, expected, message),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(same(actual, expected), 'is not like', actual, expected, message),
  notDeepEqual: (actual: unknown, expected: unknown, message?: string) =>
    check(!same(actual, expected), 'is like', actual, expected, message),
  match: (actual: string, expected: RegExp, message?: string) =>
    check(expected.test(actual), 'does not match', actual, expected, message),
  doesNotMatch: (actual: string, expected: RegExp, message?: string) =>
    check(!expected.test(actual), 'matches', actual, expected, message),
  async rejects(promise: Promise<unknown>, expected: RegExp = /(?:)/): Promise<void> {
    const said = await promise.then(
      () => null,
      (error) => String(error),
    );
    check(said !== null && expected.test(said), 'does not match', said, expected);
  },
};
