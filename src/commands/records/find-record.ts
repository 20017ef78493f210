/** Records by the id that was typed; each fault names the record and the list to look in. */
import type { Complaint } from '../../complaints/types.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Patient } from '../../patients/types.ts';
import type { Store } from '../../store/store.ts';
import type { Task } from '../../tasks/types.ts';
import type { Visit, WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { parseId } from '../input/options.ts';

interface Found {
  visit: Visit;
  contact: Contact;
  callback: Callback;
  patient: Patient;
  task: Task;
  complaint: Complaint;
  waitlist: WaitlistEntry;
  waitOffer: WaitOffer;
}

type Read<R> = (store: Store, clinicId: number, id: number) => Promise<R | null>;

/** Where to look a record up, and the command that lists its like. */
const places: { [N in keyof Found]: { list: string; read: Read<Found[N]> } } = {
  visit: { list: 'smena visit list', read: ({ visits }, clinic, id) => visits.byId(clinic, id) },
  contact: { list: 'smena log list', read: ({ contacts }, clinic, id) => contacts.byId(clinic, id) },
  callback: { list: 'smena missed', read: ({ contacts }, clinic, id) => contacts.callback(clinic, id) },
  // A card that was merged stands for nobody by itself.
  patient: { list: 'smena patient list', read: ({ patients }, clinic, id) => patients.current(clinic, id) },
  task: { list: 'smena task list --all', read: ({ work }, clinic, id) => work.task(clinic, id) },
  complaint: { list: 'smena complaint list', read: ({ work }, clinic, id) => work.complaint(clinic, id) },
  waitlist: { list: 'smena wait list', read: ({ waitlist }, clinic, id) => waitlist.entry(clinic, id) },
  waitOffer: { list: 'smena wait list', read: ({ waitlist }, clinic, id) => waitlist.offer(clinic, id) },
};

/**
 * The record of that id.
 * @throws ShiftError invalid_id, not_found
 */
export async function findRecord<N extends keyof Found>(
  ctx: Context,
  what: N,
  typed: string | undefined,
  flag: string,
): Promise<Found[N]> {
  const id = parseId(typed, flag);
  const { list, read } = places[what];
  const record = await read(await ctx.store(), (await ctx.clinic()).id, id);
  if (!record) throw new ShiftError('not_found', { what, id, list }, flag);
  return record;
}

/** Several visits by their ids, each once, in the order typed. */
export async function findVisits(ctx: Context, typed: readonly string[]): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const id of visitIds(typed)) visits.push(await findRecord(ctx, 'visit', String(id), 'id'));
  return visits;
}

/** @throws ShiftError missing_word, invalid_id */
export function visitIds(typed: readonly string[]): number[] {
  if (typed.length === 0) throw new ShiftError('missing_word', { word: 'id', command: 'visit' }, 'id');
  return [...new Set(typed.map((one) => parseId(one, 'id')))];
}
