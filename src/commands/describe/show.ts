/** What a new map makes of its file, before it is saved: the columns, and the first rows. */
import type { Context } from '../../context.ts';
import type { ImportKind, Reject, RowBatch } from '../../facts/import-run.ts';
import {
  type FieldColumns,
  type FoundMap,
  type MapDraft,
  openImport,
  type TableOptions,
} from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { preview } from '../import/preview.ts';
import { reasonTold } from '../import/rejects.ts';
import type { Sample } from './sample.ts';
import { fieldName, headingOf, samplesOf } from './sample-text.ts';

export interface FirstRows {
  batch: RowBatch | null;
  read: number;
  rejects: readonly Reject[];
}

/** Reads the first thousand rows or so, as an import would. */
export async function firstRows(
  ctx: Context,
  path: string,
  map: FoundMap['map'],
  mapName: string,
  { encoding, delimiter, sheet }: TableOptions,
): Promise<FirstRows> {
  const { rules } = await ctx.clinic();
  const stream = await openImport({
    ...{ path, map, mapName, sheet, required: rules.requiredFields },
    encoding: encoding ?? null,
    delimiter: delimiter ?? null,
  });
  try {
    for await (const batch of stream.batches) return { batch, read: batch.read, rejects: batch.rejects };
    return { batch: null, read: 0, rejects: [] };
  } finally {
    await stream.close();
  }
}

export async function printColumns(ctx: Context, sample: Sample, fields: FieldColumns): Promise<void> {
  const { t } = ctx;
  const fieldAt = new Map([...fields].map(([field, index]) => [index, field]));
  ctx.print(t(sample.headed ? 'maps.headed' : 'maps.headless', { file: visible(sample.file) }));
  ctx.print(
    await ctx.table(
      [
        { title: t('maps.draft.number'), align: 'right' },
        { title: t('maps.draft.heading'), flexible: true },
        { title: t('maps.draft.samples'), flexible: true },
        { title: t('maps.draft.field'), flexible: true },
      ],
      sample.columns.map((column) => {
        const field = fieldAt.get(column.index);
        const words = field === undefined ? t('maps.unused') : `${fieldName(ctx, field)} · ${field}`;
        return [
          String(column.index + 1),
          column.heading === null ? '' : headingOf(column),
          samplesOf(ctx, column),
          words,
        ];
      }),
    ),
  );
}

export async function printRows(
  ctx: Context,
  kind: ImportKind,
  { batch, read, rejects }: FirstRows,
): Promise<void> {
  const { t } = ctx;
  if (batch && batch.length > 0) ctx.print('', t('maps.understood'), await preview(ctx, kind, batch));
  const [first] = rejects;
  if (!first) return;
  ctx.print(t('maps.unread', { n: rejects.length, of: read, why: reasonTold(ctx, first) }));
}

/** The document of `--json`. */
export function shapeOf(
  draft: MapDraft,
  path: string,
  { read, rejects }: FirstRows,
): Record<string, unknown> {
  const { name, kind, columns, fields, times, timezone, words } = draft;
  const headingAt = (index: number) => columns.find((column) => column.index === index)?.heading ?? index + 1;
  return {
    ...{ name, path, kind, times, timezone },
    columns: Object.fromEntries([...fields].map(([field, index]) => [field, headingAt(index)])),
    words: { direction: Object.fromEntries(words.direction), status: Object.fromEntries(words.status) },
    rows: { read, rejected: rejects.length },
  };
}
