/** `nianbao data`: the figures of drafts. */
import type { Figures } from '../features/figures';
import { createService } from '../service';
import { oneOf, readArguments } from './arguments';
import type { Crew } from './crew';
import { filesOf } from './drafts';
import { eachFile, jobsOf } from './each-file';
import { recorder } from './recorder';
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

function dataOptions(args: readonly string[]) {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'json' },
    config: SETTING_OPTIONS.config,
    'files-from': { type: 'string' },
    jobs: { type: 'string' },
  });
  const shape: Shape = SHAPES[oneOf('--format', values.format, Object.keys(SHAPES) as (keyof typeof SHAPES)[])];
  return { values, positionals, shape };
}

/** What `data` does with each file. */
export async function readers(
  args: readonly string[],
  terminal: Pick<Terminal, 'language' | 'colour'>,
): Promise<Crew<string>> {
  const { values, shape } = dataOptions(args);
  const service = createService();
  const told = recorder(terminal);
  const layers = layersOf({ ...values, rule: [] }, service, told);
  return {
    recorder: told,
    converts: true,
    async work({ path, text, assumeReport }) {
      const analysis = service.analyze(text, { assumeReport, layers: layers(path) });
      return shape.file({ path, ...(service.figures(analysis) ?? NO_REPORT) });
    },
  };
}

export async function data(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals, shape } = dataOptions(args);
  const jobs = jobsOf(values.jobs);
  const crew = await readers(args, terminal);
  const files = await filesOf(positionals, values['files-from'], crew.converts);
  let before = shape.begin;
  const take = async (shown: string) => {
    await terminal.print(before + shown);
    before = shape.between;
  };
  await eachFile({ crew, files, order: { command: 'data', args }, jobs, writes: false, take }, terminal);
  await terminal.print((before === shape.begin ? before : '') + shape.end);
}

/** A line a cell: 表、行、列 by their ids, the value blank where the cell is. */
function csvOf({ path, agency, year, edition, cells }: FileFigures): string {
  let lines = '';
  for (const [address, value] of Object.entries(cells)) {
    const fields = [harmless(path), harmless(agency ?? ''), year, edition, address, ...address.split('/'), value];
    lines += `${fields.map((field) => quoted(String(field ?? ''))).join(',')}\r\n`;
  }
  return lines;
}

/** A title or a file's name that a spreadsheet would take for a formula is made text of; figures are none. */
const harmless = (field: string): string => (/^[=+\-@\t]/.test(field) ? `'${field}` : field);

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
