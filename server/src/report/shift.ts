/** How one change of a text moves what it leaves alone: not at all above the change, all by the same below it. */
import type { Span } from '../text/span';

export class Shift {
  /** In the text before: what begins here or behind it is moved. */
  #from = Number.POSITIVE_INFINITY;
  /** The last that begins above the change. */
  #stays = -1;

  /** @param by so much longer is the text. */
  constructor(readonly by: number) {}

  /** Takes note that the one has become the other; false where no change of the text moves them so. */
  accepts(a: Span, b: Span): boolean {
    const by = b.start - a.start;
    if (b.end - a.end !== by) return false;
    if (by === 0) this.keeps(a);
    else if (by === this.by) this.#from = Math.min(this.#from, a.start);
    return by === 0 || by === this.by;
  }

  /** Takes note that what ends there has got another length. */
  changes({ end }: Span): void {
    if (this.by !== 0) this.#from = Math.min(this.#from, end);
  }

  /** Takes note that it is where it was. */
  keeps({ start }: Span): void {
    this.#stays = Math.max(this.#stays, start);
  }

  /** Whether nothing of what it has taken note of stays below what moves. */
  get isOne(): boolean {
    return this.#stays < this.#from;
  }

  /** Whether anything it has taken note of is moved. */
  get moves(): boolean {
    return this.#from < Number.POSITIVE_INFINITY;
  }

  /** Where a part of what it has taken note of is now. */
  of(span: Span): Span {
    const { start, end } = span;
    if (start >= this.#from) return { start: start + this.by, end: end + this.by };
    return end >= this.#from ? { start, end: end + this.by } : span;
  }
}
