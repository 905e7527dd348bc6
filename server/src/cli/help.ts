/** What `--help` says. */
import type { Message } from '../text/message';
import { INPUTS, TEXT_INPUTS } from './help-inputs';

const general: Message = {
  zh: `nianbao：检查政府信息公开工作年度报告

用法：nianbao <命令> [选项] [文件、文件夹、通配符或 -]

命令：
  check    列出问题；--fix 改正不涉及数字的问题
  data     输出三张表的数字（JSON、JSON Lines、CSV）
  format   把各种样式的表格整理成标准表格，数字不变
  new      新建一份空白年报
  import   把 Word、网页、表格、PDF 转换成可以检查和修改的草稿
  export   导出 Word 或网页，格式与印发的年报一致
  diff     两个版本之间改了哪些数字、哪些问题
  rollup   汇总多份报告，或与各单位之和比对
  rules    列出所有规则及其依据
  config   显示一个文件适用的设置，以及每项设置的来处
  lsp      语言服务器，供编辑器调用

每个命令都有：
  --help                 查看该命令的用法
  --version              显示版本
  --language zh-cn|en|auto
                         输出语言，默认 zh-cn；auto 随系统

读取 UTF-8、UTF-16（有字节顺序标记）和 GB18030 文本，也读取 .docx、.xlsx、.html、.pdf。一切在本机完成，不联网。
退出码：0 没有问题，1 发现问题，2 用法有误或文件无法读取，130 写文件时被 Ctrl+C 中断（已开始的文件写完为止）。
`,
  en: `nianbao: checks annual reports on government information disclosure (政府信息公开工作年度报告)

Usage: nianbao <command> [options] [files, folders, patterns or -]

Commands:
  check    findings; --fix mends what touches no figure
  data     the figures of the three tables (JSON, JSON Lines, CSV)
  format   makes tables of any shape standard ones, figures unchanged
  new      a blank report
  import   a Word file, a page, a sheet or a PDF as a draft to check and to edit
  export   the printed form, for Word or as a page
  diff     figures and findings changed between two versions
  rollup   sums many reports up, or compares one with the sum
  rules    all rules and what they rest on
  config   the settings that hold for a file, and where each comes from
  lsp      the language server, for editors

Every command takes:
  --help                 its usage
  --version              the version
  --language zh-cn|en|auto
                         language of the output, zh-cn by default; auto is the system's

Reads UTF-8, UTF-16 with a byte order mark, GB18030, and .docx, .xlsx, .html, .pdf. Works offline.
Exit code: 0 nothing found, 1 findings, 2 wrong usage or a file that cannot be read, 130 interrupted while files
were written (those begun are finished).
`,
};

const check: Message = {
  zh: `用法：nianbao check [选项] [文件、文件夹、通配符或 -]

列出年报中的问题。

选项：
  --format FORMAT        输出格式：text（默认）、json、sarif（代码扫描平台）、github（GitHub Actions 的标注）、
                         junit（持续集成的测试报告）
  --fail-on LEVEL        有这一级别或更严重的问题时退出码为 1：error（默认）、warning、information、hint；
                         never 则从不为 1
  --rule ID=LEVEL        改变一条规则的级别：error、warning、information、hint、off；可以写多次；
                         整组规则写作 --rule 'table/*=off'
  --config FILE          用这个配置文件，不再逐级向上查找 nianbao.config.json
  --fix                  先改正可以放心改正的问题（栏目名称等，绝不改动数字），再列出余下的问题；
                         文件的编码和换行符不变
  --dry-run              与 --fix 一起用：不写文件，只输出会有哪些改动（diff -u 的格式）；会有改动时退出码为 1
  --baseline FILE        不列出基线文件里已有的问题
  --update-baseline      与 --baseline 一起用：把现有的问题全部写入基线
  --settled              另外列出已核实、用指令放过的各处及其理由
  --files-from FILE      从文件读取要检查的文件的名单，每行一个；- 是标准输入
  --jobs N               用几个线程，1 到 64；不写则按文件多少和处理器而定，结果和顺序都一样
  --language zh-cn|en    输出语言，默认 zh-cn

${INPUTS.zh}`,
  en: `Usage: nianbao check [options] [files, folders, patterns or -]

Lists what is wrong with reports.

Options:
  --format FORMAT        text (default), json, sarif (code scanning), github (annotations of GitHub Actions),
                         junit (test reports of build servers)
  --fail-on LEVEL        exit code 1 for a finding of this level or a worse one: error (default), warning,
                         information, hint; never for never
  --rule ID=LEVEL        level of a rule: error, warning, information, hint, off; may be repeated;
                         --rule 'table/*=off' for a whole group
  --config FILE          this configuration instead of the nearest nianbao.config.json
  --fix                  mends what is safe to mend first (labels and the like, never a figure) and lists what
                         remains; encoding and line ends stay as they are
  --dry-run              with --fix: writes no file, prints what would change as diff -u does; exit code 1 if anything would
  --baseline FILE        leaves out the findings of a baseline
  --update-baseline      with --baseline: writes all findings there are now to the baseline
  --settled              also lists what directives have settled, with the reasons
  --files-from FILE      checks the files that a file lists, one a line; - is standard input
  --jobs N               number of threads, 1 to 64; else as many as are worth it; results and their order are the same
  --language zh-cn|en    language of the output, zh-cn by default

${INPUTS.en}`,
};

