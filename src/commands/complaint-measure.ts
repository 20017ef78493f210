/** `complaint measure ID TEXT`: what was done; later measures stand under earlier ones (S0.14). */
import { writeMeasures } from '../complaints/decisions.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { complaintJson, complaintName } from './dated-work/complaint-view.ts';
import { needed } from './input/needed.ts';
import { checkedText, longestNote } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const [id, ...words] = input.args;
  const complaint = await findRecord(ctx, 'complaint', id, 'id');
  const measures =
    checkedText(words.join(' '), 'measures', longestNote) ??
    (await needed(ctx, 'complaints.ask.measures', 'measures'));
  const store = await ctx.store();
  await store.apply(writeMeasures(complaint, measures), await ctx.actor());
  const after = await findRecord(ctx, 'complaint', id, 'id');
  if (ctx.options.json) {
    ctx.json({ complaint: complaintJson(after, await store.clinic.staff(after.clinicId)) });
    return;
  }
  ctx.print(`${complaintName(ctx, after)}: ${ctx.t('complaints.measured')}`);
  printHints(ctx, [[ctx.t('complaints.hint.close'), `complaint close ${after.id}`]]);
}
