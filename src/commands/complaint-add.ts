/** `complaint add`: taken down in the patient's words; class A is escalated in the same breath (S0.9). */
import * as z from 'zod/mini';
import type { Staff } from '../clinic/types.ts';
import { openComplaint } from '../complaints/decisions.ts';
import { type Complaint, type ComplaintClass, complaintClasses } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { phoneFrom } from './contacts/flags.ts';
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
  const about = { ...person, class: kind, escalated: kind === 'A', due: flags.due, owner };
  const task = await complaintTask(ctx, clinic, staff, about);
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
  const { ids } = await store.apply(openComplaint(wish, task, clinic.rules, ctx.now()), await ctx.actor());
  const complaint = await findRecord(ctx, 'complaint', String(ids.complaint), 'id');
  const made = await findRecord(ctx, 'task', String(ids.task), 'id');
  if (ctx.options.json) ctx.json({ complaint: complaintJson(complaint, staff), task: taskJson(made, staff) });
  else tell(ctx, complaint, made, staff);
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

function tell(ctx: Context, complaint: Complaint, task: Task, staff: readonly Staff[]): void {
  const { t } = ctx;
  ctx.print(
    `${complaintName(ctx, complaint)}: ${complaint.name === null && complaint.phone !== null ? '' : `${whoText(ctx, complaint)}, `}${phoneText(complaint.phone)}`,
    `  ${t(complaint.class === 'A' ? 'complaints.escalated' : 'complaints.tasked')}: ${taskLine(ctx, task, staff)}`,
  );
  printHints(ctx, [
    [t('complaints.hint.script'), `script show complaint-${complaint.class.toLowerCase()}`],
    [t('complaints.hint.measure'), `complaint measure ${complaint.id} …`],
  ]);
}
