/** How dates are read that read two ways: what the file itself says, else what a person says. Never a guess. */
import { startOfDay } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { DatesFound, DatesReading } from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';

export interface DatesRead {
  reading: DatesReading;
  /** Who says so. */
  from: 'flag' | 'file' | 'answer';
}

/** @throws ShiftError import_dates_unclear where both fit and nobody can be asked */
export async function datesReading(ctx: Context, { fitting, example, days }: DatesFound): Promise<DatesRead> {
  const [only, ...more] = fitting;
  if (only !== undefined && (more.length === 0 || new Set(Object.values(days)).size === 1)) {
    return { reading: only, from: 'file' };
  }
  const readings = Object.entries(days) as [DatesReading, string][];
  const spelt = readings.map(([, day]) => dayInWords(ctx, day)).join(' / ');
  const text = visible(example ?? '');
  if (!ctx.ask.available) {
    const flags = readings.map(([reading, day]) => `--dates ${reading} (${dayInWords(ctx, day)})`).join(', ');
    throw new ShiftError('import_dates_unclear', { example: text, days: spelt, flags }, '--dates');
  }
  const reading = await ctx.ask.select({
    message: ctx.t('import.ask.dates', { example: text, days: spelt }),
    flag: '--dates',
    choices: readings.map(([value, day]) => {
      const name = ctx.t('import.ask.dates.choice', {
        day: dayInWords(ctx, day),
        order: orderWords(ctx, value),
      });
      return { name, value };
    }),
  });
  return { reading, from: 'answer' };
}

export function orderWords(ctx: Context, reading: DatesReading): string {
  return ctx.t(`import.dates.${reading}`);
}

function dayInWords({ format }: Context, day: string): string {
  return `${format.dayMonth(startOfDay(day))} ${day.slice(0, 4)}`;
}
