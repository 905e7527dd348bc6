/** What keeps an input from being read or written, in words for the user. */
import type { Message } from '../text/message';

export class InputFault extends Error {
  constructor(
    readonly path: string,
    readonly told: Message,
  ) {
    super(`${path}: ${told.en}`);
  }
}

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EEXIST: { zh: '文件已存在，未改动', en: 'the file exists already and stays as it is' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘只读', en: 'read-only file system' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
  EFBIG: { zh: '超过了允许的文件大小', en: 'larger than files may be here' },
  EDQUOT: { zh: '磁盘配额已满', en: 'disk quota exceeded' },
  ELOOP: { zh: '链接绕成了圈', en: 'a link that leads to itself' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'a folder, not a file' },
  EBUSY: { zh: '文件正被其他程序使用', en: 'the file is in use by another program' },
};

/** What the operating system said, with what was being done: `读取失败：没有权限`. Other errors come back as they are. */
export function systemFault(path: string, doing: Message, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || !(error instanceof Error)) return error;
  const reason = REASONS[code] ?? { zh: error.message, en: error.message };
  return new InputFault(path, { zh: `${doing.zh}失败：${reason.zh}`, en: `cannot ${doing.en}: ${reason.en}` });
}
