/** Reads what a shift's report tells; a closed shift has its story already. */
import type { ShiftFacts } from '../../checklists/facts.ts';
import { checklistIds } from '../../checklists/types.ts';
import type { Clinic, DoctorDay } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { freezeFigure } from '../../metrics/figures.ts';
import { type ShiftStory, type TellShift, tellShift } from '../../shifts/story.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { figuresOfShift, windowOfShift } from '../metrics/load.ts';
import { readShiftFacts } from './read-facts.ts';
import { readInsured } from './read-insured.ts';
import { readWalk } from './walks.ts';

/** As kept with the close, or as things stand while the shift is open. */
export async function storyOf(ctx: Context, shift: Shift): Promise<ShiftStory> {
  const store = await ctx.store();
  return (await store.shifts.story(shift.id)) ?? (await storySoFar(ctx, shift));
}

async function storySoFar(ctx: Context, shift: Shift): Promise<ShiftStory> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const now = ctx.now();
  const insured = await readInsured(ctx, clinic, shift);
  const cash = { counted: shift.countedCash, note: shift.cashNote, insured };
  const facts = await readShiftFacts(store, clinic, shift, cash, now);
  const figures = await figuresOfShift(ctx, shift);
  const told: TellShift = {
    ...(await readTelling(ctx, shift, facts)),
    shift: { ...shift, expectedCash: shift.expectedCash ?? facts.cash.expected },
    figures: figures.map(freezeFigure),
    carried: [],
    left: [],
  };
  return tellShift(told, now);
}

/** What a story needs beside the close itself: who, where, the walks so far, complaints, the day after. */
export type Telling = Omit<TellShift, 'shift' | 'figures' | 'carried' | 'left'>;

export async function readTelling(
  ctx: Context,
  shift: Shift,
  facts: Pick<ShiftFacts, 'nextDay'> & TellShift['facts'],
): Promise<Telling> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const desks = await store.clinic.desks(clinic.id);
  const complaints = await store.work.complaints(clinic.id, shift.day, shift.day);
  return {
    clinic,
    desk: { name: desks.find(({ id }) => id === shift.deskId)?.name ?? '' },
    staff: await store.clinic.staff(clinic.id),
    walks: await readWalks(ctx, store, shift),
    complaints: complaints.filter(({ shiftId, state }) => shiftId === shift.id || state === 'open'),
    window: await windowOfShift(ctx, shift),
    facts,
    nextDoctorDays: await readNextDoctorDays(store, clinic, facts.nextDay),
  };
}

/** The walks that were begun. */
async function readWalks(ctx: Context, store: Store, shift: Shift): Promise<TellShift['walks']> {
  const walks = await Promise.all(checklistIds.map((id) => readWalk(ctx.data, store, shift.id, id)));
  return walks.flatMap(({ definition, run, kept }) =>
    run === null ? [] : [{ definition, run, answers: kept }],
  );
}

async function readNextDoctorDays(
  store: Store,
  { id }: Clinic,
  day: string,
): Promise<(DoctorDay & { doctorName: string })[]> {
  const days = await store.clinic.doctorDays(id, day, day);
  const names = new Map((await store.clinic.doctors(id)).map((doctor) => [doctor.id, doctor.name]));
  return days.map((one) => ({ ...one, doctorName: names.get(one.doctorId) ?? '—' }));
}
