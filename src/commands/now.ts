/** `now`: one list of what to do next, most urgent first, each line with the command that does it. */
import * as z from 'zod/mini';
import { dayOf, isoInstant, minute } from '../clinic/time.ts';
import { overload } from '../contacts/callbacks.ts';
import type { Context } from '../context.ts';
import type { AgendaEntry } from '../shifts/agenda/entry.ts';
import type { AgendaFacts } from '../shifts/agenda/facts.ts';
import { agenda } from '../shifts/agenda.ts';
import type { Shift } from '../shifts/types.ts';
import type { Store } from '../store/store.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { count, readFlags } from './input/options.ts';
import { readDesk } from './shift/read-facts.ts';
import { type Say, wording } from './shift/wording.ts';

const schema = z.object({ limit: count('--limit', 1, 1000) });
/** As many as one can hold in one's head between two calls. */
const usualLimit = 10;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { limit = usualLimit } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const now = ctx.now();
  const shift = await ctx.shift();
  const facts = await readDesk(store, clinic, dayOf(now), now);
  const checklist = shift && (await walkLeft(ctx, store, shift));
  const here = shift ?? ((await ctx.deskIfKnown()) ? null : 'unknown');
  const entries = agenda({ ...facts, shift: here, checklist }, now);
  const shown = entries.slice(0, limit);
  const say = wording(ctx.i18n, clinic, now);
  if (ctx.options.json) {
    ctx.json({
      at: isoInstant(now),
      shift: shift && { id: shift.id, openedAt: isoInstant(shift.openedAt) },
      total: entries.length,
      entries: shown.map((entry, index) => asJson(entry, index + 1, say)),
    });
    return;
  }
  if (entries.length === 0) {
    ctx.print(ctx.t('now.nothing'));
    return;
  }
  const tooMany = overload(facts.callbacks);
  if (tooMany !== null) ctx.print(ctx.theme.warn(ctx.t('callbacks.overload', { n: tooMany })), '');
  ctx.print(...list(ctx, shown, say, now));
  const left = entries.length - shown.length;
  if (left > 0) ctx.print(ctx.t('now.more', { n: left, command: `smena now --limit ${entries.length}` }));
}

/** Most of the day no walk is under way: what reads checklists is loaded when one is. */
async function walkLeft(ctx: Context, store: Store, { id }: Shift): Promise<AgendaFacts['checklist']> {
  const runs = await store.shifts.checklistRuns(id);
  if (runs.every(({ finishedAt }) => finishedAt !== null)) return null;
  const { unfinishedWalk } = await import('./shift/walks.ts');
  return unfinishedWalk(ctx.data, store, id);
}

function asJson(entry: AgendaEntry, rank: number, say: Say): Record<string, unknown> {
  const { kind, urgency, dueAt, about, command } = entry;
  return {
    rank,
    kind,
    urgency,
    dueAt: dueAt === null ? null : isoInstant(dueAt),
    about,
    text: say(entry.text),
    command,
  };
}

/** Room below which a text says nothing any more: the command goes under it. */
const leastText = 24;

/** One line an entry: the text gives way, the command never does. */
function list(ctx: Context, entries: readonly AgendaEntry[], say: Say, now: number): string[] {
  const clocks = entries.map((entry) => clockOf(ctx, entry, now));
  const verbs = entries.map(({ kind }) => ctx.t(`now.verb.${kind}`));
  const digits = String(entries.length).length;
  const [clockWidth, verbWidth] = [widest(clocks), widest(verbs)];
  const before = digits + clockWidth + verbWidth + 6;
  return entries.flatMap((entry, at) => {
    const late = entry.urgency !== null && entry.urgency < 0;
    const clock = (clocks[at] ?? '').padEnd(clockWidth);
    const head = [
      String(at + 1).padStart(digits),
      late ? ctx.theme.bad(clock) : clock,
      (verbs[at] ?? '').padEnd(verbWidth),
    ].join('  ');
    const command = `smena ${entry.command}`;
    const text = say(entry.text);
    const line = ctx.width - before;
    const beside = line - command.length - 2;
    const typed = ctx.theme.command(command);
    if (beside >= leastText) return [`${head}  ${padded(ctx.shorten(text, beside), beside)}  ${typed}`];
    if (line >= leastText) return [`${head}  ${ctx.shorten(text, line)}`, ' '.repeat(before) + typed];
    const under = ' '.repeat(digits + 2);
    return [head.trimEnd(), under + ctx.shorten(text, ctx.width - under.length), under + typed];
  });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** How urgent it is, in the words that fit: a wait, a countdown, a time of day. */
function clockOf({ t, format }: Context, { urgency, dueAt, since }: AgendaEntry, now: number): string {
  if (since !== null) return t('now.clock.waits', { n: Math.max(0, Math.floor((now - since) / minute)) });
  if (urgency === null || dueAt === null) return '';
  const within = Math.abs(urgency) < 3600;
  const length = format.duration(Math.abs(urgency));
  if (urgency < 0) {
    return within
      ? t('now.clock.overdue', { n: Math.floor(-urgency / 60) })
      : t('now.clock.was', { time: format.moment(dueAt, now) });
  }
  return within
    ? t('now.clock.left', { time: length })
    : t('now.clock.by', { time: format.moment(dueAt, now) });
}
