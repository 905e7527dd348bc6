/** Files a server knows because the editor told of them: lists, texts, and the nearest configuration file. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ToldFiles } from '../../server/src/lsp/told-files';
import { createService } from '../../server/src/service';

const ROOT = 'vscode-vfs://github/yunling/reports';
const service = createService();

describe('files that are told of', () => {
  const files = new ToldFiles();
  const config = (level: string) => `{"rules": {"arithmetic/*": "${level}"}}`;
  files.take({
    files: [
      { uri: `${ROOT}/2023.nianbao.md`, text: '甲' },
      { uri: `${ROOT}/%E4%B9%A1%E9%95%87/2023.md`, text: '乙' },
      { uri: `${ROOT}-old/2023.md`, text: '丙' },
      { uri: `${ROOT}/nianbao.config.json`, text: config('hint') },
    ],
  });

  it('are listed below their folder, configuration files not among them, until they have gone', () => {
    assert.deepEqual([...files.list(ROOT)], [`${ROOT}/2023.nianbao.md`, `${ROOT}/%E4%B9%A1%E9%95%87/2023.md`]);
    assert.deepEqual([...files.list(`${ROOT}/`)], [...files.list(ROOT)]);
    assert.equal(files.text(`${ROOT}/2023.nianbao.md`), '甲');
    files.take({ files: [{ uri: `${ROOT}/2023.nianbao.md`, text: null }] });
    assert.deepEqual([...files.list(ROOT)], [`${ROOT}/%E4%B9%A1%E9%95%87/2023.md`]);
    assert.equal(files.text(`${ROOT}/2023.nianbao.md`), null);
  });

  it('the nearest configuration file holds, the one that is open before the one that is stored', () => {
    let open: TextDocument[] = [];
    const finder = files.configFinder(service, () => open);
    const draft = `${ROOT}/%E4%B9%A1%E9%95%87/2023.md`;
    const stored = finder.nearest(draft)!;
    assert.deepEqual([stored.uri, stored.text], [`${ROOT}/nianbao.config.json`, config('hint')]);
    assert.equal(finder.nearest(draft), stored, 'the same as long as it says the same');
    open = [TextDocument.create(stored.uri, 'jsonc', 1, config('off'))];
    assert.equal(finder.nearest(draft)!.text, config('off'));
    open = [];
    files.take({ files: [{ uri: `${ROOT}/%E4%B9%A1%E9%95%87/nianbao.config.json`, text: config('warning') }] });
    assert.equal(finder.nearest(draft)!.text, config('warning'));
    assert.equal(finder.nearest(`${ROOT}/2024.md`)!.text, config('hint'));
    assert.equal(finder.nearest('vscode-vfs://github/other/2024.md'), null);
    assert.equal(finder.nearest('untitled:Untitled-1'), null);
  });
});
