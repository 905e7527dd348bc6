/** The keys of our tables: Tab and Shift+Tab to the next and the previous figure, Enter to the one below. */
import * as vscode from 'vscode';
import type { Cells } from './cells';
import { figureIn, isRoom, type Way } from './rooms';
import type { Totals } from './totals';

/** What the key does where there is no way: as if it were not ours. */
const OTHERWISE: Readonly<Record<Way, () => Thenable<unknown>>> = {
  next: () => vscode.commands.executeCommand('tab'),
  previous: () => vscode.commands.executeCommand('outdent'),
  below: () => vscode.commands.executeCommand('type', { text: '\n' }),
};

export const registerKeys = (cells: Cells, totals: Totals): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.nextFigure', () => step(cells, totals, 'next')),
    vscode.commands.registerCommand('nianbao.previousFigure', () => step(cells, totals, 'previous')),
    vscode.commands.registerCommand('nianbao.figureBelow', () => step(cells, totals, 'below')),
  );

/** The cursor goes on at once; what becomes of the table that is left follows, where nobody types on. */
async function step(cells: Cells, totals: Totals, way: Way): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selections, selection } = editor;
  const isOneCell =
    selections.length === 1 && selection.isSingleLine && cells.isInTable(document, selection.active.line);
  const rooms = isOneCell ? (cells.rooms(document) ?? (await cells.learnRooms(document))) : undefined;
  const goal = rooms?.goal(editor.selection.active, way);
  if (!goal) return void (await OTHERWISE[way]());
  totals.leavesByKey(document, selection.active);
  if (isRoom(goal)) {
    const { start, end } = figureIn(document.lineAt(goal.line).text.slice(goal.start, goal.end));
    editor.selection = new vscode.Selection(goal.line, goal.start + start, goal.line, goal.start + end);
  } else {
    editor.selection = new vscode.Selection(goal.line, goal.character, goal.line, goal.character);
  }
  editor.revealRange(editor.selection);
}
