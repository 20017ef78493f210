/** `task add TITLE --due WHEN`: dated work; there is no "later" (S0.7). */
import * as z from 'zod/mini';
import { parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { addTask, kindFor, type TaskLinks, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { phoneFrom } from './contacts/flags.ts';
import { taskJson, taskLine } from './dated-work/task-view.ts';
import { needed } from './input/needed.ts';
import { checkedText, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';

const longestTitle = 500;
const schema = z.object({
  due: text('--due'),
  owner: text('--owner'),
  phone: text('--phone'),
  visit: text('--visit'),
  contact: text('--contact'),
  complaint: text('--complaint'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const actor = await ctx.actor();
  const links = await readLinks(ctx, flags);
  const title =
    checkedText(input.args.join(' '), 'title', longestTitle) ??
    (await needed(ctx, 'tasks.ask.title', 'title', longestTitle));
  const staff = await store.clinic.staff(clinic.id);
  const owner = flags.owner === undefined ? null : findOne(ctx, 'staff', staff, flags.owner, '--owner');
  const wish = {
    clinicId: clinic.id,
    kind: kindFor(links),
    title,
    dueAt: await askDue(ctx, flags.due),
    ownerId: owner?.id ?? actor.staffId,
    phone: await phoneOf(ctx, flags, links),
    contactId: links.contact?.id ?? links.complaint?.contactId ?? links.visit?.contactId ?? null,
    visitId: links.visit?.id ?? null,
    complaintId: links.complaint?.id ?? null,
  };
  const { ids } = await store.apply(addTask(wish, ctx.now()), actor);
  const task = await findRecord(ctx, 'task', String(ids.task), 'id');
  if (ctx.options.json) ctx.json({ task: taskJson(task, staff) });
  else ctx.print(`${ctx.t('tasks.added')}: ${taskLine(ctx, task, staff)}`);
}

async function readLinks(ctx: Context, flags: Flags): Promise<TaskLinks> {
  const { contact, visit, complaint } = flags;
  return {
    contact: contact === undefined ? null : await findRecord(ctx, 'contact', contact, '--contact'),
    visit: visit === undefined ? null : await findRecord(ctx, 'visit', visit, '--visit'),
    complaint: complaint === undefined ? null : await findRecord(ctx, 'complaint', complaint, '--complaint'),
  };
}

async function askDue(ctx: Context, due: string | undefined): Promise<number> {
  const typed = due ?? (await needed(ctx, 'tasks.ask.due', '--due', 50));
  return parseWhen(typed, ctx.now(), '--due', 'future', usualTime);
}

/** The number of the flag, else that of the record it is about. */
async function phoneOf(ctx: Context, { phone }: Flags, links: TaskLinks): Promise<string | null> {
  if (phone !== undefined) return phoneFrom(phone, '--phone');
  const near = links.contact?.phone ?? links.complaint?.phone ?? null;
  const patientId = links.visit?.patientId ?? null;
  if (near !== null || patientId === null) return near;
  const patient = await (await ctx.store()).patients.byId((await ctx.clinic()).id, patientId);
  return patient?.phone ?? null;
}
