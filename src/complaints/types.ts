/** Complaints (S0.9): A quality or safety (escalates at once), B service, C organisational. */

export const complaintClasses = ['A', 'B', 'C'] as const;
export type ComplaintClass = (typeof complaintClasses)[number];

export const complaintStates = ['open', 'resolved'] as const;
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
  version: number;
}
