/** `weekly show [N]`: one review whole; without a number the open one, else the last. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Review } from '../quality/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, parseId, readFlags, text } from './input/options.ts';
import { tellWhole } from './quality/tell-whole.ts';

const schema = z.object({ pdf: text('--pdf', 4096), force: flag(), full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { pdf, force, full } = readFlags(schema, input);
  await tellWhole(ctx, await reviewMeant(ctx, input.args[0]), { short: [], full, pdf, force });
}

/** @throws ShiftError invalid_id, not_found, no_review */
async function reviewMeant(ctx: Context, typed: string | undefined): Promise<Review> {
  const { quality } = await ctx.store();
  const clinic = await ctx.clinic();
  if (typed === undefined) {
    const [last] = await quality.reviews(clinic.id, 1);
    if (!last) throw new ShiftError('no_review');
    return last;
  }
  const id = parseId(typed, 'number');
  const review = await quality.review(clinic.id, id);
  if (!review) throw new ShiftError('not_found', { what: 'review', id, list: 'smena weekly list' }, 'number');
  return review;
}
