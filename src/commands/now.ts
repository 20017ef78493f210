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
import { isOthers } from '../tasks/claim.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { count, readFlags } from './input/options.ts';
import { type ClaimWords, claimWords } from './records/claims.ts';
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
  const desk = await ctx.deskIfKnown();
  const deskId = desk?.id ?? null;
  const here = shift ?? (desk ? null : 'unknown');
  const entries = agenda({ ...facts, shift: here, deskId, checklist }, now);
  const shown = entries.slice(0, limit);
  const say = wording(ctx.i18n, clinic, now);
  const claims = await claimWords(
    ctx,
    shown.some(({ claim }) => claim !== null),
  );
  const spool = await ctx.spool();
  spool?.remind(ctx);
  if (ctx.options.json) {
    ctx.json({
      at: isoInstant(now),
      shift: shift && { id: shift.id, openedAt: isoInstant(shift.openedAt) },
      total: entries.length,
      entries: shown.map((entry, index) => asJson(entry, index + 1, say, claims)),
    });
    return;
  }
  if (entries.length === 0) {
    ctx.print(ctx.t('now.nothing'));
    return;
  }
  const tooMany = overload(facts.callbacks);
  if (tooMany !== null) ctx.print(ctx.theme.warn(ctx.t('callbacks.overload', { n: tooMany })), '');
  const isHeld = ({ claim }: AgendaEntry): boolean => isOthers(claim, deskId);
  const lines = list(ctx, shown, say, claims, isHeld, now);
  const free = shown.filter((entry) => !isHeld(entry)).length;
  ctx.print(...lines.slice(0, free).flat());
  if (free < shown.length) {
    if (free > 0) ctx.print('');
    ctx.print(ctx.t('now.held'), ...lines.slice(free).flat());
  }
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

function asJson(entry: AgendaEntry, rank: number, say: Say, claims: ClaimWords): Record<string, unknown> {
  const { kind, urgency, dueAt, about, command, claim } = entry;
  return {
    rank,
    kind,
    urgency,
    dueAt: dueAt === null ? null : isoInstant(dueAt),
    about,
    text: say(entry.text),
    command,
    claim: claims.json(claim),
  };
}

/** Room below which a text says nothing any more: the command goes under it. */
const leastText = 24;

/** One line an entry: the text gives way, the command never does; beside what others are at stands who it is. */
function list(
  ctx: Context,
  entries: readonly AgendaEntry[],
  say: Say,
  claims: ClaimWords,
  isHeld: (entry: AgendaEntry) => boolean,
  now: number,
): string[][] {
  const clocks = entries.map((entry) => clockOf(ctx, entry, now));
  const verbs = entries.map(({ kind }) => ctx.t(`now.verb.${kind}`));
  const digits = String(entries.length).length;
  const [clockWidth, verbWidth] = [widest(clocks), widest(verbs)];
  const before = digits + clockWidth + verbWidth + 6;
  return entries.map((entry, at) => {
    const late = entry.urgency !== null && entry.urgency < 0;
    const clock = (clocks[at] ?? '').padEnd(clockWidth);
    const head = [
      String(at + 1).padStart(digits),
      late ? ctx.theme.bad(clock) : clock,
      (verbs[at] ?? '').padEnd(verbWidth),
    ].join('  ');
    const held = entry.claim !== null && isHeld(entry) ? claims.text(entry.claim) : null;
    const command = held ?? `smena ${entry.command}`;
    const own = entry.claim !== null && held === null ? ` · ${claims.text(entry.claim)}` : '';
    const text = say(entry.text);
    const cut = (width: number): string => ctx.shorten(text, width - own.length) + own;
    const line = ctx.width - before;
    const beside = line - command.length - 2;
    const typed = held === null ? ctx.theme.command(command) : command;
    const least = own === '' ? leastText : Math.min(leastText, text.length) + own.length;
    if (beside >= least) return [`${head}  ${padded(cut(beside), beside)}  ${typed}`];
    if (line >= least) return [`${head}  ${cut(line)}`, ' '.repeat(before) + typed];
    const under = ' '.repeat(digits + 2);
    return [head.trimEnd(), under + cut(ctx.width - under.length), under + typed];
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
