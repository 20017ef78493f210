import type { WaitlistEntry } from '../../visits/types.ts';
import { type EvidenceLine, line, time, who } from '../evidence.ts';
import type { DoctorSlots, ShiftFacts } from '../facts.ts';

/** Somebody waits and there is a free slot for him: with his doctor, or with any where he named none. */
export interface WaitlistMatch {
  entry: WaitlistEntry;
  at: number;
  doctorName: string;
}

/** Matches in the order of the waitlist; a slot is offered to one person only. Slots before `now` are past. */
export function waitlistMatches(
  { waitlist, slots }: Pick<ShiftFacts, 'waitlist' | 'slots'>,
  now: number,
): WaitlistMatch[] {
  const free = slots
    .flatMap((doctor) => doctor.free.filter((at) => at > now).map((at) => ({ doctor, at })))
    .sort((a, b) => a.at - b.at);
  const matches: WaitlistMatch[] = [];
  for (const entry of waitlist.filter(({ state }) => state === 'waiting')) {
    const found = free.findIndex(({ doctor }) => suits(entry, doctor));
    const [slot] = found < 0 ? [] : free.splice(found, 1);
    if (slot !== undefined) matches.push({ entry, at: slot.at, doctorName: slot.doctor.name });
  }
  return matches;
}

function suits(entry: WaitlistEntry, doctor: DoctorSlots): boolean {
  return entry.doctorId === null || entry.doctorId === doctor.doctorId;
}

export function matchLine({ entry, at, doctorName }: WaitlistMatch): EvidenceLine {
  const params = { who: who(entry.name, entry.phone), doctor: doctorName, at: time(at) };
  return line('checklists.waitlist.match', params);
}
