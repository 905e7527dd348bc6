/** The ruled lines of a page, out of what its program draws. */
import type { Rule, Rules } from './page';

/** Numbers of the drawing operators, as pdf.js names them. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Lines are often drawn as thin rectangles. */
const THIN = 2.5;
/** Shorter ones are parts of letters and of ornaments. */
const SHORTEST = 4;
/** Ends of lines that touch are seldom drawn so to the last hundredth of a point. */
const TOUCH = 3;
/** How many numbers follow a step of a path: move, line, two kinds of curve, close. */
const STEPS = [2, 2, 6, 4, 0];

/** `page` maps the space of the PDF to points from the upper left. */
export function rulesOf(names: Operators, fns: readonly number[], args: readonly unknown[], page: Matrix): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = page;
  const stroked = new Set([names.stroke, names.closeStroke, names.fillStroke, names.eoFillStroke]);
  const filled = new Set([names.fill, names.eoFill]);

  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (height <= THIN && width >= SHORTEST)
      horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= THIN && height >= SHORTEST)
      vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };

  fns.forEach((fn, i) => {
    if (fn === names.save) stack.push(matrix);
    else if (fn === names.restore || fn === names.paintFormXObjectEnd) matrix = stack.pop() ?? page;
    else if (fn === names.transform) matrix = times(matrix, args[i] as Matrix);
    else if (fn === names.paintFormXObjectBegin) {
      stack.push(matrix);
      const [form] = args[i] as [Matrix | null];
      if (form) matrix = times(matrix, form);
    } else if (fn === names.constructPath) {
      const [paint, [path]] = args[i] as [number, [ArrayLike<number> | null]];
      if (!path) return;
      const shapes = subpaths(path, matrix);
      if (stroked.has(paint)) for (const points of shapes) segments(points, add);
      else if (filled.has(paint)) for (const points of shapes) box(points, add);
    }
  });
  return { horizontal: joined(horizontal), vertical: joined(vertical) };
}

type Point = readonly [number, number];
type Add = (x1: number, y1: number, x2: number, y2: number) => void;

function subpaths(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let points: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i]!;
    const count = STEPS[step] ?? 0;
    if (step === 0) {
      points = [];
      shapes.push(points);
    }
    if (step === 4 && points.length > 0) points.push(points[0]!);
    else if (count >= 2) {
      const [x, y] = [path[i + count - 1]!, path[i + count]!]; // a curve counts by its end
      points.push([a * x + c * y + e, b * x + d * y + f]);
    }
    i += 1 + count;
  }
  return shapes;
}

function segments(points: readonly Point[], add: Add): void {
  for (let i = 1; i < points.length; i++) add(...points[i - 1]!, ...points[i]!);
}

/** A filled shape is a line where it is thin. */
function box(points: readonly Point[], add: Add): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (points.length > 3) add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Pieces of one line as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last && rule.at - last[0]!.at <= THIN / 2) last.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const whole: Rule[] = [];
    for (const rule of line.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && rule.from <= last.to + TOUCH) whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else whole.push(rule);
    }
    return whole;
  });
}
