/** `undo`: takes a journal entry back by a new one, the desk's last where none is named. */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Fact } from '../facts/types.ts';
import { lastEntry, refusal, requireUndoable, type UndoFacts, undoneAmong } from '../facts/undo.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { count, flag, id, parseId, readFlags } from './input/options.ts';
import { describe } from './undo/describe.ts';
import { undoHolding } from './visits/apply.ts';

const schema = z.object({
  list: flag(),
  yes: flag(),
  limit: count('--limit', 1, 1000),
  import: id('--import'),
});
const usualLimit = 10;
/** As far back as the last entry that can still be undone is looked for. */
const reachBack = 200;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (flags.list) return list(ctx, flags.limit ?? usualLimit);
  const [typed] = input.args;
  const fact = flags.import === undefined ? await entryToUndo(ctx, typed) : await ofImport(ctx, flags.import);
  const what = describe(ctx, fact);
  if (!flags.yes && !(await agreed(ctx, fact, what))) {
    ctx.tell(ctx.t('undo.kept'));
    return;
  }
  await undoHolding(ctx, fact);
  ctx.forget();
  const { seq, kind, subject, subjectId, at } = fact;
  if (ctx.options.json) ctx.json({ undone: { seq, kind, subject, subjectId, at: isoInstant(at) } });
  else ctx.print(ctx.t('undo.done', { seq }), `  ${what}`);
}

/** @throws ShiftError not_found, and what requireUndoable throws */
async function entryToUndo(ctx: Context, typed: string | undefined): Promise<Fact> {
  const fact = typed === undefined ? await lastOfDesk(ctx) : await bySeq(ctx, parseId(typed, 'entry'));
  const undone = await (await ctx.store()).facts.undoing(fact.seq);
  requireUndoable(fact, {
    undone: new Set(undone ? [fact.seq] : []),
    closed: await lastClose(ctx, fact.deskId),
  });
  return fact;
}

/**
 * An import goes whole, also after the shift has been closed: its rows are another system's, and the wrong file
 * is often found out the day after.
 * @throws ShiftError not_found, already_undone
 */
async function ofImport(ctx: Context, id: number): Promise<Fact> {
  const { facts } = await ctx.store();
  const clinic = await ctx.clinic();
  const history = await facts.ofRecord(clinic.id, 'importRun', id);
  const fact = history.find(({ kind }) => kind.startsWith('import.'));
  if (!fact)
    throw new ShiftError('not_found', { what: 'importRun', id, list: 'smena import list' }, '--import');
  if (undoneAmong(history).has(fact.seq)) throw new ShiftError('already_undone', { seq: fact.seq, id });
  return fact;
}

/** @throws ShiftError nothing_to_undo */
async function lastOfDesk(ctx: Context): Promise<Fact> {
  const clinic = await ctx.clinic();
  const desk = await ctx.desk();
  const last = lastEntry(await (await ctx.store()).facts.latest(clinic.id, desk.id, reachBack));
  if (!last) throw new ShiftError('nothing_to_undo');
  return last;
}

/** @throws ShiftError not_found */
async function bySeq(ctx: Context, seq: number): Promise<Fact> {
  const clinic = await ctx.clinic();
  const fact = await (await ctx.store()).facts.bySeq(clinic.id, seq);
  if (fact) return fact;
  throw new ShiftError('not_found', { what: 'fact', id: seq, list: 'smena undo --list' }, 'entry');
}

/** The entry that closed the last shift of a desk. */
async function lastClose(ctx: Context, deskId: number | null): Promise<UndoFacts['closed']> {
  if (deskId === null) return null;
  const { shifts, facts } = await ctx.store();
  const shift = await shifts.lastClosed(deskId);
  if (!shift) return null;
  const history = await facts.ofRecord(shift.clinicId, 'shift', shift.id);
  return { shiftId: shift.id, seq: Math.max(0, ...history.map(({ seq }) => seq)) };
}

async function agreed(ctx: Context, fact: Fact, what: string): Promise<boolean> {
  const time = ctx.format.moment(fact.at, ctx.now());
  if (ctx.ask.available) ctx.tell(`  ${what}`);
  return ctx.ask.confirm({
    message: ctx.t('undo.ask', { seq: fact.seq, time }),
    flag: '--yes',
    default: true,
  });
}

async function list(ctx: Context, limit: number): Promise<undefined> {
  const clinic = await ctx.clinic();
  const desk = await ctx.deskIfKnown();
  const store = await ctx.store();
  // A machine that is no desk sees what was written at all of them.
  const facts = await store.facts.latest(clinic.id, desk?.id ?? null, limit);
  const staff = await store.clinic.staff(clinic.id);
  const known = await knownOf(ctx, facts);
  if (ctx.options.json) ctx.json({ entries: facts.map((fact) => shape(fact, known(fact), staff)) });
  else if (facts.length === 0) ctx.print(ctx.t('undo.none'));
  else ctx.print(await tableOf(ctx, facts, known, staff));
}

type KnownOf = (fact: Fact) => UndoFacts;

/** What decides whether an entry may go: each desk has a last close of its own. */
async function knownOf(ctx: Context, facts: readonly Fact[]): Promise<KnownOf> {
  const undone = undoneAmong(facts);
  const closes = new Map<number | null, UndoFacts['closed']>();
  for (const desk of new Set(facts.map(({ deskId }) => deskId))) closes.set(desk, await lastClose(ctx, desk));
  return ({ deskId }) => ({ undone, closed: closes.get(deskId) ?? null });
}

function shape(fact: Fact, known: UndoFacts, staff: readonly Staff[]): Record<string, unknown> {
  const { seq, at, kind, subject, subjectId, undoes } = fact;
  const code = refusal(fact, known);
  return {
    seq,
    at: isoInstant(at),
    kind,
    subject,
    subjectId,
    staff: nameOf(fact, staff, 'code'),
    undoes,
    undone: known.undone.has(seq),
    undoable: code === null,
    reason: code,
  };
}

function nameOf({ staffId }: Fact, staff: readonly Staff[], field: 'code' | 'name'): string | null {
  return staff.find(({ id }) => id === staffId)?.[field] ?? null;
}

async function tableOf(
  ctx: Context,
  facts: readonly Fact[],
  known: KnownOf,
  staff: readonly Staff[],
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('undo.seq'), align: 'right' },
    { title: t('undo.at') },
    { title: t('undo.what'), flexible: true },
    { title: t('undo.who') },
    {},
  ] as const;
  const rows = facts.map((fact) => [
    String(fact.seq),
    format.moment(fact.at, ctx.now()),
    describe(ctx, fact),
    nameOf(fact, staff, 'code') ?? '',
    stateOf(ctx, fact, known(fact)),
  ]);
  return ctx.table(columns, rows);
}

/** Why an entry stays; blank where it can go. */
function stateOf({ t }: Context, fact: Fact, known: UndoFacts): string {
  switch (refusal(fact, known)) {
    case null:
      return '';
    case 'undo_of_undo':
      return t('undo.undoes', { seq: fact.undoes ?? 0 });
    case 'already_undone':
      return t('undo.undone');
    case 'shift_closed':
      return t('undo.closed');
    case 'undo_import':
      return t('undo.import');
    case 'undo_founding':
      return t('undo.founding');
  }
}
