/** What the client itself says, in the language of the setting `nianbao.language`. */
import * as vscode from 'vscode';

const STRINGS = {
  restarted: { zh: '年报：语言服务已重新启动', en: 'Nianbao: language server restarted' },
  noReport: {
    zh: '年报：没有打开的年报，语言服务未启动',
    en: 'Nianbao: no report is open, the language server is not running',
  },
  openFolder: { zh: '年报：请先打开放年报的文件夹', en: 'Nianbao: open the folder of the reports first' },
  noReportsHere: { zh: '年报：这里没有年报', en: 'Nianbao: no reports here' },
  folderChecked: {
    zh: '年报：检查了 {0} 份，有错 {1} 份，待核 {2} 份，通过 {3} 份',
    en: 'Nianbao: {0} reports checked, {1} with errors, {2} to be reviewed, {3} passed',
  },
  overview: { zh: '上报一览', en: 'Overview' },
  returnNotes: { zh: '退回意见', en: 'Return Notes' },
  askList: { zh: '应报单位的名单', en: 'The units that are to report' },
  chooseList: { zh: '选择名单文件…', en: 'Choose a List…' },
  noList: { zh: '没有名单，只列已报的单位', en: 'No list: only those that have reported' },
  lists: { zh: '名单', en: 'Lists' },
  askOffice: { zh: '落款单位，如 云岭县政务公开办公室；可以留空', en: 'Your office, as it signs; may be left blank' },
  nothingToReturn: { zh: '年报：没有需要退回的报告', en: 'Nianbao: there is nothing to return' },
  returned: { zh: '年报：写出 {0} 份退回意见，在 {1}', en: 'Nianbao: {0} return notes written, in {1}' },
  chooseOld: { zh: '选择旧稿', en: 'Choose the Old Version' },
  compare: { zh: '比较', en: 'Compare' },
  drafts: { zh: '年报', en: 'Reports' },
  rollUp: { zh: '汇总', en: 'Roll Up' },
  askRollUpAgency: {
    zh: '汇总后的报告是哪个机关的，如 云岭县人民政府',
    en: 'The agency the sum is of, such as 云岭县人民政府',
  },
  rollingUp: { zh: '年报：正在汇总', en: 'Nianbao: summing up' },
  rolledUp: { zh: '年报：已汇总的报告：', en: 'Nianbao: reports summed up: ' },
  notRolledUp: { zh: '；没有计入的：', en: '; left out: ' },
  newReport: { zh: '新建年度报告', en: 'New Annual Report' },
  askAgency: { zh: '机关名称，如 云岭县教育局', en: 'Name of the agency, such as 云岭县教育局' },
  askYear: { zh: '报告的年份', en: 'The year reported on' },
  whichYears: { zh: '四位数的年份，2019 年及以后', en: 'A year of four digits, 2019 or later' },
  lastYearIsHere: { zh: '年报：上一年的年报在 ', en: 'Nianbao: the report on the year before is ' },
  openBeside: { zh: '在旁边打开', en: 'Open Beside' },
  import: { zh: '导入 Word/网页/表格', en: 'Import Word, Page or Sheet' },
  importLabel: { zh: '导入', en: 'Import' },
  importable: { zh: 'Word、网页、表格、PDF', en: 'Word, pages, sheets, PDF' },
  importing: { zh: '年报：正在导入', en: 'Nianbao: importing' },
  nothingToImport: {
    zh: '年报：没有可以导入的 Word、网页、表格或 PDF 文件',
    en: 'Nianbao: no Word file, page, sheet or PDF to import',
  },
  imported: { zh: '年报：已导入，归位的数字：', en: 'Nianbao: imported; figures in their places: ' },
  withLeft: { zh: '；没有归入、留在草稿里的内容：', en: '; texts without a place, kept in the draft: ' },
  details: { zh: '详情', en: 'Details' },
  importDone: { zh: '导入结果：成功 ', en: 'Imported: ' },
  importFailed: { zh: '，失败 ', en: ', failed: ' },
  thereAlready: { zh: '已有草稿，没有覆盖：', en: 'there already, left as it is: ' },
  insertImported: { zh: '插入为年报草稿', en: 'Insert as a Draft of the Report' },
  openReport: { zh: '年报：请先打开一份年报', en: 'Nianbao: open a report first' },
  exported: { zh: '年报：已导出 ', en: 'Nianbao: exported ' },
  open: { zh: '打开', en: 'Open' },
  unresolved: { zh: '还没有解决的错误：', en: 'Unresolved errors: ' },
  exportAnyway: { zh: '仍要导出', en: 'Export Anyway' },
  tidied: { zh: '年报：已整理为标准表格，数字未改动', en: 'Nianbao: standard tables, figures unchanged' },
  nothingToTidy: { zh: '年报：表格已经是标准样式', en: 'Nianbao: the tables are standard already' },
  nothingToTidyHere: { zh: '年报：光标处没有需要整理的表格', en: 'Nianbao: no table to tidy at the cursor' },
  preview: { zh: '预览', en: 'Preview' },
  copyTables: { zh: '复制为 Word/WPS 表格', en: 'Copy as Word Table' },
  copyButton: { zh: '复制', en: 'Copy' },
  copied: {
    zh: '年报：已复制，可以粘贴到 Word、WPS 或网站编辑器',
    en: 'Nianbao: copied, ready to paste into Word, WPS or a web editor',
  },
} as const;

export function text(key: keyof typeof STRINGS): string {
  const setting = vscode.workspace.getConfiguration('nianbao').get<string>('language');
  const chinese = setting === 'auto' ? vscode.env.language.startsWith('zh') : setting !== 'en';
  return STRINGS[key][chinese ? 'zh' : 'en'];
}
