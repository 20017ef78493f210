/** The funnel by where people came from, or by doctor: each person is in one group. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Route } from '../../visits/route/definition.ts';
import type { Journey } from '../../visits/route/journey.ts';
import type { RouteClock } from '../../visits/route/proofs.ts';
import { type Funnel, funnelOf, shareOf } from '../../visits/route.ts';
import { readRoster } from '../visits/roster.ts';
import { periodTitle } from './funnel-view.ts';

export const groupings = ['source', 'doctor'] as const;
type Grouping = (typeof groupings)[number];

export interface FunnelGroup {
  /** A code; null where it is not known. */
  key: string | null;
  label: string;
  funnel: Funnel;
}

/** The largest first. */
export async function groupsOf(
  ctx: Context,
  by: Grouping,
  route: Route,
  journeys: readonly Journey[],
  clock: RouteClock,
): Promise<FunnelGroup[]> {
  const { clinic, doctors } = await readRoster(ctx);
  const keyOf = (journey: Journey): string | null => {
    if (by === 'source') return sourceOf(journey);
    return doctors.find(({ id }) => id === journey.visit?.doctorId)?.code ?? null;
  };
  const labelOf = (key: string | null): string => {
    if (key === null) return ctx.t('route.unknown');
    if (by === 'source') return visible(clinic.sources.find(({ code }) => code === key)?.name ?? key);
    return visible(surnameAndInitials(doctors.find(({ code }) => code === key)?.name ?? key));
  };
  const dealt = new Map<string | null, Journey[]>();
  for (const journey of journeys) {
    const key = keyOf(journey);
    dealt.set(key, [...(dealt.get(key) ?? []), journey]);
  }
  return [...dealt]
    .map(([key, own]) => ({ key, label: labelOf(key), funnel: funnelOf(route, own, clock) }))
    .sort((a, b) => b.funnel.people - a.funnel.people || a.label.localeCompare(b.label));
}

/** Where somebody heard of us is said once. */
function sourceOf({ contacts, visit }: Journey): string | null {
  return contacts.find(({ source }) => source !== null)?.source ?? visit?.source ?? null;
}

export async function printGroups(
  ctx: Context,
  period: Period,
  by: Grouping,
  groups: readonly FunnelGroup[],
): Promise<void> {
  const people = groups.reduce((all, { funnel }) => all + funnel.people, 0);
  ctx.print(...periodTitle(ctx, period, people));
  const [first] = groups;
  if (!first) return;
  const columns = [
    { title: ctx.t(`metrics.by.${by}`), flexible: true },
    { title: ctx.t('route.column.people'), align: 'right' as const },
    ...first.funnel.stages.map(({ of }) => ({
      title: of.step.title[ctx.i18n.lang],
      align: 'right' as const,
      flexible: true,
      least: 8,
    })),
  ];
  const rows = groups.map(({ label, funnel }) => [
    label,
    String(funnel.people),
    ...funnel.stages.map(({ of }) => ctx.format.percent(shareOf(of))),
  ]);
  ctx.print(await ctx.table(columns, rows));
}