const format: Message = {
  zh: `用法：nianbao format [选项] [文件、文件夹、通配符或 -]

把年报的表格整理成标准表格并对齐：栏目名称改为标准名称，数字原样保留，不属于表格的文字留在表格上下。
已经是两种标准样式之一的表格保持原来的样式，其他表格按设置 table.layout 整理。直接写回文件，编码和换行符不变；
从标准输入（-）读取时，结果输出到标准输出。不是年报的文件不改动。

选项：
  --layout compact|official  全部表格都用这种样式：compact 每行一个行名；official 与印发的表格逐格一致
  --headings atx             六个部分的标题写成“## 一、总体情况”
  --check                    不写文件，只列出需要整理的文件；有这样的文件时退出码为 1
  --config FILE              用这个配置文件，不再逐级向上查找 nianbao.config.json
  --language zh-cn|en        提示的语言，默认 zh-cn

${TEXT_INPUTS.zh}`,
  en: `Usage: nianbao format [options] [files, folders, patterns or -]

Makes the tables of reports standard ones and aligns them: labels get their standard wording, figures stay as they
are written, what is no part of a table is kept above or below it. A table in one of the two standard layouts keeps
it, any other gets that of the setting table.layout. Files are written in place, encoding and line ends kept; what
comes on standard input (-) goes to standard output. Files that are no reports stay as they are.

Options:
  --layout compact|official  this layout for all tables: compact has one label a row; official is the printed grid
  --headings atx             headings of the six sections as “## 一、总体情况”
  --check                    writes nothing, lists the files that would change; exit code 1 if there are any
  --config FILE              this configuration instead of the nearest nianbao.config.json
  --language zh-cn|en        language of messages, zh-cn by default

${TEXT_INPUTS.en}`,
};

const data: Message = {
  zh: `用法：nianbao data [选项] [文件、文件夹、通配符或 -]

输出年报三张表的数字。

选项：
  --format json|jsonl|csv    输出格式，默认 json；jsonl 每个文件一行；csv 每个单元格一行，
                             带 UTF-8 字节顺序标记，可以直接用 Excel、WPS 表格打开
  --files-from FILE          从文件读取文件名单，每行一个；- 是标准输入
  --jobs N                   用几个线程，1 到 64；不写则按文件多少和处理器而定，结果和顺序都一样
  --config FILE              用这个配置文件，不再逐级向上查找 nianbao.config.json
  --language zh-cn|en        提示的语言，默认 zh-cn

${INPUTS.zh}`,
  en: `Usage: nianbao data [options] [files, folders, patterns or -]

Prints the figures of the three tables of reports.

Options:
  --format json|jsonl|csv    format of the output, json by default; jsonl is a file a line; csv is a cell a
                             line and begins with a UTF-8 byte order mark, so that Excel and WPS open it right
  --files-from FILE          reads the files that a file lists, one a line; - is standard input
  --jobs N                   number of threads, 1 to 64; else as many as are worth it; results and their order are the same
  --config FILE              this configuration instead of the nearest nianbao.config.json
  --language zh-cn|en        language of messages, zh-cn by default

${INPUTS.en}`,
};

