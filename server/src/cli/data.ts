/** `nianbao data`: the figures of drafts. */
import type { Figures } from '../features/figures';
import { createService } from '../service';
import { oneOf, readArguments } from './arguments';
import { type Draft, eachDraft } from './drafts';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

type FileFigures = { readonly path: string } & (Figures | typeof NO_REPORT);

const NO_REPORT = {
  agency: null,
  year: null,
  edition: null,
  tableEditions: { disclosure: null, applications: null },
  cells: {},
} as const;

/** The bytes before, between and after the files, and a file itself. */
interface Shape {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  file(figures: FileFigures): string;
}

const json = (figures: FileFigures) => JSON.stringify(figures);

/** Excel and WPS take a file for UTF-8 only if it begins with the mark. */
const SHAPES = {
  json: { begin: '{"version":1,"files":[\n', between: ',\n', end: '\n]}\n', file: json },
  jsonl: { begin: '', between: '', end: '', file: (figures) => `${json(figures)}\n` },
  csv: {
    begin: '\ufeffpath,agency,year,edition,address,table,row,column,value\r\n',
    between: '',
    end: '',
    file: csvOf,
  },
} as const satisfies Record<string, Shape>;

export async function data(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'json' },
    config: SETTING_OPTIONS.config,
  });
  const shape: Shape = SHAPES[oneOf('--format', values.format, Object.keys(SHAPES) as (keyof typeof SHAPES)[])];
  const service = createService();
  const layers = layersOf({ ...values, rule: [] }, service, terminal);
  let before = shape.begin;
  const work = async ({ path, text, assumeReport }: Draft) => {
    const analysis = service.analyze(text, { assumeReport, layers: layers(path) });
    const shown = shape.file({ path, ...(service.figures(analysis) ?? NO_REPORT) });
    await terminal.print(before + shown);
    before = shape.between;
  };
  await eachDraft(positionals, terminal, work, { converts: true });
  await terminal.print((before === shape.begin ? before : '') + shape.end);
}

/** A line a cell: 表、行、列 by their ids, the value blank where the cell is. */
function csvOf({ path, agency, year, edition, cells }: FileFigures): string {
  let lines = '';
  for (const [address, value] of Object.entries(cells)) {
    const fields = [path, agency, year, edition, address, ...address.split('/'), value];
    lines += `${fields.map((field) => quoted(String(field ?? ''))).join(',')}\r\n`;
  }
  return lines;
}

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
