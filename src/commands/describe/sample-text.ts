/** A column in words: its heading or number, and its first values. Telephone numbers are masked. */
import { maskPhone, normalizePhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import type { DraftColumn } from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';

const shownValues = 3;
const longestValue = 24;

export function sampleText(ctx: Context, column: DraftColumn): string {
  const values = samplesOf(ctx, column);
  const name = headingOf(column);
  return values === '' ? name : `${name}: ${values}`;
}

export function headingOf({ heading, index }: DraftColumn): string {
  return visible(heading ?? String(index + 1));
}

export function samplesOf(ctx: Context, { values }: DraftColumn): string {
  return [...new Set(values)]
    .slice(0, shownValues)
    .map((value) => ctx.shorten(masked(value), longestValue))
    .join(', ');
}

function masked(value: string): string {
  const phone = normalizePhone(value);
  return phone === null ? visible(value) : maskPhone(phone);
}

type FieldKey = Extract<Parameters<Context['t']>[0], `maps.field.${string}`>;

/** A field in words. */
export function fieldName({ t }: Context, field: string): string {
  return t(`maps.field.${field}` as FieldKey);
}
