/** `missed`: who has to be rung back, the most urgent first (S0.3). */
import * as z from 'zod/mini';
import { addDays, dayOf, startOfDay } from '../clinic/time.ts';
import { byUrgency, dueNext, overload } from '../contacts/callbacks.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { claimsOnCallbacks } from '../tasks/claim.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { TableColumn } from '../terminal/table.ts';
import { callbackShape } from './contacts/shapes.ts';
import { clockWords, personCells, personColumns } from './contacts/words.ts';
import { flag, readFlags } from './input/options.ts';
import { claimWords } from './records/claims.ts';

const schema = z.object({ all: flag(), full: flag() });
/** A call missed longer ago than this is not settled any more. */
const reachBackDays = 30;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all, full } = readFlags(schema, input);
  const { id, rules } = await ctx.clinic();
  const { contacts } = await ctx.store();
  const now = ctx.now();
  const open = byUrgency(await contacts.openCallbacks(id), rules);
  const today = dayOf(now);
  const settled = all
    ? await contacts.callbacksSettled(id, addDays(today, -reachBackDays), startOfDay(today))
    : [];
  const missed = new Map(
    (
      await contacts.byIds(
        id,
        [...open, ...settled].map((one) => one.id),
      )
    ).map((one) => [one.id, one]),
  );
  const tooMany = overload(open);
  const desk = await ctx.deskIfKnown();
  const held = claimsOnCallbacks(open, desk?.id ?? null, now);
  const words = await claimWords(ctx, held.size > 0);
  if (ctx.options.json) {
    const callbacks = [...open, ...settled].map((one) => ({
      ...callbackShape(one, missed.get(one.id)?.name ?? null, full),
      ...clockOf(one, dueNext(one, rules), now),
      claim: words.json(held.get(one.id)),
    }));
    ctx.json({ callbacks, overload: tooMany !== null });
    return;
  }
  if (open.length === 0) ctx.print(ctx.t('callbacks.none'));
  else {
    const claimed = new Map([...held].map(([one, claim]) => [one, words.text(claim)]));
    ctx.print(await openTable(ctx, open, missed, claimed, full));
  }
  if (settled.length > 0)
    ctx.print('', ctx.t('callbacks.settledToday'), await settledTable(ctx, settled, missed, full));
  if (tooMany !== null) ctx.print('', ctx.theme.warn(ctx.t('callbacks.overload', { n: tooMany })));
}

function clockOf({ state }: Callback, due: number, now: number): Record<string, unknown> {
  if (state !== 'open') return { secondsLeft: null, overdue: false };
  return { secondsLeft: Math.round((due - now) / 1000), overdue: due < now };
}

type Missed = ReadonlyMap<number, Contact>;

function caller(ctx: Context, { id, phone }: Callback, missed: Missed, full: boolean): string[] {
  return personCells(ctx, { name: missed.get(id)?.name ?? null, phone }, full);
}

async function openTable(
  ctx: Context,
  open: readonly Callback[],
  missed: Missed,
  claimed: ReadonlyMap<number, string>,
  full: boolean,
): Promise<string> {
  const { t, format, theme } = ctx;
  const { rules } = await ctx.clinic();
  const now = ctx.now();
  const rows = open.map((callback) => {
    const due = dueNext(callback, rules);
    const clock = clockWords(ctx, due, now);
    const needed = Math.max(rules.callbackAttempts, callback.attempts);
    return [
      due < now ? theme.bad(clock) : clock,
      ...caller(ctx, callback, missed, full),
      format.moment(callback.missedAt, now),
      t('callbacks.of', { attempts: callback.attempts, needed }),
      ...(claimed.size > 0 ? [claimed.get(callback.id) ?? ''] : []),
      theme.command(`smena callback ${callback.id}`),
    ];
  });
  const columns: TableColumn[] = [
    { title: t('callbacks.clock'), align: 'right' },
    ...personColumns(ctx, full),
    { title: t('callbacks.missed') },
    { title: t('callbacks.tries') },
    ...(claimed.size > 0 ? [{ title: t('callbacks.taken'), flexible: true }] : []),
    {},
  ];
  return ctx.table(columns, rows);
}

async function settledTable(
  ctx: Context,
  settled: readonly Callback[],
  missed: Missed,
  full: boolean,
): Promise<string> {
  const { t, format } = ctx;
  const now = ctx.now();
  const rows = settled.map((callback) => [
    format.time(callback.resolvedAt ?? now),
    ...caller(ctx, callback, missed, full),
    t('callbacks.missedAt', { time: format.moment(callback.missedAt, now) }),
    t(`callbackState.${callback.state}`),
  ]);
  const people: TableColumn[] = full ? [{ flexible: true }, {}] : [{}];
  return ctx.table([{ align: 'right' }, ...people, {}, {}], rows);
}
