/** What a page of a PDF holds: pieces of text with their places, and ruled lines. All in points from its upper left. */

export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** A straight line, horizontal or vertical; `from` is less than `to`. */
export interface Rule {
  /** x of a vertical, y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export interface Page extends Rules {
  readonly height: number;
  readonly runs: readonly Run[];
  readonly pictures: number;
}

/** Values that lie together, each group by its mean, in rising order. */
export function clusters(values: readonly number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - last.at(-1)! <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}
