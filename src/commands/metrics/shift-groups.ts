/** `--by shift`: each shift of a period with its figures, frozen when it was closed; an open one as it stands. */
import type { Desk, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type ReportFigure, thaw } from '../../reports/figures.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift, ShiftFigure } from '../../shifts/types.ts';
import { nameOf } from '../records/people.ts';
import type { FigureGroup } from './groups.ts';
import { figuresOfShift, untilToday } from './load.ts';
import type { Selection } from './selection.ts';
import { chosen, type Wanted } from './wanted.ts';

/** @throws ShiftError flags_clash for what no shift is asked about: the manager's figures, one doctor, one source … */
export async function shiftGroups(
  ctx: Context,
  selection: Selection,
  wanted: Wanted,
): Promise<FigureGroup[]> {
  const clash = selection.one?.flags[0] ?? (wanted.family === 'desk' ? undefined : '--manager');
  if (clash !== undefined) throw new ShiftError('flags_clash', { one: '--by shift', other: clash }, '--by');
  const clinic = await ctx.clinic();
  const { shifts, clinic: reads } = await ctx.store();
  const found = await shiftsOf(ctx, selection);
  const frozen = await shifts.figuresOf(found.map(({ id }) => id));
  const desks = await reads.desks(clinic.id);
  const staff = await ctx.staff();
  const groups: FigureGroup[] = [];
  for (const shift of found) {
    const own = frozen.filter(({ shiftId }) => shiftId === shift.id);
    const figures = chosen(await figuresOf(ctx, shift, own), wanted);
    groups.push({ key: String(shift.id), label: labelOf(ctx, shift, desks, staff), figures });
  }
  return groups;
}

/** The shifts of a selection, in the order in which they were opened. */
export async function shiftsOf(ctx: Context, selection: Selection): Promise<Shift[]> {
  if (selection.shift) return [selection.shift];
  const { shifts } = await ctx.store();
  const { from, to } = untilToday(ctx, selection.period);
  const all = await shifts.between((await ctx.clinic()).id, from, to);
  return all.filter((shift) => isMeant(shift, selection));
}

/** A desk or a person asked for means whole shifts of theirs. */
function isMeant(shift: Shift, { desk, administrator }: Selection): boolean {
  return (
    (desk === null || shift.deskId === desk.id) &&
    (administrator === null || shift.administratorId === administrator.id)
  );
}

async function figuresOf(
  ctx: Context,
  shift: Shift,
  frozen: readonly ShiftFigure[],
): Promise<readonly ReportFigure[]> {
  return shift.state === 'open' ? figuresOfShift(ctx, shift) : frozen.map(thaw);
}

/** `57 · 16.01 · Айгуль`, with the desk where there are several. */
export function labelOf(ctx: Context, shift: Shift, desks: readonly Desk[], staff: readonly Staff[]): string {
  const desk = desks.find(({ id }) => id === shift.deskId);
  return [
    String(shift.id),
    ctx.format.date(shift.day).replace(/[ .]\d{4}$/u, ''),
    visible(nameOf(staff, shift.administratorId)),
    ...(desks.length > 1 && desk ? [visible(desk.name)] : []),
    ...(shift.state === 'open' ? [ctx.t('told.openShift')] : []),
  ].join(' · ');
}
