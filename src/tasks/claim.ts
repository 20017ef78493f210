/**
 * Who is at it: a desk takes a callback or a task, so that no other begins the same. A claim ends by itself, at its
 * time or when the work is settled, and one that has ended is as if there had been none: nothing cleans up.
 */
import { minute } from '../clinic/time.ts';
import type { Callback } from '../contacts/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { Task } from './types.ts';

type Columns = Pick<Callback & Task, 'claimedBy' | 'claimedUntil' | 'claimedAt' | 'claimedStaffId'>;

/** The columns of what nobody has taken. */
export const unclaimed: { readonly [K in keyof Columns]: null } = {
  claimedBy: null,
  claimedUntil: null,
  claimedAt: null,
  claimedStaffId: null,
};

/** A claim that holds. */
export interface Claim {
  deskId: number;
  /** The administrator of the desk's shift, where one was open. */
  staffId: number | null;
  /** Epoch milliseconds. */
  until: number;
}

/** Who takes it. */
export interface Taker {
  deskId: number;
  staffId: number | null;
}

type Claimable = Columns & { state: string };
type ClaimableRow = Claimable & { id: number; version: number };

/**
 * A piece of work: a task, or everything that is about one person to be rung. Two desks must not ring one person
 * because he called twice, so all of it is taken and let go together.
 */
export interface Work {
  callbacks: readonly Callback[];
  tasks: readonly Task[];
}

/** The states in which a callback or a task still waits for somebody. */
const waiting: readonly string[] = ['open', 'carried'];

/** The claim on one record, or null where nobody holds it at `now` (epoch ms). */
export function claimOn(record: Claimable, now: number): Claim | null {
  const { claimedBy, claimedStaffId, claimedUntil, state } = record;
  if (claimedBy === null || claimedUntil === null || claimedUntil <= now) return null;
  return waiting.includes(state) ? { deskId: claimedBy, staffId: claimedStaffId, until: claimedUntil } : null;
}

/**
 * The claim of another desk on any part of the work, else this desk's own, else null.
 * @param deskId null for a reader at no desk: to him every claim is another's
 */
export function claimOf({ callbacks, tasks }: Work, deskId: number | null, now: number): Claim | null {
  const claims = [...callbacks, ...tasks].map((one) => claimOn(one, now)).filter((one) => one !== null);
  return claims.find((claim) => isOthers(claim, deskId)) ?? claims[0] ?? null;
}

/** Whether another desk holds it. */
export function isOthers(claim: Claim | null | undefined, deskId: number | null): boolean {
  return claim !== null && claim !== undefined && claim.deskId !== deskId;
}

/**
 * Who rings whom, by callback: one person with several missed calls is rung once, so that a claim on one is on all.
 * @param deskId as in claimOf
 */
export function claimsOnCallbacks<C extends Callback>(
  callbacks: readonly C[],
  deskId: number | null,
  now: number,
): Map<number, Claim> {
  const held = callbacks.filter((one) => claimOn(one, now) !== null);
  const claims = new Map<number, Claim>();
  if (held.length === 0) return claims;
  for (const { id, phone } of callbacks) {
    const same = held.filter((one) => one.id === id || (phone !== null && one.phone === phone));
    const claim = claimOf({ callbacks: same, tasks: [] }, deskId, now);
    if (claim !== null) claims.set(id, claim);
  }
  return claims;
}

/** What a claim is decided from. */
export interface ClaimFacts {
  /** The record that was named. */
  subject: { table: 'callback' | 'task'; id: number };
  work: Work;
  deskId: number;
  /** Done or taken all the same: what another desk holds is no reason to refuse. */
  anyway: boolean;
}

/** The error `claim_taken` with the claim as it was found; its words name the holder (commands/records/claims.ts). */
export class ClaimTaken extends ShiftError {
  readonly claim: Claim;

  constructor({ table, id }: ClaimFacts['subject'], claim: Claim) {
    super('claim_taken', { what: table, id });
    this.claim = claim;
  }
}

/**
 * Work that another desk is at is left to it.
 * @throws ClaimTaken
 */
export function requireFree({ subject, work, deskId, anyway }: ClaimFacts, now: number): void {
  const claim = claimOf(work, deskId, now);
  if (!anyway && claim !== null && isOthers(claim, deskId)) throw new ClaimTaken(subject, claim);
}

/**
 * The decision `callback.taken` or `task.taken`; taking again prolongs.
 * @param minutes how long the claim holds
 * @throws ShiftError claim_taken
 */
export function takeWork(
  facts: ClaimFacts,
  { deskId, staffId }: Taker,
  minutes: number,
  now: number,
): Decision {
  requireFree(facts, now);
  const set = {
    claimedBy: deskId,
    claimedStaffId: staffId,
    claimedAt: now,
    claimedUntil: now + minutes * minute,
  };
  const changes = rowsOf(facts.work).flatMap(({ table, row }): Change[] => {
    const { id, version, claimedBy } = row;
    if (claimedBy === null || claimedBy === deskId) return [change(table, id, set, version)];
    // The schema lets no desk write over another's claim: it is let go first.
    return [change(table, id, unclaimed, version), change(table, id, set)];
  });
  return { kind: `${facts.subject.table}.taken`, subject: facts.subject, changes };
}

/**
 * The decision `callback.released` or `task.released`; null where nobody holds it.
 * @throws ShiftError claim_taken for what another desk holds
 */
export function releaseWork(facts: ClaimFacts, now: number): Decision | null {
  requireFree(facts, now);
  if (claimOf(facts.work, facts.deskId, now) === null) return null;
  return { kind: `${facts.subject.table}.released`, subject: facts.subject, changes: letGo(facts.work) };
}

/** The changes that end what a desk has taken, whatever else becomes of it meanwhile: nobody sits there any more. */
export function letGoAll({ callbacks, tasks }: Work, deskId: number, now: number): Change[] {
  return rowsOf({ callbacks, tasks })
    .filter(({ row }) => claimOn(row, now)?.deskId === deskId)
    .map(({ table, row }) => ({
      op: 'update',
      table,
      id: row.id,
      set: unclaimed,
      only: { claimedBy: deskId },
    }));
}

/** The changes that end whatever claim there is on the work. */
export function letGo(work: Work): Change[] {
  return rowsOf(work)
    .filter(({ row }) => row.claimedBy !== null)
    .map(({ table, row }) => change(table, row.id, unclaimed, row.version));
}

function rowsOf({ callbacks, tasks }: Work): { table: 'callback' | 'task'; row: ClaimableRow }[] {
  return [
    ...callbacks.map((row) => ({ table: 'callback' as const, row })),
    ...tasks.map((row) => ({ table: 'task' as const, row })),
  ];
}

function change(table: 'callback' | 'task', id: number, set: Partial<Columns>, expect?: number): Change {
  return { op: 'update', table, id, set, ...(expect === undefined ? {} : { expect }) };
}
