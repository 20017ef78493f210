/** Moving one visit: the new time, the old one given back, and what is said of both. */
import { minute } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Insert } from '../../facts/types.ts';
import { wishOf } from '../../visits/booking.ts';
import { isBookedForToday } from '../../visits/confirmation-state.ts';
import { type Move, moveVisit } from '../../visits/moving.ts';
import { printHints } from '../output/hints.ts';
import { chooseOffer, namedDoctor, namedRoom, type Offer, type OfferFlags } from './choose-offer.ts';
import { type FreedVisit, freedJson, offerFreed, readFreed } from './freed.ts';
import { readTimetable, working, writerCode } from './roster.ts';
import { applySteps, type StepFacts } from './take-steps.ts';
import { doctorText, type NamedVisit, readNamed, visitJson, whenText, whoText } from './view.ts';

export interface NewTime {
  offer: Offer;
  /** Epoch milliseconds. */
  startsAt: number;
  reason: string | null;
  force: boolean;
  /** The word that asked for the time. */
  field: string;
  /** What is noted beside: the confirmation call in which the patient asked for it. */
  beside?: Insert | undefined;
}

export interface Moved {
  moved: NamedVisit;
  freed: FreedVisit | undefined;
}

/** @throws ShiftError as moveVisit does */
export async function moveTo(
  ctx: Context,
  facts: StepFacts,
  old: NamedVisit,
  { offer, startsAt, reason, force, field, beside }: NewTime,
): Promise<Moved> {
  const { roster, tasks, kept } = facts;
  const move: Move = {
    ...offer,
    startsAt,
    reason,
    bookedBy: await writerCode(ctx),
    force,
    field,
    tasks,
    result: kept.t('visitStatus.moved'),
  };
  const timetable = await readTimetable(ctx, roster.clinic, startsAt);
  const decided = moveVisit(old.visit, move, timetable, ctx.now());
  const decision = beside ? { ...decided, changes: [...decided.changes, beside] } : decided;
  const { after, applied } = await applySteps(ctx, { ...facts, visits: [old] }, [decision], wishOf(move));
  const moved = await readNamed(ctx, roster, applied[0]?.ids.visit ?? 0);
  const [freed] = await readFreed(ctx, roster, after);
  return { moved, freed };
}

/** The same doctor, service and length unless others were asked for. */
export async function newOffer(
  ctx: Context,
  { roster }: StepFacts,
  { visit, doctor, service }: NamedVisit,
  flags: Pick<OfferFlags, 'doctor' | 'minutes' | 'room'>,
): Promise<Offer> {
  const minutes = flags.minutes ?? Math.round((visit.endsAt - visit.startsAt) / minute);
  const other = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const same = doctor?.active === 1 ? doctor : null;
  const room = namedRoom(ctx, roster.rooms, flags.room);
  if (other ?? same) return { doctor: (other ?? same) as Offer['doctor'], service, minutes, room };
  const chosen = await chooseOffer(ctx, roster, { minutes }, null);
  return { ...chosen, service, room };
}

export async function reportMove(ctx: Context, { moved, freed }: Moved): Promise<void> {
  if (!freed) return;
  if (ctx.options.json) {
    ctx.json({ visit: visitJson(moved), moved: visitJson(freed.named), freed: [freedJson(freed)] });
    return;
  }
  const { t } = ctx;
  const { visit, patient, doctor, room } = moved;
  ctx.print(
    t('visits.moved', { id: freed.named.visit.id, newId: visit.id, when: whenText(ctx, visit) }),
    `  ${whoText(ctx, patient)}, ${doctorText(ctx, doctor, room)}`,
  );
  // Who was moved to a time of today has just said that he comes.
  if (!isBookedForToday(visit)) printHints(ctx, [[t('visits.hint.confirm'), `visit confirm ${visit.id}`]]);
  await offerFreed(ctx, freed);
}
