/** That the patients know of what is unusual about their doctor's day (S0.5). */
import type { DoctorDay } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { DelayNotice } from './delay-notices.ts';
import { type DelayedDay, nothingToTell } from './doctor-day.ts';
import type { Visit } from './types.ts';

/** A patient who has been told, and of how many minutes. */
export interface Told {
  visit: Pick<Visit, 'id' | 'version'>;
  minutes: number;
}

/**
 * The decision `doctorDay.told`: these patients know. The day itself is told of when nobody is left who does not.
 * @throws ShiftError nothing_to_tell when nothing unusual is noted for that day
 */
export function tellOfDoctorDay(
  { doctor, known }: Pick<DelayedDay, 'doctor' | 'known'>,
  told: readonly Told[],
  everybody: boolean,
  at: number,
): Decision {
  if (!known) throw nothingToTell(doctor);
  return {
    kind: 'doctorDay.told',
    subject: { table: 'doctorDay', id: known.id },
    changes: [
      ...told.map(
        ({ visit: { id, version }, minutes }): Change => ({
          op: 'update',
          table: 'visit',
          id,
          set: { delayToldAt: at, delayToldMinutes: minutes },
          expect: version,
        }),
      ),
      ...(everybody ? [toldOf(known, at)] : []),
    ],
  };
}

const toldOf = ({ id, version }: DoctorDay, at: number): Change => ({
  op: 'update',
  table: 'doctorDay',
  id,
  set: { toldAt: at },
  expect: version,
});

/**
 * The notices that the patients of these visits got; all of them where no visit is named.
 * @throws ShiftError delay_nobody for a visit whose patient has nothing to hear of
 */
export function noticesOf(
  notices: readonly DelayNotice<Visit>[],
  ids: readonly number[],
  { name, code }: { name: string; code: string },
): DelayNotice<Visit>[] {
  if (ids.length === 0) return [...notices];
  return ids.map((id) => {
    const notice = notices.find(({ visit }) => visit.id === id);
    if (notice) return notice;
    const choices = notices.map(({ visit }) => visit.id).join(', ') || '—';
    throw new ShiftError('delay_nobody', { id, doctor: name, code, choices }, 'visit');
  });
}
