/** Skeletons of the whole report, in both editions and layouts, read back as any draft is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions, rowsOf, TABLE_IDS } from '../../server/src/editions';
import { bodyLines, plainText, reportLines, type Skeleton, skeletonOf } from '../../server/src/layout/skeleton';
import { tidyTable } from '../../server/src/layout/tidy';
import { toSnippet } from '../../server/src/lsp/snippet';
import { readReport } from '../../server/src/report/read';
import { analyze, service } from '../support/check';
import { fillSnippet, readSnippet } from '../support/snippet';

/** What is to be said of a form nobody has filled in. */
const DESERVED = new Set(['table/not-filled', 'structure/section-empty', 'prose/fee-statement']);
const AGENCY = '云岭县教育局';

describe('skeletons of a report', () => {
  for (const edition of editions) {
    for (const layout of ['compact', 'official'] as const) {
      const tables = { layout, ambiguousWidth: 'wide' } as const;
      const year = edition.since;
      const known = { agency: AGENCY, year, likelyYear: year };
      const addresses = TABLE_IDS.flatMap((id) =>
        edition.tables[id].blocks.flatMap(({ rows, columns }) =>
          rows.flatMap((row) => columns.map((column) => `${id}/${row.id}/${column.id}`)),
        ),
      );

      describe(`${edition.id}, ${layout}`, () => {
        const skeleton = skeletonOf(reportLines(edition, tables), known);
        const text = plainText(skeleton);

        it('every address is there and blank', () => {
          const { agency, year: read, cells } = service.figures(analyze(text))!;
          assert.deepEqual([agency, read], [AGENCY, year]);
          assert.deepEqual(Object.keys(cells).sort(), [...addresses].sort());
          assert.ok(Object.values(cells).every((value) => value === null));
        });

        it('nothing is found but that it is not filled in', () => {
          const { findings } = analyze(text);
          assert.deepEqual(
            findings.filter(({ rule }) => !DESERVED.has(rule)),
            [],
          );
          assert.equal(findings.filter(({ rule }) => rule === 'table/not-filled').length, 3);
          assert.ok(findings.every(({ severity }) => severity !== 'error'));
        });

        it('has all six sections, and the sentences of the form', () => {
          const report = readReport(text);
          assert.deepEqual(
            report.sections.map(({ form }) => form),
            edition.sections,
          );
          assert.ok(text.includes(edition.notice.number) && text.includes(edition.notice.issuer));
          assert.ok(text.includes(`自${year}年1月1日起至${year}年12月31日止`));
          assert.equal(text.includes('信息处理费'), edition.reportsFees);
        });

        it('its tables are as the formatter leaves them', () => {
          const report = readReport(text);
          for (const id of TABLE_IDS) assert.equal(tidyTable(report, report.tables[id]!, tables), null, id);
        });

        it('a figure typed at each stop comes to its address', () => {
          const snippet = toSnippet(skeleton, { lineBreak: '\n', everyFigure: true });
          const { stops } = readSnippet(snippet);
          assert.equal(stops.length, addresses.length);
          assert.equal(stops.at(-1)!.number, 0);
          const filled = fillSnippet(snippet, (_, i) => String(1000 + i));
          const expected = addresses.map((address, i) => [address, String(1000 + i)]);
          assert.deepEqual(service.figures(analyze(filled))!.cells, Object.fromEntries(expected));
        });

        it('agency, year and the first figure are the stops, every agency and year with them', () => {
          const asked = skeletonOf(reportLines(edition, tables), { agency: null, year: null, likelyYear: year });
          const snippet = toSnippet(asked, { lineBreak: '\n', everyFigure: false });
          const { stops } = readSnippet(snippet);
          assert.deepEqual(
            stops.map(({ number }) => number),
            [1, 2, 2, 2, 0, 1],
          );
          const first = rowsOf(edition.tables.disclosure)[0]!.id;
          const values = [AGENCY, String(year), '7'];
          const { agency, year: read, cells } = service.figures(analyze(fillSnippet(snippet, (_, i) => values[i])))!;
          assert.deepEqual([agency, read], [AGENCY, year]);
          const filled = Object.entries(cells).filter(([, value]) => value !== null);
          const column = edition.tables.disclosure.blocks[0]!.columns[0]!.id;
          assert.deepEqual(filled, [[`disclosure/${first}/${column}`, '7']]);
        });

        it('the body alone is the whole without its title', () => {
          assert.equal(`${text.split('\n')[0]}\n\n${plainText(skeletonOf(bodyLines(edition, tables), known))}`, text);
        });
      });
    }
  }
});

describe('snippets', () => {
  const stop = fc.record({
    stop: fc.constantFrom('agency', 'year', 'figure', 'prose'),
    text: fc.constantFrom('', 'a$}\\b', '$1 $0}', '2024'),
  });
  const piece = fc.oneof(fc.string({ unit: fc.constantFrom('$', '}', '{', '\\', '|', '年', '1', '0', '\n') }), stop);

  /** A place has one text, however often it occurs; figures and prose have none. */
  const consistent = (pieces: readonly (string | { stop: string; text: string })[]): Skeleton => {
    const texts = new Map<string, string>();
    return pieces.map((one) => {
      if (typeof one === 'string') return one;
      const blank = one.stop === 'figure' || one.stop === 'prose';
      const text = blank ? '' : (texts.get(one.stop) ?? one.text);
      texts.set(one.stop, text);
      return { stop: one.stop as 'agency', text };
    });
  };

  it('without their stops are the plain text', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, everyFigure) => {
        const skeleton = consistent(pieces);
        const snippet = toSnippet(skeleton, { lineBreak: '\n', everyFigure });
        assert.equal(readSnippet(snippet).text, plainText(skeleton));
      }),
    );
  });

  it('have the line breaks of the draft', () => {
    const snippet = toSnippet(['a\nb\n'], { lineBreak: '\r\n', everyFigure: true });
    assert.equal(snippet, 'a\r\nb\r\n');
  });
});
