/** Files that change on the disk: the server hears of those alone that are reports, or were. */
import * as vscode from 'vscode';
import { FileChangeType, type FileEvent, type Middleware } from 'vscode-languageclient';
import { isReport, isReportFileName } from '../../server/src/report/detect';
import { textOf } from './stored';

type Watched = NonNullable<NonNullable<Middleware['workspace']>['didChangeWatchedFile']>;

export function watchedReports(): Watched {
  /** By URI, reports the server has heard of here. */
  const told = new Set<string>();
  return async (event, next) => {
    if (await concerns(event, told)) await next(event);
  };
}

/** What a file was that is gone nobody can tell: it may be one the server found by itself. */
async function concerns({ uri, type }: FileEvent, told: Set<string>): Promise<boolean> {
  if (type === FileChangeType.Deleted) {
    told.delete(uri);
    return true;
  }
  const { path } = vscode.Uri.parse(uri);
  if (!/\.(?:md|txt)$/i.test(path) || isReportFileName(path)) return true; // one of ours, or of our settings
  if (isReport(await textOf(vscode.Uri.parse(uri)))) told.add(uri);
  else return told.delete(uri);
  return true;
}
