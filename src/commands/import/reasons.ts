/** What speaks for a map or against it, in words. */
import type { Context } from '../../context.ts';
import type { RejectReason } from '../../facts/import-run.ts';
import type { Reason } from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { quotedField } from './field-words.ts';
import { reasonTold } from './rejects.ts';

export function whyOf(ctx: Context, reasons: readonly Reason[]): string {
  return reasons.map((reason) => wordsOf(ctx, reason)).join('; ');
}

function wordsOf(ctx: Context, { reason, params }: Reason): string {
  if (reason === 'rows_fault') return reasonTold(ctx, { reason: params.why as RejectReason, params });
  return visible(ctx.t(`maps.reason.${reason}`, reason === 'missing' ? missingWords(ctx, params) : params));
}

function missingWords(ctx: Context, { fields }: Reason['params']): Reason['params'] {
  const ids = String(fields).split(', ');
  return { fields: ids.map((field) => quotedField(ctx, field)).join(', ') };
}
