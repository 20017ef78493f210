/** A row of a list of patients to the value of a card. Diagnoses, birthdays and documents are not read (S0.8). */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { BoundColumns } from './columns.ts';
import { fieldsOf } from './fields.ts';
import { judge } from './judgement.ts';
import type { PatientMap } from './map-schema.ts';
import type { PatientRow, RowReader } from './rows.ts';
import { shortened } from './rows.ts';

/** A list of patients has no extensions. */
const noExtensions: [number, number] = [1, 1];
const longestName = 200;

/** @param name the map's name: the system of the keys unless the map says another */
export function patientReader(
  map: PatientMap,
  name: string,
  columns: BoundColumns,
  foreign: ForeignCheck,
): RowReader<PatientRow> {
  const system = map.system ?? name;
  const row = fieldsOf(map, columns, 'createdAt');
  const id = row.text('id');
  const nameParts = ['lastName', 'firstName', 'middleName', 'name'].map((field) => row.text(field));
  const phone = row.text('phone');
  const [email, note, important] = [row.optional('email'), row.optional('note'), row.optional('important')];
  const [preferredTime, createdAt] = [row.optional('preferredTime'), row.moment('createdAt')] as const;
  const word = (field: 'channel' | 'language') => {
    const judgement = map[field];
    return row.maybe(judgement ? judge<string>(judgement, field, columns, noExtensions) : null);
  };
  const [preferredChannel, language] = [word('channel'), word('language')];

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const said = nameParts.map((part) => part()).filter((part) => part !== '');
    const patientName = said.join(' ').replace(/\s+/g, ' ');
    const written = phone();
    const number = normalizePhone(written, foreign);
    if (patientName === '' && number === null) row.fail('nobody', { value: shortened(written) });
    if (written !== '' && number === null) row.fail('phone', { value: shortened(written) });
    if (patientName.length > longestName) row.fail('long', { field: 'name', most: longestName });
    const key = id();
    const value: PatientRow = {
      patientName,
      patientPhone: number,
      patientKey: key === '' ? null : `${system}:${key}`,
      patientEmail: email(),
      preferredChannel: preferredChannel(),
      language: language(),
      preferredTime: preferredTime(),
      important: important(),
      note: note(),
      createdAt: createdAt()?.at ?? null,
      line,
    };
    return row.fault() ?? value;
  };
}
