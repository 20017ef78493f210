/** `visit show ID`: everything about one visit, in full. */
import type { Clinic, Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { MessageKey } from '../i18n/index.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { isTimely, steps, verbs } from '../visits/status.ts';
import type { Visit } from '../visits/types.ts';
import { type Hint, printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { doctorText, type NamedVisit, visitJson, whenText, whoText, withNames } from './visits/view.ts';
import { attemptLines, chainText, type History, historyJson, readHistory } from './visits/visit-history.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const visit = await findRecord(ctx, 'visit', input.args[0], 'id');
  const roster = await readRoster(ctx);
  const [named] = await withNames(ctx, roster, [visit]);
  if (!named) return;
  const history = await readHistory(ctx, visit);
  if (ctx.options.json) {
    ctx.json({ visit: visitJson(named), ...historyJson(history) });
    return;
  }
  const staff = await (await ctx.store()).clinic.staff(roster.clinic.id);
  ctx.print(...lines(ctx, named, roster.clinic, staff), ...told(ctx, history));
  printHints(ctx, hints(ctx, visit));
}

/** A line for each step that makes sense by now. */
function hints({ t, now }: Context, visit: Visit): Hint[] {
  return steps[visit.status]
    .filter((to) => isTimely(visit, to, now()))
    .map((to) => [t(`visitStatus.${to}`), `visit ${verbs[to] ?? to} ${visit.id}`]);
}

function lines(
  ctx: Context,
  { visit, doctor, room, service, patient }: NamedVisit,
  { currency, sources }: Clinic,
  staff: readonly Staff[],
): string[] {
  const { t, format } = ctx;
  const source = sources.find(({ code }) => code === visit.source)?.name ?? visit.source;
  const money = (sum: number | null): string | null => (sum === null ? null : format.money(sum, currency));
  const paid = money(visit.paid);
  const method = visit.paymentMethod === null ? '' : `, ${t(`payment.${visit.paymentMethod}`)}`;
  const fields: [MessageKey, string | null][] = [
    ['visits.field.patient', whoText(ctx, patient, true)],
    ['visits.field.doctor', doctorText(ctx, doctor, room)],
    ['visits.field.service', service && visible(service.name)],
    ['visits.field.price', money(visit.price)],
    ['visits.field.paid', paid === null ? null : paid + method],
    ['visits.field.source', source && visible(source)],
    ['visits.field.note', visit.note && visible(visit.note)],
    ['visits.field.contact', visit.contactId === null ? null : String(visit.contactId)],
    ...stamps(ctx, visit, staff),
  ];
  return [
    t('visits.show.title', {
      id: visit.id,
      when: whenText(ctx, visit),
      status: t(`visitStatus.${visit.status}`),
    }),
    ...fields.flatMap(([key, value]) => (value === null ? [] : [`  ${t(key)}: ${value}`])),
  ];
}

/** The way it was moved, and the confirmations. */
function told(ctx: Context, history: History): string[] {
  const chain = chainText(ctx, history);
  return [
    ...(chain === null ? [] : ctx.wrap(`${ctx.t('confirming.chain')}: ${chain}`, '  ')),
    ...attemptLines(ctx, history).map((line) => `  ${line}`),
  ];
}

/** When each step was taken. */
function stamps(
  { t, format, now }: Context,
  visit: Visit,
  staff: readonly Staff[],
): [MessageKey, string | null][] {
  const moment = (at: number | null): string | null => (at === null ? null : format.moment(at, now()));
  const freed = moment(visit.cancelledAt);
  const reason = visit.cancelReason === null ? '' : `, ${visible(visit.cancelReason)}`;
  const writer = staff.find(({ code }) => code === visit.bookedBy)?.name ?? visit.bookedBy;
  const by = writer === null ? '' : `, ${visible(writer)}`;
  return [
    ['visits.field.booked', `${moment(visit.bookedAt)}${by}`],
    ['visits.field.confirmed', moment(visit.confirmedAt)],
    ['visits.field.arrived', moment(visit.arrivedAt)],
    ['visits.field.inRoom', moment(visit.inRoomAt)],
    ['visits.field.done', moment(visit.doneAt)],
    [
      visit.status === 'moved' ? 'visits.field.moved' : 'visits.field.cancelled',
      freed === null ? null : freed + reason,
    ],
    ['visits.field.loss', visit.lossReason && t(`lossReason.${visit.lossReason}`)],
  ];
}
