/** Special days as people and programs see them. */
import { addDays, type Day } from '../../clinic/time.ts';
import type { DayHours, Doctor, SpecialDay } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { hoursIn } from '../output/week-words.ts';

/** Days in a row of which the same was said. */
export interface Stretch extends Pick<SpecialDay, 'doctorId' | 'hours' | 'note'> {
  from: Day;
  to: Day;
}

/** Rows of single days, put together where one follows the other; in order of time, the clinic before its doctors. */
export function stretches(rows: readonly SpecialDay[]): Stretch[] {
  const found: Stretch[] = [];
  const inOrder = [...rows].sort((a, b) => (a.doctorId ?? 0) - (b.doctorId ?? 0) || (a.day < b.day ? -1 : 1));
  for (const { day, doctorId, hours, note } of inOrder) {
    const last = found.at(-1);
    const goesOn = last && last.doctorId === doctorId && addDays(last.to, 1) === day;
    if (goesOn && JSON.stringify([last.hours, last.note]) === JSON.stringify([hours, note])) last.to = day;
    else found.push({ from: day, to: day, doctorId, hours, note });
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

/** `сб 21 марта – пн 23 марта` */
export function daysText({ format }: Pick<Context, 'format'>, from: Day, to: Day): string {
  return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
}

/** `выходной` for the clinic, `приёма нет` for a doctor, else the hours. */
export function hoursText(ctx: Context, hours: DayHours, ofDoctor: boolean): string {
  if (hours) return hoursIn(ctx, hours);
  return ctx.t(ofDoctor ? 'days.off' : 'days.closed');
}

export function whoseText({ t }: Pick<Context, 't'>, doctor: Doctor | null): string {
  return doctor ? visible(surnameAndInitials(doctor.name)) : t('days.clinic');
}

export function stretchJson({ from, to, hours, note }: Stretch, doctor: Doctor | null) {
  return { from, to, doctor: doctor?.code ?? null, hours, note };
}
