/** What is unusual about a doctor's day: late, away; and that the waiting patients know (S0.1, S0.5). */
import type { Day } from '../clinic/time.ts';
import type { Doctor, DoctorDay } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type Decision, type FactKind, ref } from '../facts/types.ts';
import { isLate } from './delay.ts';
import { holdingStatuses, type Visit } from './types.ts';

export type DoctorDayWish = Pick<DoctorDay, 'state' | 'delayMinutes' | 'note'>;

/** Who is later than this hardly works today: his visits are moved, not put off. */
const longestDelayMinutes = 240;

/** The decision `doctorDay.STATE`. A later word about the same day replaces the earlier one, and is news again. */
export function noteDoctorDay(
  doctor: Doctor,
  day: Day,
  known: DoctorDay | undefined,
  wish: DoctorDayWish,
  now: number,
  kind: FactKind = `doctorDay.${wish.state}`,
): Decision {
  const set = { ...wish, toldAt: null, recordedAt: now };
  return {
    kind,
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

/** A doctor's today, as far as a delay is judged by it. */
export interface DelayedDay {
  doctor: Doctor;
  /** Today. */
  day: Day;
  known: DoctorDay | undefined;
  /** When he stops working today; null on a day off. */
  worksUntil: number | null;
  /** His visits of today, those too that no longer hold his time. */
  visits: readonly Visit[];
}

/**
 * The decision `doctorDay.delayed`, of today.
 * @throws ShiftError delay_too_long, delay_off on a day off and after the last visit, delay_absent
 */
export function noteDelay(
  today: DelayedDay,
  delayMinutes: number,
  note: string | null,
  now: number,
): Decision {
  const { doctor, day, known } = today;
  const about = { doctor: doctor.name, code: doctor.code };
  if (delayMinutes > longestDelayMinutes) {
    throw new ShiftError('delay_too_long', { ...about, max: longestDelayMinutes / 60 }, 'time');
  }
  if (known && known.state !== 'delayed') throw new ShiftError('delay_absent', about, 'code');
  const works = today.worksUntil !== null && now < today.worksUntil;
  const awaited = concerned(today.visits, doctor.id, day, now).length > 0;
  if (!works && !awaited) throw new ShiftError('delay_off', about, 'code');
  return noteDoctorDay(doctor, day, known, { state: 'delayed', delayMinutes, note }, now);
}

/**
 * The decision `doctorDay.here`: neither late nor absent any more. A delay of nothing stays noted, for those who were
 * told of it have to hear that it is over.
 * @throws ShiftError nothing_to_tell when he is neither
 */
export function noteHere({ doctor, day, known }: DelayedDay, now: number): Decision {
  if (!known || (known.state === 'delayed' && !isLate(known))) throw nothingToTell(doctor);
  const wish = { state: 'delayed', delayMinutes: 0, note: null } as const;
  return noteDoctorDay(doctor, day, known, wish, now, 'doctorDay.here');
}

/** The error that says that nothing unusual is noted of the doctor's today. */
export const nothingToTell = ({ name, code }: Doctor): ShiftError =>
  new ShiftError('nothing_to_tell', { doctor: name, code }, 'code');

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
