/** `visit papers ID`: what the visit needs, what is there of it, and since when (S0.5, S1.13). */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { papersJson, papersTable } from './front/papers-view.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { papersOf } from './visits/papers.ts';
import { readRoster } from './visits/roster.ts';
import { stepLine } from './visits/take-steps.ts';
import { withNames } from './visits/view.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const visit = await findRecord(ctx, 'visit', input.args[0], 'id');
  const [named] = await withNames(ctx, await readRoster(ctx), [visit]);
  if (!named) return;
  const papers = await papersOf(ctx, [named]);
  if (ctx.options.json) {
    ctx.json(papersJson(named, papers));
    return;
  }
  ctx.print(...ctx.wrap(stepLine(ctx, named)), ...(await papersTable(ctx, named, papers)));
  const codes = papers.lacking(named).map(({ code }) => code);
  if (codes.length > 0)
    printHints(ctx, [[ctx.t('front.hint.papers'), `visit paper ${visit.id} ${codes.join(' ')}`]]);
}
