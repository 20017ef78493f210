/** Texts that a spreadsheet would run. */

const formulaStart = /^'*[=+\-@\t\r]/u;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that already
 * has an apostrophe there: taking one apostrophe off gives every text back.
 */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
