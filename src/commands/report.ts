/**
 * `report`: a manager's report by its kind; by a shift's number, or by nothing, the report of a shift again, at any time,
 * of an open one as things stand.
 */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { managerKinds } from '../metrics/report-kinds.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { kindOf } from './reports/asked.ts';
import { readReportFlags } from './reports/flags.ts';

export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const [what, ...words] = input.args;
  const flags = readReportFlags(ctx, input);
  const kind = kindOf(what);
  if (kind) {
    const { runManagerReport } = await import('./reports/manager-report.ts');
    return runManagerReport(ctx, kind, words, flags);
  }
  requireShift(what);
  const { runShiftReport } = await import('./reports/shift-report.ts');
  return runShiftReport(ctx, what, words, flags);
}

/** @throws ShiftError invalid_choice for a word that is neither a kind nor a shift's number */
function requireShift(what: string | undefined): void {
  if (what === undefined || /^[#№]?\d+$/.test(what)) return;
  throw new ShiftError(
    'invalid_choice',
    { flag: 'report', value: what, choices: managerKinds.join(', ') },
    'what',
  );
}
