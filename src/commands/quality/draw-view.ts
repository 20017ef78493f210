/** A draw that is only looked at. */
import type { Context } from '../../context.ts';
import { spanOf } from '../../metrics/period.ts';
import { visible } from '../../reports/visible-text.ts';
import { printHints } from '../output/hints.ts';
import type { Drawing } from './begin.ts';
import { heardJson } from './contact-view.ts';
import { drawnTable, shortLines } from './drawn-view.ts';
import { weekText } from './weekly-words.ts';

export async function printDraw(ctx: Context, drawing: Drawing): Promise<void> {
  const { week, seed, drawn, short, contacts } = drawing;
  const lines = drawn.flatMap(({ contactId, ...one }) => {
    const contact = contacts.get(contactId);
    return contact ? [{ ...one, contact }] : [];
  });
  if (ctx.options.json) {
    const shown = lines.map(({ contact, ...one }) => ({ ...one, contact: heardJson(contact, false) }));
    ctx.json({ ...week, week: spanOf(week.from, 'week'), seed, short, contacts: shown });
    return;
  }
  const { t } = ctx;
  const params = { week: weekText(ctx, week.from, week.to), seed: visible(seed) };
  ctx.print(...ctx.wrap(t('quality.dryRun', params)));
  if (lines.length > 0) ctx.print(await drawnTable(ctx, await ctx.staff(), lines));
  else ctx.print(...ctx.wrap(t('quality.nothingToHear'), '  '));
  ctx.print(...shortLines(ctx, short));
  const command = `weekly --week ${spanOf(week.from, 'week')} --seed ${visible(seed)}`;
  printHints(ctx, [[t('quality.beginThis'), command]]);
}
