/** What a caller of a command names besides: a menu names nothing, and gives what it was opened on, which is no target of ours. */
import { Uri } from 'vscode';

export type Named = Readonly<Record<string, unknown>>;

export const named = (argument: unknown): Named =>
  typeof argument === 'object' && argument !== null && !Array.isArray(argument) && !(argument instanceof Uri)
    ? (argument as Named)
    : {};

export const uriOf = (value: unknown): Uri | undefined => (value instanceof Uri ? value : undefined);
