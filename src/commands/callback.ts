/** `callback`: who to ring next, and what came of ringing (S0.3). */
import * as z from 'zod/mini';
import { isUnsettled, nextToRing } from '../contacts/callbacks.ts';
import { type AttemptResult, attemptResults, type Callback, type Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type AttemptFlags, attempt, attemptFlags, end } from './contacts/attempting.ts';
import { printCard, printNone } from './contacts/callback-report.ts';
import { releaseCallback, type Taken, takeCallback, takeNext } from './contacts/claiming.ts';
import { readOwed } from './contacts/owed.ts';
import { parseId, pickChoice, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object(attemptFlags);

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id, typed] = input.args;
  if (id === undefined) return withoutId(ctx, input);
  const result = typed === undefined ? null : pickChoice('result', typed, attemptResults);
  const find = (): Promise<Callback> => findRecord(ctx, 'callback', id, 'id');
  if (result !== null) return attempt(ctx, parseId(id, 'id'), find, result, flags);
  if (flags.giveUp) return end(ctx, parseId(id, 'id'), find, flags.anyway);
  const callback = await find();
  if (Object.keys(input.flags).length > 0) throw noResult(ctx);
  if (isUnsettled(callback) && rings(ctx)) await ring(ctx, await takeCallback(ctx, callback.id, false));
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
  const open = await readOwed(ctx);
  const desk = await ctx.deskIfKnown();
  return nextToRing(open, desk?.id ?? null, ctx.now())[0] ?? null;
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
    await attempt(ctx, callback.id, async () => callback, result, { ...said, anyway: true });
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

async function askTalked(
  ctx: Context,
  missed: Contact | null,
): Promise<Omit<AttemptFlags, 'giveUp' | 'anyway'>> {
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
