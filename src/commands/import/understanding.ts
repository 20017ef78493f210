/** Says how a file was understood: what a manager looks over before it goes in. */
import { maskPhone, normalizePhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import type { ImportKind } from '../../facts/import-run.ts';
import type { ColumnUse, TableFormat } from '../../importers/index.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { orderWords } from './ask-dates.ts';
import type { Understanding } from './understand.ts';

const longestSample = 24;

/** What is worth saying though nothing was asked for: which of several sheets, and dates that only read one way. */
export function tellUnderstanding(ctx: Context, { format, dates }: Understanding): void {
  if (ctx.options.json) return;
  if (format.kind === 'xlsx' && format.sheets.length > 1) ctx.tell(sheetText(ctx, format));
  if (dates?.from === 'file')
    ctx.tell(ctx.t('import.dates.found', { order: orderWords(ctx, dates.reading) }));
}

/** For `--dry-run`: the whole of it, above the counts. */
export async function printUnderstanding(ctx: Context, understood: Understanding): Promise<void> {
  const { t } = ctx;
  const { zone, dates, columns } = understood;
  const rows: [label: string, text: string][] = [
    [t('import.as.format'), formatText(ctx, understood.format)],
    [t('import.as.map'), mapText(ctx, understood)],
    [t('import.as.zone'), t(`import.as.zone.${zone.from}`, { zone: zone.name })],
  ];
  if (dates) {
    const order = orderWords(ctx, dates.reading);
    rows.push([t('import.as.dates'), t(`import.as.dates.${dates.from}`, { order })]);
  }
  const wide = Math.max(...rows.map(([label]) => label.length));
  ctx.print(...rows.map(([label, text]) => `${label.padEnd(wide)}  ${text}`), '');
  ctx.print(await columnTable(ctx, columns, understood.request.map.kind), '');
}

/** The same for programs. */
export function understandingShape({ request, ...understood }: Understanding): Record<string, unknown> {
  const { recognised, format, zone, dates, columns } = understood;
  return {
    map: request.mapName,
    recognised: recognised && { confidence: recognised.confidence, layout: recognised.layout },
    format: { ...format },
    timezone: zone.name,
    dates: dates?.reading ?? null,
    columns: columns.map((column) => ({
      ...column,
      samples: column.samples.map((text) => masked(text, column, request.map.kind)),
    })),
  };
}

function columnTable(ctx: Context, columns: readonly ColumnUse[], kind: ImportKind): Promise<string> {
  const { t, table } = ctx;
  return table(
    [
      { title: t('import.column.number'), align: 'right' },
      { title: t('import.column.heading'), flexible: true, least: 8 },
      { title: t('import.column.field'), least: 8 },
      { title: t('import.column.samples'), flexible: true },
    ],
    columns
      .filter(({ heading, samples, field }) => heading || field || samples.length > 0)
      .map((column) => [
        String(column.number),
        visible(column.heading ?? ''),
        column.field ?? t('import.as.unused'),
        column.samples.map((text) => visible(masked(text, column, kind))).join('; '),
      ]),
  );
}

/** Fields that hold a person's name; a service's is no secret. */
const names = new Set(['name', 'lastName', 'firstName', 'middleName']);

/** Fields that hold a telephone number. */
const phones = new Set(['from', 'to', 'phone']);

/** A sample says what kind of thing a column holds; whose number and surname it is says nothing more. */
function masked(text: string, { field }: ColumnUse, kind: ImportKind): string {
  if (kind !== 'services' && field !== null && names.has(field)) return shortName(text);
  const mayBePhone = (field === null || phones.has(field)) && !/^\d{4}-\d\d-\d\d/.test(text);
  const bare = mayBePhone ? normalizePhone(text) : null;
  const shown = bare === null ? text : maskPhone(bare);
  return shown.length > longestSample ? `${shown.slice(0, longestSample - 1)}…` : shown;
}

function mapText({ t, format }: Context, { request, recognised }: Understanding): string {
  if (!recognised) return request.mapName;
  const sure = `${format.number(Math.round(recognised.confidence * 100))} %`;
  return t('import.as.recognised', { map: request.mapName, sure });
}

const delimiterNames: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'pipe'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

function formatText(ctx: Context, format: TableFormat): string {
  if (format.kind === 'xlsx') return `XLSX, ${sheetText(ctx, format)}`;
  const name = delimiterNames[format.delimiter];
  const delimiter = name === undefined ? visible(format.delimiter) : ctx.t(`import.delimiter.${name}`);
  return `CSV, ${format.encoding}, ${delimiter}`;
}

function sheetText({ t }: Context, { sheet, sheets }: TableFormat & { kind: 'xlsx' }): string {
  const others = sheets.filter((name) => name !== sheet).map(visible);
  const params = { sheet: visible(sheet), others: others.join(', ') };
  return others.length === 0 ? t('import.as.sheet', params) : t('import.as.sheets', params);
}
