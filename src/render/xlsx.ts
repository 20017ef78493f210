/**
 * XLSX: a summary and a sheet for each table and chart, the same bytes for the same report. The one file that knows
 * the library; what it does not write itself (filters, charts) goes in through the parts that it lets one add.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Sheet as WrittenSheet } from 'write-excel-file/node';
import { translator } from '../i18n/index.ts';
import type { Renderer } from './renderer.ts';
import type { Sheet, SheetCell } from './xlsx/book.ts';
import { chartXml } from './xlsx/chart-xml.ts';
import { anchorXml, contentTypeXml, relationXml } from './xlsx/drawing-xml.ts';
import type { Charted } from './xlsx/series-xml.ts';
import { sheetsOf } from './xlsx/sheets.ts';
import { columnName, element, xmlText } from './xlsx/xml.ts';

/** What the library takes as the content of a part. */
type Content = Stream | Buffer | Blob;

const face = { fontFamily: 'Calibri', fontSize: 11 };

/** The time that every part of the file bears. */
const partTime = new Date(2000, 0, 1);

export const renderXlsx: Renderer = async (report) => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = sheetsOf(report, await translator(report.language));
  const features = [paper, filters(sheets), charts(sheets)];
  const written = await writeExcelFile(sheets.map(writtenSheet), { ...face, features }).toBuffer();
  return withoutTimes(written);
};

/** The library stamps every part with the clock; packed anew they bear one time. */
async function withoutTimes(file: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  return zipSync(unzipSync(file), { mtime: partTime });
}

const writtenSheet = (sheet: Sheet): WrittenSheet<Content> => ({
  sheet: sheet.name,
  data: sheet.rows.map((row) => row.map(writtenCell)),
  columns: sheet.widths.map((width) => ({ width })),
  ...(sheet.hasHead ? { stickyRowsCount: 1 } : {}),
  orientation: 'landscape',
});

function writtenCell({ value, format, bold, align }: SheetCell): CellObject | null {
  if (value === null || value === '') return null;
  const isText = typeof value === 'string';
  return {
    value,
    type: isText ? String : Number,
    ...(format === undefined ? {} : { format }),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(align === undefined ? {} : { align }),
    ...(isText && value.includes('\n') ? { wrap: true } : {}),
    alignVertical: 'top',
  };
}

/** Printed on A4, a table as wide as the sheet of paper. */
const paper: Feature<Content> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(/<worksheet [^>]*>/u, (opening) => `${opening}${element('sheetPr', {}, fitsPage)}`),
        transformElementAttributes: (tagName, attributes) =>
          tagName === 'pageSetup'
            ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
            : attributes,
      },
    },
  },
};
const fitsPage = element('pageSetUpPr', { fitToPage: 1 });

/** A head filters its table, and is printed again on every page. */
function filters(sheets: readonly Sheet[]): Feature<Content> {
  const names = sheets.flatMap((sheet, at) => (sheet.hasHead ? definedNames(sheet, at) : []));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet?.hasHead) return xml;
            return xml.replace(
              '</sheetData>',
              `</sheetData>${element('autoFilter', { ref: rangeOf(sheet) })}`,
            );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const all = element('definedNames', {}, ...names);
            return names.length === 0 ? xml : xml.replace(/<definedNames\s*\/>|(?<=<\/sheets>)/u, () => all);
          },
        },
      },
    },
  };
}

const rangeOf = ({ widths, rows }: Sheet, fixed = ''): string =>
  `${fixed}A${fixed}1:${fixed}${columnName(widths.length - 1)}${fixed}${rows.length}`;

function definedNames(sheet: Sheet, at: number): string[] {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const name = (id: string, range: string, more: Record<string, string | number> = {}): string =>
    element('definedName', { name: id, localSheetId: at, ...more }, xmlText(`${quoted}!${range}`));
  return [
    name('_xlnm._FilterDatabase', rangeOf(sheet, '$'), { hidden: 1 }),
    name('_xlnm.Print_Titles', '$1:$1'),
  ];
}

/** Charts are numbered as their sheets are. */
function charts(sheets: readonly Sheet[]): Feature<Content> {
  const charted = sheets.map((sheet): Charted | null => (sheet.chart ? { sheet, chart: sheet.chart } : null));
  const numbers = charted.flatMap((one, at) => (one ? [at + 1] : []));
  const at = <T>(index: number, write: (one: Charted) => T): T | undefined => {
    const one = charted[index];
    return one ? write(one) : undefined;
  };
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => numbers.map(contentTypeXml).join('') },
        'xl/drawings/drawing{id}.xml': { insert: (_options, { sheetIndex }) => at(sheetIndex, anchorXml) },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => at(sheetIndex, () => relationXml(sheetIndex + 1)),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            charted.flatMap((one, index) =>
              one ? [[`xl/charts/chart${index + 1}.xml`, chartXml(one)]] : [],
            ),
          ),
      },
    },
  };
}
