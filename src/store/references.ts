/** Columns that name a row of another table: what they name is not taken away from under them. */
import type { RecordName } from '../facts/types.ts';

export const references: Partial<Record<RecordName, readonly (readonly [RecordName, string])[]>> = {
  contact: [
    ['visit', 'contactId'],
    ['task', 'contactId'],
    ['complaint', 'contactId'],
  ],
  patient: [
    ['visit', 'patientId'],
    ['waitlist', 'patientId'],
  ],
  visit: [
    ['visit', 'movedTo'],
    ['task', 'visitId'],
  ],
  complaint: [['task', 'complaintId']],
  doctor: [
    ['visit', 'doctorId'],
    ['doctorDay', 'doctorId'],
    ['waitlist', 'doctorId'],
  ],
  service: [
    ['visit', 'serviceId'],
    ['waitlist', 'serviceId'],
  ],
  desk: [
    ['shift', 'deskId'],
    ['contact', 'deskId'],
    ['callback', 'claimedBy'],
    ['task', 'claimedBy'],
  ],
  staff: [
    ['shift', 'administratorId'],
    ['task', 'ownerId'],
    ['complaint', 'ownerId'],
  ],
  shift: [
    ['contact', 'shiftId'],
    ['complaint', 'shiftId'],
    ['visit', 'paidShiftId'],
    ['checklistRun', 'shiftId'],
  ],
  checklistRun: [['checklistAnswer', 'runId']],
};
