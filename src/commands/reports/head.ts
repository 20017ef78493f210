/** What every manager's report begins with: the clinic, the days, whose they are, and the figures with their comparison. */
import type { Context } from '../../context.ts';
import { previousPeriod } from '../../metrics/compare.ts';
import type { Filter } from '../../metrics/filter.ts';
import type { Period } from '../../metrics/period.ts';
import { text } from '../../reports/cells.ts';
import { knownFigures } from '../../reports/manager/no-data.ts';
import type { ManagerHead, ToldFigure } from '../../reports/manager/told.ts';
import type { Fact } from '../../reports/report.ts';
import { untilToday } from '../metrics/load.ts';
import { filterOf } from '../metrics/selection.ts';
import { toldFigures } from '../metrics/told.ts';
import type { AskedReport } from './asked.ts';

export interface Reading extends AskedReport {
  /** It leaves the house. */
  mailed: boolean;
}

export async function readHead(ctx: Context, reading: Reading): Promise<ManagerHead> {
  const { period, unit, mailed } = reading;
  const filter = filterOf(reading);
  return {
    clinic: await ctx.clinic(),
    period: untilToday(ctx, period),
    of: whoseFacts(ctx, reading),
    codes: [reading.desk, reading.administrator].flatMap((one) => one?.code ?? []),
    narrowed: [
      ...(reading.desk ? [`--desk ${reading.desk.code}`] : []),
      ...(reading.administrator ? [`--administrator ${reading.administrator.code}`] : []),
    ].join(' '),
    now: ctx.now(),
    mailed,
    figures: knownFigures(await figuresTold(ctx, { period, unit, filter })),
  };
}

export function figuresTold(
  ctx: Context,
  { period, unit, filter }: Pick<Reading, 'period' | 'unit'> & { filter: Filter },
): Promise<ToldFigure[]> {
  return toldFigures(ctx, { period, unit, filter, family: 'all', compare: 'both' });
}

/** The period that the report is held against. */
export function periodBefore(ctx: Context, { period, unit }: Pick<Reading, 'period' | 'unit'>): Period {
  return previousPeriod(untilToday(ctx, period), unit ?? undefined);
}

function whoseFacts(ctx: Context, { desk, administrator }: AskedReport): Fact[] {
  return [
    ...(desk ? [{ id: 'desk', label: ctx.t('reports.shift.desk'), cell: text(desk.name) }] : []),
    ...(administrator
      ? [
          {
            id: 'administrator',
            label: ctx.t('reports.shift.administrator'),
            cell: text(administrator.name),
          },
        ]
      : []),
  ];
}
