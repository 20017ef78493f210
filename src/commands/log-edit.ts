/** `log edit`: a contact corrected, as a new fact; on a terminal it asks for what is missing. */
import * as z from 'zod/mini';
import type { Calendar } from '../clinic/calendar.ts';
import type { Clinic, Staff } from '../clinic/types.ts';
import { type ContactEdit, type Edited, type EditFacts, editContact } from '../contacts/edit.ts';
import type { NextStep } from '../contacts/next-step.ts';
import { fieldFlags, missingFields, type RequiredField } from '../contacts/required.ts';
import { type Contact, channels, outcomes, purposes } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { callbackTasks, readStaff, shiftFor } from './contacts/facts.ts';
import { contactFlags, type Said, saidBy, whenFrom } from './contacts/flags.ts';
import { nextStep } from './contacts/next.ts';
import { taskWords } from './contacts/record.ts';
import { callbackShape, contactShape } from './contacts/shapes.ts';
import { callbackHint, hintsFor, inWords } from './contacts/words.ts';
import { taskJson } from './dated-work/task-view.ts';
import { choice, pickChoice, readFlags, words } from './input/options.ts';
import { type Hint, printHints } from './output/hints.ts';
import { untilWritten } from './records/again.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';

/** What a flag can say, `--clear` can unsay. */
const clearable = {
  phone: 'phone',
  name: 'name',
  purpose: 'purpose',
  outcome: 'outcome',
  source: 'source',
  tag: 'tags',
  answer: 'answerSeconds',
  talk: 'talkSeconds',
  hold: 'holdSeconds',
  acw: 'acwSeconds',
  objection: 'objection',
  note: 'note',
} as const;
type Clearable = keyof typeof clearable;

const schema = z.object({ ...contactFlags, channel: choice('--channel', channels), clear: words() });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const before = await findRecord(ctx, 'contact', input.args[0], 'id');
  await requireOpenShift(ctx, before);
  const flags = readFlags(
    schema,
    Object.keys(input.flags).length > 0 ? input : await askMissing(ctx, before),
  );
  const staff = await readStaff(ctx);
  const edit = await editOf(ctx, flags, before, staff);
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const calendar = await ctx.calendar();
  const asked = await factsFor(store, clinic, calendar, before, edit);
  const next = await nextOf(ctx, flags, { ...before, ...edit }, asked, staff);
  const write = async (anew: boolean) => {
    const facts = anew ? await factsFor(store, clinic, calendar, before, edit) : asked;
    const edited = editContact(before, edit, next, facts, ctx.now());
    const applied = edited.decision && (await store.apply(edited.decision, await ctx.actor()));
    return { edited, taskId: applied?.ids.task };
  };
  // What the correction means to callbacks is told anew, whoever has touched them; the contact itself was shown.
  const { edited, taskId } = await untilWritten(write, { table: 'contact', id: before.id });
  const task = taskId === undefined ? null : await store.work.task(before.clinicId, taskId);
  await report(ctx, edited, task, staff);
}

/** What a closed shift has reported stays as it was. @throws ShiftError shift_closed */
async function requireOpenShift(ctx: Context, { clinicId, shiftId }: Contact): Promise<void> {
  if (shiftId === null) return;
  const shift = await (await ctx.store()).shifts.byId(clinicId, shiftId);
  if (shift && shift.state !== 'open') throw new ShiftError('shift_closed', { id: shift.id }, 'id');
}

/** Without flags, what is missing is asked for; the answers are read as the flags would be. */
async function askMissing(ctx: Context, contact: Contact): Promise<RawInput> {
  const { t, ask } = ctx;
  const missing = missingFields(contact, (await ctx.clinic()).rules.requiredFields);
  if (missing.length === 0) throw new ShiftError('nothing_to_change', { command: 'log edit' });
  if (!ask.available) {
    const flag = missing.map((field) => fieldFlags[field]).join(', ');
    throw new ShiftError('missing_input', { what: t('contacts.whatToEdit'), flag }, flag);
  }
  const flags: RawInput['flags'] = {};
  for (const field of missing) {
    const question = { message: t(`contacts.ask.${field}`), flag: fieldFlags[field] };
    const answer = await askField(ctx, field, question);
    if (answer.trim() !== '') flags[fieldFlags[field].slice(2)] = field === 'tags' ? [answer] : answer;
  }
  return { args: [], flags };
}

