/** What a table seems to hold: by its headings, by what stands in its columns, and asked where neither tells. */
import { describe, expect, it } from 'vitest';
import { draftColumns } from '../../src/importers/draft-columns.ts';
import { likelyKind, rankedKinds } from '../../src/importers/draft-fields.ts';
import { allMaps } from '../../src/importers/find-map.ts';
import { files } from './read-all.ts';

const { maps } = await allMaps(files);
const columnsOf = (...rows: string[]) => {
  const head = rows.map((row) => row.split(';'));
  return draftColumns(head, true);
};

describe('what is in a table', () => {
  it.each([
    ['patients', 'Фамилия;Имя;Телефон', 'Ким;Марат;87010000001'],
    ['visits', 'AppointmentID;PatientId;Doctor;Start', '7;12;Omarova;15.01.2026 10:00'],
    ['visits', 'record;client_id;doctor;start', '7;12;Omarova;15.01.2026 10:00'],
    ['services', 'Код;Услуга;Цена', '7;УЗИ;5000'],
  ])('%s: %s', (kind, ...rows) => {
    expect(likelyKind(columnsOf(...rows), maps)).toBe(kind);
  });

  it.each([
    ['patients', 'ФИО;Телефон', 'Ким Марат;87010000001'],
    ['patients', 'Посетитель;Мобильный', 'Ким Марат;87010000001'],
    ['visits', 'Пациент;Приём у врача;Явка', 'Ким Марат;15.01.2026 10:00;да'],
  ])('asked, with %s first: %s', (kind, ...rows) => {
    const columns = columnsOf(...rows);
    expect(likelyKind(columns, maps)).toBeNull();
    expect(rankedKinds(columns, maps)).toHaveLength(4);
    expect(rankedKinds(columns, maps)[0]).toBe(kind);
  });
});
