/** The schemas of settings: what they take, the resolver takes; and VS Code's settings are those of the core. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.en.json';
import chinese from '../../package.nls.json';
import { configSchema, type Schema, withRules } from '../../scripts/settings-schema';
import { LEVELS } from '../../server/src/config/levels';
import { CHOICES, CONFIG_FILE_NAME } from '../../server/src/config/settings';
import { rules } from '../../server/src/rules/index';
import { service } from '../support/check';

const ROOT = path.join(__dirname, '../..');
const settings: Readonly<Record<string, Schema>> = manifest.contributes.configuration.properties;

/** The keywords our schemas use, and no others. */
function takes(schema: Schema, value: unknown): boolean {
  if (schema.enum) return (schema.enum as unknown[]).includes(value);
  if (schema.type === 'string') return typeof value === 'string';
  assert.deepEqual([schema.type, schema.additionalProperties], ['object', false]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, member]) => {
    const own = schema.properties![key];
    return own !== undefined && takes(own, member);
  });
}

describe('schema of nianbao.config.json', () => {
  const schema = configSchema(rules);

  it('takes what the resolver takes, and refuses what it refuses', () => {
    const configs: unknown[] = [
      {},
      { $schema: './nianbao.config.schema.json' },
      ...Object.entries(CHOICES).flatMap(([name, { values }]) =>
        [...values, 'no', 1].map((value) => {
          const [group, key] = name.split('.') as [string, string?];
          return key === undefined ? { [group]: value } : { [group]: { [key]: value } };
        }),
      ),
      ...rules.flatMap(({ id }) => LEVELS.map((level) => ({ rules: { [id]: level } }))),
      ...rules.map(({ id }) => ({ rules: { [id.replace(/\/.*/, '/*')]: 'off' } })),
      ...['loud', 0, true, null].map((level) => ({ rules: { 'table/blank-cell': level } })),
      { rules: { 'table/blank-cells': 'off' } },
      { rules: { 'tables/*': 'off' } },
      { rules: 'off' },
      { colour: 'red' },
      { table: { colour: 'red' } },
      [],
    ];
    for (const config of configs) {
      const { faults } = service.readConfigFile('nianbao.config.json', JSON.stringify(config));
      assert.equal(takes(schema, config), faults.length === 0, JSON.stringify(config));
    }
  });

  it('has defaults and descriptions, in both languages', () => {
    const { properties } = schema.properties!.rules!;
    for (const { id, level, title } of rules) {
      assert.equal(properties![id]!.default, level);
      assert.equal(properties![id]!.description, `${title.zh} ${title.en}`);
    }
    assert.equal(schema.properties!.language!.default, 'zh-cn');
  });

  it('is contributed for the file, comments and all', () => {
    const [entry] = manifest.contributes.jsonValidation;
    assert.equal(entry!.fileMatch, CONFIG_FILE_NAME);
    const file = path.join(ROOT, entry!.url);
    assert.ok(existsSync(file));
    const { allowComments, allowTrailingCommas } = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual([allowComments, allowTrailingCommas], [true, true]);
  });
});

describe('settings of VS Code', () => {
  it('have the values and defaults of the core', () => {
    for (const [name, { values, fallback }] of Object.entries(CHOICES)) {
      const setting = settings[`nianbao.${name}`]!;
      assert.deepEqual([setting.enum, setting.default], [values, fallback], name);
    }
  });

  it('have every rule with its levels', () => {
    const { properties } = settings['nianbao.rules']!;
    const groups = new Set(rules.map(({ id }) => id.replace(/\/.*/, '/*')));
    assert.deepEqual(Object.keys(properties!).sort(), [...groups, ...rules.map(({ id }) => id)].sort());
    for (const { id, level } of rules)
      assert.deepEqual([properties![id]!.enum, properties![id]!.default], [LEVELS, level]);
    const text = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
    assert.equal(withRules(text, rules), text);
    assert.notEqual(withRules(text, rules.slice(1)), text);
  });

  it('have their texts in both languages', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    const used = new Set(
      [...readFileSync(path.join(ROOT, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!),
    );
    assert.deepEqual(
      [...used].filter((key) => !(key in chinese)),
      [],
    );
    assert.deepEqual(
      Object.keys(chinese).filter((key) => !used.has(key)),
      [],
    );
  });
});
