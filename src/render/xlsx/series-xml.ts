/** Series of a spreadsheet's own chart: a column of the sheet as bars or as a line, with the values that it had. */
import { colors } from '../layout/canvas.ts';
import type { Sheet, SheetCell, SheetChart } from './book.ts';
import { outline, paint } from './ink-xml.ts';
import { columnRange, element, val, xmlText } from './xml.ts';

export interface Charted {
  sheet: Sheet;
  chart: SheetChart;
}

/** A line beside the values: the target, or the compared period. */
export interface Beside {
  column: number;
  color: string;
  dash: string;
}

/** What misses its target is hollow. */
export function valueBars(charted: Charted): string {
  const { chart } = charted;
  const hollow = chart.missed.map((at) =>
    element(
      'c:dPt',
      {},
      val('c:idx', at),
      val('c:invertIfNegative', 0),
      val('c:bubble3D', 0),
      bars(colors.white),
    ),
  );
  return series(charted, 0, chart.values, [bars(colors.accent), val('c:invertIfNegative', 0), ...hollow]);
}

export const valueLine = (charted: Charted): string =>
  series(
    charted,
    0,
    charted.chart.values,
    [element('c:spPr', {}, outline(colors.accent, 1.75)), element('c:marker', {}, val('c:symbol', 'none'))],
    [val('c:smooth', 0)],
  );

export const besideLine = (charted: Charted, { column, color, dash }: Beside, order: number): string =>
  series(
    charted,
    order,
    column,
    [element('c:spPr', {}, outline(color, 1.25, dash)), element('c:marker', {}, val('c:symbol', 'none'))],
    [val('c:smooth', 0)],
  );

/** One column of the sheet, with the values that it had when the file was written. */
function series(
  { sheet, chart }: Charted,
  order: number,
  column: number,
  looks: string[],
  rest: string[] = [],
): string {
  const cells = sheet.rows.slice(1);
  const at = (place: number): SheetCell[] => cells.map((row) => row[place] ?? { value: null });
  const heading = String(sheet.rows[0]?.[column]?.value ?? '');
  const name = columnRange(sheet.name, column, 0).replace(/:.*$/u, '').replace('$2', '$1');
  return element(
    'c:ser',
    {},
    val('c:idx', order),
    val('c:order', order),
    element('c:tx', {}, stringsXml(name, [{ value: heading }])),
    ...looks,
    element('c:cat', {}, dataXml(columnRange(sheet.name, chart.names, cells.length), at(chart.names))),
    element('c:val', {}, numbersXml(columnRange(sheet.name, column, cells.length), at(column))),
    ...rest,
  );
}

const dataXml = (range: string, cells: SheetCell[]): string =>
  cells.some(({ value }) => typeof value === 'string') ? stringsXml(range, cells) : numbersXml(range, cells);

function numbersXml(range: string, cells: readonly SheetCell[]): string {
  const format = cells.find((cell) => cell.format !== undefined)?.format ?? 'General';
  return element(
    'c:numRef',
    {},
    element('c:f', {}, xmlText(range)),
    element('c:numCache', {}, element('c:formatCode', {}, xmlText(format)), ...cached(cells)),
  );
}

const stringsXml = (range: string, cells: readonly SheetCell[]): string =>
  element('c:strRef', {}, element('c:f', {}, xmlText(range)), element('c:strCache', {}, ...cached(cells)));

function cached(cells: readonly SheetCell[]): string[] {
  const points = cells.map(({ value }, at) =>
    value === null ? '' : element('c:pt', { idx: at }, element('c:v', {}, xmlText(String(value)))),
  );
  return [val('c:ptCount', cells.length), ...points];
}

const bars = (fill: string): string => element('c:spPr', {}, paint(fill), outline(colors.accent, 1));
