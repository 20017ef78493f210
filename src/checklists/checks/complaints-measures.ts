import { isUnescalated } from '../../complaints/chain.ts';
import type { Complaint } from '../../complaints/types.ts';
import { type EvidenceLine, line, time } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import { type Check, done } from './check.ts';
import { left } from './left.ts';

/** Every open complaint has its measures written, and one of class A has been escalated (S0.9, S0.14). */
export const complaintsMeasures: Check = (facts) => {
  const carried = spokenFor(facts.tasks, 'complaint', 'complaintId');
  const tails = facts.complaints
    .filter((complaint) => isUnescalated(complaint) || (unmeasured(complaint) && !carried.has(complaint.id)))
    .map((complaint) =>
      tail(facts, {
        table: 'complaint',
        id: complaint.id,
        version: complaint.version,
        check: 'complaints_measures',
        kind: 'complaint',
        title: tailLine(complaint),
        phone: complaint.phone,
        contactId: complaint.contactId,
        complaintId: complaint.id,
        // Somebody has to be told now, whoever is at the desk and whatever tasks there are about it.
        own: isUnescalated(complaint) || complaint.shiftId === facts.shift.id,
        mustBeDone: isUnescalated(complaint),
      }),
    );
  const open = facts.complaints.length;
  if (tails.length === 0 && open > 0) return done(line('checklists.complaints.in_work', { n: open }));
  return left(facts, tails, line('checklists.complaints.none'), 'checklists.complaints.some');
};

const unmeasured = ({ measures }: Complaint): boolean => measures === null;

function tailLine(complaint: Complaint): EvidenceLine {
  const key = isUnescalated(complaint) ? 'checklists.complaints.not_escalated' : 'checklists.complaints.tail';
  return line(key, { id: complaint.id, class: complaint.class, at: time(complaint.openedAt) });
}