function askField(
  ctx: Context,
  field: RequiredField,
  question: { message: string; flag: string },
): Promise<string> {
  const { t, ask } = ctx;
  if (field === 'purpose') {
    const choices = purposes.map((value) => ({ name: t(`purpose.${value}`), value: value as string }));
    return ask.select({ ...question, choices });
  }
  if (field === 'outcome') {
    const choices = outcomes.map((value) => ({ name: t(`outcome.${value}`), value: value as string }));
    return ask.select({ ...question, choices });
  }
  return ask.text({ ...question, default: '' });
}

async function editOf(
  ctx: Context,
  flags: Flags,
  before: Contact,
  staff: readonly Staff[],
): Promise<ContactEdit> {
  const { channel, operator } = flags;
  const at = whenFrom(ctx, flags.at);
  if (at !== null && before.shiftId !== null) await shiftFor(ctx, before.shiftId, at);
  const said = await saidBy(flags, await ctx.clinic());
  return {
    ...cleared(flags, said),
    ...said,
    ...(channel === undefined ? {} : { channel }),
    ...(at === null ? {} : { startedAt: at }),
    ...(operator === undefined
      ? {}
      : { operator: findOne(ctx, 'staff', staff, operator, '--operator').code }),
  };
}

/** @throws ShiftError invalid_choice, flags_clash for a field that is cleared and given at once */
function cleared({ clear }: Flags, said: Said): ContactEdit {
  const names = Object.keys(clearable) as Clearable[];
  const edit: ContactEdit = {};
  for (const typed of clear) {
    const name = pickChoice('--clear', typed, names);
    const field = clearable[name];
    if (field in said)
      throw new ShiftError('flags_clash', { one: `--clear ${name}`, other: `--${name}` }, '--clear');
    Object.assign(edit, { [field]: field === 'tags' ? [] : null });
  }
  return edit;
}

async function factsFor(
  store: Store,
  clinic: Clinic,
  calendar: Calendar,
  before: Contact,
  edit: ContactEdit,
): Promise<EditFacts> {
  const phone = edit.phone === undefined ? before.phone : edit.phone;
  const phones = [...new Set([before.phone, phone])].filter((one) => one !== null);
  const callbacks = await store.contacts.callbacksOf(clinic.id, phones);
  const startedAt = edit.startedAt ?? before.startedAt;
  const since = Math.min(startedAt, ...callbacks.map(({ missedAt }) => missedAt));
  const tasks = await store.work.tasksOf(clinic.id, [before.id]);
  return {
    rules: clinic.rules,
    calendar,
    patients: phone === null ? [] : await store.patients.byPhone(clinic.id, phone),
    callbacks,
    contacts: await store.contacts.withNumbers(clinic.id, phones, since),
    tasks: await callbackTasks(store, clinic.id, callbacks),
    hasNextStep: tasks.some(({ state, kind }) => state === 'open' && kind !== 'callback'),
  };
}

async function nextOf(
  ctx: Context,
  flags: Flags,
  after: Contact,
  facts: EditFacts,
  staff: readonly Staff[],
): Promise<NextStep | null> {
  const said = flags.next !== undefined || flags.due !== undefined;
  // The corrected contact calls for a step only when this edit made it so.
  if (!said && facts.hasNextStep) return null;
  return nextStep(ctx, flags, after, staff, (await ctx.shift())?.administratorId ?? null);
}

async function report(
  ctx: Context,
  edited: Edited,
  task: Task | null,
  staff: readonly Staff[],
): Promise<void> {
  const { contact, moved, decision } = edited;
  if (ctx.options.json) {
    ctx.json({
      contact: contactShape(contact),
      task: task && taskJson(task, staff),
      callbacks: moved.map((one) => callbackShape(one, contact.name)),
    });
    return;
  }
  const { callbackAttempts } = (await ctx.clinic()).rules;
  const said = decision ? 'contacts.edited' : 'contacts.unchanged';
  ctx.print(ctx.t(said, { id: contact.id, what: inWords(ctx, contact) }));
  const hints: Hint[] = hintsFor(ctx, contact);
  for (const one of moved) hints.push(callbackHint(ctx, one, callbackAttempts));
  if (task) hints.push([taskWords(ctx, task), null]);
  printHints(ctx, hints);
}
