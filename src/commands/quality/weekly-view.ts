/** A weekly review on the screen. */
import type { Context } from '../../context.ts';
import type { Shortfall } from '../../quality/draw.ts';
import { outOfHundred } from '../../quality/scoring.ts';
import { visible } from '../../reports/visible-text.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { nameOf } from '../records/people.ts';
import { criteriaTable } from './averages-view.ts';
import { scriptOf, titleOf } from './card.ts';
import { drawnTable, shortLines } from './drawn-view.ts';
import { noShowLines } from './no-shows.ts';
import { hundred } from './score-view.ts';
import { type Sitting, stepsLeft } from './sitting.ts';
import { type Stale, staleHints } from './stale-view.ts';
import { lastMeasureLines, measureText, progressText, weekText } from './weekly-words.ts';
import type { Whole } from './whole.ts';

/** The whole review, the steps that are left last. */
export async function printWeekly(ctx: Context, whole: Whole): Promise<void> {
  const { t, theme } = ctx;
  const { sitting, noShows, stale, short } = whole;
  const { review, staff, card, criteria, weakest, last } = sitting;
  ctx.print(...(await drawnLines(ctx, sitting, short)));
  if (sitting.total.count > 0) ctx.print('', await criteriaTable(ctx, card, criteria, weakest?.code ?? null));
  if (sitting.otherCards > 0)
    ctx.print(...ctx.wrap(t('quality.otherCards', { n: sitting.otherCards, version: card.version })));
  ctx.print('', ...skillLines(ctx, sitting));
  if (last?.progress) ctx.print(...ctx.wrap(progressText(ctx, card, last.progress), '  '));
  if (review.state === 'open') printStale(ctx, stale);
  ctx.print('', theme.strong(t('quality.head.noShows')), ...(await noShowLines(ctx, noShows)));
  ctx.print(...lastMeasureLines(ctx, sitting, noShows));
  for (const task of sitting.measures) ctx.print(...ctx.wrap(measureText(ctx, task, staff), '  '));
  if (review.note !== null) ctx.print('', ...ctx.wrap(visible(review.note), '  '));
  printLeft(ctx, sitting);
}

/** What review it is, the seed of its draw, and what was drawn. */
export async function drawnLines(
  ctx: Context,
  sitting: Sitting,
  short: readonly Shortfall[],
): Promise<string[]> {
  const lines = sitting.heard.map(({ row, contact, score }) => ({
    ...{ position: row.position, stratum: row.stratum, contact },
    score: score === null ? '—' : hundred(ctx, outOfHundred(score)),
  }));
  const table =
    lines.length === 0
      ? ctx.wrap(ctx.t('quality.nothingToHear'), '  ')
      : [await drawnTable(ctx, sitting.staff, lines)];
  return [...headLines(ctx, sitting), ...table, ...shortLines(ctx, short)];
}

function headLines(ctx: Context, { review, staff, heard, total, card }: Sitting): string[] {
  const { t, theme } = ctx;
  const params = {
    id: review.id,
    week: weekText(ctx, review.fromDay, review.toDay),
    state: t(`reviewState.${review.state}`),
    senior: visible(nameOf(staff, review.staffId)),
    seed: visible(review.seed),
  };
  const score = hundred(ctx, total.average);
  const heardText = t(total.count === 0 ? 'quality.heard.none' : 'quality.heard', {
    n: total.count,
    of: heard.length,
    score,
    goal: card.goal,
  });
  return [
    ...ctx.wrap(t('quality.head', params)).map(theme.strong),
    ...ctx.wrap(`${t('quality.led', params)}. ${heardText}`, '  '),
  ];
}

function skillLines(ctx: Context, { review, card, weakest }: Sitting): string[] {
  const { t } = ctx;
  if (review.skill !== null) {
    const title = visible(titleOf(ctx, card, review.skill));
    const script = scriptOf(card, review.skill);
    return ctx.wrap(t('quality.skill', { title }) + (script === null ? '' : ` → smena ${script}`), '  ');
  }
  if (weakest === null) return ctx.wrap(t('quality.skill.none'), '  ');
  return ctx.wrap(t('quality.skill.proposed', { title: visible(titleOf(ctx, card, weakest.code)) }), '  ');
}

function printStale(ctx: Context, stale: Stale): void {
  const hints = staleHints(ctx, stale);
  ctx.print('', ctx.theme.strong(ctx.t('quality.head.stale')));
  if (hints.length === 0) ctx.print(...ctx.wrap(ctx.t('quality.stale.none', { n: stale.term }), '  '));
  else printHints(ctx, hints);
}

function printLeft(ctx: Context, sitting: Sitting): void {
  const { t } = ctx;
  const left = stepsLeft(sitting);
  if (left.length === 0) return;
  const next = sitting.heard.find(({ score }) => score === null);
  const commands: Record<(typeof left)[number], string> = {
    scores: `qa score ${next?.contact.id ?? ''}`,
    skill: `weekly --skill ${sitting.weakest?.code ?? '…'}`,
    measures: 'weekly --measure reminders',
    finish: 'weekly --finish',
  };
  ctx.print('', ctx.theme.strong(t('quality.head.left')));
  printHints(
    ctx,
    left.map((step): Hint => [t(`quality.left.${step}`), commands[step]]),
  );
}
