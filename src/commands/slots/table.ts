/** Free times on the screen: a line a doctor and day. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { isScarce } from '../../visits/slots.ts';
import { allOf, type DoctorTimes } from './times.ts';

/** More days than these are shown without those on which nothing is free. */
const everyDayUpTo = 2;

/** @param judged whether these are the two days by which a doctor is called scarce */
export async function printTimes(
  ctx: Context,
  times: readonly DoctorTimes[],
  { rules }: Clinic,
  judged: boolean,
): Promise<void> {
  const { t, format } = ctx;
  const columns = [
    { title: t('slots.column.doctor') },
    { title: t('slots.column.day') },
    { title: t('slots.column.minutes'), align: 'right' as const },
    { title: t('slots.column.free'), flexible: true },
  ];
  const rows = times.flatMap((one) =>
    shownDays(one).map(({ day, free }, at, shown) => [
      at === 0 ? visible(surnameAndInitials(one.doctor.name)) : '',
      format.day(day),
      String(one.minutes),
      free.length > 0 ? free.map(format.time).join(' ') : noneText(ctx, one, at === shown.length - 1),
    ]),
  );
  ctx.print(await ctx.table(columns, rows));
  printOffered(ctx, times);
  const scarce = times.filter((one) => isScarce({ free: allOf(one) }, rules));
  if (!judged || scarce.length === 0) return;
  const names = scarce.map(({ doctor }) => surnameAndInitials(doctor.name)).join(', ');
  ctx.print(...ctx.wrap(t('slots.scarce', { names: visible(names), n: rules.scarceSlots })));
}

function shownDays({ days }: DoctorTimes): DoctorTimes['days'] {
  if (days.length <= everyDayUpTo) return days;
  const some = days.filter(({ free }) => free.length > 0);
  return some.length > 0 ? some : days.slice(-1);
}

/** On the last line of a doctor, when the next free time is. */
function noneText({ t, format }: Context, { next }: DoctorTimes, last: boolean): string {
  if (!last || next === null) return t('slots.none');
  return t('slots.noneUntil', { when: `${format.day(dayOf(next))} ${format.time(next)}` });
}

/** Times that are promised for the moment: free, and not to be suggested. */
function printOffered(ctx: Context, times: readonly DoctorTimes[]): void {
  const { t, format } = ctx;
  for (const { doctor, offered } of times) {
    for (const { startsAt, expiresAt, waitlistId } of offered) {
      const when = `${format.day(dayOf(startsAt))} ${format.time(startsAt)}`;
      const name = visible(surnameAndInitials(doctor.name));
      ctx.print(t('slots.offered', { doctor: name, when, until: format.time(expiresAt), id: waitlistId }));
    }
  }
}
