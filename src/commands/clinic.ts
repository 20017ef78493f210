/** `clinic`: the clinics that share this database, and which of them this machine works for. */
import type { Clinic, Desk } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { visible } from '../reports/visible-text.ts';

interface Row {
  clinic: Clinic;
  desks: Desk[];
}

export async function run(ctx: Context): Promise<undefined> {
  const own = await ownClinic(ctx);
  const store = await ctx.store();
  const rows: Row[] = [];
  for (const clinic of await store.clinic.all()) {
    rows.push({ clinic, desks: await store.clinic.desks(clinic.id) });
  }
  if (ctx.options.json) ctx.json({ clinics: rows.map((row) => shape(row, own)) });
  else ctx.print(await tableOf(ctx, rows, own));
}

/** Null where it is not clear: this list is what clears it up. @throws ShiftError no_clinic */
async function ownClinic(ctx: Context): Promise<number | null> {
  try {
    return (await ctx.clinic()).id;
  } catch (error) {
    const codes: readonly string[] = ['clinic_unclear', 'clinic_unknown'];
    if (error instanceof ShiftError && codes.includes(error.code)) return null;
    throw error;
  }
}

function shape({ clinic, desks }: Row, own: number | null) {
  const { id, code, name, address, timezone } = clinic;
  return {
    ...{ code, name, address, timezone },
    desks: desks.map((desk) => ({ code: desk.code, name: desk.name })),
    here: id === own,
  };
}

function tableOf({ t, table }: Context, rows: readonly Row[], own: number | null): Promise<string> {
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.name'), flexible: true },
    { title: t('setup.address'), flexible: true },
    { title: t('setup.desks') },
    {},
  ];
  return table(
    columns,
    rows.map(({ clinic, desks }) => [
      clinic.code,
      visible(clinic.name),
      visible(clinic.address),
      desks.map(({ code }) => code).join(', '),
      clinic.id === own ? t('setup.here') : '',
    ]),
  );
}
