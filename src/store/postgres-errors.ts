/**
 * What PostgreSQL's errors mean to a desk (SQLSTATE: PostgreSQL's manual, appendix A). Words are asked last: a server
 * may speak Russian.
 */
import { type ErrorCode, ShiftError } from '../errors.ts';

/** The connection is not there, or not any more; which of the two depends on when. */
type Gone = 'gone';
type Meaning = ErrorCode | Gone;

/** By SQLSTATE. */
const byState: Readonly<Record<string, Meaning>> = {
  '28P01': 'db_login',
  '28000': 'db_login',
  '3D000': 'db_missing',
  '42501': 'not_allowed',
  // No schema that this login may use.
  '3F000': 'not_allowed',
  '25006': 'db_readonly',
  '53100': 'db_full',
  '53300': 'db_crowded',
  // Another desk holds what this one waits for: lock timeout, deadlock, a replica that has to go on.
  '55P03': 'db_busy',
  '40P01': 'db_busy',
  '40001': 'db_busy',
  '57014': 'db_slow',
  '58030': 'disk_full',
  XX001: 'db_damaged',
  XX002: 'db_damaged',
  // Shut down, crashed, starting; a transaction left alone for too long.
  '57P01': 'gone',
  '57P02': 'gone',
  '57P03': 'gone',
  '57P05': 'gone',
  '25P03': 'gone',
};

/** By the code of Node's own errors. */
const bySystem: Readonly<Record<string, Meaning>> = {
  ENOTFOUND: 'db_host',
  // A name that none can have.
  EINVAL: 'db_host',
  // No name server answers: the network is away, not the name.
  EAI_AGAIN: 'gone',
  ENOENT: 'gone',
  EACCES: 'gone',
  EPERM: 'gone',
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  ECONNABORTED: 'gone',
  EPIPE: 'gone',
  ETIMEDOUT: 'gone',
  EHOSTUNREACH: 'gone',
  ENETUNREACH: 'gone',
  ENETDOWN: 'gone',
  EHOSTDOWN: 'gone',
  EADDRNOTAVAIL: 'gone',
};

/** What pg says in words only. */
const byWords: readonly (readonly [RegExp, Meaning])[] = [
  [/does not support SSL|disconnected before secure/i, 'db_tls'],
  [/establishing an SSL connection|received invalid response|unexpected message/i, 'db_not_postgres'],
  [/terminated|timeout expired|not queryable|connection error|ended the connection/i, 'gone'],
];

/** Unique indexes and constraints with a meaning of their own. */
const byConstraint: Readonly<Record<string, () => ShiftError>> = {
  visitOverlap: () => new ShiftError('slot_taken', {}, '--at'),
  roomOverlap: () => new ShiftError('room_taken', {}, '--room'),
  offerOverlap: () => new ShiftError('offer_open'),
  offerOpenToEntry: () => new ShiftError('offer_open'),
  offerOpenToPerson: () => new ShiftError('offer_open'),
  shiftOpenAtDesk: () => new ShiftError('shift_open'),
  scoreContact: () => new ShiftError('scored_meanwhile'),
  reviewOpen: () => new ShiftError('review_open'),
  factReceipt: () => new ShiftError('already_sent'),
};

/** An error of an open connection in the desk's terms; what nobody foresaw is returned as it is. */
export function explainPostgres(error: unknown, shown: string): unknown {
  if (error instanceof ShiftError || !(error instanceof Error)) return error;
  if (error.message.includes('claim_taken')) return new ShiftError('claim_taken', {}, null, error);
  const known = constraintOf(error);
  if (known) return known;
  const meaning = meaningOf(error);
  if (meaning === null) return error;
  const code = meaning === 'gone' ? 'db_lost' : meaning;
  return new ShiftError(code, { server: shown, file: shown }, code === 'db_busy' ? null : '--db', error);
}

/** Whom and how we tried to reach. */
export interface Attempt {
  shown: string;
  user: string;
  /** Over a network and not encrypted. */
  inTheClear: boolean;
}

/** The same for a connection that was not made. */
export function explainConnecting(error: unknown, { shown, user, inTheClear }: Attempt): unknown {
  if (error instanceof ShiftError || !(error instanceof Error)) return error;
  const what = error.message;
  const code = meetingOf(error, inTheClear);
  return code === null ? error : new ShiftError(code, { server: shown, user, what }, '--db', error);
}

/** A server that will be there in a moment. */
export function isPassing(error: unknown): boolean {
  return ['57P03', 'ECONNRESET'].includes(stateOf(error));
}

export function isGone(error: unknown): boolean {
  return error instanceof Error && meaningOf(error) === 'gone';
}

/** The server will not speak in this way: encrypted, or in the clear. */
export function wantsOtherEncryption(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return meaningOf(error) === 'db_tls' || certificateAtFault(error) || turnedAway(error);
}

function meetingOf(error: Error, inTheClear: boolean): ErrorCode | null {
  if (turnedAway(error)) return inTheClear ? 'db_tls_required' : 'db_not_admitted';
  if (certificateAtFault(error)) return 'db_certificate';
  // A pooler in between says so of whatever it does not like, and why.
  if (stateOf(error) === '08P01') return 'db_refused';
  const meaning = meaningOf(error);
  if (meaning === 'gone') return 'db_unreachable';
  // The right to connect, of all rights.
  if (meaning === 'not_allowed') return 'db_not_admitted';
  if (meaning !== null) return meaning;
  if (/^(ERR_(OSSL|SSL|TLS)_|EPROTO)/.test(stateOf(error))) return 'db_tls';
  // The server gave its reason, in its own words.
  return isAnswer(error) ? 'db_refused' : null;
}

function meaningOf(error: Error): Meaning | null {
  const state = stateOf(error);
  const known = byState[state] ?? bySystem[state];
  if (known) return known;
  // Class 08: connection exceptions, whichever.
  if (/^08[0-9A-Z]{3}$/.test(state)) return 'gone';
  if (isAnswer(error)) return null;
  return byWords.find(([words]) => words.test(error.message))?.[1] ?? null;
}

/** No line of pg_hba.conf lets this user come from here to this database, or not in this way. */
function turnedAway(error: Error): boolean {
  return stateOf(error) === '28000' && routineOf(error) === 'ClientAuthentication';
}

function certificateAtFault(error: Error): boolean {
  return /CERT|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA/.test(stateOf(error));
}

/** An answer of the server, as against what the network or pg says. */
function isAnswer(error: Error): boolean {
  return routineOf(error) !== '' || ('severity' in error && error.severity !== undefined);
}

function routineOf(error: Error): string {
  return 'routine' in error && typeof error.routine === 'string' ? error.routine : '';
}

function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function constraintOf(error: Error): ShiftError | null {
  const name = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
  const known = byConstraint[name];
  if (known) return Object.assign(known(), { cause: error });
  if (stateOf(error) === '23505' && name.endsWith('Code'))
    return new ShiftError('duplicate_code', {}, '--code', error);
  return null;
}
