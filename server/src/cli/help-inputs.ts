/** Which files commands read: the part of `--help` that several have in common. */
import type { Message } from '../text/message';

/** Of commands that convert other formats, too. */
export const INPUTS: Message = {
  zh: `文件：直接写出的文件一律读取；文件夹连同子文件夹读取 *.md、*.txt、*.nianbao、*.docx、*.html、*.xlsx、*.pdf，
跳过 node_modules、隐藏文件夹，以及 .nianbaoignore（写法同 .gitignore）列出的文件；通配符请加引号，同样跳过；
- 是标准输入；不写则读取当前文件夹。*.nianbao.md、*.年报.md、*.nianbao 一律当作年报，
其他文件按标题和表格判断是不是年报。
`,
  en: `Files: a file that is named is always read; of a folder and those below it *.md, *.txt, *.nianbao, *.docx, *.html,
*.xlsx and *.pdf are read; node_modules, hidden folders and what a .nianbaoignore lists (as in .gitignore) are not, nor
for patterns, which go in quotes; - is standard input; no path means the current folder. *.nianbao.md, *.年报.md and
*.nianbao are taken for reports, other files if they look like one.
`,
};

export const TEXT_INPUTS: Message = {
  zh: `文件：直接写出的文件一律读取；文件夹连同子文件夹读取 *.md、*.txt、*.nianbao，
跳过 node_modules、隐藏文件夹，以及 .nianbaoignore（写法同 .gitignore）列出的文件；通配符请加引号，同样跳过；
- 是标准输入；不写则读取当前文件夹。
`,
  en: `Files: a file that is named is always read; of a folder and those below it *.md, *.txt and *.nianbao are read;
node_modules, hidden folders and what a .nianbaoignore lists (as in .gitignore) are not, nor for patterns, which go in
quotes; - is standard input; no path means the current folder.
`,
};
