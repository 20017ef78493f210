/** A row of a booking system's export to the value of a visit. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { VisitStatus } from '../visits/types.ts';
import type { BoundColumns } from './columns.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { judge } from './judgement.ts';
import type { VisitMap } from './map-schema.ts';
import { keyMaker } from './row-keys.ts';
import { type RowReader, shortened, type VisitRow } from './rows.ts';

const usualMinutes = 30;
const mostMinutes = 24 * 60;
const minute = 60_000;
/** A booking system has no extensions. */
const noExtensions: [number, number] = [1, 1];

/** @param name the map's name: the system of the keys unless the map says another */
export function visitReader(
  map: VisitMap,
  name: string,
  columns: BoundColumns,
  foreign: ForeignCheck,
): RowReader<VisitRow> {
  const system = map.system ?? name;
  const row = fieldsOf(map, columns, 'startsAt');
  const status = judge<VisitStatus>(map.status, 'status', columns, noExtensions);
  const keyOf = keyMaker(system, columns.fields.get('id'));

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const starts = row.start();
    const booked = row.moment('bookedAt') ?? starts;
    const patient = row.text('patientId');
    const value: VisitRow = {
      startsAt: starts.at,
      endsAt: endOf(row, starts.at, map.minutes ?? usualMinutes),
      day: starts.day,
      status: row.judged(status, 'status', 'booked'),
      bookedAt: booked.at,
      bookedDay: booked.day,
      bookedBy: row.optional('bookedBy'),
      source: row.optional('source'),
      confirmedAt: row.moment('confirmedAt')?.at ?? null,
      arrivedAt: row.moment('arrivedAt')?.at ?? null,
      cancelledAt: row.moment('cancelledAt')?.at ?? null,
      price: row.money('price'),
      paid: row.money('paid'),
      note: row.optional('note'),
      importKey: keyOf(cells),
      doctor: row.optional('doctor'),
      service: row.optional('service'),
      patientKey: patient === '' ? null : `${system}:${patient}`,
      patientName: row.optional('name'),
      patientPhone: normalizePhone(row.text('phone'), foreign),
      patientEmail: row.optional('email'),
    };
    return row.fault() ?? value;
  };
}

function endOf(row: Fields, startsAt: number, usual: number): number {
  const end = row.moment('endsAt')?.at;
  if (end !== undefined) {
    if (end <= startsAt) row.fail('order', { value: shortened(row.text('endsAt')) });
    return end;
  }
  const written = row.text('minutes');
  const minutes = written === '' ? usual : Number(written);
  if (!(minutes >= 1 && minutes <= mostMinutes))
    row.fail('number', { field: 'minutes', value: shortened(written) });
  return startsAt + Math.round(minutes) * minute;
}
