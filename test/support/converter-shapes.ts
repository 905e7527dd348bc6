/** What converters make of a PDF: a table for every row, or tables in pieces with labels apart from their figures. */
import type { Random } from './random';
import { type Draft, delimiter, fullGrid, line, plainRows } from './shapes';

const INVENTED = ['数据', '列', 'Col', 'Unnamed: '];

/** Each row a table of its own under its own heading, with invented heads: 数据1 … 数据7. */
export function converted(draft: Draft): string[] {
  const { random, form, guise } = draft;
  const labelled = random.int(0, 2) > 0;
  const word = random.pick(INVENTED);
  return form.blocks.flatMap((block) => {
    let open: readonly string[] = [];
    const rows = plainRows({ ...draft, form: { ...form, blocks: [block] } }).flatMap(({ groups, label, figures }) => {
      const begun = groups.filter((group, i) => group !== open[i]);
      open = groups;
      const invented = figures.map((_, i) => `${word}${i + 1}`);
      const own = guise.label(label);
      const table = labelled
        ? [line(['项目', ...invented]), delimiter(figures.length + 1), line([own, ...figures])]
        : [line(invented), delimiter(figures.length), line(figures)];
      return [...begun.map((group) => `### ${group}\n`), `### ${own}`, '', ...table, ''];
    });
    return [...(block.label ? [`### ${block.label}`, ''] : []), ...rows];
  });
}

/** Some rows whole; of the others first the labels of several, wrapped as in print, and then their figures. */
export function inPieces(draft: Draft): string[] {
  const { random, form, guise } = draft;
  if (form.print.kind === 'across') return across(draft);
  const rows = plainRows(draft);
  const lines: string[] = [];
  for (let from = 0; from < rows.length; ) {
    const chunk = rows.slice(from, from + random.int(1, 5));
    from += chunk.length;
    const apart = chunk.map(() => form.id === 'applications' && from > 4 && random.int(0, 9) < 4);
    chunk.forEach(({ groups, label }, i) => {
      if (apart[i]) lines.push(...inPrint(groups, guise.label(label), random));
    });
    chunk.forEach(({ label, figures }, i) => {
      const cells = apart[i] ? figures : [guise.label(label), ...figures];
      lines.push(line(cells), delimiter(cells.length), '');
    });
  }
  return lines;
}

/** A label in lines of eleven characters, with its group's label run into it. */
function inPrint(groups: readonly string[], label: string, random: Random): string[] {
  const pieces = label.match(/.{1,11}/gu) ?? [];
  const group = groups.at(-1);
  if (group && random.int(0, 2) === 0) pieces[0] = group.slice(0, 4) + pieces[0];
  return pieces;
}

function across(draft: Draft): string[] {
  const grid = fullGrid(draft);
  const figures = grid.at(-1)!;
  const heads = grid.slice(0, -1).map((row) => row.join(''));
  return [...heads, '', line(figures), delimiter(figures.length), ''];
}
