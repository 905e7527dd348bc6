/** The preview: the official grid cell for cell, every shape that is read, places that lead back, and nothing that runs. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment } from 'parse5';
import type { Table } from '../../server/src/convert/content';
import { read as readPage } from '../../server/src/convert/html/read';
import { editions } from '../../server/src/editions';
import { createService, type Service } from '../../server/src/service';
import { anyReport } from '../convert/figures';
import { spansOf, wordTables } from '../convert/word-tables';
import { draft } from '../protocol/drafts';
import { LAYOUTS, renderReport } from '../support/render';

const SHARED = path.join(__dirname, '../../../shared');
const TEMPLATE = path.join(SHARED, 'templates/official-2021.docx');

const service: Service = createService();
const analyze = (text: string) => service.analyze(text, { assumeReport: true });
const htmlOf = (text: string) => service.preview(analyze(text), 'zh-cn')!.html;

/** Each cell's columns, rows and text. */
const tablesIn = async (html: string) =>
  (await readPage(new TextEncoder().encode(`<meta charset="utf-8">${html}`))).pieces
    .filter((piece): piece is Table => piece.kind === 'table')
    .map(({ rows }) =>
      rows.map((row) =>
        row.map(({ columns, rows: height, content }) => {
          const text = content.map((piece) => (piece.kind === 'paragraph' ? piece.text : '')).join('');
          return `${columns}×${height} ${text.replace(/[\s　]/g, '')}`;
        }),
      ),
    );

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Every element of the page, in its order. */
function elementsOf(html: string): Element[] {
  interface Node {
    readonly nodeName: string;
    readonly value?: string;
    readonly attrs?: readonly { readonly name: string; readonly value: string }[];
    readonly childNodes?: readonly Node[];
  }
  const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  const visit = (node: Node): Element[] => [
    ...(node.attrs
      ? [
          {
            name: node.nodeName,
            attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
            text: textOf(node),
          },
        ]
      : []),
    ...(node.childNodes ?? []).flatMap(visit),
  ];
  return visit(parseFragment(html) as never);
}

const draftsOf = (folder: string) =>
  existsSync(path.join(SHARED, 'reports', folder))
    ? readdirSync(path.join(SHARED, 'reports', folder))
        .filter((name) => /\.(?:txt|md)$/.test(name))
        .map((name) => path.join(SHARED, 'reports', folder, name))
    : [];

