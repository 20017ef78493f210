/** A contact that is written down, and what it did: its callback, its next step, the callbacks it moved on. */
import type { Staff } from '../../clinic/types.ts';
import { isUnsettled } from '../../contacts/callbacks.ts';
import type { Logged } from '../../contacts/log.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Task } from '../../tasks/types.ts';
import { taskJson } from '../dated-work/task-view.ts';
import type { Hint } from '../output/hints.ts';
import { namingTheShift } from '../records/closed-meanwhile.ts';
import { overloadNote } from './overload.ts';
import { readOwed } from './owed.ts';
import { callbackShape, contactShape } from './shapes.ts';
import { callbackHint } from './words.ts';

export interface Kept {
  contact: Contact;
  callback: Callback | null;
  moved: readonly Callback[];
  /** Promises to ring that it kept. */
  promises: readonly Task[];
  task: Task | null;
  staff: readonly Staff[];
  /** The line that warns of more callers than one person can ring back. */
  overload: string | null;
  /** Attempts that the clinic's rule asks for. */
  attempts: number;
}

/** Applies the decision. */
export async function keep(ctx: Context, logged: Logged, staff: readonly Staff[]): Promise<Kept> {
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const actor = await ctx.actor();
  const { ids } = await namingTheShift(() => store.apply(logged.decision, actor));
  const { callback, moved, kept: promises } = logged;
  const id = Number(ids.contact);
  return {
    contact: { ...logged.contact, id, version: 1 },
    callback: callback && { ...callback, id, version: 1 },
    moved,
    promises,
    task: ids.task === undefined ? null : await store.work.task(clinic.id, ids.task),
    staff,
    overload: callback ? await overloadNote(ctx, await readOwed(ctx)) : null,
    attempts: clinic.rules.callbackAttempts,
  };
}

/** `{"contact":…,"task":…,"callback":…,"callbacks":[…]}`: its own callback, and those it moved on. */
export function keptShape({
  contact,
  callback,
  moved,
  promises,
  task,
  staff,
}: Kept): Record<string, unknown> {
  return {
    contact: contactShape(contact),
    task: task && taskJson(task, staff),
    callback: callback && callbackShape(callback, contact.name),
    callbacks: moved.map((one) => callbackShape(one, contact.name)),
    ...(promises.length === 0 ? {} : { settledTasks: promises.map(({ id }) => id) }),
  };
}

/** What it did, and what that calls for. */
export function keptHints(ctx: Context, kept: Kept): Hint[] {
  const { t, format } = ctx;
  const { callback, moved, task, attempts } = kept;
  const hints: Hint[] = [];
  if (callback?.state === 'open') {
    const time = format.moment(callback.dueAt, ctx.now());
    hints.push([t('callbacks.toRing', { time }), `callback ${callback.id}`]);
  } else if (callback) hints.push(callbackHint(ctx, callback, attempts));
  for (const one of oncePerNumber(moved)) hints.push(callbackHint(ctx, one, attempts));
  for (const { id, title } of kept.promises) {
    hints.push([t('contacts.promiseKept', { id, title: visible(title) }), null]);
  }
  if (task) hints.push([taskWords(ctx, task), null]);
  if (kept.overload !== null) hints.push([kept.overload, null], [t('callbacks.overload.words'), 'missed']);
  return hints;
}

/** Misses that still wait are one line of work; of those that are settled each is told. */
function oncePerNumber(moved: readonly Callback[]): Callback[] {
  const waiting = moved.filter(isUnsettled);
  return moved.filter((one) => !isUnsettled(one) || one === waiting[0]);
}

/** `задача 12 на 17.01 10:00: Узнать решение`. */
export function taskWords({ t, format, now }: Context, { id, dueAt, title }: Task): string {
  return t('contacts.task', { id, time: format.moment(dueAt, now()), title: visible(title) });
}
