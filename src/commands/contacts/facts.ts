/** Reads what a contact is decided from: few queries, and those about callbacks only where some are owed. */
import type { Clinic, Staff } from '../../clinic/types.ts';
import { isUnsettled } from '../../contacts/callbacks.ts';
import { spentSeconds } from '../../contacts/check.ts';
import type { ContactFacts } from '../../contacts/log.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import type { Task } from '../../tasks/types.ts';
import { findShift } from '../records/find-shift.ts';
import { readPromised } from './promised.ts';

type AboutNumber = Pick<ContactFacts, 'patients' | 'owed' | 'tasks' | 'promised'>;

/** What is known under a number. */
export async function aboutNumber(store: Store, { id }: Clinic, phone: string | null): Promise<AboutNumber> {
  if (phone === null) return { patients: [], owed: [], tasks: [], promised: [] };
  const owed = await store.contacts.unsettledCallbacksOf(id, phone);
  return {
    patients: await store.patients.byPhone(id, phone),
    owed,
    tasks: await callbackTasks(store, id, owed),
    promised: await readPromised(store, id, phone),
  };
}

/** What is known around a callback; a hidden number is nobody's but its own. */
export async function aroundCallback(store: Store, clinic: Clinic, callback: Callback): Promise<AboutNumber> {
  const number = await aboutNumber(store, clinic, callback.phone);
  if (callback.phone !== null) return number;
  const owed = isUnsettled(callback) ? [callback] : [];
  return { ...number, owed, tasks: await callbackTasks(store, clinic.id, owed) };
}

/** What was recorded of a number since a contact that is logged late, or since the first miss it may answer. */
export async function laterContacts(
  store: Store,
  { id }: Clinic,
  phone: string | null,
  owed: readonly Callback[],
  at: number,
): Promise<Contact[]> {
  if (phone === null) return [];
  const since = Math.min(at, ...owed.map(({ missedAt }) => missedAt));
  return store.contacts.withNumbers(id, [phone], since);
}

/**
 * Since when others may have recorded something that comes after this contact: null for one that is told at once.
 * @param at the instant of `--at`
 */
export function toldLate(
  { recordedAt }: Context,
  at: number | null,
  contact: Parameters<typeof spentSeconds>[0],
): number | null {
  if (at !== null || recordedAt === null) return at;
  return recordedAt - spentSeconds(contact) * 1000;
}

/** Open tasks that speak for these callbacks. */
export async function callbackTasks(
  store: Store,
  clinicId: number,
  callbacks: readonly Callback[],
): Promise<Task[]> {
  const tasks = await store.work.tasksOf(
    clinicId,
    callbacks.map(({ id }) => id),
  );
  return tasks.filter(({ kind, state }) => kind === 'callback' && state === 'open');
}

/**
 * The shift that a contact of that time belongs to: the one asked for, or the one open at this desk.
 * @throws ShiftError no_shift; shift_closed for a closed one, and for a time before this desk's last close, which
 *   its report already tells of
 */
export async function shiftFor(ctx: Context, asked: number | undefined, at: number | null): Promise<Shift> {
  const shift = asked === undefined ? await ctx.openShift() : await shiftById(ctx, asked);
  const when = at ?? ctx.recordedAt;
  if (when === null || when >= shift.openedAt) return shift;
  const closed = await (await ctx.store()).shifts.lastClosed(shift.deskId);
  if (closed?.closedAt && when <= closed.closedAt) {
    throw new ShiftError('shift_closed', { id: closed.id }, '--at');
  }
  return shift;
}

async function shiftById(ctx: Context, id: number): Promise<Shift> {
  const shift = await findShift(ctx, String(id), '--shift');
  if (shift.state !== 'open') throw new ShiftError('shift_closed', { id }, '--shift');
  return shift;
}

/** Everybody, to name the operator and the owner of the next step. */
export function readStaff(ctx: Context): Promise<Staff[]> {
  return ctx.staff();
}
