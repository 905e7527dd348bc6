/** Word in: files as Word and WPS write them, to the cell and to the sentence. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions } from '../../server/src/editions';
import { officialTable } from '../../server/src/layout/official';
import { readReport } from '../../server/src/report/read';
import { renderReport } from '../support/render';
import { anyReport, figures, imported, service, words } from './figures';
import { cell, docx, paragraph, row, run, table, wordReport, wordTable } from './office';

const TITLE = '云岭县水务局2023年政府信息公开工作年度报告';

/** What a body becomes, as it is read. */
const read = async (body: string, parts = {}) => imported('年报.docx', docx(body, parts), null);
const text = async (body: string, parts = {}) => (await read(body, parts)).text;

describe('Word in', () => {
  for (const edition of editions) {
    it(`any report in the form of ${edition.id}: every figure in its cell, every sentence in its place`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const options = anyReport(edition, seed);
          const { text, report, left, unread } = await imported('年报.docx', wordReport(options));
          const draft = renderReport(options);
          assert.deepEqual(figures(report), figures(readReport(draft)));
          assert.deepEqual(words(text), words(draft));
          assert.deepEqual([left, unread], [[], []]);
        }),
        { numRuns: 25 },
      ));
  }

  it('the printed grid of Word is the layout “official”, cell for cell', async () => {
    const form = editions[1]!.tables.applications;
    const read = await text(paragraph('三、收到和处理政府信息公开申请情况') + wordTable(form, () => '0'));
    const grid = officialTable(form, () => '0').filter((line) => !line.includes('---'));
    assert.deepEqual(
      read.split('\n').filter((line) => line.startsWith('|') && !line.includes('---')),
      grid,
    );
  });

  it('a blank cell stays blank, and a word in a cell stays that word', async () => {
    const form = editions[1]!.tables.disclosure;
    const { report } = await read(
      paragraph('二、主动公开政府信息情况') +
        wordTable(form, (address) => (address.includes('issued') ? '' : '无法统计')),
    );
    assert.equal(report.tables.disclosure?.cells.get('disclosure/regulations/issued')?.text, '');
    assert.equal(report.tables.disclosure?.cells.get('disclosure/fees/amount')?.text, '无法统计');
  });

  it('a label broken over paragraphs is one label, a figure broken over runs one figure', async () => {
    const body = table(
      row(cell(paragraph('信息内容')), cell(paragraph('本年处理') + paragraph('决定数量'))),
      row(cell(paragraph('行政') + paragraph('许可')), cell(`<w:p>${run('1')}${run('04')}</w:p>`)),
    );
    assert.match(await text(paragraph('二、主动公开政府信息情况') + body), /\| 行政许可 \| 104 \|/);
  });

  describe('what a draft says with all changes accepted', () => {
    it('insertions are there, deletions and what was moved away are not', async () => {
      const body = `<w:p>${run('收到申请')}<w:del w:id="1" w:author="甲"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲">${run('5')}</w:ins>${run('件')}<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('。')}</w:moveTo></w:p>`;
      assert.equal(await text(body), '收到申请5件。\n');
    });

    it('a paragraph whose end was deleted goes on with the next', async () => {
      const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('上半句，')}</w:p>${paragraph('下半句。')}`;
      assert.equal(await text(body), '上半句，下半句。\n');
    });

    it('a deleted row is no row', async () => {
      const gone =
        '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:delText>行政处罚</w:delText></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>';
      const body = table(
        row(cell(paragraph('行政许可')), cell(paragraph('1'))),
        gone,
        row(cell(paragraph('行政强制')), cell(paragraph('2'))),
      );
      assert.equal((await text(body)).match(/^\| 行政/gm)?.length, 2);
    });
  });

  describe('automatic numbers', () => {
    const level = (ilvl: number, format: string, shape: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const numbered = (words: string, ilvl: number) =>
      paragraph(words, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="3"/></w:numPr>`);

    it('stand before their paragraphs, and begin anew below each heading', async () => {
      const body = ['总体情况', '主动公开政府信息情况']
        .map((heading) => numbered(heading, 0) + numbered('甲。', 1) + numbered('乙。', 1))
        .join('');
      assert.equal(
        await text(body, { numbering }),
        '## 一、总体情况\n\n（一）甲。\n\n（二）乙。\n\n## 二、主动公开政府信息情况\n\n（一）甲。\n\n（二）乙。\n',
      );
    });

    it('in cells name the rows of a table', async () => {
      const line = (words: string) => row(cell(numbered(words, 2)), ...Array(7).fill(cell(paragraph('0'))));
      const grid = table(line('属于国家秘密'), line('其他法律行政法规禁止公开'));
      assert.match(
        await text(paragraph('三、收到和处理政府信息公开申请情况') + grid, { numbering }),
        /1\.属于国家秘密[\s\S]*2\.其他法律/,
      );
    });

    it('come from a style, too', async () => {
      const styles =
        '<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="a"><w:basedOn w:val="1"/></w:style>';
      assert.equal(
        await text(paragraph('总体情况', '<w:pStyle w:val="a"/>'), { numbering, styles }),
        '## 一、总体情况\n',
      );
    });
  });

  it('text boxes are read once, whichever form Word keeps them in', async () => {
    const box = (name: string, content: string) =>
      name === 'wps'
        ? `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
        : `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box('wps', paragraph('框里的话。'))}</mc:Choice><mc:Fallback>${box('v', paragraph('框里的话。'))}</mc:Fallback></mc:AlternateContent>`;
    assert.equal(await text(`<w:p>${run('正文。')}<w:r>${both}</w:r></w:p>`), '正文。\n\n框里的话。\n');
    assert.equal(await text(`<w:p><w:r>${box('v', paragraph('旧式文本框。'))}</w:r></w:p>`), '旧式文本框。\n');
  });

  describe('tables in tables', () => {
    const form = editions[1]!.tables.disclosure;

    it('a frame around the whole report is taken off', async () => {
      const grid = wordTable(form, () => '6');
      const inner = `${paragraph(TITLE)}${paragraph('二、主动公开政府信息情况')}${grid}<w:p/>`;
      const { report } = await read(table(row(cell(inner))));
      assert.equal(report.title?.text, TITLE);
      assert.equal(report.tables.disclosure?.cells.size, 10);
    });

    it('a small table in the place of a figure is that figure', async () => {
      const figure = `${table(row(cell(paragraph('12'))))}<w:p/>`;
      const body = table(
        row(cell(paragraph('信息内容')), cell(paragraph('本年处理决定数量'))),
        row(cell(paragraph('行政许可')), cell(figure)),
      );
      assert.match(await text(paragraph('二、主动公开政府信息情况') + body), /\| 行政许可 \| 12 \|/);
    });
  });

  it('content controls, links, fields and smart tags hold their text; hidden text and field codes are none', async () => {
    const body = `<w:sdt><w:sdtContent>${paragraph('控件里。')}</w:sdtContent></w:sdt><w:p><w:hyperlink>${run('链接')}</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:smartTag>${run('年')}</w:smartTag><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>`;
    assert.equal(await text(body), '控件里。\n\n链接3年\n');
  });

  it('what has no place in the report is kept below it, and listed', async () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('数据截至一月五日。')}</w:footnote>`;
    const made = await read(
      paragraph('云水〔2024〕3号') + paragraph(TITLE) + paragraph('一、总体情况') + paragraph('正文。'),
      { footnotes },
    );
    assert.deepEqual(
      made.left.map((one) => one.text),
      ['云水〔2024〕3号', '数据截至一月五日。'],
    );
    assert.ok(made.text.startsWith(`# ${TITLE}\n`));
    assert.match(made.text, /<!-- 以下文字[^>]*\n云水〔2024〕3号\n数据截至一月五日。\n-->\n$/);
    const { findings } = service.analyze(made.text);
    assert.equal(findings.filter(({ rule }) => rule.startsWith('text/')).length, 0);
  });

  it('a row of figures that is no official row stays below its table, and is listed', async () => {
    const form = editions[1]!.tables.applications;
    const extra = row(
      ...['其中：网上申请', '', '', '3', '0', '0', '0', '0', '0', '3'].map((one) => cell(paragraph(one))),
    );
    const grid = wordTable(form, () => '0').replace('</w:tbl>', `${extra}</w:tbl>`);
    const made = await imported('年报.docx', docx(paragraph('三、收到和处理政府信息公开申请情况') + grid));
    assert.deepEqual(
      made.left.map((one) => [one.table, one.text.replace(/[\s|]+/g, ' ').trim()]),
      [['applications', '其中：网上申请 3 0 0 0 0 0 3']],
    );
    assert.ok(made.text.indexOf('其中：网上申请') > made.text.indexOf('四、结转下年度继续办理'));
  });

  it('pictures and embedded objects are told of', async () => {
    const { unread } = await read(
      `<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object/></w:r></w:p>${paragraph('正文')}`,
    );
    assert.deepEqual(
      unread.map(({ zh }) => zh.slice(0, 8)),
      ['1 张图片没有读', '1 个嵌入对象（'],
    );
  });

  it('what looks like Markdown stays what it is', async () => {
    const lines = ['# 不是标题', '甲|乙', '<!-- 不是批注 -->', '```', '价格 \\| 5', '**不是粗体**', '-->'];
    const made = await read(lines.map((line) => paragraph(line)).join(''));
    assert.deepEqual(
      made.report.document.blocks.filter(({ kind }) => kind !== 'blank').map(({ kind }) => kind),
      lines.map(() => 'text'),
    );
  });
});
