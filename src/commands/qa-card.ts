/** `qa card`: what is listened for, on the screen or as a sheet to fill in by hand (S0.11). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { Scorecard } from '../quality/scorecard.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags, text } from './input/options.ts';
import { readCard } from './quality/card.ts';

const schema = z.object({ pdf: text('--pdf', 4096), force: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { pdf, force } = readFlags(schema, input);
  const card = await readCard(ctx);
  if (pdf === undefined) {
    if (ctx.options.json) ctx.json(cardJson(ctx, card));
    else ctx.print(await cardText(ctx, card));
    return;
  }
  const { scorecardReport } = await import('../reports/scorecard-sheet.ts');
  const { renderers } = await import('../render/index.ts');
  const clinic = await ctx.clinic();
  const words = { t: ctx.t, language: ctx.i18n.lang };
  const report = scorecardReport(card, clinic.name, ctx.now(), words);
  const file = await ctx.writeFile(pdf, await renderers.pdf(report), { force });
  if (ctx.options.json) ctx.json({ file });
  else ctx.print(ctx.t('quality.card.saved', { file: visible(file) }));
}

function cardJson({ i18n }: Context, { version, goal, criteria }: Scorecard) {
  const { lang } = i18n;
  return {
    version,
    goal,
    criteria: criteria.map(({ code, weight, applies, script, title, listen }) => ({
      ...{ code, weight, applies, script: script ?? null },
      title: title[lang],
      listen: listen[lang],
    })),
  };
}

async function cardText(ctx: Context, { version, goal, criteria }: Scorecard): Promise<string> {
  const { t, i18n } = ctx;
  const columns = [
    { title: t('quality.column.code') },
    { title: t('quality.column.weight'), align: 'right' as const },
    { title: t('quality.column.criterion'), flexible: true },
  ];
  const rows = criteria.map(({ code, weight, applies, title, listen }) => {
    const words = `${title[i18n.lang]}: ${listen[i18n.lang]}`;
    const may = applies === 'always' ? '' : ` (${t('quality.card.may')})`;
    return [code, String(weight), visible(words) + may];
  });
  return [t('quality.card.head', { version, goal }), await ctx.table(columns, rows)].join('\n');
}
