/** The one resolver: layers of settings, the later over the earlier, to the settings that hold and where each comes from. */
import type { Layer, Source } from './layers';
import type { Level, Severity } from './levels';
import { groupPattern } from './patterns';
import { CHOICES, type Choice, type ChoiceName, type ChoiceValue, ruleSetting, type Settings } from './settings';

/** From the weakest to the strongest: what is nearer to the draft, and then what is asked for this once, prevails. */
const ORDER: readonly Source['kind'][] = ['default', 'editor', 'file', 'draft', 'option'];

export interface Resolved {
  readonly settings: Settings;
  /** By name (`table.layout`, `rules.table/blank-cell`), for every setting. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Layers in any order; of two of one kind the later prevails. */
export function resolve(
  layers: readonly Layer[],
  rules: readonly { readonly id: string; readonly level: Severity }[],
): Resolved {
  const rank = ({ source }: Layer) => ORDER.indexOf(source.kind);
  const ordered = layers.toReversed().sort((a, b) => rank(b) - rank(a));
  const sources = new Map<string, Source>();
  /** What the strongest layer that has any of the names says under the first of them. */
  const said = (names: readonly [string, ...string[]], fallback: string): string => {
    for (const { source, values } of ordered) {
      const name = names.find((one) => values.has(one));
      if (name === undefined) continue;
      sources.set(names[0], source);
      return values.get(name)!;
    }
    sources.set(names[0], { kind: 'default' });
    return fallback;
  };
  const choice = <N extends ChoiceName>(name: N): ChoiceValue<N> =>
    said([name], (CHOICES[name] as Choice).fallback) as ChoiceValue<N>;
  const settings: Settings = {
    language: choice('language'),
    table: { layout: choice('table.layout'), ambiguousWidth: choice('table.ambiguousWidth') },
    rules: Object.fromEntries(
      rules.map(({ id, level }) => [id, said([ruleSetting(id), ruleSetting(groupPattern(id))], level) as Level]),
    ),
  };
  return { settings, sources };
}
