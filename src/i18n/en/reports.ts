/** Words of reports on paper and in files, whatever they are about. */
export const reports = {
  'reports.page': 'Page {page} of {pages}',
  'reports.continued': '{title} (continued)',
  'reports.met': 'met',
  'reports.missed': 'not met',
  'reports.parts': '{numerator} of {denominator}',
  'reports.no_data': 'No data',
  'reports.reason': 'Reason: {reason}',
  'reports.by.data': 'by data',
  'reports.by.person': 'by hand',
  'reports.chart.target': 'target {target}',
  'reports.chart.met': 'target met',
  'reports.chart.missed': 'target not met',
  'reports.chart.value': 'by day',
  'reports.signature.date': 'signature, date',
} as const;
