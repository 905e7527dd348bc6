/** The printed form out: back again to the figure and the sentence, and beside the official annex cell by cell. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { descendants, parseXml } from '../../server/src/convert/xml';
import { editions } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import { LAYOUTS, renderReport } from '../support/render';
import { anyReport, figures, imported, service, words } from './figures';
import { wordTables } from './word-tables';

const TEMPLATE = path.join(__dirname, '../../../shared/templates/official-2021.docx');

/** Prose as people write it, with all that Markdown has a meaning for. */
const prose = fc
  .array(
    fc.constantFrom(
      '全年公开信息',
      '1136 条',
      '，',
      '（含转发）',
      '“三安全一稳定”',
      '*',
      '**',
      '|',
      '#',
      '<b>',
      '&amp;',
      '\\',
      '`',
      '％',
      '　',
      '~',
      '-->',
      '[链接](a)',
      'QQ',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((pieces) => `甲${pieces.join('')}。`);

/** As in a draft: what would be markup is escaped. */
const written = (line: string) => line.replace(/[\\*|#<`~[\]]/g, '\\$&');

describe('the printed form out', () => {
  for (const edition of editions) {
    for (const to of ['docx', 'html'] as const) {
      it(`any report in the form of ${edition.id} to ${to} and back: every figure, every sentence`, () =>
        fc.assert(
          fc.asyncProperty(
            fc.nat(),
            fc.constantFrom(...LAYOUTS),
            fc.array(prose, { maxLength: 4 }),
            async (seed, layout, lines) => {
              const options = anyReport(edition, seed);
              const added = lines.map((line) => `${written(line)}\n\n`).join('');
              const closing = `\n${options.agency}\n\n2024年1月10日\n`;
              const draft = renderReport({ ...options, layout }).replace(/(五、存.*\n\n)/, `$1${added}`) + closing;
              const printed =
                to === 'docx' ? await service.printWord(draft) : new TextEncoder().encode(service.printPage(draft));
              const back = await imported(`年报.${to}`, printed);
              assert.deepEqual(figures(back.report), figures(readReport(draft)));
              assert.deepEqual(words(back.text), words(draft));
              assert.deepEqual([back.left, back.unread], [[], []]);
            },
          ),
          { numRuns: 12 },
        )).timeout(60_000);
    }
  }

  it('notes and units in cells, blank cells and words in their places come back as they were', async () => {
    const options = anyReport(editions[1]!, 5);
    const cells = new Map(options.figures);
    cells.set('disclosure/regulations/issued', '22（其中修订16件）');
    cells.set('disclosure/fees/amount', '7,730.28万元');
    cells.set('applications/granted/natural', '');
    cells.set('applications/partial/natural', '若干');
    const draft = renderReport({ ...options, figures: cells });
    const back = await imported('年报.docx', await service.printWord(draft));
    for (const [address, text] of cells) {
      const table = back.report.tables[address.split('/')[0] as 'disclosure'];
      assert.equal(table?.cells.get(address)?.text, text, address);
    }
  });

  it('a table of the author’s own, headings below sections, figures without a place', async () => {
    const draft = renderReport(anyReport(editions[1]!, 6))
      .replace(
        '（一）主动公开。',
        '### 公开平台\n\n| 平台 | 条数 |\n| --- | ---: |\n| 网站 | 1136 |\n\n（一）主动公开。',
      )
      .replace(/(\| 四、结转.*\n)/, '$1| 其中：网上申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n');
    const back = await imported('年报.docx', await service.printWord(draft));
    assert.match(back.text, /### 公开平台\n\n\| 平台\s+\| 条数 \|/);
    assert.match(back.text, /网站\s*\|\s*1136/);
    assert.match(back.text, /其中：网上申请/);
    assert.deepEqual(figures(back.report), figures(readReport(draft)));
  });

  it('comments, front matter and what was put aside at import are not printed', async () => {
    const draft = `---\nnianbao: {}\n---\n${renderReport(anyReport(editions[1]!, 7))}\n<!-- 文号：云水〔2024〕3号 -->\n`;
    const page = service.printPage(draft);
    assert.doesNotMatch(page, /nianbao|文号/);
  });

  describe('Word', () => {
    const draft = `${renderReport(anyReport(editions[1]!, 8))}\n云岭县青石镇人民政府\n\n2022年1月10日\n`;

    it('page, types and sizes of GB/T 9704', async () => {
      const bytes = await service.printWord(draft);
      const entries = unzipSync(bytes);
      const xml = strFromU8(entries['word/document.xml']!);
      assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/);
      assert.match(xml, /<w:pgMar[^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
      const styles = strFromU8(entries['word/styles.xml']!);
      for (const [style, font, size] of [
        ['Title', '方正小标宋简体', 44],
        ['Heading1', '黑体', 32],
        ['Heading2', '楷体_GB2312', 32],
      ] as const) {
        const own = [...descendants(parseXml(styles), 'w:style')].find((one) => one.attributes['w:styleId'] === style)!;
        assert.equal([...descendants(own, 'w:rFonts')][0]!.attributes['w:eastAsia'], font);
        assert.equal([...descendants(own, 'w:sz')][0]!.attributes['w:val'], String(size));
      }
      const defaults = [...descendants(parseXml(styles), 'w:docDefaults')][0]!;
      assert.equal([...descendants(defaults, 'w:rFonts')][0]!.attributes['w:eastAsia'], '仿宋_GB2312');
      const fonts = strFromU8(entries['word/fontTable.xml']!);
      assert.match(fonts, /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
      assert.match(fonts, /<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,/);
    });

    it('every entry is well-formed XML', async () => {
      const entries = Object.entries(unzipSync(await service.printWord(draft)));
      for (const [name, content] of entries) {
        if (/\.(?:xml|rels)$/.test(name)) assert.doesNotThrow(() => parseXml(strFromU8(content)), name);
      }
    });

    const withTemplate = existsSync(TEMPLATE) ? it : it.skip;
    withTemplate('the tables are those of the official annex: grid, spans, labels, widths', async () => {
      const official = wordTables(readFileSync(TEMPLATE));
      const ours = wordTables(await service.printWord(renderReport({ edition: editions[1]!, figures: new Map() })));
      assert.equal(official.length, 3);
      assert.deepEqual(
        ours.map(({ rows }) => rows),
        official.map(({ rows }) => rows),
      );
      // Twentieths of a point: the annex itself is out by one here and there.
      const near = (i: number) => ours[i]!.widths.map((width, j) => Math.abs(width - official[i]!.widths[j]!) <= 1);
      assert.ok(ours.every((_, i) => near(i).every(Boolean)));
    });
  });

  describe('HTML', () => {
    it('one page, nothing to load, nothing that runs, everything escaped', async () => {
      const nasty = '<script>alert(1)</script><img src=x onerror=alert(2)>“a" b\' &lt;';
      const page = service.printPage(renderReport(anyReport(editions[1]!, 9)).replace('本镇把', `${nasty}本镇把`));
      const tags = new Set<string>();
      const visit = (node: { nodeName: string; childNodes?: unknown[]; attrs?: { name: string; value: string }[] }) => {
        tags.add(node.nodeName);
        for (const { name, value } of node.attrs ?? []) {
          assert.match(name, /^(?:lang|charset|style|colspan|rowspan)$/);
          assert.doesNotMatch(value, /url\(|javascript|expression/i);
        }
        for (const child of node.childNodes ?? []) visit(child as never);
      };
      visit(parse(page) as never);
      assert.deepEqual([...tags].sort(), [
        '#document',
        '#documentType',
        '#text',
        'body',
        'col',
        'colgroup',
        'h1',
        'h2',
        'head',
        'html',
        'meta',
        'p',
        'span',
        'table',
        'tbody',
        'td',
        'title',
        'tr',
      ]);
      assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    });

    it('the grid is the printed one', async () => {
      const page = service.printPage(renderReport(anyReport(editions[0]!, 10)));
      assert.equal(page.match(/<table/g)?.length, 3);
      assert.match(page, /<td rowspan="20" style="[^"]*">三、本年度办理结果<\/td>/);
      assert.match(page, /<td colspan="10" style="[^"]*">行政诉讼<\/td>/);
    });
  });

  describe('a clipboard', () => {
    const draft = renderReport(anyReport(editions[1]!, 11));
    const report = readReport(draft);

    it('has the table under the cursor, with its merges, and as cells between tabs', () => {
      const { html, text } = service.copy(report, report.tables.reviews!.rows[0]!.span.start);
      assert.equal(html.match(/<table/g)?.length, 1);
      assert.match(html, /colspan="10"[^>]*>行政诉讼/);
      assert.equal(text.split('\n')[0]!.split('\t').length, 15);
    });

    it('has the whole report where the cursor is in no table', () => {
      assert.equal(service.copy(report, 0).html.match(/<table/g)?.length, 3);
    });
  });
});
