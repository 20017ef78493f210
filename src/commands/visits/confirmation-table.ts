/** The list of `confirm`: a table a day, each row with what it still needs and until when. */
import type { Day } from '../../clinic/time.ts';
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { ToConfirm } from './confirmation-facts.ts';
import { todoText } from './confirmation-view.ts';
import { phoneText, whoText } from './view.ts';

export async function confirmationTable(
  ctx: Context,
  days: readonly Day[],
  visits: readonly ToConfirm[],
  full: boolean,
): Promise<void> {
  const { t, format, now } = ctx;
  const inVain = visits.some(({ state }) => state.inVain > 0);
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('visits.column.time') },
    { title: t('visits.column.patient'), flexible: true },
    ...(full ? [{ title: t('visits.column.phone') }] : []),
    { title: t('visits.column.doctor'), flexible: true, least: 10 },
    { title: t('confirming.column.todo'), flexible: true },
    { title: t('confirming.column.by') },
    ...(inVain ? [{ title: t('confirming.column.inVain'), align: 'right' as const }] : []),
  ];
  for (const day of days) {
    const ofDay = visits.filter(({ visit }) => visit.day === day);
    if (ofDay.length === 0) continue;
    const stage = day === dayOf(now()) ? 'today' : 'ahead';
    ctx.print(t(`confirming.title.${stage}`, { day: format.day(day), n: ofDay.length }));
    ctx.print(
      await ctx.table(
        columns,
        ofDay.map((one) => rowOf(ctx, one, full, inVain)),
      ),
    );
  }
}

function rowOf(ctx: Context, one: ToConfirm, full: boolean, inVain: boolean): string[] {
  const { visit, patient, doctor, state } = one;
  return [
    String(visit.id),
    ctx.format.time(visit.startsAt),
    full ? visible(patient?.name ?? ctx.t('common.noName')) : whoText(ctx, patient),
    ...(full ? [phoneText(patient?.phone ?? null, true)] : []),
    doctor ? visible(surnameAndInitials(doctor.name)) : '—',
    todoText(ctx, state),
    deadlineText(ctx, one),
    ...(inVain ? [state.inVain === 0 ? '' : String(state.inVain)] : []),
  ];
}

/** Until when; once he was rung in vain, when he is to be rung again. */
function deadlineText({ t, format, now }: Context, { dueAt, againAt }: ToConfirm): string {
  if (againAt === null) return format.moment(dueAt, now());
  return t('confirming.later', { when: format.moment(againAt, now()) });
}
