/** `callback`: who to ring next, and what came of ringing (S0.3). */
import * as z from 'zod/mini';
import { type Attempt, attemptCallback, giveUp } from '../contacts/attempt.ts';
import { byUrgency, isUnsettled } from '../contacts/callbacks.ts';
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
import { printCard, reportAttempt, reportGivenUp } from './contacts/callback-report.ts';
import { aboutNumber, callbackTasks, laterContacts, readStaff, shiftFor } from './contacts/facts.ts';
import { whenFrom } from './contacts/flags.ts';
import { nextStep } from './contacts/next.ts';
import { keep } from './contacts/record.ts';
import { choice, duration, flag, note, pickChoice, readFlags, text } from './input/options.ts';
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
});
/** Typed as flags, or asked. */
type Flags = Partial<z.infer<typeof schema>>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id, typed] = input.args;
  const result = typed === undefined ? null : pickChoice('result', typed, attemptResults);
  const callback = id === undefined ? await mostUrgent(ctx) : await findRecord(ctx, 'callback', id, 'id');
  if (callback === null) {
    if (ctx.options.json) ctx.json({ callback: null });
    else ctx.print(ctx.t('callbacks.none'));
  } else if (result !== null) await attempt(ctx, callback, result, flags);
  else if (flags.giveUp) await end(ctx, callback);
  else if (Object.keys(input.flags).length > 0) throw noResult(ctx);
  else await offer(ctx, callback);
}

async function mostUrgent(ctx: Context): Promise<Callback | null> {
  const { id, rules } = await ctx.clinic();
  const open = await (await ctx.store()).contacts.openCallbacks(id);
  return byUrgency(open, rules)[0] ?? null;
}

function noResult({ t }: Context): ShiftError {
  const flag = attemptResults.join('|');
  return new ShiftError('missing_input', { what: t('callbacks.ask.result'), flag }, 'result');
}

/** Shows whom to ring; on a terminal asks what came of it. */
async function offer(ctx: Context, callback: Callback): Promise<void> {
  const missed = await missedContact(ctx, callback);
  await printCard(ctx, callback, missed);
  if (ctx.options.json || !ctx.ask.available || !isUnsettled(callback)) return;
  const { t } = ctx;
  const choices = attemptResults.map((value, at) => ({
    name: t(`attempt.${value}`),
    value,
    key: String(at + 1),
  }));
  const result = await ctx.ask.select<AttemptResult>({
    message: t('callbacks.ask.result'),
    flag: attemptResults.join('|'),
    choices,
  });
  const said = result === 'reached' ? await askTalked(ctx, missed) : {};
  await attempt(ctx, callback, result, said);
}

async function askTalked(ctx: Context, missed: Contact | null): Promise<Omit<Flags, 'giveUp'>> {
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
    at,
    outcome,
    name,
    operator,
    purpose: flags.purpose ?? null,
    talkSeconds: flags.talk ?? null,
    note: flags.note ?? null,
    next: await nextStep(ctx, flags, about, staff, shift.administratorId),
  };
  const store = await ctx.store();
  const number = await around(ctx, callback);
  const facts = {
    clinicId: clinic.id,
    deskId: shift.deskId,
    shiftId: shift.id,
    rules: clinic.rules,
    ...number,
    later: at === null ? [] : await laterContacts(store, clinic, callback.phone, number.owed, at),
  };
  const logged = attemptCallback(callback, said, facts, ctx.now());
  await reportAttempt(ctx, callback, result, await keep(ctx, logged, staff));
}

/** What is known under its number; a hidden number is nobody's but its own. */
async function around(ctx: Context, callback: Callback) {
  const store = await ctx.store();
  const number = await aboutNumber(store, await ctx.clinic(), callback.phone);
  if (callback.phone !== null) return number;
  return { ...number, owed: [callback], tasks: await callbackTasks(store, callback.clinicId, [callback]) };
}

async function end(ctx: Context, callback: Callback): Promise<void> {
  await ctx.openShift();
  const { rules } = await ctx.clinic();
  const { decision, moved } = giveUp(callback, { rules, ...(await around(ctx, callback)) }, ctx.now());
  await (await ctx.store()).apply(decision, await ctx.actor());
  reportGivenUp(ctx, callback, moved);
}
