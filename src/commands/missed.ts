/** `missed`: who has to be rung back, one line for each number, the most urgent first (S0.3). */
import * as z from 'zod/mini';
import { addDays, dayOf, startOfDay } from '../clinic/time.ts';
import { type CallbackLine, callbackLines } from '../contacts/lines.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import type { Task } from '../tasks/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Lists, printMissed } from './contacts/missed-lists.ts';
import { overloadJson, readOverload } from './contacts/overload.ts';
import { readOwed } from './contacts/owed.ts';
import { callbackShape, lineShape } from './contacts/shapes.ts';
import { flag, readFlags } from './input/options.ts';
import { claimWords } from './records/claims.ts';

const schema = z.object({ all: flag(), full: flag() });
/** A call missed longer ago than this is not settled any more. */
const reachBackDays = 30;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all, full } = readFlags(schema, input);
  const { id, rules } = await ctx.clinic();
  const desk = await ctx.deskIfKnown();
  const lines = callbackLines(await readOwed(ctx), rules, ctx.now(), desk?.id ?? null);
  const settled = all ? await settledToday(ctx, id) : [];
  const carried = await carriedOver(ctx, id);
  const claims = await claimWords(
    ctx,
    lines.some(({ claim }) => claim !== null),
  );
  const ids = [...lines.flatMap((line) => line.callbacks), ...settled].map((one) => one.id);
  const missed = await contactsById(ctx, id, [...ids, ...carried.map(({ contactId }) => contactId ?? 0)]);
  const overload = await readOverload(ctx, lines);
  const lists: Lists = { lines, settled, carried, missed, claims, overload, full };
  if (ctx.options.json) ctx.json(asJson(ctx, lists));
  else await printMissed(ctx, lists);
}

async function settledToday(ctx: Context, clinicId: number): Promise<Callback[]> {
  const today = dayOf(ctx.now());
  const { contacts } = await ctx.store();
  return contacts.callbacksSettled(clinicId, addDays(today, -reachBackDays), startOfDay(today));
}

/** What earlier shifts left behind is on the list of tasks, and still owed. */
async function carriedOver(ctx: Context, clinicId: number): Promise<Task[]> {
  const { work } = await ctx.store();
  const tasks = await work.openTasks(clinicId);
  return tasks.filter(({ kind, contactId }) => kind === 'callback' && contactId !== null);
}

async function contactsById(
  ctx: Context,
  clinicId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Contact>> {
  const found = await (await ctx.store()).contacts.byIds(clinicId, ids);
  return new Map(found.map((one) => [one.id, one]));
}

/** Every callback by itself, and the lines that they make. */
function asJson(ctx: Context, lists: Lists): Record<string, unknown> {
  const { lines, settled, carried, missed, claims, overload, full } = lists;
  const now = ctx.now();
  const shape = (one: Callback) => callbackShape(one, missed.get(one.id)?.name ?? null, full);
  const open = lines.flatMap((line) =>
    line.callbacks.map((one) => ({
      ...shape(one),
      secondsLeft: Math.round((one.dueAt - now) / 1000),
      overdue: one.dueAt < now,
      claim: claims.json(line.claim),
    })),
  );
  const past = { secondsLeft: null, overdue: false, claim: null };
  return {
    callbacks: [...open, ...settled.map((one) => ({ ...shape(one), ...past }))],
    lines: lines.map((line) => lineJson(line, lists)),
    carried: carried.map(({ id, contactId }) => ({ task: id, callback: contactId })),
    overload: overloadJson(overload),
  };
}

function lineJson(line: CallbackLine, { missed, claims, full }: Lists): Record<string, unknown> {
  const first = line.callbacks.find(({ id }) => id === line.id);
  const { id, phone, name } = first
    ? callbackShape(first, missed.get(line.id)?.name ?? null, full)
    : { id: line.id, phone: null, name: null };
  return { id, phone, name, ...lineShape(line), claim: claims.json(line.claim) };
}
