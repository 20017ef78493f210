import { surnameAndInitials } from '../../patients/short-name.ts';
import type { Match } from '../../visits/gaps.ts';
import { type EvidenceLine, line, time, who } from '../evidence.ts';

/** A free time, and who is to be rung about it first. */
export function matchLine({ gap, first }: Match): EvidenceLine {
  const { entry, from } = first;
  const params = {
    who: who(entry.name, entry.phone),
    doctor: surnameAndInitials(gap.doctor.name),
    at: time(from),
  };
  return line('checklists.waitlist.match', params);
}
