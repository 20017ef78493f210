/** `qa list [PERIOD]`: scores of a period, with averages by criterion and administrator (S0.11). */
import * as z from 'zod/mini';
import type { Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { type Period, parsePeriod } from '../metrics/period.ts';
import { byCriterion, byOperator, otherCards, totalOf, weakest } from '../quality/averages.ts';
import type { Scorecard } from '../quality/scorecard.ts';
import { outOfHundred } from '../quality/scoring.ts';
import type { Score } from '../quality/types.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { criteriaTable, criterionJson, operatorsTable } from './quality/averages-view.ts';
import { readCard, scriptOf, titleOf } from './quality/card.ts';
import { hundred, isOwnScore, operatorText, scoreJson } from './quality/score-view.ts';
import { findOne } from './records/find-one.ts';
import { nameOf } from './records/people.ts';

const schema = z.object({ administrator: text('--administrator') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const typed = input.args.join(' ').trim();
  const period = parsePeriod(typed === '' ? 'month' : typed, ctx.now());
  const staff = await ctx.staff();
  const who =
    flags.administrator === undefined
      ? null
      : findOne(ctx, 'staff', staff, flags.administrator, '--administrator').code;
  const found = await (await ctx.store()).quality.scores((await ctx.clinic()).id, period.from, period.to);
  const scores = who === null ? found : found.filter(({ operator }) => operator === who);
  const card = await readCard(ctx);
  if (ctx.options.json) ctx.json(listJson(card, period, scores, staff));
  else await printList(ctx, card, period, scores, staff);
}

function listJson(card: Scorecard, period: Period, scores: readonly Score[], staff: readonly Staff[]) {
  const criteria = byCriterion(card, scores);
  return {
    ...period,
    card: { version: card.version, goal: card.goal },
    total: totalOf(scores),
    criteria: criteria.map(criterionJson),
    weakest: weakest(criteria)?.code ?? null,
    otherCards: otherCards(card, scores),
    administrators: byOperator(card, scores).map(({ weakest: low, ...one }) => ({
      ...one,
      weakest: low?.code ?? null,
    })),
    scores: scores.map((score) => scoreJson(score, staff)),
  };
}

async function printList(
  ctx: Context,
  card: Scorecard,
  period: Period,
  scores: readonly Score[],
  staff: readonly Staff[],
): Promise<void> {
  const { t, format } = ctx;
  const { average, count } = totalOf(scores);
  const span = { from: format.date(period.from), to: format.date(period.to) };
  if (count === 0) {
    ctx.print(...ctx.wrap(t('quality.list.none', span)));
    printHints(ctx, [[t('quality.list.toScore'), 'qa score …']]);
    return;
  }
  const own = scores.filter((score) => isOwnScore(score, staff)).length;
  const head = t('quality.list.head', { ...span, n: count, score: hundred(ctx, average), goal: card.goal });
  ctx.print(
    ...ctx.wrap(own === 0 ? head : `${head} ${t('quality.list.own', { n: own })}`),
    await scoresTable(ctx, card, scores, staff),
    '',
    await printed(ctx, card, scores),
    '',
    await operatorsTable(ctx, card, staff, byOperator(card, scores)),
  );
  const other = otherCards(card, scores);
  if (other > 0) ctx.print(...ctx.wrap(t('quality.otherCards', { n: other, version: card.version })));
  const low = weakest(byCriterion(card, scores));
  const script = low === null ? null : scriptOf(card, low.code);
  if (low !== null && script !== null)
    printHints(ctx, [[t('quality.practise', { title: visible(titleOf(ctx, card, low.code)) }), script]]);
}

function printed(ctx: Context, card: Scorecard, scores: readonly Score[]): Promise<string> {
  const criteria = byCriterion(card, scores);
  return criteriaTable(ctx, card, criteria, weakest(criteria)?.code ?? null);
}

function scoresTable(
  ctx: Context,
  card: Scorecard,
  scores: readonly Score[],
  staff: readonly Staff[],
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('quality.column.contact'), align: 'right' as const },
    { title: t('quality.column.day') },
    { title: t('quality.column.administrator'), flexible: true },
    { title: t('quality.column.score'), align: 'right' as const },
    { title: t('quality.column.weakest'), flexible: true },
    { title: t('quality.column.by'), flexible: true },
  ];
  const rows = scores.map((score) => {
    const low = weakest(byCriterion(card, [score]));
    return [
      String(score.contactId),
      format.date(score.day),
      operatorText(staff, score.operator),
      hundred(ctx, outOfHundred(score)),
      low === null ? '—' : visible(titleOf(ctx, card, low.code)),
      isOwnScore(score, staff) ? t('quality.self') : visible(nameOf(staff, score.scorerId)),
    ];
  });
  return ctx.table(columns, rows);
}
