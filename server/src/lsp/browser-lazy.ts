/** Readers and writers of other formats in a browser: scripts beside the server's, each loaded when it is first needed. */
import { ConvertFault } from '../convert/fault';

declare const importScripts: (address: string) => void;

const FAILED = new ConvertFault({
  zh: '浏览器没能载入转换文件所需的程序，请检查网络后再试，或者在桌面版 VS Code 中操作',
  en: 'the browser could not load what converts files: check the network and try again, or use VS Code on the desktop',
});

/** The bundler makes calls of this of our own dynamic imports; a script leaves its exports in `NIANBAO_LAZY`. */
export function loadFrom(extension: string): void {
  const loaded: Record<string, unknown> = {};
  const load = (name: string): unknown => {
    try {
      if (!(name in loaded)) importScripts(`${extension}dist/${name}.js`);
    } catch {
      throw FAILED;
    }
    return loaded[name];
  };
  Object.assign(globalThis, { NIANBAO_LAZY: loaded, NIANBAO_LOAD: load });
}
