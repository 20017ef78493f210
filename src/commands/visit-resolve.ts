/**
 * `visit resolve`: visits past their time of which nobody has told the outcome; at a terminal one after the other. None of
 * them becomes a no-show by itself.
 */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { isUnresolved } from '../visits/unresolved.ts';
import { askOutcome, outcomes, settleOutcome, wayTo } from './front/outcome.ts';
import { choice, note, readFlags, text } from './input/options.ts';
import { findVisits } from './records/find-record.ts';
import { doNow } from './shift/do-now.ts';
import { readRoster } from './visits/roster.ts';
import { stepLine } from './visits/take-steps.ts';
import { withNames } from './visits/view.ts';

const schema = z.object({ as: choice('--as', outcomes), reason: note('--reason'), to: text('--to') });

export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const { as, reason, to } = readFlags(schema, input);
  if (as !== undefined) {
    const visits = await findVisits(ctx, input.args);
    return settleOutcome(ctx, visits, as, { reason, to });
  }
  const named = input.args.length > 0;
  if (named && !ctx.ask.available) {
    throw new ShiftError('missing_input', { what: ctx.t('front.resolve.ask'), flag: '--as' }, '--as');
  }
  if (!named && ctx.options.json) return listAll(ctx);
  const visits = named ? await findVisits(ctx, input.args) : await unresolved(ctx);
  if (visits.length === 0) ctx.print(ctx.t('front.resolve.none'));
  else if (!ctx.ask.available) return listAll(ctx);
  for (const [at, visit] of visits.entries()) {
    ctx.tell(ctx.t('front.resolve.progress', { at: at + 1, n: visits.length }));
    const [one] = await withNames(ctx, await readRoster(ctx), [visit]);
    if (one) ctx.print(...ctx.wrap(stepLine(ctx, one)));
    const outcome = await askOutcome(ctx, visit);
    if (outcome === 'stop') return;
    // What is refused is said, and the next one is asked about.
    if (outcome !== 'later') await doNow(ctx, { ...wayTo([visit], outcome), id: outcome, words: '' });
  }
}

/** Where nobody can be asked, the list says what there is. */
async function listAll(ctx: Context): Promise<undefined> {
  return (await import('./visit-list.ts')).run(ctx, { args: [], flags: { status: 'unresolved' } });
}

/** Of today and of earlier days, the earliest first. */
async function unresolved(ctx: Context) {
  const { id } = await ctx.clinic();
  const today = dayOf(ctx.now());
  const visits = await (await ctx.store()).visits.atDesk(id, today, today);
  return visits.filter((visit) => isUnresolved(visit, ctx.now()));
}
