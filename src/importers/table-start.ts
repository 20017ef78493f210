/** Where a table begins under the titles that spreadsheets and reports put above it. */

/** Titles stand in fewer cells than the rows of the table: half as many as its widest row has are enough. */
const enough = 1 / 2;

/** Index of the first record that is as wide as a table's; 0 where nothing stands above it. */
export function tableStart(head: readonly (readonly string[])[]): number {
  const filled = head.map((record) => record.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((cells) => cells > 0 && cells >= widest * enough),
  );
}
