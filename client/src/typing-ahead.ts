/** What is typed while a step is on its way: it was meant for the figure the step leads to, and stands in the one it began at. */
import * as vscode from 'vscode';

export interface Replacement {
  readonly range: vscode.Range;
  readonly text: string;
}

export class TypedAhead {
  #start: vscode.Position;
  /** What was selected. */
  #original: string;
  /** Typed before, and not in the text any more. */
  #held: string;
  /** How much of it has gone on to where it belongs. */
  #delivered = 0;
  /** What stands there now; undefined where nothing was typed. */
  #current: string | undefined;
  /** How much was typed when the next step was asked for, and the ones after it. */
  readonly #cuts: number[];

  constructor(document: vscode.TextDocument, selected: vscode.Range, held = '', cuts: readonly number[] = []) {
    this.#start = selected.start;
    this.#original = document.getText(selected);
    this.#held = held;
    this.#cuts = [...cuts];
  }

  get #typed(): string {
    return this.#held + (this.#current ?? '');
  }

  /** Whether anything is still to go on to where it belongs. */
  get any(): boolean {
    return this.#typed.length > this.#delivered || (this.#current === '' && this.#original !== '');
  }

  /** Whether nothing was typed here. */
  get untouched(): boolean {
    return this.#current === undefined;
  }

  /** How much longer what stands here is than what was selected. */
  get grown(): number {
    return (this.#current ?? this.#original).length - this.#original.length;
  }

  get #end(): number {
    return Math.max(this.#delivered, this.#cuts[0] ?? this.#typed.length);
  }

  /** What was typed for the goal of the step that is on its way. */
  get first(): string {
    return this.#typed.slice(this.#delivered, this.#end);
  }

  /** Gives what was typed here and belongs to later goals to the place the step has led to. */
  passOn(here: TypedAhead): void {
    here.#held += this.#typed.slice(this.#end);
    this.#delivered = this.#typed.length;
  }

  /** Another step was asked for: what is typed from now on is meant for its goal. */
  cut(): void {
    this.#cuts.push(this.#typed.length);
  }

  /** Takes a change that was typed here; false for any other. */
  takes({ range, rangeLength, text }: vscode.TextDocumentContentChangeEvent): boolean {
    const content = this.#current ?? this.#original;
    const from = range.start.character - this.#start.character;
    const isHere = range.start.line === this.#start.line && from >= 0 && from + rangeLength <= content.length;
    if (!isHere || !range.isSingleLine || /[\r\n]/.test(text)) return false;
    this.#current = content.slice(0, from) + text + content.slice(from + rangeLength);
    return true;
  }

  /** A place that was found when the text here had grown by so much: where it is now. */
  moved({ start, end }: vscode.Range, grown: number): vscode.Range {
    const move = (at: vscode.Position) =>
      at.line === this.#start.line && at.character > this.#start.character ? at.translate(0, this.grown - grown) : at;
    return new vscode.Range(move(start), move(end));
  }

  /** Something before it in its line was changed. */
  shift({ range: { start, end }, text }: Replacement): void {
    if (end.line !== this.#start.line || end.character > this.#start.character) return;
    this.#start = this.#start.translate(0, text.length - (end.character - start.character));
  }

  /** What stood here is replaced by a text that ends before what is typed. */
  goesBehind(text: string): void {
    this.#start = this.#start.translate(0, text.length);
    this.#original = '';
  }

  /** What gives the place back what stood there. */
  restored(): Replacement {
    const { line, character: from } = this.#start;
    const length = (this.#current ?? this.#original).length;
    return { range: new vscode.Range(line, from, line, from + length), text: this.#original };
  }

  /** The place the step has led to, for what is typed there or belongs to later goals. */
  next(document: vscode.TextDocument, goal: vscode.Range): TypedAhead {
    const cuts = this.#cuts.slice(1).map((cut) => cut - this.#end);
    const next = new TypedAhead(document, goal, '', cuts);
    this.passOn(next);
    return next;
  }
}
