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
 * @param {{ program: string, screenshots: string, web?: boolean }} options the browser, the folder photographs go to, and whether
 *   the extension is to run in it, too: VS Code then allows scripts from its own addresses alone, and ours is another
 */
export async function openWindow({ program, screenshots, web = false }) {
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: program, headless: true, args: [...FLAGS, ...NETWORK] });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'], // as on the desktop
    bypassCSP: web,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`in the window: ${error.message}`));

  const driver = await serveDriver({
    screenshot: (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) }),
    press: (key) => page.keyboard.press(key),
    enter: (text) => page.keyboard.insertText(text),
    type: async (keys, delay) => {
      for (const key of keys) await page.keyboard.press(key, { delay: Number(delay) });
    },
    texts: (selector) => page.locator(selector).allInnerTexts(),
    ...inWebview(page),
    // For a suite that has neither console nor files.
    say: (line) => console.log(line),
    report: (counts) => {
      reported = counts;
    },
  });
  let reported = null;
  return {
    page,
    /** What the suite said of itself at its end; null where it did not. */
    reported: () => reported,
    /** What the suite calls to act on the window. */
    driver: driver.url,
    async close() {
      driver.close();
      await browser.close();
    },
  };
}

/**
 * Shows the workbench, which runs the suite. The suite speaks here, VS Code itself into the file `log`. Without `extension` and
 * `tests` they are those of {@link developInWindow}.
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
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ]);
  await page.goto(`http://${host}/?${new URLSearchParams({ folder, payload })}`);
  return finished;
}

/**
 * Has the workbench run extension and suite in the browser, from addresses.
 * @param {{ authority: string, extension: string, tests: string }} options host and port, and paths on it
 */
export async function developInWindow(page, { authority, extension, tests }) {
  const address = (path) => ({ $mid: 1, scheme: 'http', authority, path });
  // In the page's own configuration, before its scripts run: an answer changed on its way would not count as local any more.
  await page.addInitScript(
    (development) =>
      document.addEventListener('readystatechange', () => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (document.readyState !== 'interactive' || !element) return;
        const configuration = JSON.parse(element.dataset.settings);
        configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
        element.dataset.settings = JSON.stringify(configuration);
      }),
    { extensions: [address(extension)], extensionTestsPath: address(tests) },
  );
}

/** The same in the one webview that shows something with the selector. */
function inWebview(page) {
  const locate = async (selector) => {
    for (const frame of page.frames()) {
      const found = frame.locator(selector);
      // A webview's frame goes while another takes its place.
      if ((await found.count().catch(() => 0)) > 0) return found;
    }
    return null;
  };
  return {
    webviewTexts: async (selector) => (await (await locate(selector))?.allInnerTexts().catch(() => [])) ?? [],
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
    response.setHeader('Access-Control-Allow-Origin', '*'); // an extension host in the browser has an origin of its own
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
