/** The drawer of the open shift as it is now. */
import type { InsuredFact } from '../../checklists/facts.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { type Drawer, type DrawerEntry, drawerOf } from '../../shifts/drawer.ts';
import type { Shift } from '../../shifts/types.ts';
import { readInsured } from '../shift/read-insured.ts';

export interface OpenDrawer {
  clinic: Clinic;
  shift: Shift;
  drawer: Drawer;
  entries: DrawerEntry[];
}

/** @throws ShiftError no_shift, desk_unclear */
export async function readDrawer(ctx: Context): Promise<OpenDrawer> {
  const clinic = await ctx.clinic();
  const shift = await ctx.openShift();
  const { frontdesk } = await ctx.store();
  const entries = await frontdesk.cashEntries(shift.id);
  return { clinic, shift, entries, drawer: drawerOf(shift, await frontdesk.takings(shift.id), entries) };
}

/** Visits that insurance pays for and whose papers are not complete. */
export function insuredOf(ctx: Context, { clinic, shift }: OpenDrawer): Promise<InsuredFact[]> {
  return readInsured(ctx, clinic, shift);
}
