/** How the times of a table are written, and in which zone: asked where they read two ways. */
import { knownZone } from '../../clinic/definition.ts';
import type { Context } from '../../context.ts';
import {
  besideEachOther,
  type DatesReading,
  type DraftColumn,
  type FieldColumns,
  type FoundTimes,
  findDays,
  findMoments,
} from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { type DescribeFlags, requireZone } from './flags.ts';

export interface Times {
  patterns: string[];
  /** Null is the clinic's. */
  timezone: string | null;
}

/** Fields that hold times. */
const momentFields = [
  ...['startedAt', 'startsAt', 'endsAt', 'answeredAt', 'endedAt'],
  ...['bookedAt', 'confirmedAt', 'arrivedAt', 'cancelledAt', 'createdAt'],
];

export async function askTimes(
  ctx: Context,
  flags: DescribeFlags,
  fields: FieldColumns,
  columns: readonly DraftColumn[],
): Promise<Times> {
  const found = timesIn(fields, columns);
  if (found.length === 0) return { patterns: [], timezone: null };
  const reading = await askReading(ctx, flags, found, examplesOf(fields, columns));
  const patterns = found.flatMap((one) => {
    return (one.readings.find((each) => each.reading === reading) ?? one.readings[0])?.patterns ?? [];
  });
  const zoned = found.every((one) => one.zoned);
  return { patterns: [...new Set(patterns)], timezone: zoned ? null : await askZone(ctx, flags) };
}

function timesIn(fields: FieldColumns, columns: readonly DraftColumn[]): FoundTimes[] {
  const valuesOf = (field: string) => columns.find(({ index }) => index === fields.get(field))?.values ?? [];
  const days = findDays(valuesOf('date'));
  const together = days && (fields.has('time') ? besideEachOther(days, valuesOf('time')) : days);
  const whole = momentFields.map((field) => {
    // A system that counts seconds writes 0 for what did not happen.
    const values = valuesOf(field).filter((text) => text !== '0');
    return findMoments(values) ?? findDays(values);
  });
  return [together, ...whole].filter((one) => one !== null);
}

function examplesOf(fields: FieldColumns, columns: readonly DraftColumn[]): string[] {
  const start = ['startedAt', 'startsAt', 'date'].map((field) => fields.get(field));
  return columns.find(({ index }) => start.includes(index))?.values ?? [];
}

async function askReading(
  ctx: Context,
  { dates }: DescribeFlags,
  found: readonly FoundTimes[],
  examples: readonly string[],
): Promise<DatesReading | null> {
  const open = found.find(({ readings }) => readings.length > 1);
  if (!open) return found[0]?.readings[0]?.reading ?? null;
  if (dates !== undefined) return dates;
  const example = examples.find((text) => /^(\d{1,2})\D(\d{1,2})\D/.test(text)) ?? examples[0] ?? '';
  const [one = '', two = ''] = example.split(/\D/);
  const days: Partial<Record<DatesReading, string>> = { dmy: `${one}.${two}`, mdy: `${two}.${one}` };
  return ctx.ask.select({
    message: ctx.t('maps.ask.dates', { example: visible(example) }),
    flag: '--dates',
    choices: open.readings.flatMap(({ reading }) =>
      reading === null
        ? []
        : [{ name: ctx.t(`maps.dates.${reading}`, { day: days[reading] ?? example }), value: reading }],
    ),
  });
}

async function askZone(ctx: Context, { tz, yes }: DescribeFlags): Promise<string | null> {
  const { timezone: ours } = await ctx.clinic();
  if (tz !== undefined) return requireZone(tz) === ours ? null : tz;
  if (yes || !ctx.ask.available) return null;
  const zone = await ctx.ask.text({
    message: ctx.t('maps.ask.zone'),
    flag: '--tz',
    default: ours,
    check: (answer) => (knownZone(answer.trim()) ? null : ctx.t('maps.wrong.zone')),
  });
  return zone.trim() === ours ? null : zone.trim();
}
