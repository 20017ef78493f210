/** A review told to its end: on the screen, as JSON, and on paper where a file is named. */
import type { Context } from '../../context.ts';
import type { Shortfall } from '../../quality/draw.ts';
import type { Review } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { readNoShows } from './no-shows.ts';
import { readSitting } from './sitting.ts';
import { readStale } from './stale-view.ts';
import { weeklyJson } from './weekly-json.ts';
import { printWeekly } from './weekly-view.ts';
import type { Whole } from './whole.ts';

interface How {
  short: readonly Shortfall[];
  full: boolean;
  pdf: string | undefined;
  force: boolean;
}

export async function tellWhole(
  ctx: Context,
  review: Review,
  { short, full, pdf, force }: How,
): Promise<void> {
  const sitting = await readSitting(ctx, review);
  const whole = {
    sitting,
    short,
    noShows: await readNoShows(ctx, sitting.week),
    stale: await readStale(ctx),
  };
  const file = pdf === undefined ? null : await saveSheet(ctx, whole, pdf, force);
  if (ctx.options.json) {
    ctx.json({ ...weeklyJson(whole, full), ...(file === null ? {} : { file }) });
    return;
  }
  await printWeekly(ctx, whole);
  if (file !== null) ctx.print(ctx.t('quality.saved', { file: visible(file) }));
}

async function saveSheet(ctx: Context, whole: Whole, path: string, force: boolean): Promise<string> {
  const { weeklySheet } = await import('../../reports/weekly-sheet.ts');
  const { renderers } = await import('../../render/index.ts');
  const { sheetFacts } = await import('./sheet-facts.ts');
  const clinic = await ctx.clinic();
  const words = { t: ctx.t, language: ctx.i18n.lang };
  const report = weeklySheet(await sheetFacts(ctx, whole), { clinic: clinic.name, at: ctx.now() }, words);
  return ctx.writeFile(path, await renderers.pdf(report), { force });
}
