/**
 * What is made of an object, kept with it and asked for by it, as in a WeakMap. V8 drops what a WeakMap holds only when it
 * cleans up all of its memory: until then a hundred reports that nobody needs any more are copied from place to place. What
 * is kept here goes when its object goes, which is at once.
 */

export interface Beside<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** The constructor of what extends it puts its private fields on the object it is given; nothing else sees them. */
class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the object is to have the fields, no new one
    return object;
  }
}

export function beside<K extends object, V>(): Beside<K, V> {
  return class Kept extends Given {
    #value: V;

    private constructor(key: K, value: V) {
      super(key);
      this.#value = value;
    }

    static get(key: K): V | undefined {
      return #value in key ? key.#value : undefined;
    }

    static set(key: K, value: V): void {
      if (#value in key) key.#value = value;
      else new Kept(key, value);
    }
  };
}
