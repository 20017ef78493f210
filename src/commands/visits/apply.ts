/** Writing what holds time of a doctor or a room: one lost to another desk in the same second is named with its neighbours. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Applied, Decision, Fact } from '../../facts/types.ts';
import { roomTaken, slotTaken, type Wish } from '../../visits/fitting.ts';
import { requireNotOffered } from '../../visits/offer-claims.ts';
import { heldByDoctor } from '../../visits/taken.ts';
import type { Visit } from '../../visits/types.ts';
import { readRoster, readTimetable } from './roster.ts';

/**
 * Applies the decisions as one.
 * @param wish the time that one of them wants to hold
 * @throws ShiftError slot_taken, room_taken with doctor or room, time and the nearest free slots; offer_open with whose
 *   it is
 */
export async function applyHolding(
  ctx: Context,
  decisions: readonly Decision[],
  wish: Wish | null,
): Promise<Applied[]> {
  const store = await ctx.store();
  const actor = await ctx.actor();
  return namingTheSlot(
    ctx,
    () => namingTheNewOffer(ctx, wish, () => store.applyAll(decisions, actor)),
    async () => wish,
  );
}

/**
 * Takes an entry back; a visit that was cancelled or moved wants its time back, which may be another's by now.
 * @throws ShiftError slot_taken, room_taken with doctor or room, time and the nearest free slots, cannot_undo
 */
export async function undoHolding(ctx: Context, fact: Fact): Promise<void> {
  const store = await ctx.store();
  // An entry that was named by its number may be taken back by a manager, who sits at no desk.
  const actor = await ctx.clinicActor();
  await namingTheSlot(
    ctx,
    () => namingTheOfferBack(ctx, fact, () => store.undo(fact.seq, actor)),
    () => timeBefore(ctx, fact),
  );
}

async function namingTheSlot<T>(
  ctx: Context,
  work: () => Promise<T>,
  wanted: () => Promise<Wish | null>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const lost = error instanceof ShiftError ? error.code : null;
    if (lost !== 'slot_taken' && lost !== 'room_taken') throw error;
    const wish = await wanted();
    if (wish === null) throw error;
    const timetable = await readTimetable(ctx, await ctx.clinic(), wish.from);
    // Where both are taken, the engines name the one or the other: what was lost to another is the doctor.
    const doctorTaken = heldByDoctor(timetable.held, wish.doctor.id, wish).length > 0;
    throw (lost === 'slot_taken' || doctorTaken ? slotTaken : roomTaken)(wish, timetable, ctx.now());
  }
}

/** Offered at another desk in the same second. @throws ShiftError offer_open */
async function namingTheNewOffer<T>(ctx: Context, wish: Wish | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (wish === null || !(error instanceof ShiftError && error.code === 'offer_open')) throw error;
    const timetable = await readTimetable(ctx, await ctx.clinic(), wish.from);
    requireNotOffered(wish, timetable, nobody, ctx.now());
    throw error;
  }
}

/** Whoever it was offered to: the one who books has not heard of it. */
const nobody = { force: false, waitId: null, patientId: null };

/** An offer that is open again may be a second one by now. @throws ShiftError offer_open */
async function namingTheOfferBack<T>(ctx: Context, fact: Fact, work: () => Promise<T>): Promise<T> {
  const offered = fact.payload.some(({ table }) => table === 'waitOffer');
  if (!offered) return work();
  const { namingTheOfferOf } = await import('./offer-time.ts');
  return namingTheOfferOf(ctx, fact, work);
}

/** The time that the entry's visit held before. */
async function timeBefore(ctx: Context, { payload }: Fact): Promise<Wish | null> {
  const before = payload.find(({ table, before: row }) => table === 'visit' && row !== null)?.before;
  const visit = before as Partial<Visit> | null | undefined;
  const { doctors, rooms } = await readRoster(ctx);
  const doctor = doctors.find((one) => one.id === visit?.doctorId);
  if (!doctor || visit?.startsAt === undefined || visit.endsAt === undefined) return null;
  const room = rooms.find((one) => one.id === visit.roomId);
  return { doctor, service: null, room, from: visit.startsAt, to: visit.endsAt, field: 'entry' };
}
