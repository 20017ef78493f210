/** Averages by criterion and by administrator, as tables and for programs. */
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { CriterionAverage, OperatorTotal } from '../../quality/averages.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { visible } from '../../reports/visible-text.ts';
import { titleOf } from './card.ts';
import { hundred, operatorText } from './score-view.ts';

export function criterionJson({
  code,
  points,
  most,
  count,
  share,
}: CriterionAverage): Record<string, unknown> {
  return { code, share, points, most, count };
}

export function criteriaTable(
  ctx: Context,
  card: Scorecard,
  averages: readonly CriterionAverage[],
  weakestCode: string | null,
): Promise<string> {
  const { t, format, theme } = ctx;
  const columns = [
    { title: t('quality.column.criterion'), flexible: true },
    { title: t('quality.column.share'), align: 'right' as const },
    { title: t('quality.column.points'), align: 'right' as const },
    { title: t('quality.column.over'), align: 'right' as const },
  ];
  const rows = averages.map(({ code, share, points, most, count }) => {
    const isLow = code === weakestCode;
    const title = `${isLow ? '! ' : ''}${visible(titleOf(ctx, card, code))}`;
    const percent = format.percent(share);
    return [
      title,
      isLow ? theme.bad(percent) : percent,
      count === 0 ? '' : `${points} / ${most}`,
      String(count),
    ];
  });
  return ctx.table(columns, rows);
}

export function operatorsTable(
  ctx: Context,
  card: Scorecard,
  staff: readonly Staff[],
  totals: readonly OperatorTotal[],
): Promise<string> {
  const { t } = ctx;
  const columns = [
    { title: t('quality.column.administrator'), flexible: true },
    { title: t('quality.column.average'), align: 'right' as const },
    { title: t('quality.column.over'), align: 'right' as const },
    { title: t('quality.column.weakest'), flexible: true },
  ];
  const rows = totals.map((one) => [
    operatorText(staff, one.operator),
    hundred(ctx, one.average),
    String(one.count),
    one.weakest === null ? '—' : visible(titleOf(ctx, card, one.weakest.code)),
  ]);
  return ctx.table(columns, rows);
}