describe('the preview', () => {
  const withTemplate = existsSync(TEMPLATE) ? it : it.skip;
  for (const layout of LAYOUTS) {
    withTemplate(`has the tables of the official annex, cell for cell, from a draft written ${layout}`, async () => {
      const official = wordTables(readFileSync(TEMPLATE)).map(spansOf);
      const html = htmlOf(renderReport({ edition: editions[1]!, figures: new Map(), layout }));
      const ours = await tablesIn(html);
      assert.equal(official.length, 3);
      assert.deepEqual(ours, official);
    });
  }

  it('leads from every figure to its place in the draft, whatever the layout and the line breaks', () => {
    for (const layout of LAYOUTS) {
      for (const text of [renderReport({ ...anyReport(editions[1]!, 3), layout })].flatMap((one) => [
        one,
        one.replaceAll('\n', '\r\n'),
      ])) {
        const figures = service.figures(analyze(text))!;
        const shown = elementsOf(htmlOf(text)).filter(({ attributes }) => attributes.has('data-to'));
        assert.equal(shown.length, Object.keys(figures.cells).length);
        for (const { attributes, text: figure } of shown) {
          const place = text.slice(Number(attributes.get('data-from')), Number(attributes.get('data-to')));
          assert.equal(place.trim(), figure);
        }
      }
    }
  });

  it('leads from headings and sentences to theirs, in the order of the draft', () => {
    const text = draft();
    const parts = elementsOf(htmlOf(text)).filter(
      ({ name, attributes }) => name !== 'td' && attributes.has('data-from'),
    );
    assert.deepEqual(
      parts.map(({ attributes }) => text.slice(Number(attributes.get('data-from'))).slice(0, 6)),
      parts.map(({ text: said }) => said.slice(0, 6)),
    );
    assert.equal(parts.filter(({ name }) => name === 'h2').length, 6);
  });

  it('marks the cell at which an equation is broken, and says what does not agree', () => {
    const broken = (text: string) => elementsOf(htmlOf(text)).filter(({ attributes }) => attributes.has('data-broken'));
    assert.deepEqual(broken(draft()), []);
    const text = draft({ grantedTotal: '13', corrected: '5' });
    const found = analyze(text).findings.filter(({ relations }) => relations);
    assert.deepEqual(
      broken(text).map(({ text: figure, attributes }) => [figure, attributes.get('title')]),
      found.map(({ span, message }) => [text.slice(span.start, span.end), message.zh]),
    );
    assert.equal(found.length, 2);
    for (const { text: figure, attributes } of broken(text)) {
      assert.equal(attributes.get('aria-invalid'), 'true');
      assert.equal(attributes.get('aria-label'), `${figure} ${attributes.get('title')}`);
    }
    const english = service.preview(analyze(text), 'en')!.html;
    assert.ok(found.every(({ message }) => english.includes(message.en.replaceAll("'", '&#39;'))));
  });

  it('marks nothing that is settled', () => {
    const text = draft({ corrected: '5' }).replace(
      /(?=\| 类别 )/,
      '<!-- nianbao-disable arithmetic/row-total 已核实 -->\n\n',
    );
    assert.doesNotMatch(htmlOf(text), /data-broken/);
  });

  it('runs nothing of the draft: no tag, no attribute, no style but ours', () => {
    const nasty = `<script>alert(1)</script>"><img src=x onerror=alert(2)>' style="x" <iframe> javascript:`;
    const text = draft({ grantedTotal: '13' })
      .replace('青禾县柳河镇', `青禾县${nasty}柳河镇`)
      .replace('## 六、', `## 六、${nasty}`)
      .replace('| 20 |', `| 20（${nasty}） |`)
      .replace('年度考核合格', `**${nasty}**年度考核合格\n\n| 平台 | ${nasty} |\n| --- | --- |\n| ${nasty} | 1 |`);
    const html = htmlOf(`${text}\n青禾县${nasty}柳河镇\n\n2024年1月10日\n`);
    const elements = elementsOf(html);
    const tags = [...new Set(elements.map(({ name }) => name))].sort();
    const ours = ['col', 'colgroup', 'h1', 'h2', 'h3', 'h4', 'p', 'span', 'strong', 'table', 'tbody', 'td', 'tr'];
    assert.deepEqual(
      tags.filter((tag) => !ours.includes(tag)),
      [],
    );
    const attributes = new Set(elements.flatMap((element) => [...element.attributes.keys()]));
    const known =
      /^(?:class|width|colspan|rowspan|data-from|data-to|data-broken|tabindex|title|aria-(?:invalid|label))$/;
    assert.deepEqual(
      [...attributes].filter((name) => !known.test(name)),
      [],
    );
    assert.ok(html.split('&lt;script&gt;alert(1)&lt;/script&gt;').length >= 4, 'it is there to be read');
  });

  it('shows every published report with the figures it has', () => {
    const files = [...draftsOf('seeds'), ...draftsOf('real')];
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const analysis = analyze(text);
      const preview = service.preview(analysis, 'zh-cn');
      assert.ok(preview, file);
      const cells = new Map(
        Object.values(analysis.report!.tables).flatMap((table) =>
          [...(table?.cells.values() ?? [])].map((cell) => [cell.span.start, cell.text] as const),
        ),
      );
      const shown = elementsOf(preview.html).filter(({ attributes }) => attributes.has('data-to'));
      const filled = [...cells.values()].filter((figure) => figure !== '').length;
      assert.equal(shown.filter((cell) => cell.text !== '').length, filled, file);
      for (const { attributes, text: figure } of shown) {
        if (figure !== '') assert.equal(figure, cells.get(Number(attributes.get('data-from'))), file);
      }
    }
  });

  it('is none of what is no report', () => {
    assert.equal(service.preview(service.analyze('# 会议纪要\n'), 'zh-cn'), null);
  });
});
