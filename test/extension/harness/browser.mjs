// The window: Chromium with the workbench in it, and a way for the suite to press keys, read the screen and photograph it.
import { appendFileSync, mkdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const NETWORK = ['--disable-component-update', '--disable-sync'];
/** Begins what the suite prints; anything else in the console is VS Code talking to itself. */
const MARK = '[suite]';

/**
 * Opens an empty window.
 * @param {{ program: string, screenshots: string }} options the browser, and the folder photographs go to
 */
export async function openWindow({ program, screenshots }) {
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: program, headless: true, args: [...FLAGS, ...NETWORK] });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'], // as on the desktop
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`in the window: ${error.message}`));

  const driver = await serveDriver({
    screenshot: (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) }),
    press: (key) => page.keyboard.press(key),
    enter: (text) => page.keyboard.insertText(text),
    texts: (selector) => page.locator(selector).allInnerTexts(),
    ...inWebview(page),
  });
  return {
    page,
    /** What the suite calls to act on the window. */
    driver: driver.url,
    async close() {
      driver.close();
      await browser.close();
    },
  };
}

/**
 * Shows the workbench, which runs the suite. The suite speaks here, VS Code itself into the file `log`.
 * @returns {Promise<number>} the suite's exit code
 */
export async function runInWindow(page, { host, folder, extension, tests, limit, log }) {
  const finished = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => reject(new Error(`the suite did not end in ${limit} ms`)), limit).unref();
  });
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const said = format(...values);
    if (said.startsWith(MARK)) console.log(said.slice(MARK.length));
    else appendFileSync(log, `${type}: ${said}\n`);
  });
  const remote = (file) => `vscode-remote://${host}${encodeURI(file)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ]);
  await page.goto(`http://${host}/?${new URLSearchParams({ folder, payload })}`);
  return finished;
}

/** The same in the one webview that shows something with the selector. */
function inWebview(page) {
  const locate = async (selector) => {
    for (const frame of page.frames()) {
      const found = frame.locator(selector);
      if ((await found.count()) > 0) return found;
    }
    return null;
  };
  return {
    webviewTexts: async (selector) => (await (await locate(selector))?.allInnerTexts()) ?? [],
    /** Pixels below the upper edge of the webview. */
    webviewTop: async (selector) =>
      (await locate(selector))?.first().evaluate((element) => element.getBoundingClientRect().top),
    webviewDoubleClick: async (selector) => (await locate(selector)).first().dblclick(),
    webviewWheel: async (selector, pixels) => {
      const { x, y, width } = await (await locate(selector)).first().boundingBox();
      await page.mouse.move(x + width / 2, Math.max(y, 0) + 200);
      await page.mouse.wheel(0, Number(pixels));
    },
  };
}

/** One operation a request: `[name, ...arguments]` in, its result out, both as JSON. */
async function serveDriver(operations) {
  const server = http.createServer(async (request, response) => {
    try {
      let body = '';
      for await (const piece of request) body += piece;
      const [name, ...values] = JSON.parse(body);
      const result = await operations[name](...values);
      response.end(JSON.stringify(Buffer.isBuffer(result) ? null : (result ?? null)));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
