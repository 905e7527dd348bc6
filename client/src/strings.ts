/** What the client itself says, in the language of the setting `nianbao.language`. */
import * as vscode from 'vscode';

const STRINGS = {
  restarted: { zh: '年报：语言服务已重新启动', en: 'Nianbao: language server restarted' },
  noReport: {
    zh: '年报：没有打开的年报，语言服务未启动',
    en: 'Nianbao: no report is open, the language server is not running',
  },
} as const;

export function text(key: keyof typeof STRINGS): string {
  const setting = vscode.workspace.getConfiguration('nianbao').get<string>('language');
  const chinese = setting === 'auto' ? vscode.env.language.startsWith('zh') : setting !== 'en';
  return STRINGS[key][chinese ? 'zh' : 'en'];
}
