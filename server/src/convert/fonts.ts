/** The types of GB/T 9704 and of the annex, each with what stands in for it where it is not installed. */

export type FontName = 'title' | 'heading' | 'lead' | 'body' | 'table' | 'corner';

export const BODY_FONT: FontName = 'body';

/** The first is the one to use. */
export const FONT_STACKS: Readonly<Record<FontName, readonly [string, ...string[]]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  heading: ['黑体', 'SimHei', 'Noto Sans CJK SC'],
  lead: ['楷体_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  table: ['宋体', 'SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
  corner: ['楷体', 'KaiTi', '楷体_GB2312', 'STKaiti'],
};
