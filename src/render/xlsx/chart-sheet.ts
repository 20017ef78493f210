/** The numbers of a chart as a sheet, with a chart of the spreadsheet's own beside them. */
import type { Translator } from '../../i18n/index.ts';
import type { ChartSection } from '../../reports/report.ts';
import { chartTable } from '../chart-table.ts';
import { chartWords } from '../chart-words.ts';
import { niceScale } from '../layout/axis.ts';
import { hasValues } from '../layout/chart.ts';
import { isMet } from '../layout/chart-goals.ts';
import { topOf } from '../layout/chart-measure.ts';
import type { Sheet, SheetChart } from './book.ts';
import { sheetText, unitFormat, unitNumber, withoutNoise } from './cells.ts';
import type { Naming } from './sheet-names.ts';
import { tableSheet } from './table-sheet.ts';

export function chartSheet(section: ChartSection, naming: Naming, i18n: Translator): Sheet {
  const table = chartTable(section, i18n);
  const sheet = tableSheet({ ...table, title: section.title }, naming, i18n);
  if (!hasValues(section)) return sheet;
  const place = (id: string): number => table.columns.findIndex((column) => column.id === id);
  const chart: SheetChart = {
    title: sheetText(section.title),
    words: sheetText(chartWords(section, i18n)),
    mark: section.mark,
    format: unitFormat(section.unit, i18n, section.currency),
    most: withoutNoise(unitNumber(section.unit, niceScale(topOf(section), section.unit).at(-1) ?? 1)),
    names: place('point'),
    values: place('value'),
    missed: section.points.flatMap((point, at) => (isMet(point, section) === false ? [at] : [])),
  };
  if (place('target') >= 0) chart.target = place('target');
  if (place('before') >= 0) chart.before = place('before');
  return { ...sheet, chart };
}
