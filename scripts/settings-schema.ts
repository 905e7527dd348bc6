/** The settings as JSON Schema, made from the settings and the rules: of nianbao.config.json, and of VS Code's settings. */
import { LEVELS, type Severity } from '../server/src/config/levels';
import { groupPattern } from '../server/src/config/patterns';
import { CHOICES, type Choice, CONFIG_FILE_NAME, RULES, RULES_DESCRIPTION } from '../server/src/config/settings';
import type { Message } from '../server/src/text/message';

/** What of a rule its setting shows. */
export interface RuleSetting {
  readonly id: string;
  readonly level: Severity;
  readonly title: Message;
}

/** As much of JSON Schema as settings need. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Path below schemas/ to the text of the schema. */
export function schemaFiles(rules: readonly RuleSetting[]): Map<string, string> {
  return new Map([['nianbao.config.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`]]);
}

/** For editors; what is wrong they and the server say each in its own way, and both agree on what is. */
export function configSchema(rules: readonly RuleSetting[]): Schema {
  const properties: Record<string, Schema> = { $schema: { type: 'string' } };
  for (const [name, choice] of Object.entries(CHOICES)) {
    const [group, key] = name.split('.') as [string, string?];
    if (key === undefined) properties[name] = choiceSchema(choice);
    else properties[group] = objectSchema({ ...properties[group]?.properties, [key]: choiceSchema(choice) });
  }
  properties[RULES] = rulesSchema(rules);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: CONFIG_FILE_NAME,
    description: '年报检查的设置，见 docs/settings.md。 Settings of Nianbao, see docs/settings.md.',
    allowComments: true,
    allowTrailingCommas: true,
    ...objectSchema(properties),
  };
}

/** The manifest with `nianbao.rules` among its settings, the rest as it is. `text` is that of package.json. */
export function withRules(text: string, rules: readonly RuleSetting[]): string {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration.properties['nianbao.rules'] = {
    ...rulesSchema(rules),
    default: {},
    scope: 'resource',
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function rulesSchema(rules: readonly RuleSetting[]): Schema {
  const properties: Record<string, Schema> = {};
  for (const { id, level, title } of rules) {
    properties[groupPattern(id)] ??= { type: 'string', enum: LEVELS, description: '整组规则 All rules of the group' };
    properties[id] = { type: 'string', enum: LEVELS, default: level, description: both(title) };
  }
  return { description: both(RULES_DESCRIPTION), ...objectSchema(properties) };
}

const objectSchema = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
});

const choiceSchema = ({ values, fallback, description }: Choice): Schema => ({
  type: 'string',
  enum: values,
  default: fallback,
  description: both(description),
});

const both = ({ zh, en }: Message): string => `${zh} ${en}`;
