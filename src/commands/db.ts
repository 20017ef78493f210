/** `db`: which database, clinic and desk this machine works with, who says so, and what answers there. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { type Place, placeJson, placeLines } from './machine/view.ts';
import { printHints } from './output/hints.ts';

/** Ends as the fault does that keeps the machine from its database. */
export async function run(ctx: Context): Promise<number | undefined> {
  const { options, env, machine } = ctx;
  const place: Place = {
    database: ctx.database,
    from: machine.from,
    named: { clinic: options.clinic ?? env.SHIFT_CLINIC, desk: options.desk ?? env.SHIFT_DESK },
    ...(await lookOrFault(ctx)),
  };
  if (options.json) ctx.json(placeJson(ctx, place));
  else {
    ctx.print(...(await placeLines(ctx, place)));
    tellNext(ctx, place);
  }
  return place.error?.exit;
}

async function lookOrFault(ctx: Context): Promise<Pick<Place, 'seen' | 'error'>> {
  try {
    return { seen: (await ctx.look({ address: ctx.options.db })).seen, error: null };
  } catch (error) {
    if (error instanceof ShiftError) return { seen: null, error };
    throw error;
  }
}

function tellNext(ctx: Context, { seen, error }: Place): void {
  if (error) {
    const { hint } = ctx.i18n.error(error.code, error.params);
    if (hint) ctx.print('', hint);
  } else if (!seen || seen.clinics.length === 0) printHints(ctx, [[ctx.t('machine.hint.init'), 'init']]);
}
