/** What `now` looks at: what the checklists judge, with the words needed to name a door and a command, and the queues. */
import type { ShiftFacts, VisitFact } from '../../checklists/facts.ts';
import type { ChecklistId } from '../../checklists/types.ts';
import type { Calendar } from '../../clinic/calendar.ts';
import type { DoctorDay } from '../../clinic/types.ts';
import type { ClassChains } from '../../complaints/chain-file.ts';
import type { Overload } from '../../contacts/lines.ts';
import type { Attempt } from '../../visits/confirmation-state.ts';
import type { Match } from '../../visits/gaps.ts';
import type { WaitOffer } from '../../visits/types.ts';

export interface AgendaVisit extends VisitFact {
  room: string | null;
}

/** What the desk has before it, whichever command asks. */
export interface DeskFacts
  extends Pick<
    ShiftFacts,
    'day' | 'nextDay' | 'rules' | 'callbacks' | 'tasks' | 'waitlist' | 'complaints' | 'chats'
  > {
  visits: readonly AgendaVisit[];
  doctorDays: readonly (DoctorDay & { doctorName: string; doctorCode: string })[];
  /** When the clinic closes on `day`, epoch milliseconds. */
  closesAt: number;
  /** The hours in which clocks run that stand still while the clinic is closed. */
  calendar: Calendar;
}

export interface AgendaFacts extends DeskFacts {
  /** Attempts to hear of these visits. */
  confirmations: readonly Attempt[];
  /** How a complaint of each class goes up. */
  chains: ClassChains;
  /** Free times, each with the person of the waitlist who is asked first. */
  gaps: readonly Match[];
  /** Offers that nobody has answered, past their time or not. */
  offers: readonly WaitOffer[];
  /** How many papers are lacking of visits whose patients sit there, by the visit. */
  lacking: ReadonlyMap<number, number>;
  /** More callers than one person can ring back, and the senior does not know yet. */
  overload: Overload | null;
  /** The shift open at this desk; `unknown` for a machine that may be no desk at all. */
  shift: { id: number } | null | 'unknown';
  /** Whose agenda it is; null for a reader at no desk, to whom every claim is another's. */
  deskId: number | null;
  /** A walk through a checklist that has been begun and not finished. */
  checklist: { id: ChecklistId; left: number; dueAt: number } | null;
}
