// The project's folder by HTTP, for an extension host that runs in a browser.
import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/**
 * @param {string} root
 * @param {{ path: string, before: string }} prologue text that one of the files begins with
 * @returns {Promise<{ authority: string, close(): void }>}
 */
export async function serveFolder(root, prologue) {
  const server = http.createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const name = path.posix.normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = path.join(root, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    const content = readFileSync(file);
    response.end(name === prologue.path ? Buffer.concat([Buffer.from(prologue.before), content]) : content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { authority: `127.0.0.1:${server.address().port}`, close: () => server.close() };
}
