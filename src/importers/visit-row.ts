/** A row of a booking system's export to the value of a visit. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { VisitStatus } from '../visits/types.ts';
import { type ClinicCodes, coded, noCodes } from './clinic-codes.ts';
import type { Moment } from './clinic-time.ts';
import type { BoundColumns } from './columns.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { judge } from './judgement.ts';
import type { VisitMap } from './map-schema.ts';
import { keyMaker } from './row-keys.ts';
import type { RowReader, VisitRow } from './rows.ts';
import { visitEnds } from './visit-end.ts';

const usualMinutes = 30;
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
  const read = readersOf(map, system, row, columns, foreign);
  const [keys, id] = [keyMaker(system), row.text('id')];
  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const value = visitOf(read, row.start(), line, codes);
    value.importKey = keys.of(id(), value.startsAt, whose(value), repetition(value));
    return row.fault() ?? value;
  };
}

type VisitReaders = ReturnType<typeof readersOf>;

/** What asks for the parts of a row: made once for all rows. */
function readersOf(map: VisitMap, system: string, row: Fields, columns: BoundColumns, foreign: ForeignCheck) {
  const status = judge<VisitStatus>(map.status, 'status', columns, noExtensions);
  const [patientId, phone] = [row.text('patientId'), row.text('phone')] as const;
  return {
    ...{ status: row.judged(status, 'status', 'booked'), end: visitEnds(row, map.minutes ?? usualMinutes) },
    ...{ bookedAt: row.moment('bookedAt'), confirmedAt: row.moment('confirmedAt') },
    ...{ arrivedAt: row.moment('arrivedAt'), cancelledAt: row.moment('cancelledAt') },
    ...{ bookedBy: row.optional('bookedBy'), source: row.optional('source'), note: row.optional('note') },
    ...{ doctor: row.optional('doctor'), service: row.optional('service') },
    ...{ price: row.money('price'), paid: row.money('paid') },
    ...{ name: row.optional('name'), email: row.optional('email') },
    patientKey(): string | null {
      const patient = patientId();
      return patient === '' ? null : `${system}:${patient}`;
    },
    phone: () => normalizePhone(phone(), foreign),
  };
}

/** What is asked first is told first where a row has several faults: the order of the readers is part of what it says. */
function visitOf(
  read: VisitReaders,
  { at, day }: Moment,
  line: number,
  { people, sources }: ClinicCodes,
): VisitRow {
  const bookedAt = read.bookedAt();
  return {
    startsAt: at,
    endsAt: read.end(at),
    day,
    status: read.status(),
    bookedAt: bookedAt?.at ?? at,
    bookedDay: bookedAt?.day ?? day,
    bookedBy: coded(people, read.bookedBy()),
    source: coded(sources, read.source()),
    confirmedAt: read.confirmedAt()?.at ?? null,
    arrivedAt: read.arrivedAt()?.at ?? null,
    cancelledAt: read.cancelledAt()?.at ?? null,
    price: read.price(),
    paid: read.paid(),
    note: read.note(),
    importKey: '',
    line,
    doctor: read.doctor(),
    service: read.service(),
    patientKey: read.patientKey(),
    patientName: read.name(),
    patientPhone: read.phone(),
    patientEmail: read.email(),
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
