/** Complaints (S0.9): A quality or safety (escalates at once), B service, C organisational. */

export const complaintClasses = ['A', 'B', 'C'] as const;
export type ComplaintClass = (typeof complaintClasses)[number];

const complaintStates = ['open', 'resolved'] as const;
export type ComplaintState = (typeof complaintStates)[number];

export interface Complaint {
  id: number;
  clinicId: number;
  shiftId: number | null;
  class: ComplaintClass;
  text: string;
  phone: string | null;
  name: string | null;
  contactId: number | null;
  openedAt: number;
  day: string;
  ownerId: number | null;
  measures: string | null;
  escalatedAt: number | null;
  state: ComplaintState;
  resolvedAt: number | null;
  /** When the next step of the chain, or the answer to the patient, is due. */
  dueAt: number | null;
  /** How far it has gone up its class's chain (data/complaints.yaml); 0: nobody has been told. */
  level: number;
  /** Who was told last. */
  escalatedTo: number | null;
  /** What the patient was told, and when. */
  told: string | null;
  toldAt: number | null;
  version: number;
}
