/** What somebody waits for, in words and for programs. */
import { addDays } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { WaitlistEntry } from '../../visits/types.ts';
import { dayNames } from '../../visits/waitlist.ts';
import type { Roster } from './roster.ts';

type Words = Pick<Context, 't' | 'format'>;

/** `Омарова А. Н., Консультация, пн, ср, вечер, до 23 января`; a dash where anything suits. */
export function wishText(words: Words, { doctors, services }: Roster, entry: WaitlistEntry): string {
  const { t } = words;
  const doctor = doctors.find(({ id }) => id === entry.doctorId);
  const service = services.find(({ id }) => id === entry.serviceId);
  const parts = [
    doctor && surnameAndInitials(doctor.name),
    entry.specialty && t('wait.wish.specialty', { specialty: entry.specialty }),
    service?.name,
    entry.minutes !== null && t('wait.wish.minutes', { n: entry.minutes }),
    ...whenWords(words, entry),
  ];
  return visible(parts.filter((part) => part).join(', ')) || '—';
}

function whenWords({ t, format }: Words, entry: WaitlistEntry): string[] {
  const { days, parts, fromDay, toDay, fromTime, toTime } = entry;
  return [
    ...(days.length > 0 ? [daysText(days, format.weekdays)] : []),
    ...parts.map((part) => t(`wait.part.${part}`)),
    ...(fromDay === null ? [] : [t('wait.wish.from', { day: format.day(fromDay) })]),
    ...(toDay === null ? [] : [t('wait.wish.until', { day: format.day(toDay) })]),
    ...(fromTime === null ? [] : [t('wait.wish.after', { time: fromTime })]),
    ...(toTime === null ? [] : [t('wait.wish.before', { time: toTime })]),
  ];
}

/** `пн, ср-пт`. */
export function daysText(days: readonly number[], names: readonly string[]): string {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${names[from]}` : `${names[from]}-${names[to]}`))
    .join(', ');
}

/** The wish as programs see it: days by their English ids, as `--days` takes them. */
export function wishJson({ doctors, services }: Roster, entry: WaitlistEntry): Record<string, unknown> {
  return {
    doctor: doctors.find(({ id }) => id === entry.doctorId)?.code ?? null,
    specialty: entry.specialty,
    service: services.find(({ id }) => id === entry.serviceId)?.code ?? null,
    minutes: entry.minutes,
    days: entry.days.map((day) => dayNames[day] ?? ''),
    parts: entry.parts,
    from: entry.fromDay,
    until: entry.toDay,
    after: entry.fromTime,
    before: entry.toTime,
    visit: entry.visitId,
  };
}

/** Whether the last day that suited is over: no gap can be for him any more. */
export const isOver = ({ toDay }: Pick<WaitlistEntry, 'toDay'>, today: string): boolean =>
  toDay !== null && addDays(toDay, 1) <= today;
