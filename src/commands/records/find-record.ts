/** Records by the id that was typed; each fault names the record and the list to look in. */
import type { Complaint } from '../../complaints/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { RecordName } from '../../facts/types.ts';
import type { Patient } from '../../patients/types.ts';
import type { Task } from '../../tasks/types.ts';
import type { Visit, WaitlistEntry } from '../../visits/types.ts';
import { parseId } from '../input/options.ts';

interface Found {
  visit: Visit;
  contact: Contact;
  patient: Patient;
  task: Task;
  complaint: Complaint;
  waitlist: WaitlistEntry;
}

const lists: Record<keyof Found, string> = {
  visit: 'smena visit list',
  contact: 'smena log list',
  patient: 'smena visit list --full',
  task: 'smena task list --all',
  complaint: 'smena complaint list',
  waitlist: 'smena wait list',
};

/**
 * The record of that id.
 * @throws ShiftError invalid_id, not_found
 */
export async function findRecord<N extends keyof Found & RecordName>(
  ctx: Context,
  what: N,
  typed: string | undefined,
  flag: string,
): Promise<Found[N]> {
  const id = parseId(typed, flag);
  const record = await read(ctx, what, id);
  if (!record) throw new ShiftError('not_found', { what, id, list: lists[what] }, flag);
  return record as Found[N];
}

async function read(ctx: Context, what: keyof Found, id: number): Promise<Found[keyof Found] | null> {
  const { visits, contacts, work } = await ctx.store();
  const clinicId = (await ctx.clinic()).id;
  switch (what) {
    case 'visit':
      return visits.byId(clinicId, id);
    case 'contact':
      return contacts.byId(clinicId, id);
    case 'patient':
      return visits.patient(clinicId, id);
    case 'task':
      return work.task(clinicId, id);
    case 'complaint':
      return work.complaint(clinicId, id);
    case 'waitlist':
      return visits.waitlistEntry(clinicId, id);
  }
}

/** Several visits by their ids, each once, in the order typed. */
export async function findVisits(ctx: Context, typed: readonly string[]): Promise<Visit[]> {
  if (typed.length === 0) throw new ShiftError('missing_word', { word: 'id', command: 'visit' }, 'id');
  const ids = [...new Set(typed.map((one) => parseId(one, 'id')))];
  const visits: Visit[] = [];
  for (const id of ids) visits.push(await findRecord(ctx, 'visit', String(id), 'id'));
  return visits;
}
