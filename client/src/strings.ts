/** What the client itself says, in the language of the setting `nianbao.language`. */
import * as vscode from 'vscode';

const STRINGS = {
  restarted: { zh: '年报：语言服务已重新启动', en: 'Nianbao: language server restarted' },
  noReport: {
    zh: '年报：没有打开的年报，语言服务未启动',
    en: 'Nianbao: no report is open, the language server is not running',
  },
  newReport: { zh: '新建年度报告', en: 'New Annual Report' },
  askAgency: { zh: '机关名称，如 云岭县教育局', en: 'Name of the agency, such as 云岭县教育局' },
  askYear: { zh: '报告的年份', en: 'The year reported on' },
  whichYears: { zh: '四位数的年份，2019 年及以后', en: 'A year of four digits, 2019 or later' },
  lastYearIsHere: { zh: '年报：上一年的年报在 ', en: 'Nianbao: the report on the year before is ' },
  openBeside: { zh: '在旁边打开', en: 'Open Beside' },
} as const;

export function text(key: keyof typeof STRINGS): string {
  const setting = vscode.workspace.getConfiguration('nianbao').get<string>('language');
  const chinese = setting === 'auto' ? vscode.env.language.startsWith('zh') : setting !== 'en';
  return STRINGS[key][chinese ? 'zh' : 'en'];
}
