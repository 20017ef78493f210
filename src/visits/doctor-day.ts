/** What is unusual about a doctor's day: late, away; and that the waiting patients know (S0.1, S0.5). */
import { type Day, minute } from '../clinic/time.ts';
import type { Doctor, DoctorDay } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type Decision, ref } from '../facts/types.ts';
import { holdingStatuses, type Visit } from './types.ts';

/** Patients hear of a delay at once, and again every fifteen minutes (S0.5). */
const noticeEveryMinutes = 15;

export type DoctorDayWish = Pick<DoctorDay, 'state' | 'delayMinutes' | 'note'>;

/** The decision `doctorDay.STATE`. A later word about the same day replaces the earlier one, and is news again. */
export function noteDoctorDay(
  doctor: Doctor,
  day: Day,
  known: DoctorDay | undefined,
  wish: DoctorDayWish,
  now: number,
): Decision {
  const set = { ...wish, toldAt: null, recordedAt: now };
  return {
    kind: `doctorDay.${wish.state}`,
    subject: { table: 'doctorDay', id: known?.id ?? ref('doctorDay') },
    ...(wish.note === null ? {} : { reason: wish.note }),
    changes: [
      known
        ? { op: 'update', table: 'doctorDay', id: known.id, set, expect: known.version }
        : {
            op: 'insert',
            table: 'doctorDay',
            as: 'doctorDay',
            row: { clinicId: doctor.clinicId, doctorId: doctor.id, day, ...set },
          },
    ],
  };
}

/**
 * The decision `doctorDay.told`: the patients know.
 * @throws ShiftError nothing_to_tell when nothing unusual is noted for that day
 */
export function tellOfDoctorDay(doctor: Doctor, known: DoctorDay | undefined, at: number): Decision {
  if (!known) throw new ShiftError('nothing_to_tell', { doctor: doctor.name, code: doctor.code }, 'code');
  return {
    kind: 'doctorDay.told',
    subject: { table: 'doctorDay', id: known.id },
    changes: [{ op: 'update', table: 'doctorDay', id: known.id, set: { toldAt: at }, expect: known.version }],
  };
}

/** When the patients have to hear of it next, epoch milliseconds. */
export function noticeDueAt({ toldAt, recordedAt }: Pick<DoctorDay, 'toldAt' | 'recordedAt'>): number {
  return toldAt === null ? recordedAt : toldAt + noticeEveryMinutes * minute;
}

/** The visits of that day that it concerns: not over, and their patients not yet with the doctor. */
export function concerned(visits: readonly Visit[], doctorId: number, day: Day, now: number): Visit[] {
  return visits.filter(
    (visit) =>
      visit.doctorId === doctorId &&
      visit.day === day &&
      visit.endsAt > now &&
      visit.status !== 'done' &&
      visit.status !== 'in_room' &&
      holdingStatuses.includes(visit.status),
  );
}
