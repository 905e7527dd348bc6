/** Pages in: portals, and what Word and WPS save as a page. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions, type TableForm } from '../../server/src/editions';
import { encodeGb18030 } from '../../server/src/host/gb18030';
import type { CellText } from '../../server/src/layout/compact';
import { printedTable } from '../../server/src/layout/printed';
import { readReport } from '../../server/src/report/read';
import { renderReport } from '../support/render';
import { anyReport, figures, imported, words } from './figures';
import { escapeXml, renderWith } from './office';

const TITLE = '云岭县水务局2023年政府信息公开工作年度报告';
const read = (page: string | Uint8Array) =>
  imported('年报.html', typeof page === 'string' ? new TextEncoder().encode(page) : page, null);

/** Every text as portals wrap it; every zero as nothing but a space. */
const wrapped = (text: string) =>
  `<span style="font-size:16px"><font face="仿宋">&nbsp;&nbsp;${escapeXml(text)}</font></span>`;

function portalTable(form: TableForm, text: CellText): string {
  const rows = printedTable(form).rows.map((row) => {
    const cells = row.map(
      (one) =>
        `<td colspan="${one.colSpan}" rowspan="${one.rowSpan}" valign=top><p align="center">${wrapped(one.address ? text(one.address) : one.text)}</p></td>`,
    );
    return `<tr>${cells.join('\n')}</tr>`;
  });
  return `<table border="1"><colgroup><col></colgroup><tbody>${rows.join('\n')}</tbody></table>`;
}

/** As portals are made: everything around the report in boxes of its own, its parts in one. */
const portal = (content: string, title = `<h1>${TITLE}</h1>`) => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${TITLE}"><title>${TITLE}_政府信息公开_云岭县人民政府</title>
<style>p { color: red }</style><script>var 一 = "六、其他需要报告的事项";</script></head>
<body><div class="nav"><a>首页</a><a>登录 | 注册</a></div><nav>一、导航</nav>
<div class="main">${title}<div class="info">发布日期：2024-01-10 来源：水务局 字号：[大 中 小]</div>
<div id="zoom"><!-- 正文 -->${content}</div>
<div class="share">打印本页 关闭窗口 分享到：微信</div></div><footer>主办：云岭县人民政府 备案序号 12345</footer></body></html>`;

describe('pages in', () => {
  for (const edition of editions) {
    it(`any report in the form of ${edition.id}, on a portal: every figure in its cell, nothing of the portal`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const options = anyReport(edition, seed);
          const content = renderWith(options, (text) => `<p>${wrapped(text)}</p>`, portalTable);
          const { text, report, left } = await read(portal(content));
          const draft = renderReport(options);
          assert.deepEqual(figures(report), figures(readReport(draft)));
          assert.deepEqual(words(text), words(draft));
          assert.deepEqual(left, []);
        }),
        { numRuns: 15 },
      ));
  }

  const part = `<p>一、总体情况</p><p>正文。</p><p>六、其他需要报告的事项</p><p>无。</p>`;

  it('a title outside the text is found, and one that only the page has', async () => {
    for (const page of [portal(part), portal(part, '')]) {
      const { report, text } = await read(page);
      assert.equal(report.title?.text, TITLE);
      assert.doesNotMatch(text, /发布日期|打印|首页|备案/);
    }
  });

  it('pages laid out in tables', async () => {
    const page = `<table><tr><td><ul><li>机构职能</li><li>政策法规</li></ul></td><td><p>${TITLE}</p>${part}</td></tr></table>`;
    const { report, text } = await read(page);
    assert.equal(report.sections.length, 2);
    assert.doesNotMatch(text, /机构职能/);
  });

  it('line breaks, divisions and lists make lines; inline markup makes none', async () => {
    const { text } = await read(
      portal(
        '<div>一、<b>总体</b><i>情况</i></div><div>甲。<br>乙。<div>丙。</div>丁。</div><ol><li>戊。</li><li>己。</li></ol><p>六、其他需要报告的事项</p>',
      ),
    );
    assert.equal(
      text,
      `# ${TITLE}\n\n## 一、总体情况\n\n甲。\n\n乙。\n\n丙。\n\n丁。\n\n戊。\n\n己。\n\n## 六、其他需要报告的事项\n`,
    );
  });

  it('what is hidden is not there', async () => {
    const { text } = await read(portal(`${part}<p style="display: none">看不见</p><p hidden>也看不见</p>`));
    assert.doesNotMatch(text, /看不见/);
  });

  it('a page in GB18030 is read as what it is, whatever it says it is', async () => {
    const { report } = await read(encodeGb18030(portal(part)));
    assert.equal(report.title?.text, TITLE);
  });

  it('pages that Word saves, and pages under the name of a Word file', async () => {
    const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><div class=WordSection1><p class=MsoNormal><b><span lang=ZH-CN>${TITLE}</span></b><b><span lang=EN-US><o:p></o:p></span></b></p>${part}</div></body></html>`;
    assert.equal((await read(page)).report.title?.text, TITLE);
    const { report } = await imported('下载.doc', new TextEncoder().encode(page));
    assert.equal(report.title?.text, TITLE);
  });

  it('pictures are told of', async () => {
    const { unread } = await read(portal(`${part}<p><img src="1.jpg"></p>`));
    assert.match(unread[0]!.zh, /^1 张图片没有读入/);
  });
});
