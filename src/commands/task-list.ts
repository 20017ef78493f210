/** `task list`: open work up to the end of today, the overdue first. */
import * as z from 'zod/mini';
import { dayOf, endOfDay, startOfDay } from '../clinic/time.ts';
import type { Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import { claimOn } from '../tasks/claim.ts';
import { type Task, taskKinds } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { ownerText, taskJson } from './dated-work/task-view.ts';
import { dayFrom } from './input/day-words.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { claimWords } from './records/claims.ts';
import { findOne } from './records/find-one.ts';
import { phoneText } from './visits/view.ts';

const schema = z.object({
  all: flag(),
  day: text('--day'),
  owner: text('--owner'),
  kind: choice('--kind', taskKinds),
  carried: flag(),
  full: flag(),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const store = await ctx.store();
  const staff = await store.clinic.staff(id);
  const owner = flags.owner === undefined ? null : findOne(ctx, 'staff', staff, flags.owner, '--owner');
  const open = await store.work.openTasks(id, until(ctx, flags));
  const from = flags.day === undefined ? 0 : startOfDay(dayFrom(ctx, [flags.day], '--day'));
  const tasks = open.filter(
    (task) =>
      task.dueAt >= from &&
      (owner === null || task.ownerId === owner.id) &&
      (flags.kind === undefined || task.kind === flags.kind) &&
      (!flags.carried || task.carriedFrom !== null),
  );
  const held = new Map(tasks.map((task) => [task.id, claimOn(task, ctx.now())] as const));
  const words = await claimWords(
    ctx,
    [...held.values()].some((claim) => claim !== null),
  );
  const json = (task: Task) => ({
    ...taskJson(task, staff, flags.full),
    claim: words.json(held.get(task.id)),
  });
  if (ctx.options.json) ctx.json({ tasks: tasks.map(json) });
  else if (tasks.length === 0) ctx.print(ctx.t(flags.all ? 'tasks.noneAtAll' : 'tasks.none'));
  else {
    const claimed = new Map(
      [...held].flatMap(([id, claim]) => (claim === null ? [] : [[id, words.text(claim)] as const])),
    );
    ctx.print(await list(ctx, tasks, staff, claimed, flags.full));
  }
}

/** The end of the day asked for; undefined is for all that is open. */
function until(ctx: Context, { all, day }: Flags): number | undefined {
  if (day !== undefined) return endOfDay(dayFrom(ctx, [day], '--day'));
  return all ? undefined : endOfDay(dayOf(ctx.now()));
}

async function list(
  ctx: Context,
  tasks: readonly Task[],
  staff: readonly Staff[],
  claimed: ReadonlyMap<number, string>,
  full: boolean,
): Promise<string> {
  const { t, format, theme } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('tasks.column.due') },
    { title: t('tasks.column.kind') },
    { title: t('tasks.column.title'), flexible: true },
    { title: t('visits.column.phone') },
    { title: t('tasks.column.owner'), flexible: true },
    ...(claimed.size > 0 ? [{ title: t('tasks.column.taken'), flexible: true }] : []),
  ];
  const rows = tasks.map((task) => {
    const when = format.moment(task.dueAt, ctx.now());
    return [
      String(task.id),
      task.dueAt < ctx.now() ? theme.bad(`! ${when}`) : when,
      t(`taskKind.${task.kind}`),
      visible(task.title) + (task.reason === null ? '' : ` (${visible(task.reason)})`),
      phoneText(task.phone, full),
      ownerText(staff, task.ownerId),
      ...(claimed.size > 0 ? [claimed.get(task.id) ?? ''] : []),
    ];
  });
  return `${await ctx.table(columns, rows)}${overdueLine(ctx, tasks)}`;
}

function overdueLine(ctx: Context, tasks: readonly Task[]): string {
  const n = tasks.filter(({ dueAt }) => dueAt < ctx.now()).length;
  return n === 0 ? '' : `\n${ctx.t('tasks.overdue', { n })}`;
}
