import { needIsTold } from '../../contacts/lead.ts';
import type { Day, JudgedRequest } from '../day.ts';
import type { Metric, Tally } from '../metric.ts';
import { requestsToBook } from './requests.ts';

/** Share of requests to book that are leads: a name or a number, and a need that was told to somebody (S1.5, S1.6). */
export const leads: Metric = {
  id: 'leads',
  family: 'manager',
  version: 1,
  form: 'ratio',
  unit: 'ratio',
  rows: 'request',
  target: null,
  coverage: true,
  judge(day, tally) {
    for (const request of requestsToBook(day, tally)) judgeLead(request, day, tally);
  },
};

function judgeLead(request: JudgedRequest, { manager }: Day, tally: Tally): void {
  const { id, patientId, phone, contacts, booked } = request;
  const reachable =
    patientId !== null || phone !== null || contacts.some((contact) => manager?.named.has(contact.id));
  if (!needIsTold(contacts, booked)) tally.short(id, 'no_need');
  else if (!reachable) tally.short(id, 'no_name_or_phone');
  else tally.counted(id);
}
