/** Visits that insurance pays for in a shift, and which of their papers are not complete (S0.5). */
import type { InsuredFact } from '../../checklists/facts.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Shift } from '../../shifts/types.ts';
import { papersOf } from '../visits/papers.ts';
import { readRoster } from '../visits/roster.ts';
import { withNames } from '../visits/view.ts';

export async function readInsured(ctx: Context, clinic: Clinic, shift: Shift): Promise<InsuredFact[]> {
  const visits = await (await ctx.store()).frontdesk.insured(clinic.id, shift.id);
  // As a rule there are none, and nothing more has to be read.
  if (visits.length === 0) return [];
  const named = await withNames(ctx, await readRoster(ctx), visits);
  const papers = await papersOf(ctx, named);
  return named.flatMap((one) => {
    const lacking = papers.lacking(one).map(({ code }) => code);
    const { visit, patient } = one;
    if (lacking.length === 0) return [];
    const [name, phone] = [patient?.name ?? null, patient?.phone ?? null];
    return [{ visitId: visit.id, name, phone, startsAt: visit.startsAt, lacking }];
  });
}
