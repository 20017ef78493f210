/** The decision that brings a clinic into being: one fact, all its rows. */

import { normalizePhone } from '../contacts/phone.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { mergeRules } from './defaults.ts';
import type { ClinicDefinition } from './definition.ts';
import type { FilePlace } from './file-schema.ts';
import type { ClinicRules, Target } from './types.ts';

export interface Defaults {
  targets: Record<string, Target>;
  rules: ClinicRules;
}

/** @param practice true for a clinic to practise on */
export function foundClinic(
  definition: ClinicDefinition,
  defaults: Defaults,
  place: FilePlace,
  now: number,
  practice: boolean,
): Decision {
  return {
    kind: 'clinic.founded',
    subject: { table: 'clinic', id: ref('clinic') },
    changes: [
      clinicRow(definition, defaults, place, now, practice),
      ...peopleRows(definition),
      ...offerRows(definition, now),
      ...placeRows(definition),
    ],
  };
}

function clinicRow(
  definition: ClinicDefinition,
  defaults: Defaults,
  place: FilePlace,
  now: number,
  practice: boolean,
): Change {
  const { clinic } = definition;
  return {
    op: 'insert',
    table: 'clinic',
    as: 'clinic',
    row: {
      code: clinic.code,
      name: clinic.name,
      address: clinic.address,
      directions: clinic.directions ?? null,
      phone: clinic.phone ? (normalizePhone(clinic.phone) ?? clinic.phone) : null,
      years: clinic.years ?? null,
      timezone: clinic.timezone,
      currency: clinic.currency,
      language: clinic.language,
      openingHours: definition.openingHours,
      sources: definition.sources,
      targets: { ...defaults.targets, ...definition.targets },
      rules: mergeRules(defaults.rules, definition.rules, place),
      practice: practice ? 1 : 0,
      createdAt: now,
    },
  };
}

function peopleRows(definition: ClinicDefinition): Change[] {
  const clinicId = ref('clinic');
  return [
    ...definition.desks.map((desk): Change => ({ op: 'insert', table: 'desk', row: { ...desk, clinicId } })),
    ...definition.staff.map(
      (person): Change => ({ op: 'insert', table: 'staff', row: { ...person, clinicId, active: 1 } }),
    ),
    ...definition.doctors.map(
      (doctor): Change => ({ op: 'insert', table: 'doctor', row: { ...doctor, clinicId, active: 1 } }),
    ),
  ];
}

function placeRows({ rooms, holidays }: ClinicDefinition): Change[] {
  const clinicId = ref('clinic');
  return [
    ...rooms.map((room): Change => ({ op: 'insert', table: 'room', row: { ...room, clinicId, active: 1 } })),
    ...holidays.map((holiday): Change => {
      const row = { ...holiday, clinicId, doctorId: null, active: 1 };
      return { op: 'insert', table: 'specialDay', row };
    }),
  ];
}

function offerRows(definition: ClinicDefinition, now: number): Change[] {
  return definition.services.map(
    (service): Change => ({
      op: 'insert',
      table: 'service',
      row: {
        ...service,
        clinicId: ref('clinic'),
        highValue: service.highValue ? 1 : 0,
        active: 1,
        priceCheckedAt: now,
      },
    }),
  );
}
