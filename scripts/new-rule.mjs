// Makes a rule: its file, its line in the catalogue, its fixtures. What it makes compiles and passes; then it is edited.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ID = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
const CATALOGUE = path.join('server', 'src', 'rules', 'index.ts');

const [id = ''] = process.argv.slice(2);
const [, group, name] = ID.exec(id) ?? [];
if (!name) fail(2, 'Usage: npm run new-rule -- GROUP/NAME, in kebab-case, e.g. arithmetic/row-total');

const file = path.join('server', 'src', 'rules', group, `${name}.ts`);
const fixtures = path.join('test', 'fixtures', group, name);
for (const taken of [file, fixtures]) if (existsSync(taken)) fail(1, `${taken} is there already`);

const catalogue = readFileSync(CATALOGUE, 'utf8');
const identifier = freeIdentifier(catalogue);

write(CATALOGUE, withEntry(withImport(catalogue)));
write(file, ruleText());
write(path.join(fixtures, 'found.md'), draft(`⟦示例⟧{${id}}`));
write(path.join(fixtures, 'silent.md'), draft('实例'));
const { status } = spawnSync(process.execPath, [biome(), 'check', '--write', CATALOGUE, file], { stdio: 'inherit' });
if (status !== 0) fail(1, 'biome did not accept what was written');
console.log(
  `Now edit ${file} and the two drafts in ${fixtures}, then run \`npm run generate\`. See docs/adding-a-rule.md.`,
);

/** `rowTotal`; where another group has one of that name, `rollupSum`. */
function freeIdentifier(text) {
  const camel = (words) => words.replace(/[-/](.)/g, (_, char) => char.toUpperCase());
  return new RegExp(`^import \\{ ${camel(name)} \\}`, 'm').test(text) ? camel(id) : camel(name);
}

/** Imports are in the order of their paths. */
function withImport(text) {
  const line = `import { ${identifier} } from './${id}';\n`;
  const later = [...text.matchAll(/^import .* from '(.+)';$/gm)].find(([, from]) => from > `./${id}`);
  const at = later ? later.index : text.indexOf('\n', text.lastIndexOf('\nimport ') + 1) + 1;
  return text.slice(0, at) + line + text.slice(at);
}

/** Behind the rule of its group that comes before it in the alphabet; the first of a group stands at the end. */
function withEntry(text) {
  const paths = new Map(
    [...text.matchAll(/^import \{ (\w+) \} from '\.\/(.+\/.+)';$/gm)].map(([, key, to]) => [key, to]),
  );
  const start = text.indexOf('= [') + 3;
  const end = text.indexOf('];', start);
  const siblings = [...text.slice(start, end).matchAll(/\w+/g)]
    .map((word) => ({
      path: paths.get(word[0]) ?? '',
      from: start + word.index,
      to: start + word.index + word[0].length,
    }))
    .filter((entry) => entry.path.startsWith(`${group}/`));
  const before = siblings.findLast((entry) => entry.path < id);
  if (before) return `${text.slice(0, before.to)}, ${identifier}${text.slice(before.to)}`;
  if (siblings.length > 0) return `${text.slice(0, siblings[0].from)}${identifier}, ${text.slice(siblings[0].from)}`;
  const comma = /[[,]\s*$/.test(text.slice(0, end)) ? '' : ', ';
  return `${text.slice(0, end)}${comma}${identifier}${text.slice(end)}`;
}

function ruleText() {
  return `/** The word 示例 in a draft. */
import { span } from '../../text/span';
import type { Rule } from '../rule';

const WORD = '示例';

export const ${identifier}: Rule = {
  id: '${id}',
  level: 'warning',
  source: {
    zh: '《中华人民共和国政府信息公开条例》第五十条',
    en: 'Regulations on Open Government Information, article 50',
  },
  title: { zh: '出现“示例”二字', en: 'The word “示例” occurs' },
  description: {
    zh: '报告里出现“示例”二字，多半是从样稿里带来的。请换成本机关的情况。',
    en: 'The word “示例” has most likely been left over from a sample. Put the facts in its place.',
  },
  example: { bad: '示例', good: '实例' },
  *find({ text }) {
    const at = text.indexOf(WORD);
    if (at < 0) return;
    yield {
      span: span(at, at + WORD.length),
      message: { zh: '出现“示例”二字，请换成本机关的情况。', en: 'The word “示例” occurs: put the facts in its place.' },
    };
  },
};
`;
}

function draft(line) {
  return `# 云岭县白石镇2024年政府信息公开工作年度报告

## 一、总体情况

${line}

## 二、主动公开政府信息情况
`;
}

function biome() {
  return path.resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');
}

function write(target, text) {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function fail(code, message) {
  console.error(message);
  process.exit(code);
}
