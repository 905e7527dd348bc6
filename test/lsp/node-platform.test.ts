/** The pages the server links to: those of the package, and none where it has none. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { sources } from '../../server/src/editions';
import { nodePlatform } from '../../server/src/lsp/node-platform';

describe('pages of the package', () => {
  it('tell of every source, each in its place', () => {
    const platform = nodePlatform(path.join(__dirname, '../..'));
    const pages = sources.map(({ name }) => platform.sourcePage(name.zh));
    assert.ok(pages.every((page) => /\/docs\/rules\/sources\.md#L\d+$/.test(page ?? '')));
    assert.equal(new Set(pages).size, sources.length);
    assert.equal(platform.sourcePage('国办发〔2021〕30号'), null);
  });

  it('are not linked to where they are not', () => {
    const platform = nodePlatform(path.join(__dirname, 'nowhere'));
    assert.equal(platform.sourcePage(sources[0]!.name.zh), null);
    assert.equal(platform.rulePage('table/blank-cell'), null);
  });
});
