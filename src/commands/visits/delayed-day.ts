/** A doctor's today, read for what a delay does to it. */
import { dayOf } from '../../clinic/time.ts';
import { doctorSpans } from '../../clinic/working-time.ts';
import type { Context } from '../../context.ts';
import { type DelayNotice, toTell } from '../../visits/delay-notices.ts';
import type { DelayedDay } from '../../visits/doctor-day.ts';
import type { Visit } from '../../visits/types.ts';
import { readAbout } from './doctor-day.ts';
import type { Roster } from './roster.ts';

export interface Today extends DelayedDay {
  roster: Roster;
  /** Who has to be told, those in front who sit here. */
  notices: DelayNotice<Visit>[];
}

/** @throws ShiftError not_found, ambiguous */
export async function readToday(ctx: Context, typed: string | undefined): Promise<Today> {
  const { roster, doctor, day, known } = await readAbout(ctx, typed, []);
  const { clinic } = roster;
  const store = await ctx.store();
  const calendar = await store.schedule.calendar(clinic, day, day);
  const visits = (await store.visits.ofDays(clinic.id, day, day)).filter(
    ({ doctorId }) => doctorId === doctor.id,
  );
  return {
    roster,
    doctor,
    day: dayOf(ctx.now()),
    known,
    worksUntil: doctorSpans(doctor, calendar, day).at(-1)?.to ?? null,
    visits,
    notices: toTell(visits, known ? [known] : [], clinic.rules, ctx.now()),
  };
}
