/** URIs as texts: which lie below a folder, and what a file is called. */

/** What every URI below the folder begins with; nothing for no folder, below which everything lies. */
const beginningBelow = (folder: string | undefined): string =>
  folder === undefined ? '' : `${folder.replace(/\/$/, '')}/`;

export const isBelow = (uri: string, folder: string | undefined): boolean => uri.startsWith(beginningBelow(folder));

/** The file's own name. */
export const fileName = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

/** The path below the folder; the file's own name where it is not below it. */
export function pathBelow(uri: string, folder: string | undefined): string {
  const below = beginningBelow(folder);
  return below !== '' && uri.startsWith(below) ? decoded(uri.slice(below.length)) : fileName(uri);
}

/** With a stray % its bare letters count. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
