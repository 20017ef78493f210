/** What is unusual about a doctor's day, and who has to know (S0.1, S0.5). */
import { type Day, isoInstant } from '../../clinic/time.ts';
import type { Doctor, DoctorDay } from '../../clinic/types.ts';
import { formatPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { concerned, type DoctorDayWish, noteDoctorDay } from '../../visits/doctor-day.ts';
import { dayFrom } from '../input/day-words.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { findOne } from '../records/find-one.ts';
import { type Roster, readRoster, working } from './roster.ts';
import { type NamedVisit, visitJson, whoText, withNames } from './view.ts';

export interface About {
  roster: Roster;
  doctor: Doctor;
  day: Day;
  known: DoctorDay | undefined;
}

/**
 * The doctor of a code or a name, and what is known of his day: today, where no day is named.
 * @throws ShiftError not_found, ambiguous, invalid_day
 */
export async function readAbout(
  ctx: Context,
  typed: string | undefined,
  words: readonly string[],
): Promise<About> {
  const roster = await readRoster(ctx);
  const doctor = findOne(ctx, 'doctor', working(roster.doctors), typed ?? '', 'code');
  const day = dayFrom(ctx, words);
  const days = await (await ctx.store()).clinic.doctorDays(roster.clinic.id, day, day);
  return { roster, doctor, day, known: days.find(({ doctorId }) => doctorId === doctor.id) };
}

/** A doctor's absence: `absent`, `force_majeure`. */
export interface Absence extends DoctorDayWish {
  state: 'absent' | 'force_majeure';
}

/** Notes that the doctor does not come, and says which visits have to be moved. */
export async function noteDay(
  ctx: Context,
  { roster, doctor, day, known }: About,
  wish: Absence,
): Promise<void> {
  const now = ctx.now();
  const store = await ctx.store();
  await store.apply(noteDoctorDay(doctor, day, known, wish, now), await ctx.actor());
  const visits = concerned(await store.visits.ofDays(roster.clinic.id, day, day), doctor.id, day, now);
  const named = await withNames(ctx, roster, visits);
  if (ctx.options.json) {
    const [noted] = (await store.clinic.doctorDays(roster.clinic.id, day, day)).filter(
      ({ doctorId }) => doctorId === doctor.id,
    );
    ctx.json({ doctorDay: noted && dayJson(doctor, noted), visits: named.map((one) => visitJson(one)) });
    return;
  }
  report(ctx, doctor, day, wish, named);
}

function report(ctx: Context, doctor: Doctor, day: Day, wish: Absence, visits: readonly NamedVisit[]): void {
  const { t, format } = ctx;
  const params = { doctor: doctorName(doctor), day: format.day(day) };
  ctx.print(t(`visits.doctorDay.${wish.state}`, params));
  if (visits.length === 0) return;
  ctx.print(`  ${t('visits.doctorDay.toMove', { n: visits.length })}`);
  printHints(
    ctx,
    visits.map(({ visit, patient }): Hint => {
      const phone = patient?.phone ? `, ${formatPhone(patient.phone)}` : '';
      const line = `${format.time(visit.startsAt)} ${whoText(ctx, patient)}${phone}`;
      return [line, `visit move ${visit.id} …`];
    }),
  );
}

export const doctorName = (doctor: Doctor): string => visible(surnameAndInitials(doctor.name));

export function dayJson(
  doctor: Doctor,
  { day, state, delayMinutes, note: why, toldAt, recordedAt }: DoctorDay,
) {
  return {
    doctor: doctor.code,
    day,
    state,
    delayMinutes,
    note: why,
    recordedAt: isoInstant(recordedAt),
    toldAt: toldAt === null ? null : isoInstant(toldAt),
  };
}
