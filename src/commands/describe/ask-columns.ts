/** Which column is which field: proposed by headings and values, asked only where they do not tell. */
import type { Context } from '../../context.ts';
import type { ImportKind } from '../../facts/import-run.ts';
import {
  type DraftColumn,
  type FieldColumns,
  fieldsOfKind,
  type ListedMap,
  likelyKind,
  proposeFields,
  rankedKinds,
} from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { columnFlag, type DescribeFlags } from './flags.ts';
import { fieldName, sampleText } from './sample-text.ts';

export async function askKind(
  ctx: Context,
  { kind }: DescribeFlags,
  columns: readonly DraftColumn[],
  maps: readonly ListedMap[],
): Promise<ImportKind> {
  const said = kind ?? likelyKind(columns, maps);
  if (said !== null) return said;
  const kinds = rankedKinds(columns, maps);
  return ctx.ask.select({
    message: ctx.t('maps.ask.kind'),
    flag: '--kind',
    choices: kinds.map((value) => ({ name: ctx.t(`maps.kind.${value}`), value })),
  });
}

/**
 * @param always fields that a flag gives one value for all rows: no column is looked for
 * @param show shows what is proposed, before anything is asked
 */
export async function askFields(
  ctx: Context,
  { column }: DescribeFlags,
  kind: ImportKind,
  columns: readonly DraftColumn[],
  maps: readonly ListedMap[],
  always: ReadonlySet<string>,
  show: (fields: FieldColumns) => Promise<void>,
): Promise<FieldColumns> {
  const fields = proposeFields(kind, columns, maps);
  const said = new Set(always);
  for (const field of always) fields.delete(field);
  for (const typed of column) {
    const { field, index } = columnFlag(typed, fieldsOfKind[kind], columns);
    for (const [other, at] of fields) if (at === index) fields.delete(other);
    if (index < 0) fields.delete(field);
    else fields.set(field, index);
    said.add(field);
  }
  await show(fields);
  await askStart(ctx, kind, columns, fields);
  if (kind === 'calls') {
    await askNumbers(ctx, columns, fields, said);
    await askDurations(ctx, columns, fields, said);
  }
  if (kind === 'calls' || kind === 'visits') await askStatus(ctx, kind, columns, fields, said);
  return fields;
}

async function askStart(
  ctx: Context,
  kind: ImportKind,
  columns: readonly DraftColumn[],
  fields: FieldColumns,
): Promise<void> {
  if (kind !== 'calls' && kind !== 'visits') return;
  const start = kind === 'calls' ? 'startedAt' : 'startsAt';
  if (fields.has(start) || fields.has('date')) return;
  const question = { message: ctx.t('maps.ask.start'), flag: `--column ${start}` };
  fields.set(start, await ctx.ask.select({ ...question, choices: choicesOf(ctx, columns) }));
}

/** Telephone numbers whose owner no heading names. */
async function askNumbers(
  ctx: Context,
  columns: readonly DraftColumn[],
  fields: FieldColumns,
  said: ReadonlySet<string>,
): Promise<void> {
  if (['phone', 'from', 'to'].some((field) => fields.has(field) || said.has(field))) return;
  const taken = new Set(fields.values());
  for (const column of columns.filter(({ shape, index }) => shape === 'phone' && !taken.has(index))) {
    const free = (['phone', 'from', 'to'] as const).filter((field) => !fields.has(field));
    const field = await ctx.ask.select<string>({
      message: ctx.t('maps.ask.whose', { column: sampleText(ctx, column) }),
      flag: '--column phone',
      choices: [...free, 'none' as const].map((value) => ({ name: ctx.t(`maps.whose.${value}`), value })),
    });
    if (field !== 'none') fields.set(field, column.index);
  }
}

const spans = ['talkSeconds', 'durationSeconds', 'answerSeconds'] as const;

/** Lengths of time of which no heading says what they count. */
async function askDurations(
  ctx: Context,
  columns: readonly DraftColumn[],
  fields: FieldColumns,
  said: ReadonlySet<string>,
): Promise<void> {
  if (fields.has('talkSeconds') || said.has('talkSeconds')) return;
  const taken = new Set(fields.values());
  for (const column of columns.filter(({ shape, index }) => shape === 'duration' && !taken.has(index))) {
    const free = spans.filter((field) => !fields.has(field));
    const field = await ctx.ask.select<string>({
      message: ctx.t('maps.ask.span', { column: sampleText(ctx, column) }),
      flag: '--column talkSeconds',
      choices: [
        ...free.map((value) => ({ name: fieldName(ctx, value), value: value as string })),
        { name: ctx.t('maps.span.none'), value: 'none' },
      ],
    });
    if (field !== 'none') fields.set(field, column.index);
  }
}

const nobody = -1;

async function askStatus(
  ctx: Context,
  kind: 'calls' | 'visits',
  columns: readonly DraftColumn[],
  fields: FieldColumns,
  said: ReadonlySet<string>,
): Promise<void> {
  if (fields.has('status') || said.has('status')) return;
  // Whether there was a talk says it as well.
  if (kind === 'calls' && (fields.has('talkSeconds') || fields.has('answeredAt'))) return;
  const taken = new Set(fields.values());
  const worded = columns.filter(({ shape, index }) => shape === 'word' && !taken.has(index));
  if (worded.length === 0) return;
  const none = ctx.t(kind === 'visits' ? 'maps.status.booked' : 'maps.status.all');
  const index = await ctx.ask.select({
    message: ctx.t('maps.ask.status'),
    flag: '--column status',
    choices: [...choicesOf(ctx, worded), { name: none, value: nobody }],
  });
  if (index !== nobody) fields.set('status', index);
}

function choicesOf(ctx: Context, columns: readonly DraftColumn[]): { name: string; value: number }[] {
  return columns.map((column) => ({ name: visible(sampleText(ctx, column)), value: column.index }));
}
