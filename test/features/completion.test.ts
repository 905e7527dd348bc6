/** Completion: what is offered where, what it inserts, and where nothing is. The cursor is ▮. */
import assert from 'node:assert/strict';
import { editionById, editions, rowsOf, TABLE_IDS } from '../../server/src/editions';
import type { Completion } from '../../server/src/features/completion';
import { plainText, reportLines, skeletonOf } from '../../server/src/layout/skeleton';
import type { BoundRow } from '../../server/src/report/report';
import { applyEdits } from '../../server/src/text/span';
import { analyze, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';

const LIKELY_YEAR = 2025;
const EDITION = editionById('2021');
const blank = (edition = EDITION, layout: 'compact' | 'official' = 'compact') =>
  plainText(
    skeletonOf(reportLines(edition, { layout, ambiguousWidth: 'wide' }), {
      agency: '云岭县教育局',
      year: edition.since,
      likelyYear: LIKELY_YEAR,
    }),
  );
const DRAFT = blank();
const TITLE = '# 云岭县教育局2021年政府信息公开工作年度报告';

function complete(marked: string): { text: string; found: Completion[] } {
  const offset = marked.indexOf('▮');
  assert.ok(offset >= 0, 'there is a cursor');
  const text = marked.replace('▮', '');
  return { text, found: service.completions(analyze(text), offset, LIKELY_YEAR) };
}

const offered = (marked: string): string[] => complete(marked).found.map(({ label }) => label.zh);

/** The text with the offer taken, its stops left blank. */
function taken(marked: string, label: string): string {
  const { text, found } = complete(marked);
  const one = found.find((completion) => completion.label.zh === label);
  assert.ok(one, `${label} is among ${found.map((completion) => completion.label.zh).join('; ')}`);
  return applyEdits(text, [{ span: one.span, newText: plainText(one.skeleton) }]);
}

const SECTIONS = EDITION.sections.map(({ ordinal, wording }) => `${ordinal}、${wording}`);
const WHOLE = ['年度报告（2021年版，简明格式）', '年度报告（2021年版，印刷格式）'];
const WHOLE_2019 = ['年度报告（2019年版，简明格式）', '年度报告（2019年版，印刷格式）'];

describe('completion of a whole report', () => {
  it('in an empty draft: both editions, the newer first, both layouts', () => {
    for (const text of [
      '▮',
      '\n\n▮\n',
      '---\nnianbao:\n  table.layout: compact\n---\n▮',
      '<!-- 2023 -->\n▮',
      '年▮',
      '年度报告▮',
      'ndb▮',
    ]) {
      assert.deepEqual(offered(text), [...WHOLE, ...WHOLE_2019], text);
    }
    assert.deepEqual(offered('---\nnianbao:\n  table.layout: official\n---\n▮'), [
      WHOLE[1],
      WHOLE[0],
      WHOLE_2019[1],
      WHOLE_2019[0],
    ]);
    assert.ok(taken('▮', WHOLE[0]!).startsWith('# （机关名称）2025年政府信息公开工作年度报告\n'));
    assert.ok(taken('▮', WHOLE_2019[0]!).startsWith('# （机关名称）2020年'));
  });

  it('a title that is being typed gives agency, year and so the edition', () => {
    for (const typed of ['云岭县教育局2021年', '# 云岭县教育局 2021 年', '云岭县教育局2021年政府信息公', TITLE]) {
      assert.deepEqual(offered(`${typed}▮`), WHOLE, typed);
      assert.equal(taken(`${typed}▮`, WHOLE[0]!), DRAFT, typed);
    }
    assert.deepEqual(offered('云岭县教育局2020年▮'), WHOLE_2019);
    assert.deepEqual(offered('云岭县教育局2018年▮'), [], 'there was another form');
    assert.deepEqual(offered('云岭县教育局2021年度▮'), WHOLE);
    for (const typed of ['2021年', '云岭县教育局，2021年', '云岭县教育局2021年预算'])
      assert.deepEqual(offered(`${typed}▮`), []);
  });

  it('below a title, the rest of it, then the sections', () => {
    assert.deepEqual(offered(`${TITLE}\n\n▮\n`), [...WHOLE, ...SECTIONS]);
    assert.equal(taken(`${TITLE}\n\n▮`, WHOLE[0]!), DRAFT);
    assert.equal(taken(`${TITLE}\n▮`, WHOLE[0]!), DRAFT);
    assert.deepEqual(offered(`# 云岭县教育局\n# 2020年政府信息公开工作年度报告\n▮`).slice(0, 2), WHOLE_2019);
    assert.deepEqual(offered(`▮\n${TITLE}\n`), []);
  });

  it('not where there is anything else, and not in what is no draft of ours', () => {
    assert.deepEqual(offered(`${DRAFT}\n▮`), []);
    assert.deepEqual(offered(`${TITLE}\n\n统计期限自2021年1月1日起。\n\n▮`), SECTIONS);
    const empty = service.analyze('');
    assert.deepEqual(service.completions(empty, 0, LIKELY_YEAR), []);
    const readme = service.analyze('# 年报工具\n\n');
    assert.deepEqual(service.completions(readme, readme.text.length, LIKELY_YEAR), []);
  });
});

describe('completion of a section', () => {
  const squeezed = (text: string) => text.trimEnd().replace(/\n{2,}/g, '\n\n');
  const without = (index: number) => {
    const from = DRAFT.indexOf(`## ${SECTIONS[index]}`);
    const next = SECTIONS[index + 1];
    const to = next ? DRAFT.indexOf(`## ${next}`) : DRAFT.indexOf('云岭县教育局\n\n　');
    return [DRAFT.slice(0, from), DRAFT.slice(to)] as const;
  };

  for (const [i, title] of SECTIONS.entries()) {
    it(`${title} in its place, as it was`, () => {
      const [before, after] = without(i);
      const last = i === SECTIONS.length - 1;
      for (const typed of [
        ...(last ? [] : ['']),
        '##',
        '## ',
        title[0]!,
        `${title[0]}、`,
        `## ${title[0]}`,
        title.slice(2, 5),
        title,
      ]) {
        const marked = `${before}${typed}▮\n${after}`;
        assert.deepEqual(offered(marked), [title], typed);
        assert.equal(squeezed(taken(marked, title)), squeezed(DRAFT), typed);
      }
    });
  }

  it('several that are missing together, in official order; none out of its place', () => {
    const marked = DRAFT.replace(/## 三、[\s\S]*(?=## 六)/, '▮\n');
    assert.deepEqual(offered(marked), SECTIONS.slice(2, 5));
    assert.deepEqual(offered(DRAFT.replace(/## 三、[\s\S]*?(?=## 四)/, '').replace('## 二', '三▮\n\n## 二')), []);
    assert.deepEqual(offered(DRAFT.replace('## 二', '二▮\n\n## 二')), [], 'it is there');
  });

  it('by the first letters of its pinyin', () => {
    assert.deepEqual(offered(`${TITLE}\n\nsdh▮`), [SECTIONS[2]]);
    assert.deepEqual(offered(`${TITLE}\n\nZTQ▮`), [SECTIONS[0]]);
    assert.deepEqual(offered(`${TITLE}\n\nx▮`), []);
  });

  it('its heading alone where its table stands below, in the style of the others', () => {
    const heading = '## 三、收到和处理政府信息公开申请情况';
    assert.equal(taken(DRAFT.replace(heading, '三▮'), SECTIONS[2]!), DRAFT.replace(heading, `${heading}\n\n`));
    const bare = DRAFT.replaceAll('## ', '');
    assert.match(
      taken(bare.replace(/^四、政府[\s\S]*?(?=^五、)/m, '四▮\n'), SECTIONS[3]!),
      /^四、政府信息公开行政复议/m,
    );
  });

  it('in the layout of the other tables', () => {
    const official = blank(EDITION, 'official');
    const marked = official.replace(/## 四、[\s\S]*?(?=## 五)/, '四▮\n\n');
    assert.equal(squeezed(taken(marked, SECTIONS[3]!)), squeezed(official));
  });
});

describe('completion of a table', () => {
  const NAMES = { disclosure: '表二', applications: '表三', reviews: '表四' } as const;
  const LAYOUT = { compact: '简明格式', official: '印刷格式' } as const;

  for (const edition of editions) {
    for (const id of TABLE_IDS) {
      it(`${edition.id} ${NAMES[id]}: after its heading, both layouts, the edition due first`, () => {
        for (const layout of ['compact', 'official'] as const) {
          const draft = blank(edition, layout);
          const section = edition.sections.find(({ table }) => table === id)!;
          const heading = `## ${section.ordinal}、${section.wording}\n\n`;
          const from = draft.indexOf(heading) + heading.length;
          const to = draft.indexOf('\n\n## ', from);
          const other = editions.find((one) => one !== edition)!;
          const both = [layout, layout === 'compact' ? ('official' as const) : ('compact' as const)];
          const name = (version: string, one: 'compact' | 'official') =>
            `${NAMES[id]}（${id === 'reviews' ? '' : `${version}年版，`}${LAYOUT[one]}）`;
          const expected = [
            ...both.map((one) => name(edition.id, one)),
            ...(id === 'reviews' ? [] : both.map((one) => name(other.id, one))),
          ];
          for (const typed of ['', '表', NAMES[id], '|']) {
            const marked = `${draft.slice(0, from)}${typed}▮${draft.slice(to)}`;
            assert.deepEqual(offered(marked), expected, typed);
            assert.equal(taken(marked, expected[0]!), draft, typed);
          }
        }
      });
    }
  }

  it('not in a section that has it, nor in one that has none', () => {
    assert.deepEqual(offered(DRAFT.replace('| 办理情况', '表▮\n\n| 办理情况')), []);
    assert.deepEqual(offered(DRAFT.replace('### （一）主动公开\n', '### （一）主动公开\n表▮')), []);
  });
});

describe('completion of a row', () => {
  /** Every row that has a line of its own and is not the only one of its block. */
  const rowsAlone = (text: string): BoundRow[] => {
    const tables = TABLE_IDS.flatMap((id) => analyze(text).report!.tables[id] ?? []);
    return tables.flatMap(({ rows, form }) =>
      rows.filter(
        (row) =>
          rows.filter(({ source }) => source === row.source).length === 1 &&
          form.blocks.some((block) => block.rows.length > 1 && block.rows.includes(row.form)),
      ),
    );
  };

  for (const edition of editions) {
    for (const layout of ['compact', 'official'] as const) {
      it(`${edition.id}, ${layout}: each where it was, as it was`, () => {
        const text = blank(edition, layout);
        const all = rowsAlone(text);
        assert.ok(all.length >= 25);
        const rows = all.filter((_, i) => edition === EDITION || i % 5 === 0);
        for (const [i, { form, span, label }] of rows.entries()) {
          const before = text.slice(0, text.lastIndexOf('\n', span.start) + 1);
          const after = text.slice(span.end);
          const begun = `| ${label!.text.slice(0, 2)}`;
          const more = i % 6 === 0 ? ['|', label!.text.slice(0, 3), ...(layout === 'compact' ? [begun] : [])] : [];
          for (const typed of ['', ...more]) {
            const marked = `${before}${typed}▮${after}`;
            assert.deepEqual(offered(marked), [form.label], typed);
            assert.equal(taken(marked, form.label), text, `${form.label} ${typed}`);
          }
        }
      });
    }
  }

  it('in every shape, whatever figures are around: its cells blank, all others as they were', () => {
    const random = seeded(7);
    for (const edition of editions) {
      for (const layout of LAYOUTS) {
        const text = renderReport({ edition, figures: randomFigures(edition, random, 2), layout });
        const { cells } = service.figures(analyze(text))!;
        for (const { form, span, cells: own } of rowsAlone(text).filter((_, i) => i % 3 === 0)) {
          const done = taken(`${text.slice(0, span.start)}▮${text.slice(span.end)}`, form.label);
          const expected = { ...cells, ...Object.fromEntries(own.map(({ address }) => [address, null])) };
          assert.deepEqual(service.figures(analyze(done))!.cells, expected, `${edition.id} ${layout} ${form.label}`);
        }
      }
    }
  });

  it('with the label of its group, where that went with it', () => {
    const gone = DRAFT.replace(/\| （三）不予公开.*\n\| 1\.属于国家秘密.*/, '▮');
    assert.equal(taken(gone, '1.属于国家秘密'), DRAFT);
  });

  it('several that belong in one place, in official order', () => {
    const marked = DRAFT.replace(/\| 2\.重复申请.*\n\| 3\.要求提供.*\n/, '▮\n');
    assert.deepEqual(offered(marked), ['2.重复申请', '3.要求提供公开出版物']);
    assert.deepEqual(offered(marked.replace('▮', '3.▮')), ['3.要求提供公开出版物']);
  });

  it('only there, and only what is missing', () => {
    assert.deepEqual(offered(DRAFT.replace(/(\| 2\.重复申请.*\n)/, '$1▮\n')), []);
    const gone = DRAFT.replace(/\| 2\.重复申请.*\n/, '');
    assert.deepEqual(offered(gone.replace(/(\| 3\.要求提供.*\n)/, '$1▮\n')), []);
    assert.deepEqual(offered(gone.replace(/(\| 1\.信访.*\n)/, '$1\n▮\n\n')), [], 'the table ends above');
  });
});

describe('completion of labels and headings', () => {
  it('the label begun in a cell of a table', () => {
    const marked = DRAFT.replace('| 2.重复申请', '| 2.重▮');
    assert.deepEqual(offered(marked), ['2.重复申请']);
    assert.equal(taken(marked, '2.重复申请'), DRAFT);
    assert.deepEqual(offered(DRAFT.replace('| （三）不予公开', '| （三▮）')), ['（三）不予公开']);
    assert.deepEqual(offered(DRAFT.replace('| 科研机构', '| 科▮')), ['科研机构']);
    assert.deepEqual(offered(DRAFT.replace('| 本年废止件数', '| 本年废▮')), ['本年废止件数']);
    assert.deepEqual(offered(DRAFT.replace('| 本年废止件数', '| 规▮')), ['规章']);
  });

  it('the aspects of section one and the articles of section two', () => {
    const third = '### （三）政府信息管理';
    for (const typed of ['', '### ', '### （', '### （三▮）', '### 政府信息']) {
      const marked = DRAFT.replace(third, typed.includes('▮') ? typed : `${typed}▮`);
      assert.deepEqual(offered(marked), ['（三）政府信息管理'], typed);
      assert.equal(taken(marked, '（三）政府信息管理'), DRAFT, typed);
    }
    assert.match(taken(DRAFT.replace(third, '（三▮）'), '（三）政府信息管理'), /^（三）政府信息管理$/m);
    assert.deepEqual(offered(DRAFT.replace('### 第二十条第（五）项', '### 第▮')), ['第二十条第（五）项']);
    assert.deepEqual(offered(DRAFT.replace('### （一）存在的主要问题', '### ▮')), ['（一）存在的主要问题']);
  });

  it('each begins with what is typed, for clients that filter by it', () => {
    for (const typed of ['## 三', '##三、收到', '＃＃ 三、', 'sdh', '　　三、']) {
      for (const { filterText } of complete(`${TITLE}\n\n${typed}▮`).found) {
        assert.ok(filterText.startsWith(typed), `${filterText} begins with ${typed}`);
      }
    }
  });
});

describe('completion stays silent', () => {
  const PROSE = '### （一）主动公开\n';
  const inProse = (line: string) => DRAFT.replace(/\| 2\.重复申请.*\n/, '').replace(PROSE, `${PROSE}${line}\n`);

  for (const line of [
    '本年度▮',
    '主动公开▮政府信息132条',
    '主动公开政府信息▮',
    '全年共收到申请3件。三▮',
    '▮本年度',
    '二是▮',
    '表▮',
    '1.▮',
    '12▮',
  ]) {
    it(line, () => assert.deepEqual(offered(inProse(line)), []));
  }

  it('in comments, fences and front matter', () => {
    const gone = DRAFT.replace(/## 四、[\s\S]*?(?=## 五)/, '');
    for (const wrap of [
      ['<!--\n', '\n-->'],
      ['```\n', '\n```'],
    ]) {
      assert.deepEqual(offered(gone.replace('## 五', `${wrap[0]}四▮${wrap[1]}\n\n## 五`)), []);
    }
    assert.deepEqual(offered(`---\n四▮\n---\n${gone}`), []);
  });

  it('between the rows of a whole table, and in a cell of figures', () => {
    for (const row of rowsOf(EDITION.tables.applications)) {
      const line = DRAFT.split('\n').find((one) => one.startsWith(`| ${row.label} `))!;
      assert.deepEqual(offered(DRAFT.replace(`${line}\n`, `${line}\n▮\n`)), [], row.label);
      assert.deepEqual(offered(DRAFT.replace(line, `| ${row.label} | 1▮ | 2 |`)), []);
    }
  });

  it('offers nothing behind a line of a million characters', () => {
    const line = '三'.repeat(1_000_000);
    const text = `${DRAFT}\n${line}`;
    const analysis = analyze(text);
    assert.deepEqual(service.completions(analysis, text.length, LIKELY_YEAR), []);
  });
});
