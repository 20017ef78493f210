/** Texts that a spreadsheet would run. */

/**
 * Where a cell may begin for a spreadsheet, with what would be a formula there: at the start of the text, and after
 * whatever the spreadsheet of another country takes for the end of a cell. It looks past quotes: a program that parts
 * the text within them takes those for its own.
 */
const formulaStart = /(?<=^|[,;\t\r\n])(?=['"]*[=+\-@\t\r])/gu;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that already has an
 * apostrophe there; the same within the text wherever a cell may begin. Taking one apostrophe off each such place
 * gives every text back (importers/cells.ts).
 */
export function guardFormula(text: string): string {
  return text.replace(formulaStart, "'");
}
