/** What groups are called: desks, people, doctors, services, sources and channels by their codes and names. */
import { type Channel, channels } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { GroupKey } from '../../metrics/belonging.ts';
import type { Dimension } from '../../metrics/metric.ts';
import { visible } from '../../reports/visible-text.ts';

/** `key` is a code as it is typed, null where it is not known; `label` is for people. */
export interface GroupName {
  key: string | null;
  label: string;
}

/** By name; what is not known comes last. */
export function byName(a: GroupName, b: GroupName): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.label < b.label ? -1 : 1;
}

export async function namesOf(ctx: Context, by: Dimension): Promise<(key: GroupKey) => GroupName> {
  const known = await knownNames(ctx, by);
  return (key) => {
    if (key === null) {
      return { key: null, label: ctx.t(by === 'desk' ? 'metrics.by.noDesk' : 'metrics.by.unknown') };
    }
    const name = known.get(key);
    return { key: name?.key ?? String(key), label: visible(name?.label ?? String(key)) };
  };
}

async function knownNames(ctx: Context, by: Dimension): Promise<Map<GroupKey, GroupName>> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  switch (by) {
    case 'desk':
      return names(await store.clinic.desks(clinic.id), (one) => one.id);
    case 'administrator':
      return names(await store.clinic.staff(clinic.id), (one) => one.code);
    case 'doctor':
      return names(await store.clinic.doctors(clinic.id), (one) => one.id);
    case 'service':
      return names(await store.clinic.services(clinic.id), (one) => one.id);
    case 'source':
      return names(clinic.sources, (one) => one.code);
    case 'channel':
      return names(
        channels.map((code: Channel) => ({ code, name: ctx.t(`channel.${code}`) })),
        (one) => one.code,
      );
  }
}

function names<T extends { code: string; name: string }>(
  rows: readonly T[],
  keyOf: (row: T) => GroupKey,
): Map<GroupKey, GroupName> {
  return new Map(rows.map((row) => [keyOf(row), { key: row.code, label: row.name }]));
}
