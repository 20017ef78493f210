/** What `now` looks at: a part of what the checklists judge, with the words needed to name a door and a command. */
import type { ShiftFacts, VisitFact } from '../../checklists/facts.ts';
import type { ChecklistId } from '../../checklists/types.ts';
import type { DoctorDay } from '../../clinic/types.ts';

export interface AgendaVisit extends VisitFact {
  room: string | null;
}

export interface AgendaFacts
  extends Pick<
    ShiftFacts,
    'day' | 'nextDay' | 'rules' | 'callbacks' | 'tasks' | 'waitlist' | 'slots' | 'complaints' | 'chats'
  > {
  visits: readonly AgendaVisit[];
  doctorDays: readonly (DoctorDay & { doctorName: string; doctorCode: string })[];
  /** When the clinic closes on `day`, epoch milliseconds. */
  closesAt: number;
  /** The shift open at this desk; `unknown` for a machine that may be no desk at all. */
  shift: { id: number } | null | 'unknown';
  /** Whose agenda it is; null for a reader at no desk, to whom every claim is another's. */
  deskId: number | null;
  /** A walk through a checklist that has been begun and not finished. */
  checklist: { id: ChecklistId; left: number; dueAt: number } | null;
}
