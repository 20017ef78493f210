import { describe, expect, it } from 'vitest';
import { type PriceLine, priceListChanges } from '../../src/clinic/price-list.ts';
import { plainService } from '../../src/clinic/settings.ts';
import type { Doctor, Service } from '../../src/clinic/types.ts';

const now = 1_768_000_000_000;
const hygiene: Service = {
  ...plainService,
  ...{
    id: 7,
    clinicId: 1,
    code: 'hygiene',
    name: 'Профгигиена',
    priceFrom: 1_500_000,
    minutes: 60,
    version: 3,
  },
  ...{ preparation: null, doctors: ['omarova'], highValue: 0, active: 1, priceCheckedAt: 0 },
};
const doctors = [
  { id: 1, code: 'omarova', name: 'Омарова Айгерим' },
  { id: 2, code: 'kim', name: 'Ким Алексей' },
] as Doctor[];

const said = (line: Partial<PriceLine>): PriceLine => ({
  ...{
    line: 2,
    code: null,
    name: 'Снимок',
    priceFrom: 300_000,
    minutes: null,
    preparation: null,
    doctors: null,
  },
  ...line,
});
const changesOf = (...lines: PriceLine[]) =>
  priceListChanges(lines, { clinicId: 1, services: [hygiene], doctors, now });

describe('a price list', () => {
  it('adds what is not here, with a code of its name and the usual length', () => {
    expect(changesOf(said({ name: 'Снимок зуба' })).added).toEqual([
      {
        op: 'insert',
        table: 'service',
        row: {
          ...plainService,
          ...{ clinicId: 1, code: 'snimok-zuba', name: 'Снимок зуба', priceFrom: 300_000, minutes: 30 },
          ...{ preparation: null, doctors: [], highValue: 0, active: 1, priceCheckedAt: now },
        },
      },
    ]);
  });

  it('changes the price of what is here, known by its name without case or by its code', () => {
    const update = { op: 'update', table: 'service', id: 7, expect: 3 };
    for (const line of [{ name: 'ПРОФГИГИЕНА' }, { name: 'Чистка', code: 'hygiene' }]) {
      expect(changesOf(said({ ...line, priceFrom: 1_600_000 })).changed).toEqual([
        { ...update, set: { priceFrom: 1_600_000, priceCheckedAt: now } },
      ]);
    }
    const who = said({ name: 'профгигиена', priceFrom: null, minutes: 45, doctors: 'Ким, Омарова' });
    expect(changesOf(who).changed).toEqual([
      { ...update, set: { minutes: 45, doctors: ['kim', 'omarova'] } },
    ]);
  });

  it('takes the code before the name, which two services may share', () => {
    const child = { ...hygiene, id: 8, code: 'hygiene-child' };
    const lines = [
      said({ line: 2, name: 'Профгигиена', code: 'hygiene-child', priceFrom: 900_000 }),
      said({ line: 3, name: 'Профгигиена', code: 'hygiene', priceFrom: 1_600_000 }),
    ];
    const standing = { clinicId: 1, services: [hygiene, child], doctors, now };
    expect(priceListChanges(lines, standing).changed).toMatchObject([
      { id: 8, set: { priceFrom: 900_000 } },
      { id: 7, set: { priceFrom: 1_600_000 } },
    ]);
  });

  it('changes a service once, whatever it is called: by its name here, by its code there', () => {
    const { changed, faults } = changesOf(
      said({ line: 2, name: 'Профгигиена', priceFrom: 1_600_000 }),
      said({ line: 3, name: 'Чистка', code: 'hygiene', priceFrom: 1_700_000 }),
    );
    expect(changed).toMatchObject([{ id: 7, set: { priceFrom: 1_600_000 } }]);
    expect(faults).toEqual([{ line: 3, reason: 'twice', params: { line: 2 } }]);
  });

  it('gives no code twice, be it made of a name or read', () => {
    const { added } = changesOf(said({ name: 'Снимок' }), said({ line: 3, name: 'Рентген', code: 'snimok' }));
    expect(added).toMatchObject([{ row: { code: 'snimok' } }, { row: { code: 'rentgen' } }]);
  });

  it('leaves alone what it says the same of, and what it says nothing of', () => {
    const { added, changed, same, faults } = changesOf(
      said({ name: 'Профгигиена', priceFrom: 1_500_000, minutes: 60, doctors: 'Омарова' }),
    );
    expect({ added, changed, same, faults }).toEqual({ added: [], changed: [], same: 1, faults: [] });
  });

  it('gives two new services of one beginning two codes', () => {
    const { added } = changesOf(
      said({ name: 'Снимок зуба', line: 2 }),
      said({ name: 'Снимок  ЗУБА!', line: 3 }),
    );
    expect(added).toMatchObject([{ row: { code: 'snimok-zuba' } }, { row: { code: 'snimok-zuba-2' } }]);
  });

  it('leaves out headings of groups, repeated services and doctors nobody knows', () => {
    const { faults, added } = changesOf(
      said({ name: 'Терапия', priceFrom: null, line: 2 }),
      said({ line: 3 }),
      said({ name: 'снимок', priceFrom: 400_000, line: 4 }),
      said({ name: 'Осмотр', doctors: 'Иванов', line: 5 }),
    );
    expect(added).toHaveLength(1);
    expect(faults).toEqual([
      { line: 2, reason: 'heading', params: {} },
      { line: 4, reason: 'twice', params: { line: 3 } },
      { line: 5, reason: 'doctor', params: { value: 'Иванов' } },
    ]);
  });
});
