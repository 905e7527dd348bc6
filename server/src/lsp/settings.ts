/** The settings of each document outside its text: the client's, sent or asked for, and the nearest configuration file. */
import type { Connection } from 'vscode-languageserver';
import { languageFor } from '../config/language';
import type { Layer } from '../config/layers';
import type { Settings as Resolved } from '../config/settings';
import type { Service } from '../service';
import { type Language, say } from '../text/message';
import type { ConfigFinder, FoundConfig } from './config-finder';

/** The name of our section in every client's settings. */
export const SECTION = 'nianbao';

/** What the client said at `initialize`. */
export interface Defaults {
  /** `initializationOptions`, of any shape. */
  readonly options: unknown;
  /** The language of the client's own interface, such as `zh-cn` or `en-US`. */
  readonly locale: string | undefined;
  /** Whether it answers `workspace/configuration`. */
  readonly answers: boolean;
}

/** Stands for no document: what holds where none is meant. */
const NO_DOCUMENT = '';

export class Settings {
  readonly #connection: Connection;
  readonly #service: Service;
  readonly #files: ConfigFinder;
  readonly #locale: string | undefined;
  readonly #answers: boolean;
  readonly #initial: Layer;
  #sent: Layer | null = null;
  /** By document. */
  readonly #asked = new Map<string, Layer>();
  readonly #asking = new Map<string, Promise<void>>();
  /** By document, the same list as long as it says the same. */
  readonly #layers = new Map<string, readonly Layer[]>();

  constructor(connection: Connection, service: Service, files: ConfigFinder, defaults: Defaults) {
    this.#connection = connection;
    this.#service = service;
    this.#files = files;
    this.#locale = defaults.locale;
    this.#answers = defaults.answers;
    this.#initial = this.#read(defaults.options);
  }

  /** As far as they are known; the same list until they change. */
  layers(uri: string): readonly Layer[] {
    const client = this.#asked.get(uri) ?? this.#asked.get(NO_DOCUMENT);
    const layers = [this.#initial, this.#sent, client, this.file(uri)?.layer].filter((layer) => layer != null);
    const known = this.#layers.get(uri);
    if (known?.length === layers.length && known.every((layer, i) => layer === layers[i])) return known;
    this.#layers.set(uri, layers);
    return layers;
  }

  /** Resolves when the client has answered for the document, at once where nothing was asked. */
  ready = (uri: string): Promise<void> => this.#asking.get(uri) ?? Promise.resolve();

  /** The configuration file that holds for the document. */
  file = (uri: string): FoundConfig | null => (uri === NO_DOCUMENT ? null : this.#files.nearest(uri));

  languageOf = ({ language }: Resolved): Language => languageFor(language, this.#locale);

  /** What holds where no document is meant. */
  get general(): Resolved {
    return this.#service.settings('', this.layers(NO_DOCUMENT)).settings;
  }

  opened(uri: string): void {
    this.#files.forget(); // not every client watches files
    void this.ask([uri]);
  }

  changed(): void {}

  closed(uri: string): void {
    for (const known of [this.#asked, this.#asking, this.#layers]) known.delete(uri);
  }

  /** A configuration file came, changed or went. */
  filesChanged(): void {
    this.#files.forget();
  }

  /** Settings that came with a notification: they take the place of all that was sent or asked for before. */
  take(section: unknown): void {
    this.#sent = this.#read(section, this.#sent);
    this.#asked.clear();
  }

  /** Asks the client what holds for the documents. One that does not answer leaves them as they are. */
  async ask(uris: readonly string[]): Promise<void> {
    if (!this.#answers) return;
    const items = [{ section: SECTION }, ...uris.map((scopeUri) => ({ scopeUri, section: SECTION }))];
    const answered = this.#connection.workspace.getConfiguration(items).then(
      ([own, ...sections]: unknown[]) => {
        this.#keep(NO_DOCUMENT, own);
        uris.forEach((uri, i) => {
          if (this.#asking.get(uri) === answered) this.#keep(uri, sections[i]); // else closed, or asked again
        });
      },
      (error) => this.#connection.console.error(`The client did not answer for its settings: ${error}`),
    );
    for (const uri of uris) this.#asking.set(uri, answered);
    await answered;
  }

  #keep(uri: string, section: unknown): void {
    this.#asked.set(uri, this.#read(section, this.#asked.get(uri)));
  }

  /** The layer as it was where it says the same. What is wrong is logged: a client's settings have no place we know. */
  #read(section: unknown, before?: Layer | null): Layer {
    const layer = this.#service.readLayer({ kind: 'editor' }, section);
    if (before && saySame(layer, before)) return before;
    for (const { message } of layer.faults) this.#connection.console.warn(say(message, 'zh-cn'));
    return layer;
  }
}

const saySame = (a: Layer, b: Layer): boolean =>
  a.values.size === b.values.size && [...a.values].every(([name, value]) => b.values.get(name) === value);
