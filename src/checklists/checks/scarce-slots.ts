import { type EvidenceLine, line, time } from '../evidence.ts';
import type { DoctorSlots } from '../facts.ts';
import { type Check, done } from './check.ts';

/** Doctors with fewer free slots over two days than the clinic's rule (S0.1): offer these times with care. */
export const scarceSlots: Check = ({ slots, rules }, now) => {
  const scarce = slots
    .map((doctor) => ({ ...doctor, free: doctor.free.filter((at) => at > now) }))
    .filter(({ free }) => free.length < rules.scarceSlots);
  if (scarce.length === 0) return done(line('checklists.slots.enough'));
  return done(...scarce.map(slotLine));
};

function slotLine({ name, free, nextFree }: DoctorSlots): EvidenceLine {
  const [first] = free;
  if (first !== undefined)
    return line('checklists.slots.few', { doctor: name, n: free.length, at: time(first) });
  if (nextFree !== null) return line('checklists.slots.later', { doctor: name, at: time(nextFree) });
  return line('checklists.slots.full', { doctor: name });
}