const newReport: Message = {
  zh: `用法：nianbao new --agency 机关名称 --year 年份 [选项]

新建一份空白年报：标题、前言、六个部分和三张表格，数字和文字留待填写。表格随年份选用：
2021 年起按国办公开办函〔2021〕30号，2019、2020 年按国办公开办函〔2019〕60号；不支持更早的年份。

选项：
  --agency NAME              机关名称，如 云岭县教育局
  --year YYYY                报告的年份，如 2024
  --layout compact|official  表格的写法，默认按设置；compact 每行一个行名，official 与印发的表格逐格一致
  --config FILE              用这个配置文件，不再逐级向上查找 nianbao.config.json
  -o, --output FILE          写入新文件，不覆盖已有的文件；不写则输出到标准输出
  --language zh-cn|en        提示的语言，默认 zh-cn
`,
  en: `Usage: nianbao new --agency NAME --year YYYY [options]

A blank report: title, preface, the six sections and the three tables, figures and prose to be filled in. The
year decides the tables: notice 〔2021〕30 from 2021 on, notice 〔2019〕60 for 2019 and 2020; none before.

Options:
  --agency NAME              the agency, such as 云岭县教育局
  --year YYYY                the year reported on, such as 2024
  --layout compact|official  how tables are written, as set by default; compact has one label a row, official is the
                             printed grid, cell for cell
  --config FILE              this configuration instead of the nearest nianbao.config.json
  -o, --output FILE          into a new file, never over one that is there; else on standard output
  --language zh-cn|en        language of messages, zh-cn by default
`,
};

const importFile: Message = {
  zh: `用法：nianbao import [选项] 文件

把一份年报（.docx、.html、.xlsx、.pdf、.txt）转换成草稿，写到标准输出。标题、六个部分、三张表的数字各归其位；
归不进去的内容留在草稿里，并在标准错误中逐条列出。.doc、.wps、.et 请先在 WPS 或 Word 中另存为 .docx。

选项：
  --layout compact|official    三张表的写法，默认按设置；compact 每行一个行名，official 与印发的表格逐格一致
  -o, --output FILE            写到一个新文件
  --config FILE                用这个配置文件，不再逐级向上查找 nianbao.config.json
  --language zh-cn|en|auto     提示的语言
`,
  en: `Usage: nianbao import [options] FILE

Makes a draft of a report (.docx, .html, .xlsx, .pdf, .txt) and prints it. Title, sections and figures are put in their
places; what has none stays in the draft and is listed on standard error. Save .doc, .wps and .et as .docx first.

Options:
  --layout compact|official    how the tables are written; compact has one label a row, official is the printed grid
  -o, --output FILE            writes to a new file
  --config FILE                a configuration file
  --language zh-cn|en|auto     language of messages
`,
};

const exportFile: Message = {
  zh: `用法：nianbao export --to docx|html [选项] 文件

导出印发的样式：三张表与附件逐格一致，Word 的版面、字体、字号按 GB/T 9704，网页可以直接贴进门户网站。
还没有解决的错误会先列出来。文件也可以是 import 能读的任何格式。

选项：
  --to docx|html               导出的格式
  -o, --output FILE            写到文件，已有的会被替换
  --config FILE、--rule ID=LEVEL  与 check 相同
  --language zh-cn|en|auto     提示的语言
`,
  en: `Usage: nianbao export --to docx|html [options] FILE

Writes the printed form: tables as in the annex, cell for cell; page, types and sizes of GB/T 9704 for Word, a page that
can be put into a portal for HTML. Unresolved errors are listed first. FILE may be of any format that import reads.

Options:
  --to docx|html               what to write
  -o, --output FILE            writes to a file, in the place of an older one
  --config FILE, --rule ID=LEVEL  as for check
  --language zh-cn|en|auto     language of messages
`,
};

