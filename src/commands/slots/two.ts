/** `slots --two`: two times to say on the telephone, the sentence for it, and the lines that book them (S0.2). */
import { isoInstant, startOfDay } from '../../clinic/time.ts';
import type { Clinic, Doctor, Service } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { partOf } from '../../visits/day-parts.ts';
import { nextSlots, type Timetable, usualMinutes } from '../../visits/slots.ts';
import { twoTimes } from '../../visits/two-times.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { speechOf } from '../scripts/speech.ts';
import { bookingTime } from '../visits/booking-time.ts';
import { doctorName } from '../visits/doctor-day.ts';
import type { Roster } from '../visits/roster.ts';
import type { SlotFlags, Whom } from './asked.ts';

interface Time {
  doctor: Doctor;
  at: number;
}

/** A fortnight of a few doctors. */
const lookedAt = 600;

/** The pair among the free times of those who were asked for, from the first of the days on. */
export function chooseTwo(
  { doctors, service }: Whom,
  { services }: Roster,
  { minutes, part }: SlotFlags,
  days: readonly string[],
  timetable: Timetable,
  now: number,
): Time[] {
  const length =
    minutes ?? service?.minutes ?? Math.min(...doctors.map((one) => usualMinutes(one, services)));
  const [first = ''] = days;
  const from = Math.max(now, startOfDay(first));
  const free = nextSlots(doctors, timetable, length, from, lookedAt, { service });
  return twoTimes(
    free.filter(({ at }) => part === undefined || partOf(at) === part),
    now,
  );
}

/** The sentence is in the clinic's language: it is said to a patient. */
async function toSay(ctx: Context, { language, currency }: Clinic, times: readonly Time[]): Promise<string> {
  const kept = await ctx.speak(language);
  const { moment } = speechOf(kept, currency, ctx.now());
  const [first, second] = times;
  if (!first) return kept.t('slots.two.sayNone');
  const params = { first: moment(first.at), second: second ? moment(second.at, first.at) : '' };
  return kept.t(second ? 'slots.two.say' : 'slots.two.sayOne', params);
}

export async function printTwo(
  ctx: Context,
  clinic: Clinic,
  service: Service | null,
  flags: SlotFlags,
  times: readonly Time[],
): Promise<void> {
  const say = await toSay(ctx, clinic, times);
  if (ctx.options.json) {
    const two = times.map(({ doctor, at }) => ({ doctor: doctor.code, startsAt: isoInstant(at) }));
    ctx.json({ two, say });
    return;
  }
  const { t, format, now } = ctx;
  ctx.print(...ctx.wrap(t('visits.say', { text: visible(say) })));
  const what = service ? ` --service ${service.code}` : '';
  const long = flags.minutes === undefined ? '' : ` --minutes ${flags.minutes}`;
  const hints = times.map(({ doctor, at }): Hint => {
    const book = `book --doctor ${doctor.code}${what}${long} --at "${bookingTime(at)}"`;
    return [`${format.moment(at, now())}, ${doctorName(doctor)}`, book];
  });
  printHints(ctx, hints.length > 0 ? hints : [[t('slots.two.wait'), 'wait add …']]);
}
