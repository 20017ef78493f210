/** `log show` and `log --last`: one contact, whole. */
import type { Staff } from '../clinic/types.ts';
import { formatPhone } from '../contacts/phone.ts';
import { purposeOf } from '../contacts/purpose.ts';
import type { Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { lineAround } from './contacts/callback-report.ts';
import { readStaff } from './contacts/facts.ts';
import { taskWords } from './contacts/record.ts';
import { callbackShape, contactShape } from './contacts/shapes.ts';
import { callbackWords, hintsFor, inWords, leftToDo } from './contacts/words.ts';
import { taskJson } from './dated-work/task-view.ts';
import { type Hint, printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  return show(ctx, await findRecord(ctx, 'contact', input.args[0], 'id'));
}

/** The contact that was written last at this desk. */
export async function showLast(ctx: Context): Promise<undefined> {
  const clinic = await ctx.clinic();
  const desk = await ctx.desk();
  const last = await (await ctx.store()).contacts.last(clinic.id, desk.id);
  if (last) return show(ctx, last);
  if (ctx.options.json) ctx.json({ contact: null, task: null });
  else ctx.print(ctx.t('contacts.none'));
}

async function show(ctx: Context, contact: Contact): Promise<undefined> {
  const store = await ctx.store();
  const staff = await readStaff(ctx);
  const [task] = (await store.work.tasksOf(contact.clinicId, [contact.id])).filter(
    ({ state }) => state === 'open',
  );
  const callback = await store.contacts.callback(contact.clinicId, contact.id);
  if (ctx.options.json) {
    ctx.json({
      contact: contactShape(contact),
      task: task ? taskJson(task, staff) : null,
      callback: callback && callbackShape(callback, contact.name),
    });
    return;
  }
  ctx.print(ctx.t('contacts.card', { id: contact.id, what: inWords(ctx, contact) }));
  const rows = await details(ctx, contact, staff);
  ctx.print(
    await ctx.table(
      [{}, { flexible: true }],
      rows.map(([name, value]) => [`  ${name}`, value]),
    ),
  );
  const hints: Hint[] = await toDo(ctx, contact, task);
  const line = callback?.state === 'open' ? await lineAround(ctx, callback) : null;
  if (line !== null) hints.push(...(await leftToDo(ctx, { ...line, id: contact.id })));
  else if (callback) hints.push([callbackWords(ctx, callback, 0), null]);
  printHints(ctx, hints);
}

/** A booked contact that led to a visit calls for nothing any more. */
async function toDo(ctx: Context, contact: Contact, task: Task | undefined): Promise<Hint[]> {
  const store = await ctx.store();
  const visits = await store.visits.bookedFrom(contact.clinicId, contact.day, [contact.id]);
  const hints = hintsFor(ctx, visits.length > 0 ? { ...contact, outcome: null } : contact);
  return task ? [...hints, [taskWords(ctx, task), null]] : hints;
}

async function details(ctx: Context, contact: Contact, staff: readonly Staff[]): Promise<[string, string][]> {
  const { t, format } = ctx;
  const purpose = purposeOf(contact);
  const { sources } = await ctx.clinic();
  const source = sources.find(({ code }) => code === contact.source)?.name ?? contact.source;
  const seconds = (value: number | null): string | null => (value === null ? null : format.duration(value));
  const rows: [string, string | null][] = [
    [t('contacts.at'), `${format.date(contact.day)} ${format.time(contact.startedAt)}`],
    [t('contacts.field.phone'), contact.phone && formatPhone(contact.phone)],
    [t('contacts.field.name'), contact.name],
    [t('contacts.field.purpose'), purpose && t(`purpose.${purpose}`)],
    [t('contacts.field.outcome'), contact.outcome && t(`outcome.${contact.outcome}`)],
    [t('contacts.field.source'), source],
    [t('contacts.field.tags'), contact.tags.join(', ') || null],
    [t('contacts.answer'), seconds(contact.answerSeconds)],
    [t('contacts.talk'), seconds(contact.talkSeconds)],
    [t('contacts.hold'), seconds(contact.holdSeconds)],
    [t('contacts.acw'), seconds(contact.acwSeconds)],
    [t('contacts.objection'), contact.objection && t(`objection.${contact.objection}`)],
    [t('contacts.operator'), staff.find(({ code }) => code === contact.operator)?.name ?? contact.operator],
    [t('contacts.field.note'), contact.note],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, visible(value)]] : []));
}
