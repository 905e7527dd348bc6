/** The TextMate grammar under the engine VS Code runs it with: which text gets which scope, and in what time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const FILE = 'syntaxes/nianbao.tmLanguage.json';

describe('grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    await loadWASM(readFileSync(path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(FILE, 'utf8'), FILE),
    });
    grammar = (await registry.loadGrammar('text.nianbao'))!;
  });

  /** Every token with a scope of its own, as `text → scope`. */
  function tokens(text: string): string[] {
    let stack = INITIAL;
    return text.split('\n').flatMap((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      return result.tokens
        .filter(({ scopes }) => scopes.length > 1 && !scopes.at(-1)!.startsWith('meta.'))
        .map(({ startIndex, endIndex, scopes }) => {
          const scope = scopes.at(-1)!.replace(/\.nianbao$/, '');
          return `${line.slice(startIndex, endIndex).trim()} → ${scope}`;
        });
    });
  }

  const scopeOf = (text: string, part: string): string | undefined =>
    tokens(text)
      .find((token) => token.startsWith(`${part} → `))
      ?.split(' → ')[1];

  it('colours the title and headings, marked or bare', () => {
    assert.equal(
      scopeOf('# 云岭县水务局2023年政府信息公开工作年度报告', '# 云岭县水务局2023年政府信息公开工作年度报告'),
      'entity.name.section',
    );
    assert.equal(scopeOf('2021年政府信息公开工作年度报告', '2021年政府信息公开工作年度报告'), 'entity.name.section');
    assert.equal(scopeOf('## 一、总体情况', '一、总体情况'), 'entity.name.section');
    assert.equal(scopeOf('一、总体情况', '一、总体情况'), 'entity.name.section');
    assert.equal(scopeOf('　　六、其他需要报告的事项', '六、其他需要报告的事项'), 'entity.name.section');
  });

  it('leaves prose alone, also where it begins like a heading or names the report', () => {
    for (const prose of [
      '一、本局按照要求开展工作，成效明显。二、另有两项。',
      '本报告依据《政府信息公开工作年度报告》格式编制，共收到申请14件。',
      '行政许可 5 件，行政处罚 3 件。',
    ]) {
      assert.deepEqual(tokens(prose), [], prose);
    }
  });

  it('takes a row of table three for a row, not for a heading', () => {
    assert.deepEqual(tokens('一、本年新收政府信息公开申请数量 | 14 | 0.5 |'), [
      '一、 → punctuation.definition.ordinal',
      '本年新收政府信息公开申请数量 → variable.other.label',
      '| → punctuation.separator.table',
      '14 → constant.numeric',
      '| → punctuation.separator.table',
      '0.5 → constant.numeric',
      '| → punctuation.separator.table',
    ]);
    assert.equal(scopeOf('三、本年度办理结果', '三、本年度办理结果'), 'keyword.other.group');
    assert.equal(scopeOf('一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'), 'variable.other.label');
  });

  it('sets the row of totals apart, not the column of that name', () => {
    assert.equal(scopeOf('(七)总计 | 14 | 0 |', '14'), 'markup.bold');
    assert.equal(scopeOf('| 三、本年度办理结果 | （七）总计 | | 14 |', '（七）总计'), 'markup.bold');
    assert.equal(scopeOf('| 类别 | 结果维持 | 总计 |', '总计'), 'support.type.column');
    assert.equal(scopeOf('| 类别 | 结果维持 | 总计 |', '结果维持'), 'support.type.column');
  });

  it('knows labels with either brackets, and full-width pipes and digits', () => {
    assert.equal(
      scopeOf('｜（二）部分公开（区分处理的，只计这一情形，不计其他情形）｜１２｜', '１２'),
      'constant.numeric',
    );
    assert.equal(
      scopeOf(
        '(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 0 |',
        '部分公开(区分处理的,只计这一情形,不计其他情形)',
      ),
      'variable.other.label',
    );
    assert.equal(scopeOf('第二十条第（八）项', '第二十条第（八）项'), 'keyword.other.article');
  });

  it('shows directives in comments, and only those', () => {
    const text = '<!-- nianbao-disable-next-line series/carry 机构改革 -->\n<!-- 草稿 nianbao-disable series/carry -->';
    assert.deepEqual(
      tokens(text).filter((token) => !token.includes('comment')),
      ['nianbao-disable-next-line → keyword.control.directive', 'series/carry → entity.other.attribute-name.rule'],
    );
    assert.equal(scopeOf('<!-- 两行\n的注释 -->\n一、总体情况', '的注释'), 'comment.block');
    assert.equal(scopeOf('<!-- 两行\n的注释 -->\n一、总体情况', '一、总体情况'), 'entity.name.section');
  });

  it('reads front matter at the beginning alone', () => {
    assert.equal(scopeOf('---\nrules:\n  series/carry: off\n---\n一、总体情况', 'off'), 'constant.language.level');
    assert.equal(scopeOf('---\na: 1\n---\n一、总体情况', '一、总体情况'), 'entity.name.section');
  });

  it('is linear: a line of a hundred thousand characters takes no time', () => {
    const lines = ['政府信息公开', '（七）总计', '| ', ' 1,1', '一、', '\t ', '- -', '<!-- ', '总 计|', '０．'];
    for (const piece of lines) {
      const line = piece.repeat(100_000 / piece.length);
      // What is quadratic in a hundred thousand characters outlasts any runner's patience.
      assert.ok(grammar.tokenizeLine(line, INITIAL).tokens.at(-1)!.endIndex >= line.length);
    }
  });
});
