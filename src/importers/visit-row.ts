/** A row of a booking system's export to the value of a visit. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { VisitStatus } from '../visits/types.ts';
import { type ClinicCodes, coded, noCodes } from './clinic-codes.ts';
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
  codes: ClinicCodes = noCodes,
): RowReader<VisitRow> {
  const system = map.system ?? name;
  const row = fieldsOf(map, columns, 'startsAt');
  const status = row.judged(
    judge<VisitStatus>(map.status, 'status', columns, noExtensions),
    'status',
    'booked',
  );
  const [bookedAt, confirmedAt, arrivedAt, cancelledAt] = [
    row.moment('bookedAt'),
    row.moment('confirmedAt'),
    row.moment('arrivedAt'),
    row.moment('cancelledAt'),
  ] as const;
  const [bookedBy, source, note] = [row.optional('bookedBy'), row.optional('source'), row.optional('note')];
  const [doctor, service] = [row.optional('doctor'), row.optional('service')];
  const [person, email] = [row.optional('name'), row.optional('email')];
  const [patientId, phone] = [row.text('patientId'), row.text('phone')] as const;
  const [price, paid] = [row.money('price'), row.money('paid')];
  const end = endOf(row, map.minutes ?? usualMinutes);
  const [keys, id] = [keyMaker(system), row.text('id')];

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const starts = row.start();
    const booked = bookedAt() ?? starts;
    const patient = patientId();
    const value: VisitRow = {
      startsAt: starts.at,
      endsAt: end(starts.at),
      day: starts.day,
      status: status(),
      bookedAt: booked.at,
      bookedDay: booked.day,
      bookedBy: coded(codes.people, bookedBy()),
      source: coded(codes.sources, source()),
      confirmedAt: confirmedAt()?.at ?? null,
      arrivedAt: arrivedAt()?.at ?? null,
      cancelledAt: cancelledAt()?.at ?? null,
      price: price(),
      paid: paid(),
      note: note(),
      importKey: '',
      line,
      doctor: doctor(),
      service: service(),
      patientKey: patient === '' ? null : `${system}:${patient}`,
      patientName: person(),
      patientPhone: normalizePhone(phone(), foreign),
      patientEmail: email(),
    };
    value.importKey = keys.of(id(), value.startsAt, whose(value), repetition(value));
    return row.fault() ?? value;
  };
}

/** Whose visit it is and with whom, whatever the layout; never what came of it. */
function whose({ doctor, patientKey, patientPhone, patientName }: VisitRow): string {
  const folded = (text: string | null) =>
    (text ?? '').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
  return [doctor, patientPhone ?? patientKey, patientName].map(folded).join('|');
}

/** Nobody is booked twice with one doctor at one moment: only rows that do not say for whom are counted. */
function repetition({ patientKey, patientPhone, patientName, line }: VisitRow): string {
  return patientKey === null && patientPhone === null && patientName === null ? '' : String(line);
}

function endOf(row: Fields, usual: number): (startsAt: number) => number {
  const [ends, endText, minutesText] = [
    row.moment('endsAt'),
    row.text('endsAt'),
    row.text('minutes'),
  ] as const;
  const seconds = row.seconds('seconds');
  return (startsAt) => {
    const end = ends()?.at;
    if (end !== undefined) {
      if (end <= startsAt) row.fail('order', { value: shortened(endText()) });
      return end;
    }
    const counted = seconds();
    if (counted !== null && counted > 0) return startsAt + counted * 1000;
    const written = minutesText();
    const minutes = written === '' ? usual : Number(written);
    if (!(minutes >= 1 && minutes <= mostMinutes)) {
      row.fail('number', { field: 'minutes', value: shortened(written) });
    }
    return startsAt + Math.round(minutes) * minute;
  };
}
