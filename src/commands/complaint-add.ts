/** `complaint add`: taken down in the patient's words, with the first step that its class asks for (S0.9). */
import * as z from 'zod/mini';
import type { Staff } from '../clinic/types.ts';
import type { Chains, ComplaintStep } from '../complaints/chain.ts';
import { openComplaint, whomToTell } from '../complaints/decisions.ts';
import { type Complaint, type ComplaintClass, complaintClasses } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { phoneFrom } from './contacts/flags.ts';
import { readChains, stepOf } from './dated-work/chains.ts';
import { printStep, promise } from './dated-work/complaint-hints.ts';
import { complaintTask } from './dated-work/complaint-task.ts';
import { complaintJson, complaintName } from './dated-work/complaint-view.ts';
import { taskJson, taskLine } from './dated-work/task-view.ts';
import { needed } from './input/needed.ts';
import { choice, note, readFlags, text } from './input/options.ts';
import { pastMoment } from './input/past-moment.ts';
import { printHints } from './output/hints.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';
import { phoneText, whoText } from './visits/view.ts';

const schema = z.object({
  class: choice('--class', complaintClasses),
  text: note('--text'),
  phone: text('--phone'),
  name: text('--name'),
  contact: text('--contact'),
  to: text('--to'),
  owner: text('--owner'),
  due: text('--due'),
  at: text('--at'),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const staff = await store.clinic.staff(clinic.id);
  const owner = flags.owner === undefined ? null : findOne(ctx, 'staff', staff, flags.owner, '--owner');
  const contact =
    flags.contact === undefined ? null : await findRecord(ctx, 'contact', flags.contact, '--contact');
  const openedAt = pastMoment(ctx, flags.at);
  const kind = flags.class ?? (await askClass(ctx));
  const words = flags.text ?? (await needed(ctx, 'complaints.ask.text', '--text'));
  const person = {
    phone: flags.phone === undefined ? (contact?.phone ?? null) : await phoneFrom(flags.phone, '--phone'),
    name: flags.name ?? contact?.name ?? null,
  };
  const chains = await readChains(ctx);
  const to = await toldAtOnce(ctx, kind, flags.to, { staff, chains });
  const task = await complaintTask(ctx, { ...person, class: kind, to, due: flags.due, owner });
  const wish = {
    clinicId: clinic.id,
    shiftId: (await ctx.shift())?.id ?? null,
    class: kind,
    text: words,
    ...person,
    openedAt,
    ownerId: task.ownerId,
    contact,
  };
  const facts = { rules: clinic.rules, chains };
  const { ids } = await store.apply(openComplaint(wish, to, task, facts, ctx.now()), await ctx.actor());
  const complaint = await findRecord(ctx, 'complaint', String(ids.complaint), 'id');
  const made = await findRecord(ctx, 'task', String(ids.task), 'id');
  const step = stepOf(ctx, complaint, chains);
  if (ctx.options.json)
    ctx.json({ complaint: complaintJson(complaint, staff, step), task: taskJson(made, staff) });
  else tell(ctx, complaint, made, { staff, chains, step });
}

/** Who has been told in the same breath. Asked for at a terminal for class A; nobody is assumed to know. */
async function toldAtOnce(
  ctx: Context,
  kind: ComplaintClass,
  typed: string | undefined,
  { staff, chains }: { staff: readonly Staff[]; chains: Chains },
): Promise<Staff | null> {
  if (typed !== undefined) return findOne(ctx, 'staff', staff, typed, '--to');
  if (kind !== 'A' || !ctx.ask.available) return null;
  const people = whomToTell({ id: 0, class: kind, level: 0, escalatedAt: null }, chains, staff);
  if (people.length === 0) return null;
  return ctx.ask.select<Staff | null>({
    message: ctx.t('complaints.ask.toldAlready'),
    flag: '--to',
    default: null,
    choices: [
      { name: ctx.t('complaints.ask.nobodyYet'), value: null, key: '0' },
      ...people.map((one, at) => ({ name: visible(one.name), value: one, key: String(at + 1) })),
    ],
  });
}

async function askClass(ctx: Context): Promise<ComplaintClass> {
  return ctx.ask.select({
    message: ctx.t('complaints.ask.class'),
    flag: '--class',
    default: 'B' as ComplaintClass,
    choices: complaintClasses.map((one) => ({
      name: ctx.t(`complaints.class.${one}`),
      value: one,
      key: one,
    })),
  });
}

function tell(
  ctx: Context,
  complaint: Complaint,
  task: Task,
  { staff, chains, step }: { staff: readonly Staff[]; chains: Chains; step: ComplaintStep | null },
): void {
  const { t } = ctx;
  const nameless = complaint.name === null && complaint.phone !== null;
  const who = nameless ? [] : [whoText(ctx, complaint)];
  const phone = complaint.phone === null ? [] : [phoneText(complaint.phone)];
  const said = t(complaint.escalatedTo === null ? 'complaints.tasked' : 'complaints.escalated');
  ctx.print(
    `${complaintName(ctx, complaint)}: ${[...who, ...phone].join(', ')}`,
    ...ctx.wrap(`${said}: ${taskLine(ctx, task, staff)}`, '  '),
    ...ctx.wrap(t('complaints.say', { words: promise(ctx, complaint, chains) }), '  '),
  );
  printStep(ctx, complaint, step);
  printHints(ctx, [
    [t('complaints.hint.script'), `script show complaint-${complaint.class.toLowerCase()}`],
    [t('complaints.hint.measure'), `complaint measure ${complaint.id} …`],
  ]);
}
