/** `nianbao lsp --stdio`: the language server that is built beside this file. */
import { UsageError } from './arguments';

/** The server reads its own arguments, and clients add some: only that there is a stream to speak on is asked here. */
export async function lsp(args: readonly string[]): Promise<void> {
  if (!args.includes('--stdio')) {
    throw new UsageError({ zh: '请写 nianbao lsp --stdio', en: 'write nianbao lsp --stdio' });
  }
  require('./server.js');
}
