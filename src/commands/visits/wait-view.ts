/** A waitlist entry as programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { WaitlistEntry } from '../../visits/types.ts';
import type { Roster } from './roster.ts';
import { personJson } from './view.ts';

export function waitJson(roster: Roster, entry: WaitlistEntry, full = true): Record<string, unknown> {
  const { id, priority, state, addedAt, wanted, note, patientId } = entry;
  return {
    id,
    priority,
    state,
    addedAt: isoInstant(addedAt),
    ...personJson(entry, full),
    patientId,
    doctor: roster.doctors.find((one) => one.id === entry.doctorId)?.code ?? null,
    service: roster.services.find((one) => one.id === entry.serviceId)?.code ?? null,
    wanted,
    note,
  };
}
