/** Figures of a day and of a shift, judged when they are asked for. */
import type { Clinic } from '../../clinic/types.ts';
import { prepareDay } from '../../metrics/day.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { dayParts } from '../../metrics/parts.ts';
import { type ShiftWindow, shiftDay, shiftWindow } from '../../metrics/shift.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';

/** All figures of one of the clinic's days, over every desk. */
export async function figuresOfDay(
  store: Store,
  clinic: Clinic,
  day: string,
  now: number,
): Promise<Figure[]> {
  const [facts] = await store.metrics.facts(clinic, day, day, now);
  return facts === undefined ? [] : toFigures(dayParts(prepareDay(facts)), clinic.targets);
}

/** The part of a day that a shift answers for. */
export async function windowOf(
  store: Store,
  clinic: Clinic,
  shift: Shift,
  now: number,
): Promise<ShiftWindow> {
  const shifts = await store.shifts.ofDay(clinic.id, shift.day);
  const staff = await store.clinic.staff(clinic.id);
  const administrator = staff.find(({ id }) => id === shift.administratorId)?.code ?? null;
  const sameDesk = shifts.filter(({ deskId }) => deskId === shift.deskId);
  return shiftWindow(shift, sameDesk, administrator, now);
}

export async function figuresOfShift(
  store: Store,
  clinic: Clinic,
  shift: Shift,
  now: number,
): Promise<Figure[]> {
  const [facts] = await store.metrics.facts(clinic, shift.day, shift.day, now);
  if (facts === undefined) return [];
  const window = await windowOf(store, clinic, shift, now);
  return toFigures(dayParts(shiftDay(prepareDay(facts), window)), clinic.targets);
}
