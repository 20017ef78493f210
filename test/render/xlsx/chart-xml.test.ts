import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/index.ts';
import { chartSheet } from '../../../src/render/xlsx/chart-sheet.ts';
import { chartXml } from '../../../src/render/xlsx/chart-xml.ts';
import { sheetNaming } from '../../../src/render/xlsx/sheet-names.ts';
import { renderXlsx } from '../../../src/render/xlsx.ts';
import type { ChartSection } from '../../../src/reports/report.ts';
import { conversion, managerSample, sources, year } from '../manager-sample.ts';
import { partsOf } from '../xlsx-parts.ts';

const i18n = await translator('ru');

function drawn(section: ChartSection): string {
  const sheet = chartSheet(section, sheetNaming(), i18n);
  if (!sheet.chart) throw new Error('there is a chart');
  return chartXml({ sheet, chart: sheet.chart });
}

/** Names of the elements directly inside the first element of a name. */
function children(xml: string, name: string): string[] {
  const inside = new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'su').exec(xml)?.[1] ?? '';
  const found: string[] = [];
  let depth = 0;
  for (const [, close, tag = '', self] of inside.matchAll(/<(\/)?([\w:]+)[^>]*?(\/)?>/gu)) {
    if (close) depth -= 1;
    else {
      if (depth === 0) found.push(tag);
      if (!self) depth += 1;
    }
  }
  return found;
}

describe('chartXml', () => {
  it('draws values as bars over the sheet, target and compared period as lines', () => {
    const xml = drawn(conversion);
    const ranges = [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/gu)].map((one) => one[1]?.replace(/^'.*'!/u, ''));
    expect(ranges).toEqual([
      ...['$B$1', '$A$2:$A$8', '$B$2:$B$8'],
      ...['$C$1', '$A$2:$A$8', '$C$2:$C$8'],
      ...['$E$1', '$A$2:$A$8', '$E$2:$E$8'],
    ]);
    expect(children(xml, 'c:plotArea')).toEqual([
      'c:layout',
      'c:barChart',
      'c:lineChart',
      'c:catAx',
      'c:valAx',
    ]);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('keeps the values that it was written with, and no value for a gap', () => {
    const values = /<c:val>.*?<\/c:val>/u.exec(drawn(conversion))?.[0] ?? '';
    const points = [...values.matchAll(/idx="(\d)"><c:v>([\d.]+)/gu)].map((one) => `${one[1]} ${one[2]}`);
    expect(points).toEqual(['0 0.48', '1 0.51', '3 0.5', '4 0.47', '5 0.64', '6 0.45']);
  });

  it('leaves hollow what misses the target of its own day', () => {
    const hollow = [...drawn(conversion).matchAll(/<c:dPt><c:idx val="(\d)"\/>/gu)].map((one) => one[1]);
    expect(hollow).toEqual(['0', '4', '6']);
  });

  it('puts elements in the order of the schema, for a spreadsheet takes no other', () => {
    for (const section of [conversion, sources, year]) {
      const xml = drawn(section);
      expect(children(xml, 'c:chart')).toEqual([
        ...['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
      ]);
      expect(children(xml, 'c:catAx').slice(0, 5)).toEqual([
        ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:numFmt'],
      ]);
      const order = [
        'c:idx',
        'c:order',
        'c:tx',
        'c:spPr',
        'c:invertIfNegative',
        'c:marker',
        'c:dPt',
        'c:cat',
        'c:val',
        'c:smooth',
      ];
      const places = children(xml, 'c:ser').map((name) => order.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });

  it('ends the axis where paper ends it, and shows figures in their unit', () => {
    expect(drawn(sources)).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(drawn(sources)).toContain('<c:numFmt formatCode="0.0%" sourceLinked="0"/>');
    expect(drawn(conversion)).toContain('<c:numFmt formatCode="dd.mm" sourceLinked="0"/>');
  });

  it('cannot be broken by a name', () => {
    const xml = drawn({ ...sources, title: `"<c:x/>&'` });
    expect(xml).toContain("<a:t>&quot;&lt;c:x/&gt;&amp;'</a:t>");
    expect(xml).not.toContain('<c:x/>');
  });

  it('is found from its sheet through every part of the file', async () => {
    const file = partsOf(await renderXlsx(managerSample()));
    expect(file.part('xl/worksheets/_rels/sheet2.xml.rels')).toContain('drawings/drawing2.xml');
    expect(file.part('xl/drawings/drawing2.xml')).toContain('r:id="rIdChart1"');
    expect(file.part('xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="../charts/chart2.xml"');
    expect(file.part('[Content_Types].xml')).toContain('PartName="/xl/charts/chart2.xml"');
    expect(file.names.filter((name) => name.startsWith('xl/charts/'))).toHaveLength(6);
    // A sheet without a chart has no drawing at all.
    expect(file.names).not.toContain('xl/drawings/drawing5.xml');
  });
});
