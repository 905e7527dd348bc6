/** The one resolver: layers of settings, the later over the earlier, to the settings that hold and where each comes from. */
import type { Layer, Source } from './layers';
import type { Level, Severity } from './levels';
import { groupPattern } from './patterns';
import { CHOICES, type Choice, type ChoiceName, type ChoiceValue, ruleSetting, type Settings } from './settings';

/** From the weakest to the strongest: what is nearer to the draft, and then what is asked for this once, prevails. */
const ORDER: readonly Source['kind'][] = ['default', 'editor', 'file', 'draft', 'option'];

const DEFAULT: Source = { kind: 'default' };

export interface Resolved {
  readonly settings: Settings;
  /** The same by name (`table.layout`, `rules.table/blank-cell`), each with where it comes from. */
  readonly values: ReadonlyMap<string, Sourced>;
}

export interface Sourced {
  readonly value: string;
  readonly source: Source;
}

interface RuleLevel {
  readonly id: string;
  readonly level: Severity;
}

/** Resolves for these rules. The same layers as the last time say the same: so they are for every keystroke, and file after file. */
export function resolver(rules: readonly RuleLevel[]): (layers: readonly Layer[]) => Resolved {
  let known: readonly Layer[] | null = null;
  let resolved: Resolved | null = null;
  return (layers) => {
    if (!resolved || known?.length !== layers.length || known.some((layer, i) => layer !== layers[i])) {
      resolved = resolve(layers, rules);
      known = [...layers];
    }
    return resolved;
  };
}

/** Layers in any order; of two of one kind the later prevails. */
export function resolve(layers: readonly Layer[], rules: readonly RuleLevel[]): Resolved {
  const rank = ({ source }: Layer) => ORDER.indexOf(source.kind);
  const ordered = layers.toReversed().sort((a, b) => rank(b) - rank(a));
  const values = new Map<string, Sourced>();
  /** What the strongest layer says that has one of the names; the first stands for the setting. */
  const said = (names: readonly [string, ...string[]], fallback: string): string => {
    const sourced = ordered.flatMap((layer) => {
      const value = names.map((name) => layer.values.get(name)).find((one) => one !== undefined);
      return value === undefined ? [] : [{ value, source: layer.source }];
    });
    const winner = sourced[0] ?? { value: fallback, source: DEFAULT };
    values.set(names[0], winner);
    return winner.value;
  };
  const choice = <N extends ChoiceName>(name: N): ChoiceValue<N> =>
    said([name], (CHOICES[name] as Choice).fallback) as ChoiceValue<N>;
  const settings: Settings = {
    language: choice('language'),
    table: { layout: choice('table.layout'), ambiguousWidth: choice('table.ambiguousWidth') },
    inlayHints: choice('inlayHints'),
    codeLens: choice('codeLens'),
    semanticTokens: choice('semanticTokens'),
    rules: Object.fromEntries(
      rules.map(({ id, level }) => [id, said([ruleSetting(id), ruleSetting(groupPattern(id))], level) as Level]),
    ),
  };
  return { settings, values };
}
