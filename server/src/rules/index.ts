/** The catalogue: one line a rule, in the order of docs/rules. `npm run new-rule` adds a line. */
import type { Rule } from './rule';

export const rules: readonly Rule[] = [];
