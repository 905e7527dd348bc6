/** Makes a failing text shorter, line by line and then piece by piece, as long as it still fails. */
export async function shortened(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let least = text;
  for (const cut of [linesOf, charactersOf]) {
    let parts = cut(least);
    for (let size = Math.ceil(parts.length / 2); size >= 1 && parts.length <= MOST_PARTS; size = Math.floor(size / 2)) {
      for (let at = 0; at < parts.length; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (await fails(fewer.join(''))) parts = fewer;
        else at += size;
      }
    }
    least = parts.join('');
  }
  return least;
}

/** Of more the way would be long, and the result is no longer read by a person. */
const MOST_PARTS = 2000;

const linesOf = (text: string): string[] =>
  text.match(/[^\n\r]*(?:\r\n|\n|\r|$)/g)?.filter((line) => line !== '') ?? [];
const charactersOf = (text: string): string[] => [...text];
