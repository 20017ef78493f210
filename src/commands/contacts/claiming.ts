/** Taking a callback before the call and letting it go: nobody is rung by two desks at once. */
import { isUnsettled, nextToRing } from '../../contacts/callbacks.ts';
import type { Callback } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Decision } from '../../facts/types.ts';
import { type Claim, type ClaimFacts, claimOf, releaseWork, takeWork, type Work } from '../../tasks/claim.ts';
import { untilWritten } from '../records/again.ts';
import { namingTheHolder } from '../records/claims.ts';
import { findRecord } from '../records/find-record.ts';
import { aroundCallback } from './facts.ts';
import { readOwed } from './owed.ts';

/** Everything that is taken together with a callback: all that is about the person to be rung. */
export async function workOfCallback(ctx: Context, callback: Callback): Promise<Work> {
  const { owed, tasks } = await aroundCallback(await ctx.store(), await ctx.clinic(), callback);
  return { callbacks: owed, tasks };
}

export interface Taken {
  callback: Callback;
  /** This desk did not have it before. */
  anew: boolean;
}

/**
 * Takes a callback for this desk, or prolongs its claim.
 * @throws ShiftError no_shift, not_found, already_closed, claim_taken with the holder
 */
export async function takeCallback(ctx: Context, id: number, anyway: boolean): Promise<Taken> {
  const { deskId, administratorId: staffId } = await ctx.openShift();
  const { callbackClaimMinutes } = (await ctx.clinic()).rules;
  let anew = true;
  const callback = await writeClaim(ctx, id, anyway, (facts) => {
    anew = claimOf(facts.work, deskId, ctx.now())?.deskId !== deskId;
    return takeWork(facts, { deskId, staffId }, callbackClaimMinutes, ctx.now());
  });
  return { callback, anew };
}

/** Takes the most urgent callback that no other desk has; null where there is none. */
export async function takeNext(ctx: Context): Promise<Taken | null> {
  const { deskId } = await ctx.openShift();
  const lost = new Set<number>();
  for (;;) {
    const next = nextToRing(await readOwed(ctx), deskId, ctx.now()).find(({ id }) => !lost.has(id));
    if (!next) return null;
    const taken = await takeUnlessTaken(ctx, next);
    if (taken !== null) return taken;
    // Another desk was faster: so one more is gone, and the search comes to an end.
    lost.add(next.id);
  }
}

/** Null where another desk has it, or has settled it by now. */
async function takeUnlessTaken(ctx: Context, { id }: Callback): Promise<Taken | null> {
  try {
    return await takeCallback(ctx, id, false);
  } catch (error) {
    if (error instanceof ShiftError && ['claim_taken', 'already_closed'].includes(error.code)) return null;
    throw error;
  }
}

/** Lets a callback go; whether anybody held it. @throws ShiftError claim_taken with the holder */
export async function releaseCallback(ctx: Context, id: number, anyway: boolean): Promise<boolean> {
  let held = false;
  await writeClaim(ctx, id, anyway, (facts) => {
    const decision = releaseWork(facts, ctx.now());
    held = decision !== null;
    return decision;
  });
  return held;
}

/** Who holds a callback at this moment. */
export async function claimOnCallback(ctx: Context, callback: Callback): Promise<Claim | null> {
  const desk = await ctx.deskIfKnown();
  return claimOf(await workOfCallback(ctx, callback), desk?.id ?? null, ctx.now());
}

/** Reads, decides and writes a claim; the callback as it is then. */
function writeClaim(
  ctx: Context,
  id: number,
  anyway: boolean,
  decide: (facts: ClaimFacts) => Decision | null,
): Promise<Callback> {
  const read = (): Promise<Callback> => findRecord(ctx, 'callback', String(id), 'id');
  const write = async (): Promise<Callback> => {
    const callback = await read();
    if (!isUnsettled(callback)) {
      throw new ShiftError('already_closed', { what: 'callback', id, list: 'smena missed' }, 'id');
    }
    const subject = { table: 'callback', id } as const;
    const work = await workOfCallback(ctx, callback);
    const decision = decide({ subject, work, deskId: (await ctx.desk()).id, anyway });
    if (decision === null) return callback;
    await (await ctx.store()).apply(decision, await ctx.actor());
    return read();
  };
  const wanted = { what: 'callback', id, read: async () => workOfCallback(ctx, await read()) } as const;
  return namingTheHolder(ctx, wanted, () => untilWritten(write));
}
