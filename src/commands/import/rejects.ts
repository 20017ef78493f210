/** Rows left out, with their line and reason. */
import type { Context } from '../../context.ts';
import type { Reject } from '../../facts/import-run.ts';

/** Kept at most: a file without a single fitting row must not fill the memory. */
export const mostRejects = 100_000;

export function rejectsCollector() {
  const list: Reject[] = [];
  return {
    list,
    add(more: readonly Reject[]): void {
      if (list.length < mostRejects) list.push(...more.slice(0, mostRejects - list.length));
    },
    /** `line,reason`, RFC 4180. */
    csv(ctx: Context): string {
      const rows = list.map((reject) => `${reject.line},"${reasonOf(ctx, reject).replaceAll('"', '""')}"`);
      return ['line,reason', ...rows, ''].join('\r\n');
    },
  };
}

/** Why a row was left out, in words. */
export function reasonOf(ctx: Context, { reason, params }: Reject): string {
  return ctx.t(`import.reject.${reason}`, params);
}
