/** What came of ringing back, written down: an attempt, or giving up (S0.3). */
import type * as z from 'zod/mini';
import { type Attempt, attemptCallback, giveUp } from '../../contacts/attempt.ts';
import { type AttemptResult, type Callback, outcomes, purposes } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Shift } from '../../shifts/types.ts';
import { choice, duration, flag, note, text } from '../input/options.ts';
import { untilWritten } from '../records/again.ts';
import { namingTheHolder } from '../records/claims.ts';
import { findRecord } from '../records/find-record.ts';
import { codeOf } from '../records/people.ts';
import { reportAttempt, reportGivenUp } from './callback-report.ts';
import { workOfCallback } from './claiming.ts';
import { aroundCallback, laterContacts, readStaff, shiftFor, toldLate } from './facts.ts';
import { whenFrom } from './flags.ts';
import { nextStep, withDue } from './next.ts';
import { type Kept, keep } from './record.ts';

export const attemptFlags = {
  talk: duration('--talk'),
  note: note('--note'),
  purpose: choice('--purpose', purposes),
  outcome: choice('--outcome', outcomes),
  name: text('--name'),
  at: text('--at'),
  next: text('--next'),
  due: text('--due'),
  owner: text('--owner'),
  giveUp: flag(),
  anyway: flag(),
};
type Shape = z.ZodMiniObject<typeof attemptFlags>;
/** Typed as flags, or asked. */
export type AttemptFlags = Partial<z.infer<Shape>>;

/** @param find reads the callback, or has it from before */
export async function attempt(
  ctx: Context,
  id: number,
  find: () => Promise<Callback>,
  result: AttemptResult,
  flags: AttemptFlags,
): Promise<undefined> {
  // A date that was asked for once is not asked for again when the server goes away over it.
  let dated: AttemptFlags | undefined;
  const said = async (): Promise<AttemptFlags> => {
    dated ??= { ...flags, ...(await withDue(ctx, flags, { outcome: flags.outcome ?? null })) };
    return dated;
  };
  const done = await ctx.keepIfAway(
    async () => {
      const callback = await find();
      return { callback, kept: await write(ctx, callback, result, await said()) };
    },
    async () => (await import('./callback-away.ts')).attemptLine(ctx, id, result, await said()),
  );
  if (done) await reportAttempt(ctx, done.callback, result, done.kept);
}

async function write(
  ctx: Context,
  callback: Callback,
  result: AttemptResult,
  flags: AttemptFlags,
): Promise<Kept> {
  const clinic = await ctx.clinic();
  const at = whenFrom(ctx, flags.at);
  const shift = await shiftFor(ctx, undefined, at);
  const staff = await readStaff(ctx);
  const missed = await (await ctx.store()).contacts.byId(clinic.id, callback.id);
  const about = { name: missed?.name ?? null, phone: callback.phone };
  const said = await spoken(ctx, result, flags, about, shift);
  const { deskId, id: shiftId } = shift;
  const calendar = await ctx.calendar();
  const facts = { clinicId: clinic.id, deskId, shiftId, rules: clinic.rules, calendar };
  return naming(ctx, callback, async () => {
    const store = await ctx.store();
    const now = await findRecord(ctx, 'callback', String(callback.id), 'id');
    // What was dialled is the number that was shown, whatever it has been corrected to meanwhile.
    const known = { ...now, phone: callback.phone };
    const number = await aroundCallback(store, clinic, known);
    const since = toldLate(ctx, at, { ...unmeasured, talkSeconds: said.talkSeconds });
    const later = since === null ? [] : await laterContacts(store, clinic, known.phone, number.owed, since);
    return keep(ctx, attemptCallback(known, said, { ...facts, ...number, later }, ctx.now()), staff);
  });
}

const unmeasured = { answerSeconds: null, holdSeconds: null, acwSeconds: null };

/** The attempt as it was said; what was not is taken from what is known of the caller. */
export async function spoken(
  ctx: Context,
  result: AttemptResult,
  flags: AttemptFlags,
  known: { name: string | null; phone: string | null },
  shift: Shift | null,
): Promise<Attempt> {
  const staff = await ctx.staff();
  const administratorId = shift?.administratorId ?? null;
  const outcome = flags.outcome ?? null;
  const name = flags.name ?? known.name;
  return {
    result,
    giveUp: flags.giveUp === true,
    anyway: flags.anyway === true,
    late: ctx.recordedAt !== null,
    at: whenFrom(ctx, flags.at),
    outcome,
    name,
    operator: codeOf(staff, administratorId),
    purpose: flags.purpose ?? null,
    talkSeconds: flags.talk ?? null,
    note: flags.note ?? null,
    next: await nextStep(ctx, flags, { outcome, name, phone: known.phone }, staff, administratorId),
  };
}

export async function end(
  ctx: Context,
  id: number,
  find: () => Promise<Callback>,
  anyway: boolean,
): Promise<undefined> {
  const ended = await ctx.keepIfAway(
    async () => {
      const callback = await find();
      return { callback, moved: await endNow(ctx, callback, anyway) };
    },
    async () => ({ command: 'callback', args: [String(id)], flags: { giveUp: true, anyway } }),
  );
  if (ended) reportGivenUp(ctx, ended.callback, ended.moved);
}

async function endNow(ctx: Context, callback: Callback, anyway: boolean): Promise<Callback[]> {
  const { deskId } = await ctx.openShift();
  const clinic = await ctx.clinic();
  return naming(ctx, callback, async () => {
    const store = await ctx.store();
    const known = await findRecord(ctx, 'callback', String(callback.id), 'id');
    const facts = { rules: clinic.rules, deskId, anyway, ...(await aroundCallback(store, clinic, known)) };
    const given = giveUp(known, facts, ctx.now());
    await store.apply(given.decision, await ctx.actor());
    return given.moved;
  });
}

/** Another desk's claim is named; a record that changed in between is read again, for a call has been made. */
function naming<T>(ctx: Context, callback: Callback, work: () => Promise<T>): Promise<T> {
  const wanted = { what: 'callback', id: callback.id, read: () => workOfCallback(ctx, callback) } as const;
  return namingTheHolder(ctx, wanted, () => untilWritten(work));
}
