/** The first rows as the map understands them: how a manager sees that the map is right before anything is stored. */

import { maskPhone } from '../../contacts/phone.ts';
import type { ContactStatus, Direction } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { ImportKind, RowBatch } from '../../facts/import-run.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { TableColumn } from '../../terminal/table.ts';
import type { VisitStatus } from '../../visits/types.ts';

const rowsShown = 5;

export function preview(ctx: Context, kind: ImportKind, batch: RowBatch): Promise<string> {
  const rows = Array.from({ length: Math.min(rowsShown, batch.length) }, (_, index) => index);
  const at = (field: string, index: number) => batch.columns[field]?.[index] ?? null;
  return tables[kind](ctx, rows, at);
}

/** The same for programs: fields that hold something, numbers and surnames masked. */
export function previewShape(batch: RowBatch | null): Record<string, string | number>[] {
  const columns = Object.entries(batch?.columns ?? {});
  return Array.from({ length: Math.min(rowsShown, batch?.length ?? 0) }, (_, row) =>
    Object.fromEntries(
      columns.flatMap(([field, values]) => {
        const value = values[row] ?? null;
        return value === null || value === '' ? [] : [[field, maskedField(field, value)]];
      }),
    ),
  );
}

const phones = new Set(['phone', 'patientPhone']);
const names = new Set(['name', 'patientName']);

function maskedField(field: string, value: string | number): string | number {
  if (phones.has(field)) return maskPhone(String(value));
  return names.has(field) ? shortName(String(value)) : value;
}

/** What gives way on a narrow screen, and what stands on the right. */
const shape: Record<string, Partial<TableColumn>> = {
  status: { flexible: true, least: 9 },
  operator: { flexible: true, least: 8 },
  patient: { flexible: true },
  doctor: { flexible: true },
  answer: { align: 'right' },
  talk: { align: 'right' },
  service: { flexible: true },
  note: { flexible: true },
  price: { align: 'right' },
  minutes: { align: 'right' },
};

type At = (field: string, index: number) => string | number | null;
const tables = { calls, visits, patients, services } as const satisfies Record<
  ImportKind,
  (ctx: Context, rows: readonly number[], at: At) => Promise<string>
>;

function calls({ t, format, table }: Context, rows: readonly number[], at: At): Promise<string> {
  const columns = ['time', 'direction', 'status', 'phone', 'operator', 'answer', 'talk'] as const;
  const seconds = (value: string | number | null) => format.duration(value === null ? null : Number(value));
  return table(
    columns.map((name) => ({ title: t(`import.column.${name}`), ...shape[name] })),
    rows.map((row) => [
      when(format, at('day', row), at('startedAt', row)),
      t(`direction.${at('direction', row) as Direction}`),
      t(`contactStatus.${at('status', row) as ContactStatus}`),
      phone(at('phone', row)),
      visible(String(at('operator', row) ?? '')),
      seconds(at('answerSeconds', row)),
      seconds(at('talkSeconds', row)),
    ]),
  );
}

function visits({ t, format, table }: Context, rows: readonly number[], at: At): Promise<string> {
  const columns = ['time', 'status', 'patient', 'phone', 'doctor'] as const;
  return table(
    columns.map((name) => ({ title: t(`import.column.${name}`), ...shape[name] })),
    rows.map((row) => [
      when(format, at('day', row), at('startsAt', row)),
      t(`visitStatus.${at('status', row) as VisitStatus}`),
      visible(shortName(String(at('patientName', row) ?? ''))),
      phone(at('patientPhone', row)),
      visible(String(at('doctor', row) ?? '')),
    ]),
  );
}

function patients({ t, table }: Context, rows: readonly number[], at: At): Promise<string> {
  const columns = ['patient', 'phone', 'note'] as const;
  return table(
    columns.map((name) => ({ title: t(`import.column.${name}`), ...shape[name] })),
    rows.map((row) => [
      visible(shortName(String(at('patientName', row) ?? ''))),
      phone(at('patientPhone', row)),
      visible(String(at('note', row) ?? '')),
    ]),
  );
}

function services({ t, table, format }: Context, rows: readonly number[], at: At): Promise<string> {
  const columns = ['service', 'price', 'minutes', 'doctor'] as const;
  const number = (value: string | number | null, scale: number) =>
    value === null ? '—' : format.number(Number(value) / scale);
  return table(
    columns.map((name) => ({ title: t(`import.column.${name}`), ...shape[name] })),
    rows.map((row) => [
      visible(String(at('name', row) ?? '')),
      number(at('priceFrom', row), 100),
      number(at('minutes', row), 1),
      visible(String(at('doctors', row) ?? '')),
    ]),
  );
}

function when(
  format: Context['format'],
  day: string | number | null,
  instant: string | number | null,
): string {
  return `${format.date(String(day))} ${format.time(Number(instant))}`;
}

function phone(number: string | number | null): string {
  return number === null ? '' : maskPhone(String(number));
}
