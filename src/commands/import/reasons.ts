/** What speaks for a map or against it, in words. */
import type { Context } from '../../context.ts';
import type { Reject, RejectReason } from '../../facts/import-run.ts';
import type { Reason } from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { reasonOf } from './rejects.ts';

export function whyOf(ctx: Context, reasons: readonly Reason[]): string {
  return reasons.map((reason) => wordsOf(ctx, reason)).join('; ');
}

function wordsOf(ctx: Context, { reason, params }: Reason): string {
  if (reason !== 'rows_fault') return visible(ctx.t(`maps.reason.${reason}`, params));
  const fault: Reject = { line: 0, reason: params.why as RejectReason, params };
  return visible(reasonOf(ctx, fault));
}
