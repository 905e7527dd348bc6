/** `nianbao lsp --stdio`: the language server that is built beside this file. */
import module from 'node:module';
import { UsageError } from './arguments';

/** The server reads its own arguments, and clients add some: only that there is a stream to speak on is asked here. */
export async function lsp(args: readonly string[]): Promise<void> {
  if (!args.includes('--stdio')) {
    throw new UsageError({ zh: '请写 nianbao lsp --stdio', en: 'write nianbao lsp --stdio' });
  }
  // From Node 22 on. Of use only for files loaded after it: not for this bundle, but for the larger one of the server.
  (module as { enableCompileCache?(): void }).enableCompileCache?.();
  require('./server.js');
}
