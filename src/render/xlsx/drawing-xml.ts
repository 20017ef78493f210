/** Where a chart stands on its sheet: right of the columns, from the second row down. */
import type { Charted } from './series-xml.ts';
import { element } from './xml.ts';

/** In the sheet's columns and rows; long names of categories want room. */
const sizes = { days: { columns: 9, rows: 18 }, categories: { columns: 12, rows: 26 } };

const relationshipId = 'rIdChart1';

export function anchorXml({ sheet, chart }: Charted): string {
  const left = sheet.widths.length + 1;
  const size = chart.mark === 'rows' ? sizes.categories : sizes.days;
  const corner = (name: string, column: number, row: number): string =>
    element(
      name,
      {},
      element('xdr:col', {}, String(column)),
      element('xdr:colOff', {}, '0'),
      element('xdr:row', {}, String(row)),
      element('xdr:rowOff', {}, '0'),
    );
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('xdr:from', left, 1),
    corner('xdr:to', left + size.columns, 1 + size.rows),
    element('xdr:graphicFrame', { macro: '' }, properties(chart.title, chart.words), place(), graphic()),
    element('xdr:clientData'),
  );
}

const properties = (title: string, words: string): string =>
  element(
    'xdr:nvGraphicFramePr',
    {},
    element('xdr:cNvPr', { id: 2, name: title === '' ? 'Chart' : title, descr: words }),
    element('xdr:cNvGraphicFramePr'),
  );

const place = (): string =>
  element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 }));

function graphic(): string {
  const kind = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const chart = element('c:chart', {
    'xmlns:c': kind,
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'r:id': relationshipId,
  });
  return element('a:graphic', {}, element('a:graphicData', { uri: kind }, chart));
}

export const relationXml = (number: number): string =>
  element('Relationship', {
    Id: relationshipId,
    Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart',
    Target: `../charts/chart${number}.xml`,
  });

export const contentTypeXml = (number: number): string =>
  element('Override', {
    PartName: `/xl/charts/chart${number}.xml`,
    ContentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  });
