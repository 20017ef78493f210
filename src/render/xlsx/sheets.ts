/** A report as a workbook: a summary, then a sheet for each table and each chart, in the report's order. */
import type { Translator } from '../../i18n/index.ts';
import type { Report, Section } from '../../reports/report.ts';
import type { Sheet } from './book.ts';
import { chartSheet } from './chart-sheet.ts';
import { type Naming, sheetNaming } from './sheet-names.ts';
import { summarySheet } from './summary-sheet.ts';
import { tableSheet } from './table-sheet.ts';

export function sheetsOf(report: Report, i18n: Translator): Sheet[] {
  const naming = sheetNaming();
  return [
    summarySheet(report, naming, i18n),
    ...report.sections.flatMap((section) => sectionSheet(section, naming, i18n)),
  ];
}

function sectionSheet(section: Section, naming: Naming, i18n: Translator): Sheet[] {
  if (section.kind === 'table') return [tableSheet(section, naming, i18n)];
  return section.kind === 'chart' ? [chartSheet(section, naming, i18n)] : [];
}
