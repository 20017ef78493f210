/** `missed`: who has to be rung back, the most urgent first (S0.3). */
import * as z from 'zod/mini';
import { addDays, dayOf, startOfDay } from '../clinic/time.ts';
import { byUrgency, dueNext, overload } from '../contacts/callbacks.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { callbackShape } from './contacts/shapes.ts';
import { clockWords, whoInFull, whoShort } from './contacts/words.ts';
import { flag, readFlags } from './options.ts';

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
    (await contacts.byIds([...open, ...settled].map((one) => one.id))).map((one) => [one.id, one]),
  );
  const tooMany = overload(open);
  if (ctx.options.json) {
    const shape = (one: Callback) => shapeOf(one, missed.get(one.id), dueNext(one, rules), now);
    ctx.json({ callbacks: [...open, ...settled].map(shape), overload: tooMany !== null });
    return;
  }
  if (open.length === 0) ctx.print(ctx.t('callbacks.none'));
  else ctx.print(await openTable(ctx, open, missed, full));
  if (settled.length > 0)
    ctx.print('', ctx.t('callbacks.settledToday'), await settledTable(ctx, settled, missed, full));
  if (tooMany !== null) ctx.print('', ctx.theme.warn(ctx.t('callbacks.overload', { n: tooMany })));
}

function shapeOf(
  callback: Callback,
  missed: Contact | undefined,
  due: number,
  now: number,
): Record<string, unknown> {
  const open = callback.state === 'open';
  return {
    ...callbackShape(callback),
    name: missed?.name ?? null,
    secondsLeft: open ? Math.round((due - now) / 1000) : null,
    overdue: open && due < now,
  };
}

type Missed = ReadonlyMap<number, Contact>;

function caller(ctx: Context, { id, phone }: Callback, missed: Missed, full: boolean): string {
  const about = { name: missed.get(id)?.name ?? null, phone };
  return full ? whoInFull(ctx, about) : whoShort(ctx, about);
}

async function openTable(
  ctx: Context,
  open: readonly Callback[],
  missed: Missed,
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
      caller(ctx, callback, missed, full),
      format.moment(callback.missedAt, now),
      t('callbacks.of', { attempts: callback.attempts, needed }),
      theme.command(`smena callback ${callback.id}`),
    ];
  });
  const columns = [
    { title: t('callbacks.clock'), align: 'right' },
    { title: t('callbacks.who'), flexible: true },
    { title: t('callbacks.missed') },
    { title: t('callbacks.tries') },
    {},
  ] as const;
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
    caller(ctx, callback, missed, full),
    t('callbacks.missedAt', { time: format.moment(callback.missedAt, now) }),
    t(`callbackState.${callback.state}`),
  ]);
  return ctx.table([{ align: 'right' }, { flexible: true }, {}, {}], rows);
}
