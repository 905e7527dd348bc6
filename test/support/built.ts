/** Builds the command line and the server once, before any test and any worker of mocha's, where they are older than their sources. */
import { buildCli } from '../cli/cli-file';
import { buildServer } from '../protocol/server-file';

export function mochaGlobalSetup(): void {
  buildCli();
  buildServer();
}
