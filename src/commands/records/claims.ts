/** Claims in words: who is at it, at which desk and until when. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { type Claim, ClaimTaken, claimOf, type Work } from '../../tasks/claim.ts';
import { deskText } from './desk-text.ts';
import { codeOf, nameOf } from './people.ts';

export interface ClaimWords {
  /** `Динара А., стойка 2, до 10:25`; what this desk holds itself: `у вас до 10:25`. */
  text(claim: Claim): string;
  /** `{"desk","administrator","until","mine"}`, or null. */
  json(claim: Claim | null | undefined): Record<string, unknown> | null;
}

/** The words for these claims; desks and people are read only where there are any. */
export async function claimWords(ctx: Context, anyClaim: boolean): Promise<ClaimWords> {
  const here = anyClaim ? await ctx.deskIfKnown() : null;
  const staff = anyClaim ? await ctx.staff() : [];
  const desks = anyClaim ? await (await ctx.store()).clinic.desks((await ctx.clinic()).id) : [];
  const isMine = ({ deskId }: Claim): boolean => deskId === here?.id;
  return {
    text(claim) {
      const time = ctx.format.moment(claim.until, ctx.now());
      if (isMine(claim)) return ctx.t('claims.mine', { time });
      const name = claim.staffId === null ? [] : [visible(shortName(nameOf(staff, claim.staffId)))];
      const who = [...name, deskText(ctx, desks, claim.deskId)].join(', ');
      return ctx.t('claims.other', { who, time });
    },
    json(claim) {
      if (!claim) return null;
      return {
        desk: desks.find(({ id }) => id === claim.deskId)?.code ?? null,
        administrator: codeOf(staff, claim.staffId),
        until: isoInstant(claim.until),
        mine: isMine(claim),
      };
    },
  };
}

/** What another desk holds, and what there is to do instead. */
interface Wanted {
  what: 'callback' | 'task';
  id: number;
  read(): Promise<Work>;
}

const instead = { callback: 'smena callback take', task: 'smena task list' } as const;

/**
 * Runs what a claim may stop, and names whoever holds it.
 * @throws ShiftError claim_taken with the holder and the time
 */
export async function namingTheHolder<T>(
  ctx: Context,
  { what, id, read }: Wanted,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ShiftError && error.code === 'claim_taken')) throw error;
    // Where only the schema has noticed it, the holder is read.
    const desk = await ctx.deskIfKnown();
    const claim =
      error instanceof ClaimTaken ? error.claim : claimOf(await read(), desk?.id ?? null, ctx.now());
    const words = await claimWords(ctx, true);
    const who = claim === null ? '—' : words.text(claim);
    throw new ShiftError('claim_taken', { what, id, who, command: instead[what] }, null, error);
  }
}
