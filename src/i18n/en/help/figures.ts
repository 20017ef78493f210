/** Help of the group `figures`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const figures = {
  report: 'Make the report of a shift again, as it was at its close',
  'report.shift': 'number of the shift (otherwise the open one, or the last)',
  'report.pdf': 'write the PDF to this file',
  'report.csv': 'write the figures to this file, one row a figure',
  'report.excel': 'with --csv: for a double click in Excel',
  'report.force': 'replace a file that is there',
} as const;
