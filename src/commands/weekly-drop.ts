/** `weekly drop`: gives the open review up; scores and measures stay. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { dropReview } from '../quality/review.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { needed } from './input/needed.ts';
import { note, readFlags } from './input/options.ts';
import { again } from './quality/walk.ts';
import { reviewJson } from './quality/weekly-json.ts';

const schema = z.object({ reason: note('--reason') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const store = await ctx.store();
  const open = await store.quality.openReview((await ctx.clinic()).id);
  if (open === null) throw new ShiftError('no_review');
  const reason = flags.reason ?? (await needed(ctx, 'quality.ask.dropReason', '--reason'));
  const actor = { ...(await ctx.clinicActor()), staffId: open.staffId };
  await store.apply(dropReview(open, reason, ctx.now()), actor);
  if (ctx.options.json)
    ctx.json({ review: reviewJson(await again(ctx, open), { staff: await ctx.staff() }) });
  else ctx.print(ctx.t('quality.dropped', { id: open.id }));
}
