/** The extension's entry where there is Node: the server is a process of its own, and its client a file of its own. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension';

export { deactivate } from './extension';

export const activate = (context: ExtensionContext): void => activateWith(context, () => import('./node-client'));
