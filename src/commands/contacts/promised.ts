/** Reads whom a call was promised. */
import type { Promised } from '../../contacts/promised.ts';
import type { Store } from '../../store/store.ts';

/** Open promises to a number, each with the name that was given then. */
export async function readPromised(
  store: Store,
  clinicId: number,
  phone: string | null,
): Promise<Promised[]> {
  if (phone === null) return [];
  const tasks = await store.work.openTasksAbout(clinicId, phone, []);
  const promised: Promised[] = [];
  for (const task of tasks.filter(({ kind }) => kind === 'deferred')) {
    const contact = task.contactId === null ? null : await store.contacts.byId(clinicId, task.contactId);
    promised.push({ task, name: contact?.name ?? null });
  }
  return promised;
}
