import { describe, expect, it } from 'vitest';
import { blankCard } from '../../src/patients/blank-card.ts';
import { whoseNumber } from '../../src/patients/same-person.ts';
import type { Patient } from '../../src/patients/types.ts';

const patient = (id: number, name: string): Patient => ({
  id,
  clinicId: 1,
  name,
  phone: '+77012345678',
  ...blankCard,
  createdAt: 0,
  version: 1,
});
const family = [patient(1, 'Марат Касымов'), patient(2, 'Алёна Касымова'), patient(3, 'Марат Ли')];
const found = (name: string): [number | null, number[]] => {
  const { patient: one, family: others } = whoseNumber(family, name);
  return [one?.id ?? null, others.map(({ id }) => id)];
};

describe('whose number it is', () => {
  it('is told by the name, in whatever order, case and spelling of ё', () => {
    expect([found('касымов  марат'), found('Алена'), found('Касымова Алёна Ивановна')]).toEqual([
      [1, [2, 3]],
      [2, [1, 3]],
      [2, [1, 3]],
    ]);
  });

  it('is somebody new for a name that fits nobody, or several', () => {
    expect([found('Данияр'), found('Марат')]).toEqual([
      [null, [1, 2, 3]],
      [null, [1, 2, 3]],
    ]);
  });
});
