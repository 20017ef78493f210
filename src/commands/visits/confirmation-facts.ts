/** Visits with what their confirmation still lacks, as `confirm` shows them. */
import type { Calendar } from '../../clinic/calendar.ts';
import type { Day } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Task } from '../../tasks/types.ts';
import {
  type ConfirmationState,
  confirmationStates,
  isBookedForToday,
} from '../../visits/confirmation-state.ts';
import { confirmationDueAt, withoutAway } from '../../visits/confirming.ts';
import type { Roster } from './roster.ts';
import { type NamedVisit, withNames } from './view.ts';

/** A visit still to come that somebody has to be heard of. */
export interface ToConfirm extends NamedVisit {
  state: ConfirmationState;
  /** When that should be done, epoch milliseconds. */
  dueAt: number;
  /** When he is to be rung again after a call in vain; null where no such call was planned. */
  againAt: number | null;
}

/** The states of these visits by their numbers; of one that cannot be confirmed there is none. */
export async function readStates(
  ctx: Context,
  { clinic }: Roster,
  visits: readonly NamedVisit[],
): Promise<Map<number, ConfirmationState>> {
  const confirmable = visits.map(({ visit, service }) => ({ ...visit, highValue: service?.highValue === 1 }));
  const ids = visits.map(({ visit }) => visit.id);
  const attempts = await (await ctx.store()).frontdesk.confirmations(clinic.id, ids);
  const states = confirmationStates(confirmable, attempts, clinic.rules, ctx.now());
  return new Map(states.map(({ visit, state }) => [visit.id, state]));
}

/** What is owed on these days and who has not said yet that he comes, most urgent first. */
export async function readToConfirm(
  ctx: Context,
  roster: Roster,
  days: readonly Day[],
): Promise<ToConfirm[]> {
  const { visits, work, schedule, clinic: standing } = await ctx.store();
  const { clinic } = roster;
  const found = [];
  for (const day of days) found.push(...(await visits.ofDays(clinic.id, day, day)));
  const expected = withoutAway(found, await standing.doctorDays(clinic.id, days[0] ?? '', days.at(-1) ?? ''));
  const named = await withNames(ctx, roster, expected);
  const facts: Facts = {
    states: await readStates(ctx, roster, named),
    calendar: await schedule.calendar(clinic, days[0] ?? '', days.at(-1) ?? ''),
    tasks: await work.openTasks(clinic.id),
  };
  return named.flatMap((one) => toConfirm(one, facts) ?? []).sort(byUrgency);
}

interface Facts {
  states: ReadonlyMap<number, ConfirmationState>;
  calendar: Calendar;
  tasks: readonly Task[];
}

function toConfirm(named: NamedVisit, { states, calendar, tasks }: Facts): ToConfirm | null {
  const { visit } = named;
  const state = states.get(visit.id);
  if (!state || isBookedForToday(visit) || (state.means.length === 0 && state.confirmed)) return null;
  const task = tasks.find(({ kind, visitId }) => kind === 'confirm' && visitId === visit.id);
  const dueAt = confirmationDueAt(visit, state.stage, calendar);
  return { ...named, state, dueAt, againAt: task?.dueAt ?? null };
}

function byUrgency(a: ToConfirm, b: ToConfirm): number {
  return (
    a.dueAt - b.dueAt ||
    Number(a.state.confirmed) - Number(b.state.confirmed) ||
    a.visit.startsAt - b.visit.startsAt ||
    a.visit.id - b.visit.id
  );
}
