/**
 * A spreadsheet's own chart (ECMA-376 part 1, DrawingML charts; the order of elements is the schema's). Bars or a
 * line over the sheet's columns, the target and the compared period as lines; what misses its target is hollow.
 */
import { colors } from '../layout/canvas.ts';
import type { Sheet, SheetCell, SheetChart } from './book.ts';
import { columnRange, element, val, xmlText } from './xml.ts';

const axes = { names: 111_111_111, values: 222_222_222 };
const emuPerPoint = 12_700;

export interface Charted {
  sheet: Sheet;
  chart: SheetChart;
}

export function chartXml(charted: Charted): string {
  const { chart } = charted;
  const named = chart.title === '' ? '' : titleXml(chart.title);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      named,
      val('c:autoTitleDeleted', named === '' ? 1 : 0),
      element('c:plotArea', {}, element('c:layout'), ...groups(charted), ...axesXml(charted)),
      element('c:legend', {}, val('c:legendPos', 'b'), val('c:overlay', 0)),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
  )}`;
}

function titleXml(title: string): string {
  const size = element('a:rPr', { sz: 1200, b: 1 });
  const run = element('a:r', {}, size, element('a:t', {}, xmlText(title)));
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p', {}, run));
  return element('c:title', {}, element('c:tx', {}, rich), val('c:overlay', 0));
}

/** Categories stand too: a spreadsheet's lying bars cannot share their axes with the line of the target. */
function groups(charted: Charted): string[] {
  const { chart } = charted;
  const beside = [
    ...(chart.target === undefined ? [] : [{ column: chart.target, color: colors.ink, dash: 'dash' }]),
    ...(chart.before === undefined ? [] : [{ column: chart.before, color: colors.soft, dash: 'sysDot' }]),
  ];
  const lines = beside.map((one, at) => besideLine(charted, one, at + 1));
  if (chart.mark === 'lines') return [lineGroup([valueLine(charted), ...lines])];
  return [barGroup([valueBars(charted)]), ...(lines.length > 0 ? [lineGroup(lines)] : [])];
}

const axisIds = (): string[] => [val('c:axId', axes.names), val('c:axId', axes.values)];

const barGroup = (series: string[]): string =>
  element(
    'c:barChart',
    {},
    val('c:barDir', 'col'),
    val('c:grouping', 'clustered'),
    val('c:varyColors', 0),
    ...series,
    val('c:gapWidth', 50),
    ...axisIds(),
  );

const lineGroup = (series: string[]): string =>
  element(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', 0),
    ...series,
    val('c:marker', 1),
    ...axisIds(),
  );

interface Beside {
  column: number;
  color: string;
  dash: string;
}

function valueBars(charted: Charted): string {
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

const valueLine = (charted: Charted): string =>
  series(
    charted,
    0,
    charted.chart.values,
    [element('c:spPr', {}, outline(colors.accent, 1.75)), element('c:marker', {}, val('c:symbol', 'none'))],
    [val('c:smooth', 0)],
  );

const besideLine = (charted: Charted, { column, color, dash }: Beside, order: number): string =>
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

const paint = (color: string): string =>
  element('a:solidFill', {}, val('a:srgbClr', color.slice(1).toUpperCase()));

const outline = (color: string, points: number, dash?: string): string =>
  element(
    'a:ln',
    { w: Math.round(points * emuPerPoint) },
    paint(color),
    dash === undefined ? '' : val('a:prstDash', dash),
  );

const bars = (fill: string): string => element('c:spPr', {}, paint(fill), outline(colors.accent, 1));

function axesXml({ sheet, chart }: Charted): string[] {
  const ticks = [
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
  ];
  const nameFormat = (sheet.rows[1]?.[chart.names]?.format ?? 'General').replace(/[. ]yyyy$/u, '');
  const names = element(
    'c:catAx',
    {},
    val('c:axId', axes.names),
    element('c:scaling', {}, val('c:orientation', 'minMax')),
    val('c:delete', 0),
    val('c:axPos', 'b'),
    element('c:numFmt', { formatCode: nameFormat, sourceLinked: 0 }),
    ...ticks,
    val('c:crossAx', axes.values),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 0),
  );
  const values = element(
    'c:valAx',
    {},
    val('c:axId', axes.values),
    element('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', chart.most), val('c:min', 0)),
    val('c:delete', 0),
    val('c:axPos', 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, outline(colors.hair, 0.5))),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    ...ticks,
    val('c:crossAx', axes.names),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
  );
  return [names, values];
}
