import { expect, it } from 'vitest';
import { blankCard } from '../../src/patients/blank-card.ts';
import { completeCard } from '../../src/patients/complete-card.ts';
import type { Patient } from '../../src/patients/types.ts';

const card: Patient = {
  ...blankCard,
  ...{
    id: 4,
    clinicId: 1,
    name: 'Марат Касымов',
    phone: '+77012345678',
    note: 'парковка',
    createdAt: 0,
    version: 2,
  },
};

it('fills in what a card does not say and writes over nothing', () => {
  expect(
    completeCard(card, { phone: '+77770000000', note: 'другое', email: 'm@example.kz', language: null }),
  ).toEqual({
    ...{ op: 'update', table: 'patient', id: 4, expect: 2 },
    set: { email: 'm@example.kz' },
  });
});

it('leaves a card alone that knows it all', () => {
  expect(completeCard(card, { phone: '+77012345678', email: null })).toBeNull();
});
