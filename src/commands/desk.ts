/** `desk`: the clinic's desks, and who has a shift open at each. */
import { isoInstant } from '../clinic/time.ts';
import type { Desk, Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { Shift } from '../shifts/types.ts';
import { codeOf, nameOf } from './records/people.ts';

interface Row {
  desk: Desk;
  shift: Shift | null;
}

export async function run(ctx: Context): Promise<undefined> {
  const { id } = await ctx.clinic();
  const store = await ctx.store();
  const open = await store.shifts.openOf(id);
  const rows = (await store.clinic.desks(id)).map(
    (desk): Row => ({ desk, shift: open.find(({ deskId }) => deskId === desk.id) ?? null }),
  );
  const staff = await ctx.staff();
  const here = (await ctx.deskIfKnown())?.id ?? null;
  if (ctx.options.json) ctx.json({ desks: rows.map((row) => shape(row, staff, here)) });
  else ctx.print(await tableOf(ctx, rows, staff, here));
}

function shape({ desk, shift }: Row, staff: readonly Staff[], here: number | null) {
  return {
    code: desk.code,
    name: desk.name,
    here: desk.id === here,
    shift: shift && {
      id: shift.id,
      administrator: codeOf(staff, shift.administratorId),
      openedAt: isoInstant(shift.openedAt),
    },
  };
}

function tableOf(
  ctx: Context,
  rows: readonly Row[],
  staff: readonly Staff[],
  here: number | null,
): Promise<string> {
  const { t, format } = ctx;
  const now = ctx.now();
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.desk'), flexible: true },
    { title: t('setup.deskShift') },
    {},
  ];
  const onShift = ({ administratorId, openedAt }: Shift): string =>
    t('setup.deskSince', {
      name: visible(nameOf(staff, administratorId)),
      time: format.moment(openedAt, now),
    });
  return ctx.table(
    columns,
    rows.map(({ desk, shift }) => [
      desk.code,
      visible(desk.name),
      shift === null ? '—' : onShift(shift),
      desk.id === here ? t('setup.here') : '',
    ]),
  );
}
