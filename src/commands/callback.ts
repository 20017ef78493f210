/** `callback`: who to ring next, and what came of ringing (S0.3). */
import * as z from 'zod/mini';
import { type Attempt, attemptCallback, giveUp } from '../contacts/attempt.ts';
import { isUnsettled, nextToRing } from '../contacts/callbacks.ts';
import {
  type AttemptResult,
  attemptResults,
  type Callback,
  type Contact,
  outcomes,
  purposes,
} from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { printCard, printNone, reportAttempt, reportGivenUp } from './contacts/callback-report.ts';
import { releaseCallback, type Taken, takeCallback, takeNext, workOfCallback } from './contacts/claiming.ts';
import { aroundCallback, laterContacts, readStaff, shiftFor } from './contacts/facts.ts';
import { whenFrom } from './contacts/flags.ts';
import { nextStep } from './contacts/next.ts';
import { type Kept, keep } from './contacts/record.ts';
import { choice, duration, flag, note, pickChoice, readFlags, text } from './input/options.ts';
import { untilWritten } from './records/again.ts';
import { namingTheHolder } from './records/claims.ts';
import { findRecord } from './records/find-record.ts';
import { codeOf } from './records/people.ts';

const schema = z.object({
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
});
/** Typed as flags, or asked. */
type Flags = Partial<z.infer<typeof schema>>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id, typed] = input.args;
  if (id === undefined) return withoutId(ctx, input);
  const result = typed === undefined ? null : pickChoice('result', typed, attemptResults);
  const callback = await findRecord(ctx, 'callback', id, 'id');
  if (result !== null) await attempt(ctx, callback, result, flags);
  else if (flags.giveUp) await end(ctx, callback, flags.anyway);
  else if (Object.keys(input.flags).length > 0) throw noResult(ctx);
  else if (isUnsettled(callback) && rings(ctx)) await ring(ctx, await takeCallback(ctx, callback.id, false));
  else await printCard(ctx, callback, await missedContact(ctx, callback));
}

/** The most urgent one that no other desk has. */
async function withoutId(ctx: Context, input: RawInput): Promise<undefined> {
  if (Object.keys(input.flags).length > 0) throw noResult(ctx);
  if (rings(ctx)) {
    const taken = await takeNext(ctx);
    if (taken === null) await printNone(ctx);
    else await ring(ctx, taken);
    return;
  }
  const callback = await mostUrgent(ctx);
  if (callback === null) await printNone(ctx);
  else await printCard(ctx, callback, await missedContact(ctx, callback));
}

/** At a terminal a callback is rung there and then; elsewhere it is only shown. */
function rings(ctx: Context): boolean {
  return ctx.ask.available && !ctx.options.json;
}

async function mostUrgent(ctx: Context): Promise<Callback | null> {
  const { id, rules } = await ctx.clinic();
  const open = await (await ctx.store()).contacts.openCallbacks(id);
  const desk = await ctx.deskIfKnown();
  return nextToRing(open, desk?.id ?? null, rules, ctx.now())[0] ?? null;
}

function noResult({ t }: Context): ShiftError {
  const flag = attemptResults.join('|');
  return new ShiftError('missing_input', { what: t('callbacks.ask.result'), flag }, 'result');
}

/** Shows whom to ring and asks what came of it. */
async function ring(ctx: Context, { callback, anew }: Taken): Promise<void> {
  const missed = await missedContact(ctx, callback);
  try {
    await printCard(ctx, callback, missed, false);
    const result = await askResult(ctx);
    const said = result === 'reached' ? await askTalked(ctx, missed) : {};
    // He was rung: that is written down even where the claim has ended over a long talk.
    await attempt(ctx, callback, result, { ...said, anyway: true });
  } catch (error) {
    // Left without a result. What was taken before stays taken; a claim that cannot be let go ends by itself.
    if (anew) await releaseCallback(ctx, callback.id, false).catch(() => undefined);
    throw error;
  }
}

function askResult({ t, ask }: Context): Promise<AttemptResult> {
  const choices = attemptResults.map((value, at) => ({
    name: t(`attempt.${value}`),
    value,
    key: String(at + 1),
  }));
  return ask.select({ message: t('callbacks.ask.result'), flag: attemptResults.join('|'), choices });
}

async function askTalked(ctx: Context, missed: Contact | null): Promise<Omit<Flags, 'giveUp' | 'anyway'>> {
  const { askMatter, askName } = await import('./contacts/questions.ts');
  const name = await askName(ctx, missed?.name ?? '');
  const { purpose, outcome, note: written, talkSeconds } = await askMatter(ctx, 'call', 'out');
  return {
    name,
    purpose: purpose ?? undefined,
    outcome: outcome ?? undefined,
    note: written ?? undefined,
    talk: talkSeconds ?? undefined,
  };
}

async function missedContact(ctx: Context, { clinicId, id }: Callback): Promise<Contact | null> {
  return (await ctx.store()).contacts.byId(clinicId, id);
}

async function attempt(ctx: Context, callback: Callback, result: AttemptResult, flags: Flags): Promise<void> {
  const clinic = await ctx.clinic();
  const at = whenFrom(ctx, flags.at);
  const shift = await shiftFor(ctx, undefined, at);
  const staff = await readStaff(ctx);
  const missed = await missedContact(ctx, callback);
  const operator = codeOf(staff, shift.administratorId);
  const outcome = flags.outcome ?? null;
  const name = flags.name ?? missed?.name ?? null;
  const about = { outcome, name, phone: callback.phone };
  const said: Attempt = {
    result,
    giveUp: flags.giveUp === true,
    anyway: flags.anyway === true,
    at,
    outcome,
    name,
    operator,
    purpose: flags.purpose ?? null,
    talkSeconds: flags.talk ?? null,
    note: flags.note ?? null,
    next: await nextStep(ctx, flags, about, staff, shift.administratorId),
  };
  const facts = { clinicId: clinic.id, deskId: shift.deskId, shiftId: shift.id, rules: clinic.rules };
  const write = async (): Promise<Kept> => {
    const store = await ctx.store();
    const now = await findRecord(ctx, 'callback', String(callback.id), 'id');
    // What was dialled is the number that was shown, whatever it has been corrected to meanwhile.
    const known = { ...now, phone: callback.phone };
    const number = await aroundCallback(store, clinic, known);
    const later = at === null ? [] : await laterContacts(store, clinic, known.phone, number.owed, at);
    return keep(ctx, attemptCallback(known, said, { ...facts, ...number, later }, ctx.now()), staff);
  };
  const kept = await naming(ctx, callback, write);
  await reportAttempt(ctx, callback, result, kept);
}

async function end(ctx: Context, callback: Callback, anyway: boolean): Promise<void> {
  const { deskId } = await ctx.openShift();
  const clinic = await ctx.clinic();
  const moved = await naming(ctx, callback, async () => {
    const store = await ctx.store();
    const known = await findRecord(ctx, 'callback', String(callback.id), 'id');
    const facts = { rules: clinic.rules, deskId, anyway, ...(await aroundCallback(store, clinic, known)) };
    const given = giveUp(known, facts, ctx.now());
    await store.apply(given.decision, await ctx.actor());
    return given.moved;
  });
  reportGivenUp(ctx, callback, moved);
}

/** Another desk's claim is named; a record that changed in between is read again, for a call has been made. */
function naming<T>(ctx: Context, callback: Callback, work: () => Promise<T>): Promise<T> {
  const wanted = { what: 'callback', id: callback.id, read: () => workOfCallback(ctx, callback) } as const;
  return namingTheHolder(ctx, wanted, () => untilWritten(work));
}
