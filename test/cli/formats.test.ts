/** What other programs read of `nianbao check`: SARIF by its schema, workflow commands, JUnit, and files it could not read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Parser } from 'saxen';
import { editionFor } from '../../server/src/editions';
import { rules } from '../../server/src/rules/index';
import { wordReport } from '../convert/office';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { buildCli } from './cli-file';
import { draft, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

/** As the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT) carries it. */
const SCHEMA = path.join(__dirname, 'schemas', 'sarif-2.1.0-rtm.5.json');

describe('formats of nianbao check', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** Where the wrong total of a draft stands, from one. */
  const place = (text: string) => {
    const lines = text.split('\n');
    const line = lines.findIndex((candidate) => candidate.startsWith('| 行政复议 |'));
    return { line: line + 1, column: lines[line]!.lastIndexOf('4') + 1 };
  };

  describe('sarif', () => {
    const validate = (() => {
      const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
      addFormats(ajv as never);
      return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    })();
    const sarif = (...args: string[]) => {
      const { stdout, code } = folder.run(['check', '--format', 'sarif', ...args]);
      // biome-ignore lint/suspicious/noExplicitAny: its shape is what the schema says
      const log: any = JSON.parse(stdout);
      const valid: boolean = validate(log);
      assert.ok(valid, JSON.stringify(validate.errors, null, 1));
      return { run: log.runs[0], code };
    };

    it('says where, what, and how it is mended, by the schema of the standard', () => {
      folder.write('县 本级/a#1.md', withTotal('4'));
      folder.write('b.md', MISWORDED);
      const { run, code } = sarif();
      assert.equal(code, 1);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(run.originalUriBaseIds['%SRCROOT%'].uri, pathToFileURL(`${folder.path}/`).href);
      assert.deepEqual(
        run.tool.driver.rules.map(({ id }: { id: string }) => id),
        rules.map(({ id }) => id),
      );
      const [wording, total] = run.results;
      assert.equal(run.results.length, 2);
      assert.deepEqual([wording.ruleId, wording.level], ['table/label-wording', 'warning']);
      assert.deepEqual([total.ruleId, total.level], ['arithmetic/row-total', 'error']);
      assert.equal(run.tool.driver.rules[total.ruleIndex].id, total.ruleId);
      const { line, column } = place(withTotal('4'));
      const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 };
      const uri = '%E5%8E%BF%20%E6%9C%AC%E7%BA%A7/a%231.md';
      assert.deepEqual(total.locations[0].physicalLocation, {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region,
      });
      assert.equal(total.locations[0].logicalLocations[0].fullyQualifiedName, 'reviews/review/total');
      assert.match(total.message.text, /表四.*行政复议/);
      const preferred = total.fixes.find((fix: { properties: { preferred: boolean } }) => fix.properties.preferred);
      assert.deepEqual(preferred.artifactChanges[0].replacements, [
        { deletedRegion: region, insertedContent: { text: '3' } },
      ]);
      assert.ok(total.relatedLocations.length > 0);
    });

    it('gives the rules with their level, and their words in both languages', () => {
      const { run } = sarif('--language', 'en');
      const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'arithmetic/row-total');
      const own = rules.find(({ id }) => id === 'arithmetic/row-total')!;
      assert.equal(rule.shortDescription.text, own.title.en);
      assert.equal(rule.defaultConfiguration.level, 'error');
      for (const words of [own.title, own.description, own.source]) {
        assert.ok(rule.help.text.includes(words.zh) && rule.help.text.includes(words.en));
      }
      assert.deepEqual([run.tool.driver.language, run.results], ['en', []]);
    });

    it('knows a finding again after edits elsewhere', () => {
      const print = () => sarif('a.md').run.results[0].partialFingerprints['nianbao/v1'];
      folder.write('a.md', withTotal('4'));
      const before = print();
      folder.write('a.md', withTotal('4').replace('## 一、', '各站所配合。\n\n## 一、'));
      assert.equal(print(), before);
      folder.write('a.md', withTotal('5'));
      assert.notEqual(print(), before);
    });

    it('names places of a Word file in words, and offers no edits to it', () => {
      const edition = editionFor(2023);
      const figures = new Map(randomFigures(edition, seeded(1), 3)).set('reviews/review/total', '999999');
      folder.write('年报.docx', wordReport({ edition, figures, year: 2023 }));
      const { run } = sarif('年报.docx');
      const [result] = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'arithmetic/row-total');
      assert.match(result.message.text, /^表四“行政复议”行“总计”列 /);
      assert.equal(result.locations[0].physicalLocation.region, undefined);
      assert.equal(result.fixes, undefined);
    });

    it('lists what it could not read', () => {
      folder.write('a.md', Buffer.from([0xc4, 0xea, 0xff]));
      folder.write('b.md', withTotal('4'));
      const { run, code } = sarif('a.md', 'b.md');
      const [invocation] = run.invocations;
      assert.deepEqual([invocation.executionSuccessful, run.results.length, code], [false, 1, 2]);
      const [notification] = invocation.toolExecutionNotifications;
      assert.match(notification.message.text, /^无法解码/);
      assert.equal(notification.locations[0].physicalLocation.artifactLocation.uri, 'a.md');
    });
  });

  describe('github', () => {
    it('is a workflow command a finding, escaped', () => {
      folder.write('a,b:100%.md', withTotal('4'));
      const { stdout, code } = folder.run(['check', '--format', 'github', '--language', 'en']);
      const { line, column } = place(withTotal('4'));
      const [command, sum] = stdout.split('\n');
      const head = `::error file=a%2Cb%3A100%25.md,line=${line},endLine=${line},col=${column},endColumn=${column + 1},title=`;
      assert.ok(command!.startsWith(head), command);
      assert.match(command!, /title=Row total does not add up \[arithmetic\/row-total\]::\S/);
      assert.equal(sum, '1 error (1 report checked)');
      assert.equal(code, 1);
    });

    it('says what could not be read', () => {
      const { stdout, code } = folder.run(['check', '--format', 'github', 'none.md']);
      assert.match(stdout, /^::error file=none\.md::读取失败：文件或文件夹不存在\n/);
      assert.equal(code, 2);
    });
  });

  describe('junit', () => {
    interface Element {
      readonly name: string;
      readonly attributes: Record<string, string>;
    }
    const elements = (xml: string): Element[] => {
      const found: Element[] = [];
      const parser = new Parser();
      const fail = (error: Error) => assert.fail(error);
      parser.on('error', fail);
      parser.on(
        'openTag',
        (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
          const values = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
          found.push({ name, attributes: Object.fromEntries(values) });
        },
      );
      parser.parse(xml);
      return found;
    };

    it('is a suite a report and a case a finding; what makes the command fail is a failure', () => {
      folder.write('a<&">.md', withTotal('4').replace('（五）不予处理', '（五）不予以\u001b处理'));
      folder.write('b.md', draft());
      folder.write('c.md', '# 读我\n');
      const { stdout, code } = folder.run(['check', '--format', 'junit']);
      const found = elements(stdout);
      assert.doesNotMatch(stdout, /\p{Cc}(?<!\n)/u);
      const suites = found.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
      const common = { errors: '0', skipped: '0' };
      assert.deepEqual(suites, [
        { name: 'a<&">.md', tests: '2', failures: '1', ...common },
        { name: 'b.md', tests: '1', failures: '0', ...common },
      ]);
      assert.equal(found.filter(({ name }) => name === 'testcase').length, 3);
      const [failure, ...more] = found.filter(({ name }) => name === 'failure');
      assert.equal(more.length, 0);
      assert.equal(failure!.attributes.type, 'error');
      assert.match(failure!.attributes.message!, /表四.*行政复议/);
      assert.equal(code, 1);
    });

    it('follows --fail-on', () => {
      folder.write('a.md', withTotal('4'));
      assert.match(folder.run(['check', '--format', 'junit', '--fail-on', 'never']).stdout, /failures="0"/);
    });

    it('counts what could not be read as an error', () => {
      const { stdout, code } = folder.run(['check', '--format', 'junit', 'none.md']);
      const [, suite, , error] = elements(stdout);
      assert.deepEqual([suite!.attributes.errors, error!.name, code], ['1', 'error', 2]);
      assert.equal(error!.attributes.message, '读取失败：文件或文件夹不存在');
    });
  });
});
