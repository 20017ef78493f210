/** The next visit of a patient who is about to leave: the same doctor and service (S0.5, S1.21-25). */
import { minute } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Booking } from '../../visits/booking.ts';
import { defaultMinutes } from '../../visits/slots.ts';
import { chooseTime } from './choose-time.ts';
import { writerCode } from './roster.ts';
import type { StepFacts } from './take-steps.ts';
import type { NamedVisit } from './view.ts';

/**
 * The booking of `--next`; on a terminal it is offered. Null when there is to be none.
 * @throws ShiftError invalid_time, impossible_time, missing_input
 */
export async function nextBooking(
  ctx: Context,
  { roster }: StepFacts,
  { visit, doctor, service, patient }: NamedVisit,
  typed: string | undefined,
): Promise<Booking | null> {
  if (!doctor || !patient || doctor.active !== 1) return null;
  const { ask, t } = ctx;
  if (typed === undefined) {
    if (!ask.available) return null;
    if (!(await ask.confirm({ message: t('visits.ask.next'), flag: '--next', default: false }))) return null;
  }
  const usual = Math.round((visit.endsAt - visit.startsAt) / minute);
  const minutes = service?.minutes ?? (usual > 0 ? usual : defaultMinutes);
  return {
    clinicId: roster.clinic.id,
    rules: roster.clinic.rules,
    doctor,
    service,
    minutes,
    startsAt: await chooseTime(ctx, roster.clinic, { doctor, service, minutes }, typed, '--next'),
    patient,
    contact: null,
    wait: null,
    price: service?.priceFrom ?? visit.price,
    source: visit.source,
    note: null,
    bookedBy: await writerCode(ctx),
    force: false,
    field: '--next',
  };
}
