/** What PostgreSQL's errors mean to a desk (SQLSTATE: PostgreSQL manual, appendix A). */
import { type ErrorCode, ShiftError } from '../errors.ts';

/** By SQLSTATE. */
const byState: Record<string, ErrorCode> = {
  // The login is wrong, or pg_hba.conf has no line for it.
  '28P01': 'db_login',
  '28000': 'db_login',
  '3D000': 'db_missing',
  '42501': 'not_allowed',
  '25006': 'db_readonly',
  '53100': 'db_full',
  // Another desk holds what this one waits for: lock timeout, deadlock.
  '55P03': 'db_busy',
  '40P01': 'db_busy',
  '40001': 'db_busy',
  '57014': 'db_slow',
  // Shut down, crashed, starting, no place left for one more desk.
  '57P01': 'db_unreachable',
  '57P02': 'db_unreachable',
  '57P03': 'db_unreachable',
  '53300': 'db_unreachable',
  '25P03': 'db_unreachable',
};

/** By the code of Node's own errors. */
const bySystem: Record<string, ErrorCode> = {
  ENOTFOUND: 'db_host',
  EAI_AGAIN: 'db_host',
  ENOENT: 'db_unreachable',
  ECONNREFUSED: 'db_unreachable',
  ECONNRESET: 'db_unreachable',
  EPIPE: 'db_unreachable',
  ETIMEDOUT: 'db_unreachable',
  EHOSTUNREACH: 'db_unreachable',
  ENETUNREACH: 'db_unreachable',
  EHOSTDOWN: 'db_unreachable',
  EADDRNOTAVAIL: 'db_unreachable',
};

/** What pg says in words only. */
const byWords: readonly (readonly [RegExp, ErrorCode])[] = [
  [/password must be a string|no password supplied/i, 'db_login'],
  [
    /does not support SSL|certificate|self-signed|altnames|SSL alert|wrong version number|no encryption/i,
    'db_tls',
  ],
  [
    /terminated|timeout exceeded|timeout expired|not queryable|connection error|ended the connection/i,
    'db_unreachable',
  ],
];

/** Unique indexes and constraints with a meaning of their own. */
const byConstraint: Record<string, () => ShiftError> = {
  visitOverlap: () => new ShiftError('slot_taken', {}, '--at'),
  shiftOpenAtDesk: () => new ShiftError('shift_open'),
  factReceipt: () => new ShiftError('already_sent'),
};

/** The error in the desk's terms; what nobody foresaw is returned as it is. */
export function explainPostgres(error: unknown, shown: string): unknown {
  if (error instanceof ShiftError || !(error instanceof Error)) return error;
  if (error.message.includes('claim_taken')) return new ShiftError('claim_taken', {}, null, error);
  const known = constraintOf(error);
  if (known) return known;
  const code = meaningOf(error);
  if (code === null) return error;
  return new ShiftError(code, { server: shown, file: shown }, code === 'db_busy' ? null : '--db', error);
}

/** A server that will be there in a moment. */
export function isPassing(error: unknown): boolean {
  return stateOf(error) === '57P03' || stateOf(error) === 'ECONNRESET';
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && meaningOf(error) === 'db_unreachable';
}

function meaningOf(error: Error): ErrorCode | null {
  const state = stateOf(error);
  // Class 08: connection exceptions, whichever.
  if (/^08[0-9A-Z]{3}$/.test(state)) return 'db_unreachable';
  const byCode = byState[state] ?? bySystem[state];
  // pg_hba.conf asks for TLS in the words of a wrong login.
  if (byCode === 'db_login' && /no encryption|SSL off/i.test(error.message)) return 'db_tls';
  return byCode ?? byWords.find(([words]) => words.test(error.message))?.[1] ?? null;
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
