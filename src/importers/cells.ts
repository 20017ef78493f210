/** Reading one cell: text, seconds, money, lists. */

const space = 32;
/** Where a careful writer (ours too: reports/guard-formula.ts) keeps a spreadsheet from seeing a formula. */
const guard = /(?<=^|[,;\t\r\n])'(?=['"]*[=+\-@\t\r])/gu;

/** The text without the apostrophes that were put before what a spreadsheet would take for a formula. */
export function unguarded(cell: string): string {
  return cell.includes("'") ? cell.replace(guard, '') : cell;
}

/** The cell's text without surrounding spaces, and without what guards it from a spreadsheet. */
export function cellText(cells: readonly string[], index: number | undefined): string {
  const cell = index === undefined ? '' : (cells[index] ?? '');
  if (cell === '') return cell;
  const bare = unguarded(cell);
  return bare.charCodeAt(0) <= space || bare.charCodeAt(bare.length - 1) <= space || hasWideSpace(bare)
    ? bare.trim()
    : bare;
}

function hasWideSpace(text: string): boolean {
  return isWideSpace(text.charCodeAt(0)) || isWideSpace(text.charCodeAt(text.length - 1));
}

/** A space that does not break, or a byte order mark left where two files were put together. */
function isWideSpace(code: number): boolean {
  return code === 0xa0 || code === 0xfeff;
}

const dashes = /^[-–—]$/;

/** Whole seconds of `190`, `12.6`, `3:10`, `0:03:10`; null for an empty cell or a dash; NaN for anything else. */
export function seconds(text: string): number | null {
  if (text === '' || dashes.test(text)) return null;
  const plain = wholeNumber(text);
  if (plain >= 0) return plain;
  const clock = /^(?:(\d{1,4}):)?(\d{1,3}):(\d\d)$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  return /^\d{1,7}[.,]\d+$/.test(text) ? Math.round(Number(text.replace(',', '.'))) : Number.NaN;
}

/** The number that up to seven digits make, else -1. */
function wholeNumber(text: string): number {
  if (text.length > 7) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Minor units of `12 500`, `8500,50`, `8500.5 ₸`; null for an empty cell or a dash; NaN for anything else. */
export function money(text: string): number | null {
  if (text === '' || dashes.test(text)) return null;
  const bare = text.replace(/[\s\u00a0]|[₸₽]|тг\.?|руб\.?|тенге/gi, '').replace(',', '.');
  return /^\d{1,10}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : Number.NaN;
}

/** Parts of a list written with commas, semicolons, `|` or `##`; the commas inside a text part it too. */
export function list(text: string): string[] {
  return text === '' ? [] : text.split(/\s*(?:[,;|]|##)\s*/).filter((part) => part !== '');
}
