/** The next visit of a patient who is about to leave: the same doctor and service (S0.5, S1.21-25). */
import { addDays, dayOf, minute, startOfDay } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Booking } from '../../visits/booking.ts';
import { instead } from '../../visits/instead.ts';
import { defaultMinutes } from '../../visits/slots.ts';
import { askNoNext } from '../front/leaving.ts';
import type { Offer } from './choose-offer.ts';
import { chooseTime } from './choose-time.ts';
import { type Roster, readTimetable, writerCode } from './roster.ts';
import type { StepFacts } from './take-steps.ts';
import type { NamedVisit } from './view.ts';

/** A booking, or why there is none; null where nobody has said anything of a next visit. */
export type Next = { booking: Booking } | { noNext: string } | null;

/** What was said beforehand. */
interface NextFlags {
  next?: string | undefined;
  noNext?: string | undefined;
}

/**
 * The next visit as it was said; at a terminal two times are put forward first, and who leaves without a date is asked why.
 * @throws ShiftError invalid_time, impossible_time, missing_input
 */
export async function nextVisit(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  { next, noNext }: NextFlags,
): Promise<Next> {
  if (noNext !== undefined) return { noNext };
  // Whoever only pays later is not asked for his plans again.
  const asks = ctx.ask.available && named.visit.status !== 'done';
  if (next === undefined && !asks) return null;
  const chosen = next ?? (await askNext(ctx, facts, named));
  if (chosen === null) return null;
  if (chosen === 'none') return { noNext: await askNoNext(ctx, facts.kept) };
  const at = chosen === 'other' ? undefined : chosen;
  const booking = await sameAgain(ctx, facts.roster, named, at, '--next');
  return booking && { booking };
}

/** The same again; null where the doctor sees nobody any more. */
function offerOf({ visit, doctor, service }: NamedVisit): Offer | null {
  if (doctor?.active !== 1) return null;
  const usual = Math.round((visit.endsAt - visit.startsAt) / minute);
  return { doctor, service, minutes: service?.minutes ?? (usual > 0 ? usual : defaultMinutes) };
}

/** Two times from tomorrow on: on different days, or in different parts of one; null where nothing can be booked. */
async function askNext(
  ctx: Context,
  { roster }: StepFacts,
  named: NamedVisit,
): Promise<number | 'other' | 'none' | null> {
  const { t, format } = ctx;
  const offer = offerOf(named);
  if (!offer || !named.patient) return null;
  const { doctor, service } = offer;
  const tomorrow = startOfDay(addDays(dayOf(ctx.now()), 1));
  const timetable = await readTimetable(ctx, roster.clinic, tomorrow);
  const two = instead(named.visit, { doctor, service }, [doctor], timetable, tomorrow);
  return ctx.ask.select<number | 'other' | 'none'>({
    message: t('front.ask.next'),
    flag: '--next',
    choices: [
      ...two.map(({ at }) => ({ name: `${format.day(dayOf(at))} ${format.time(at)}`, value: at })),
      { name: t('visits.ask.otherTime'), value: 'other' as const },
      { name: t('front.next.none'), value: 'none' as const },
    ],
  });
}

/**
 * A booking with the same doctor and for the same service; null where the patient is not known or the doctor sees nobody.
 * @param at when, as typed or chosen; undefined asks
 * @throws ShiftError invalid_time, impossible_time, missing_input
 */
export async function sameAgain(
  ctx: Context,
  { clinic }: Roster,
  named: NamedVisit,
  at: string | number | undefined,
  flag: string,
): Promise<Booking | null> {
  const { visit, patient } = named;
  const offer = offerOf(named);
  if (!offer || !patient) return null;
  const { service } = offer;
  return {
    clinicId: clinic.id,
    rules: clinic.rules,
    ...offer,
    startsAt: typeof at === 'number' ? at : await chooseTime(ctx, clinic, offer, at, flag),
    patient,
    contact: null,
    wait: null,
    price: service?.priceFrom ?? visit.price,
    source: visit.source,
    note: null,
    bookedBy: await writerCode(ctx),
    force: false,
    field: flag,
  };
}
