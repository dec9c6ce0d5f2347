/** The words of a list that is written as one line. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}
