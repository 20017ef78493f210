/** `now`: one list of what to do next, most urgent first, each line with the command that does it. */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { agendaKinds } from '../shifts/agenda/entry.ts';
import type { Ranked } from '../shifts/queue/rank.ts';
import { isOthers } from '../tasks/claim.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, count, flag, readFlags } from './input/options.ts';
import { type ClaimWords, claimWords } from './records/claims.ts';
import { queueAt, readQueue } from './shift/queue.ts';
import { alsoText, clockText, rankedJson, whyText } from './shift/queue-words.ts';
import { type Say, wording } from './shift/wording.ts';

const schema = z.object({
  limit: count('--limit', 1, 1000),
  kind: choice('--kind', agendaKinds),
  mine: flag(),
  why: flag(),
});
type Flags = z.infer<typeof schema>;
/** As many as one can hold in one's head between two calls. */
const usualLimit = 10;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const now = ctx.now();
  const queue = await readQueue(ctx, clinic);
  const { shift, facts } = queue;
  const staffId = shift?.administratorId ?? null;
  const entries = queueAt(queue, now).filter((entry) => isAsked(entry, flags, facts.deskId, staffId));
  const shown = entries.slice(0, flags.limit ?? usualLimit);
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
      entries: shown.map((entry, index) => rankedJson(entry, index + 1, say, claims)),
    });
    return;
  }
  if (entries.length === 0) {
    ctx.print(ctx.t('now.nothing'));
    return;
  }
  printQueue(ctx, shown, { say, claims, why: flags.why, now, deskId: facts.deskId });
  const left = entries.length - shown.length;
  if (left > 0) ctx.print(ctx.t('now.more', { n: left, command: `smena now --limit ${entries.length}` }));
}

/** `--mine`: what this desk is at, and the tasks of the administrator whose shift is open here. */
function isAsked(
  { kind, claim, ownerId }: Ranked,
  flags: Flags,
  deskId: number | null,
  staffId: number | null,
): boolean {
  if (flags.kind !== undefined && kind !== flags.kind) return false;
  const isOurs = claim !== null && claim.deskId === deskId;
  return !flags.mine || isOurs || (ownerId !== null && ownerId === staffId);
}

/** What the lines are worded with. */
interface Wording {
  say: Say;
  claims: ClaimWords;
  why: boolean;
  now: number;
  deskId: number | null;
}

/** What is free, then what others are at. */
function printQueue(ctx: Context, shown: readonly Ranked[], words: Wording): void {
  const lines = list(ctx, shown, words);
  const free = shown.filter(({ claim }) => !isOthers(claim, words.deskId)).length;
  ctx.print(...lines.slice(0, free).flat());
  if (free === shown.length) return;
  if (free > 0) ctx.print('');
  ctx.print(ctx.t('now.held'), ...lines.slice(free).flat());
}

/** Room below which a text says nothing any more: the command goes under it. */
const leastText = 24;

/** One line an entry: the text gives way, the command never does; beside what others are at stands who it is. */
function list(ctx: Context, entries: readonly Ranked[], words: Wording): string[][] {
  const { say, claims, now, deskId } = words;
  const clocks = entries.map((entry) => clockText(ctx, entry, now));
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
    const others = isOthers(entry.claim, deskId);
    const held = entry.claim !== null && others ? claims.text(entry.claim) : null;
    const command = held ?? `smena ${entry.command}`;
    const taken = entry.claim !== null && held === null ? ` · ${claims.text(entry.claim)}` : '';
    const own = alsoText(entry) + taken;
    const text = say(entry.text);
    const cut = (width: number): string => ctx.shorten(text, width - own.length) + own;
    const line = ctx.width - before;
    const beside = line - command.length - 2;
    const typed = held === null ? ctx.theme.command(command) : command;
    const least = own === '' ? leastText : Math.min(leastText, text.length) + own.length;
    const under = ' '.repeat(digits + 2);
    const reasons = words.why ? whyLines(ctx, entry, say, under) : [];
    if (beside >= least) return [`${head}  ${padded(cut(beside), beside)}  ${typed}`, ...reasons];
    if (line >= least) return [`${head}  ${cut(line)}`, ' '.repeat(before) + typed, ...reasons];
    return [head.trimEnd(), under + cut(ctx.width - under.length), under + typed, ...reasons];
  });
}

/** Its points and what they are made of, and what else there is to do for the same person. */
function whyLines(ctx: Context, entry: Ranked, say: Say, under: string): string[] {
  const also = entry.also.map((other) =>
    ctx.t('now.also', { what: say(other.text), command: `smena ${other.command}` }),
  );
  return [whyText(ctx, entry, say), ...also].flatMap((line) => ctx.wrap(line, under)).map(ctx.theme.quiet);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
