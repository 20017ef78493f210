/**
 * A spreadsheet's own chart (ECMA-376 part 1, DrawingML charts; the order of elements is the schema's). Bars or a
 * line over the sheet's columns, the target and the compared period as lines; what misses its target is hollow.
 */
import { colors } from '../layout/canvas.ts';
import { outline } from './ink-xml.ts';
import { besideLine, type Charted, valueBars, valueLine } from './series-xml.ts';
import { element, val, xmlText } from './xml.ts';

const axes = { names: 111_111_111, values: 222_222_222 };

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

const axesXml = (charted: Charted): string[] => [nameAxis(charted), valueAxis(charted)];

const ticks = (): string[] => [
  val('c:majorTickMark', 'none'),
  val('c:minorTickMark', 'none'),
  val('c:tickLblPos', 'nextTo'),
];

function nameAxis({ sheet, chart }: Charted): string {
  const format = (sheet.rows[1]?.[chart.names]?.format ?? 'General').replace(/[. ]yyyy$/u, '');
  return element(
    'c:catAx',
    {},
    val('c:axId', axes.names),
    element('c:scaling', {}, val('c:orientation', 'minMax')),
    val('c:delete', 0),
    val('c:axPos', 'b'),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    ...ticks(),
    val('c:crossAx', axes.values),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 0),
  );
}

function valueAxis({ chart }: Charted): string {
  return element(
    'c:valAx',
    {},
    val('c:axId', axes.values),
    element('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', chart.most), val('c:min', 0)),
    val('c:delete', 0),
    val('c:axPos', 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, outline(colors.hair, 0.5))),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    ...ticks(),
    val('c:crossAx', axes.names),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
  );
}
