/** Entries about confirmations: those of today and those of the next working day are a line each (S0.4). */
import { time } from '../../checklists/evidence.ts';
import { spokenFor } from '../../checklists/tail.ts';
import type { ConfirmationStage } from '../../visits/confirmation-state.ts';
import { type ConfirmationDue, confirmationsDue, withoutAway } from '../../visits/confirming.ts';
import type { AgendaEntry } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts } from './facts.ts';

export function confirmations(facts: AgendaFacts, now: number): AgendaEntry[] {
  const { visits, calendar, rules, tasks } = facts;
  // Who is to be rung again has a task of his own.
  const spoken = spokenFor(tasks, 'confirm', 'visitId');
  const expected = withoutAway(visits, facts.doctorDays);
  const due = confirmationsDue(expected, facts.confirmations, calendar, rules, now);
  const owed = due.filter(({ visitId }) => !spoken.has(visitId));
  return (['today', 'ahead'] as const).flatMap((stage) => stageEntry(stage, owed, facts, now));
}

function stageEntry(
  stage: ConfirmationStage,
  owed: readonly ConfirmationDue[],
  { visits }: AgendaFacts,
  now: number,
): AgendaEntry[] {
  const ofStage = owed.filter((one) => one.stage === stage);
  if (ofStage.length === 0) return [];
  const ids = new Set(ofStage.map(({ visitId }) => visitId));
  const first = Math.min(...visits.filter(({ id }) => ids.has(id)).map(({ startsAt }) => startsAt));
  const dueAt = Math.min(...ofStage.map((one) => one.dueAt));
  const words = text('now.confirm', { n: ofStage.length, at: time(first) });
  return [entry({ kind: 'confirm', key: `confirm:${stage}`, dueAt, text: words, command: 'confirm' }, now)];
}
