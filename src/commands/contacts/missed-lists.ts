/** What `missed` shows: the numbers that wait, what was carried over, what was settled today, and the overload. */
import type { CallbackLine } from '../../contacts/lines.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Task } from '../../tasks/types.ts';
import type { TableColumn } from '../../terminal/table.ts';
import { ownerText } from '../dated-work/task-view.ts';
import { printHints } from '../output/hints.ts';
import type { ClaimWords } from '../records/claims.ts';
import { nameOf } from '../records/people.ts';
import { type OverloadState, overloadText, overloadWords } from './overload.ts';
import { clockWords, missedWords, personCells, personColumns } from './words.ts';

export interface Lists {
  lines: readonly CallbackLine[];
  settled: readonly Callback[];
  /** The tasks that speak for callbacks of earlier shifts. */
  carried: readonly Task[];
  /** The missed calls by id. */
  missed: ReadonlyMap<number, Contact>;
  claims: ClaimWords;
  overload: OverloadState | null;
  full: boolean;
}

export async function printMissed(ctx: Context, lists: Lists): Promise<void> {
  const { t } = ctx;
  const { lines, carried } = lists;
  if (lines.length > 0) ctx.print(await linesTable(ctx, lists));
  else if (carried.length === 0) ctx.print(t('callbacks.none'));
  if (carried.length > 0) {
    ctx.print(...(lines.length > 0 ? [''] : []), t('callbacks.carried'), await carriedTable(ctx, lists));
  }
  if (lists.settled.length > 0) ctx.print('', t('callbacks.settledToday'), await settledTable(ctx, lists));
  if (lists.overload !== null) await printOverload(ctx, lists.overload);
}

/** The words for the senior stay on the screen until he has been told; then it is said that he knows. */
async function printOverload(ctx: Context, state: OverloadState): Promise<void> {
  const { t, format, theme } = ctx;
  ctx.print('', ...ctx.wrap(overloadText(ctx, state)).map(theme.warn));
  const { told } = state;
  if (told !== null) {
    const staff = await ctx.staff();
    const who = nameOf(staff, staff.find(({ code }) => code === told.code)?.id ?? null);
    ctx.print(`  ${t('callbacks.overload.told', { time: format.moment(told.at, ctx.now()), who })}`);
    return;
  }
  ctx.print(`  ${t('callbacks.overload.say')}`, ...ctx.wrap(await overloadWords(ctx), '    '));
  printHints(ctx, [[t('callbacks.overload.tell'), 'missed told']]);
}

function caller(ctx: Context, id: number, phone: string | null, { missed, full }: Lists): string[] {
  return personCells(ctx, { name: missed.get(id)?.name ?? null, phone }, full);
}

async function linesTable(ctx: Context, lists: Lists): Promise<string> {
  const { t, theme } = ctx;
  const { rules } = await ctx.clinic();
  const now = ctx.now();
  const taken = lists.lines.some(({ claim }) => claim !== null);
  const rows = lists.lines.map((line) => {
    const clock = clockWords(ctx, line.dueAt, now);
    const { attempts } = line;
    return [
      line.late ? theme.bad(clock) : clock,
      ...caller(ctx, line.id, line.phone, lists),
      missedWords(ctx, line, now),
      t('callbacks.of', { attempts, needed: Math.max(rules.callbackAttempts, attempts) }),
      ...(taken ? [line.claim === null ? '' : lists.claims.text(line.claim)] : []),
      theme.command(`smena callback ${line.id}`),
    ];
  });
  const columns: TableColumn[] = [
    { title: t('callbacks.clock'), align: 'right' },
    ...personColumns(ctx, lists.full),
    { title: t('callbacks.missed') },
    { title: t('callbacks.tries') },
    ...(taken ? [{ title: t('callbacks.taken'), flexible: true }] : []),
    {},
  ];
  return ctx.table(columns, rows);
}

async function carriedTable(ctx: Context, lists: Lists): Promise<string> {
  const { t, format, theme } = ctx;
  const now = ctx.now();
  const staff = await ctx.staff();
  const rows = lists.carried.map(({ contactId, phone, dueAt, ownerId }) => {
    const id = contactId ?? 0;
    const time = format.moment(dueAt, now);
    const till = t('callbacks.carriedTo', { time, who: ownerText(staff, ownerId) });
    return [
      dueAt < now ? theme.bad(clockWords(ctx, dueAt, now)) : till,
      ...caller(ctx, id, phone, lists),
      t('callbacks.missedAt', { time: format.moment(lists.missed.get(id)?.startedAt ?? dueAt, now) }),
      theme.command(`smena callback ${id}`),
    ];
  });
  const people: TableColumn[] = lists.full ? [{ flexible: true }, {}] : [{}];
  return ctx.table([{ align: 'right' }, ...people, {}, {}], rows);
}

async function settledTable(ctx: Context, lists: Lists): Promise<string> {
  const { t, format } = ctx;
  const now = ctx.now();
  const rows = lists.settled.map((callback) => [
    format.time(callback.resolvedAt ?? now),
    ...caller(ctx, callback.id, callback.phone, lists),
    t('callbacks.missedAt', { time: format.moment(callback.missedAt, now) }),
    t(`callbackState.${callback.state}`),
  ]);
  const people: TableColumn[] = lists.full ? [{ flexible: true }, {}] : [{}];
  return ctx.table([{ align: 'right' }, ...people, {}, {}], rows);
}