const diff: Message = {
  zh: `用法：nianbao diff [选项] 旧稿 新稿

按表、行、列列出两个版本之间改动的数字，以及改正了和新出现的问题。有不同时退出码为 1。

选项：
  --format text|json     输出格式，默认 text
  --rule ID=LEVEL        改变一条规则的级别
  --config FILE          只用这个配置文件
  --language zh-cn|en    输出语言，默认 zh-cn
`,
  en: `Usage: nianbao diff [options] OLD NEW

Lists the figures that changed between two versions of a report, by table, row and column, and the findings that
went or came. Exit code 1 where anything differs.

Options:
  --format text|json     format of the output, text by default
  --rule ID=LEVEL        level of a rule
  --config FILE          this configuration file alone
  --language zh-cn|en    language of the output, zh-cn by default
`,
};

const rollup: Message = {
  zh: `用法：nianbao rollup --agency 机关 --year 年份 [选项] [文件、文件夹、通配符]
      nianbao rollup --check FILE [选项] [文件、文件夹、通配符]

把多份报告的三张表逐格相加，写成一份报告；哪些报告、哪些格没有计入，逐条列出原因。

选项：
  --agency A             汇总后的报告是哪个机关的
  --year Y               哪一年的；其他年份的报告不汇总
  -o, --output FILE      写入新文件，并在开头记下由哪些报告汇总而成；不写则输出到标准输出
  --layout compact|official    表格的写法
  --check FILE           不生成报告，而把 FILE 的三张表与各单位之和比对；有不符时退出码为 1
  --expect FILE          应当报送的单位名单，每行一个（或表格的第一列）；列出缺少的单位，有缺少时退出码为 1
  --config FILE          只用这个配置文件
  --language zh-cn|en    输出语言，默认 zh-cn

${INPUTS.zh}`,
  en: `Usage: nianbao rollup --agency A --year Y [options] [files, folders, patterns]
       nianbao rollup --check FILE [options] [files, folders, patterns]

Adds the three tables of many reports up, cell by cell, into one report, and lists what was left out and why.

Options:
  --agency A             whose report the sum is
  --year Y               of which year; reports on other years are left out
  -o, --output FILE      writes a new file that names its parts; to standard output without it
  --layout compact|official    how tables are written
  --check FILE           makes no report, but compares the tables of FILE with the sums; exit code 1 where they differ
  --expect FILE          the agencies that are to report, one a line (or the first column of a table); lists those that
                         are missing, exit code 1 where there are any
  --config FILE          this configuration file alone
  --language zh-cn|en    language of the output, zh-cn by default

${INPUTS.en}`,
};

const rules: Message = {
  zh: `用法：nianbao rules [规则]

列出所有规则的级别和依据；写出一条规则的名称，则显示它的说明和例子。

选项：
  --language zh-cn|en    输出语言，默认 zh-cn
`,
  en: `Usage: nianbao rules [RULE]

Lists all rules with their level and source; for one rule, its description and an example.

Options:
  --language zh-cn|en    language of the output, zh-cn by default
`,
};

const config: Message = {
  zh: `用法：nianbao config [选项] 文件

显示一个文件适用的设置，以及每项设置的来处。从弱到强：默认、编辑器、所在文件夹起逐级向上最近的
nianbao.config.json、稿件开头（--- 之间的 nianbao:）、命令行。

选项：
  --format text|json     输出格式，默认 text
  --config FILE          用这个配置文件，不再逐级向上查找
  --rule ID=LEVEL        与 nianbao check --rule 相同
  --language zh-cn|en|auto
                         输出语言，默认 zh-cn
`,
  en: `Usage: nianbao config [options] FILE

The settings that hold for a file, and where each comes from. From weak to strong: defaults, the editor, the
nearest nianbao.config.json from its folder upwards, the front matter of the draft (nianbao:), the command line.

Options:
  --format text|json     format of the output, text by default
  --config FILE          this configuration instead of the nearest one
  --rule ID=LEVEL        as in nianbao check --rule
  --language zh-cn|en|auto
                         language of the output, zh-cn by default
`,
};

const lsp: Message = {
  zh: `用法：nianbao lsp --stdio

启动语言服务器，经标准输入输出与编辑器通信。
`,
  en: `Usage: nianbao lsp --stdio

Starts the language server, which speaks to the editor over standard input and output.
`,
};

export const help = {
  general,
  check,
  data,
  new: newReport,
  diff,
  rollup,
  rules,
  config,
  lsp,
  import: importFile,
  export: exportFile,
  format,
};
