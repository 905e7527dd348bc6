/** Texts that a person has read and approved: what is said now is compared with the file that keeps them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** With NIANBAO_APPROVE=1 the file is written instead; its change is read before it is committed. */
export function assertApproved(file: string, said: string): void {
  if (process.env.NIANBAO_APPROVE === '1') writeFileSync(file, said);
  const name = path.relative(path.join(__dirname, '../..'), file);
  assert.ok(existsSync(file), `${name} is not there: write it with NIANBAO_APPROVE=1, and read it`);
  assert.equal(said, readFileSync(file, 'utf8'), `${name}: if the new text is right, write it with NIANBAO_APPROVE=1`);
}
