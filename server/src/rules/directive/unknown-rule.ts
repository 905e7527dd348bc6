import { nearestRule, patternsOf } from '../../config/patterns';
import type { Rule } from '../rule';

/** A directive that names a rule there is not: it does nothing, though its author thinks it does. */
export const unknownRule: Rule = {
  id: 'directive/unknown-rule',
  level: 'warning',
  source: { zh: '本工具的指令写法（docs/settings.md）', en: 'How directives are written (docs/settings.md)' },
  title: { zh: '指令里的规则不存在', en: 'Directive names no known rule' },
  description: {
    zh: '忽略问题的指令里写了不存在的规则，多为拼写有误或漏写组名，这条指令对它不起作用。规则的名称见规则目录；整组规则写作“组/*”。',
    en: 'A directive names a rule that does not exist, by a slip or without its group, and has no effect. The catalogue has the names of all rules; “group/*” is a whole group.',
  },
  example: {
    bad: '<!-- nianbao-disable-next-line table/blank-cells 上级尚未核定 -->',
    good: '<!-- nianbao-disable-next-line table/blank-cell 上级尚未核定 -->',
  },
  *find({ directives, levels }) {
    if (directives.length === 0) return;
    const ids = Object.keys(levels);
    const known = new Set(patternsOf(ids));
    for (const { pattern, span } of directives.flatMap((directive) => directive.rules)) {
      if (known.has(pattern)) continue;
      const meant = nearestRule(pattern, ids);
      yield {
        span,
        message: {
          zh: '没有叫这个名称的规则，指令在这里不起作用；请改用规则目录中的名称。',
          en: 'There is no rule of this name, and the directive does nothing here; use a name from the catalogue.',
        },
        fixes: () =>
          meant === null
            ? []
            : [
                {
                  title: { zh: `改为“${meant}”`, en: `Change to “${meant}”` },
                  safe: false, // a guess, and what it silences then nobody has looked at
                  preferred: false,
                  edits: [{ span, newText: meant }],
                },
              ],
      };
    }
  },
};
