/** Entries about complaints: the step of their chain whose time comes first (S0.9, S0.14). */
import { time, who } from '../../checklists/evidence.ts';
import { spokenFor } from '../../checklists/tail.ts';
import { type ComplaintStep, dueStep, type StepKind } from '../../complaints/chain.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { AgendaEntry } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts } from './facts.ts';

/** What each step is done by. */
const commands: Record<StepKind, string> = {
  tell: 'complaint escalate',
  measures: 'complaint measure',
  answer: 'complaint tell',
  close: 'complaint close',
};

export function complaints(facts: AgendaFacts, now: number): AgendaEntry[] {
  const chains = { classes: facts.chains, calendar: facts.calendar };
  const spoken = spokenFor(facts.tasks, 'complaint', 'complaintId');
  return facts.complaints.flatMap((complaint) => {
    const step = dueStep(complaint, chains, now);
    // Its task speaks for it, except that somebody higher up is to hear of it.
    if (step === null || (step.kind !== 'tell' && spoken.has(complaint.id))) return [];
    return [complaintEntry(complaint, step, now)];
  });
}

/** Quality and safety go up at once. */
function complaintEntry(complaint: Complaint, step: ComplaintStep, now: number): AgendaEntry {
  const { id, class: of, name, phone, openedAt } = complaint;
  const params = { id, class: of, who: who(name, phone), at: time(openedAt) };
  const isGrave = of === 'A';
  return entry(
    {
      kind: isGrave && step.kind === 'tell' ? 'escalate' : 'complaint',
      weighs: isGrave && step.kind !== 'tell' ? 'grave' : null,
      dueAt: step.dueAt,
      about: { record: 'complaint', id },
      person: phone,
      text: text(`now.complaint.${step.kind}`, params),
      command: `${commands[step.kind]} ${id}`,
    },
    now,
  );
}
