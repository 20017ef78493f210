/**
 * The gate at close (S0.10): nothing is left hanging. It opens when every item is decided and every tail is either
 * finished or carried with a date, an owner and a reason. Pure: it says what to change, the store changes it.
 */
import dayjs from 'dayjs';
import { ShiftError } from '../errors.ts';
import type { Change } from '../facts/types.ts';
import { unclaimed } from '../tasks/claim.ts';
import type { ItemProgress, Progress } from './progress.ts';
import type { Tail } from './tail.ts';

/** Leave a tail to somebody, for a time, for a reason. */
export interface Carry {
  tail: string;
  /** Epoch milliseconds. */
  dueAt: number;
  ownerId: number;
  reason: string;
}

export interface CarriedTail extends Carry {
  tail: Tail['key'];
  title: string;
}

export interface GateInput {
  progress: Progress;
  carries: readonly Carry[];
  shift: { id: number; clinicId: number };
  /** Words a tail in the clinic's language: the title of the task it becomes. */
  titleOf(tail: Tail): string;
}

export interface Gate {
  passed: boolean;
  /** Items still open after the carries, those of `left` among them. */
  undone: ItemProgress[];
  /** Tails neither finished nor carried. */
  left: Tail[];
  carried: CarriedTail[];
  /** The tasks that the carried tails become; they belong into the decision that closes the shift. */
  changes: Change[];
}

/**
 * `now` is epoch milliseconds.
 * @throws ShiftError invalid_choice for a tail that is not there, must_be_done, reason_missing, time_in_past,
 * carry_too_late after the moment when the work still makes sense.
 */
export function gate({ progress, carries, shift, titleOf }: GateInput, now: number): Gate {
  const tails = progress.items.flatMap((item) => item.tails);
  const byKey = new Map(tails.map((tail) => [tail.key as string, tail]));
  // The last word on a tail counts, as with answers.
  const last = new Map(carries.map((carry) => [carry.tail, carry]));
  const chosen = [...last.values()].map((carry) => ({ carry, tail: requireCarry(byKey, carry, now) }));
  const left = tails.filter(({ key }) => !last.has(key));
  const undone = progress.open.filter(
    (item) => item.tails.length === 0 || item.tails.some(({ key }) => !last.has(key)),
  );
  return {
    passed: undone.length === 0,
    undone,
    left,
    carried: chosen.map(({ carry, tail }) => ({ ...carry, tail: tail.key, title: titleOf(tail) })),
    changes: chosen.flatMap(({ carry, tail }) => carryOut(tail, carry, shift, titleOf(tail), now)),
  };
}

function requireCarry(tails: ReadonlyMap<string, Tail>, carry: Carry, now: number): Tail {
  const flag = '--carry';
  const tail = tails.get(carry.tail);
  if (tail === undefined) {
    const choices = [...tails.keys()].join(', ');
    throw new ShiftError('invalid_choice', { flag, value: carry.tail, choices }, flag);
  }
  if (tail.mustBeDone) throw new ShiftError('must_be_done', { id: tail.id, tail: tail.key }, flag);
  const named = `${flag} ${carry.tail}`;
  if (carry.reason.trim() === '')
    throw new ShiftError('reason_missing', { flag: named, example: `${flag} "${carry.tail}=…/…/…"` }, flag);
  const shown = (at: number): string => dayjs(at).format('DD.MM HH:mm');
  if (carry.dueAt <= now)
    throw new ShiftError('time_in_past', { flag: named, time: shown(carry.dueAt) }, flag);
  if (tail.latestAt !== null && carry.dueAt >= tail.latestAt) {
    const params = { flag: named, time: shown(carry.dueAt), latest: shown(tail.latestAt) };
    throw new ShiftError('carry_too_late', params, flag);
  }
  return tail;
}

/** A task moves; anything else becomes a task, and a callback or an offer lets go of its own clock. */
function carryOut(tail: Tail, carry: Carry, shift: GateInput['shift'], title: string, now: number): Change[] {
  const { dueAt, ownerId, reason } = carry;
  if (tail.table === 'task') {
    const set = { dueAt, ownerId, reason, carriedFrom: shift.id };
    return [{ op: 'update', table: 'task', id: tail.id, set, expect: tail.version }];
  }
  const task: Change = {
    op: 'insert',
    table: 'task',
    row: {
      clinicId: shift.clinicId,
      kind: tail.kind,
      title,
      dueAt,
      ownerId,
      state: 'open',
      phone: tail.phone,
      contactId: tail.contactId,
      visitId: tail.visitId,
      complaintId: tail.complaintId,
      carriedFrom: shift.id,
      reason,
      createdAt: now,
      doneAt: null,
      result: null,
      ...unclaimed,
    },
  };
  return [task, ...letGo(tail, now)];
}

function letGo({ table, id, version, others }: Tail, now: number): Change[] {
  if (table === 'callback') {
    const set = { state: 'carried' } as const;
    return [{ id, version }, ...others].map((one) => ({
      ...{ op: 'update', table, id: one.id, set, expect: one.version },
    }));
  }
  if (table === 'waitlist') {
    // Asked again tomorrow, he may still say yes: the time is not kept for him meanwhile.
    const set = { state: 'expired', answeredAt: now } as const;
    return others.map((one) => ({
      ...{ op: 'update', table: 'waitOffer', id: one.id, set, expect: one.version },
    }));
  }
  return [];
}
