/** Long lists of values asked for a piece at a time: an engine takes only so many in one statement. */
const atOnce = 1000;

export async function inPieces<V extends number | string, R>(
  values: readonly V[],
  read: (some: V[]) => Promise<R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < values.length; at += atOnce) {
    for (const row of await read(values.slice(at, at + atOnce))) found.push(row);
  }
  return found;
}
