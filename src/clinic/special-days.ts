/** Decisions about days with other hours than the week's: holidays, a doctor's day off, an extra day. */
import { type Change, type Decision, ref } from '../facts/types.ts';
import { addDays, type Day } from './time.ts';
import type { DayHours, SpecialDay } from './types.ts';

/** Whose days, and what is said of each of them. */
export interface SpecialDaysWish {
  clinicId: number;
  /** Null: the whole clinic. */
  doctorId: number | null;
  days: readonly Day[];
  /** Null: closed, or no reception. */
  hours: DayHours;
  note: string | null;
}

/** Every day from one to another, both included. */
export function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The decision `specialDay.set`: one entry for all the days. A later word about a day replaces the earlier one.
 * @param known rows of these days, taken back or not
 */
export function setSpecialDays(wish: SpecialDaysWish, known: readonly SpecialDay[]): Decision {
  const { clinicId, doctorId, days, hours, note } = wish;
  const said = { hours, note, active: 1 };
  const changes = days.map((day): Change => {
    const row = known.find((one) => one.doctorId === doctorId && one.day === day);
    if (row) return { op: 'update', table: 'specialDay', id: row.id, set: said, expect: row.version };
    return { op: 'insert', table: 'specialDay', as: day, row: { clinicId, doctorId, day, ...said } };
  });
  return decided('specialDay.set', changes, note);
}

/** The decision `specialDay.removed`: the week's hours hold again. Null where there is nothing to take back. */
export function removeSpecialDays(rows: readonly SpecialDay[]): Decision | null {
  const changes = rows
    .filter(({ active }) => active === 1)
    .map(({ id, version }): Change => {
      return { op: 'update', table: 'specialDay', id, set: { active: 0 }, expect: version };
    });
  return changes.length === 0 ? null : decided('specialDay.removed', changes, null);
}

function decided(kind: Decision['kind'], changes: Change[], reason: string | null): Decision {
  const [first] = changes;
  const id = first?.op === 'update' ? first.id : ref(first?.as ?? '');
  return { kind, subject: { table: 'specialDay', id }, ...(reason === null ? {} : { reason }), changes };
}
