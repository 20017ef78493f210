/** `--csv --long`: one row a figure of the report's period, as `metrics --csv --long` has one a day and figure. */
import type { Context } from '../../context.ts';
import { longTable } from '../../reports/figures.ts';
import type { ManagerHead } from '../../reports/manager/told.ts';
import type { TableSection } from '../../reports/report.ts';

/** Told of the last day of the period, whose targets they are held against. */
export function daysTable(ctx: Context, { figures, period, clinic }: ManagerHead): TableSection {
  const words = {
    t: ctx.t,
    number: ctx.format.number,
    currency: clinic.currency,
    callbackMinutes: clinic.rules.callbackMinutes,
  };
  return longTable(
    [{ day: period.to, figures: figures.filter(({ notApplicable }) => !notApplicable) }],
    words,
  );
}
