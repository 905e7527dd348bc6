/** nianbao.config.json: the nearest one in the folder of a draft and those above it. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Layer } from '../config/layers';
import { CONFIG_FILE_NAME } from '../config/settings';
import type { Service } from '../service';
import { decode } from './encoding';
import { InputFault, systemFault } from './fault';

const MOST_BYTES = 1024 * 1024;

/** A configuration file, its text as long as it could be read, and what it says. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly layer: Layer;
}

/** Reads each file once, until told to forget; a file that has not changed is the same object then. */
export class ConfigFiles {
  readonly #nearest = new Map<string, ConfigFile | null>();
  readonly #read = new Map<string, ConfigFile>();

  /** `opened`: the text of a file that is open in an editor, which goes before the one on the disk. */
  constructor(
    private readonly service: Service,
    private readonly opened: (file: string) => string | undefined = () => undefined,
  ) {}

  /** For the drafts of a folder, an absolute path. */
  nearest(folder: string): ConfigFile | null {
    const known = this.#nearest.get(folder);
    if (known !== undefined) return known;
    const above = path.dirname(folder);
    const found = this.#find(path.join(folder, CONFIG_FILE_NAME)) ?? (above === folder ? null : this.nearest(above));
    this.#nearest.set(folder, found);
    return found;
  }

  /** Files are read anew from now on. */
  forget(): void {
    this.#nearest.clear();
  }

  /** @throws InputFault where it cannot be read. */
  read(file: string): ConfigFile {
    const text = this.opened(file) ?? readText(file);
    const known = this.#read.get(file);
    if (known?.text === text) return known;
    const read = { path: file, text, layer: this.service.readConfigFile(file, text) };
    this.#read.set(file, read);
    return read;
  }

  #find(file: string): ConfigFile | null {
    if (this.opened(file) === undefined && !isFile(file)) return null;
    try {
      return this.read(file);
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      return { path: file, text: '', layer: faulty(file, error) };
    }
  }
}

/** A folder that may not be looked into has none. */
function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES)
      throw new InputFault(file, { zh: '文件过大，不是配置文件', en: 'too large for a configuration' });
    return decode(readFileSync(file), file).text;
  } catch (error) {
    throw error instanceof InputFault ? error : systemFault(file, { zh: '读取', en: 'read it' }, error);
  }
}

const faulty = (file: string, { told }: InputFault): Layer => ({
  source: { kind: 'file', path: file },
  values: new Map(),
  faults: [{ span: { start: 0, end: 0 }, message: told }],
});
