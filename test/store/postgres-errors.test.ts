/** What errors mean that no server makes on demand, and in whichever language it speaks. */
import { describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import { explainConnecting, explainPostgres } from '../../src/store/postgres-errors.ts';

/** An answer of the server as pg hands it on. */
const answer = (code: string, message = 'words', more: object = {}): Error =>
  Object.assign(new Error(message), { code, severity: 'ВАЖНО', routine: 'Routine', ...more });
const network = (code: string, message = 'words'): Error => Object.assign(new Error(message), { code });

const codeOf = (explained: unknown): string | null =>
  explained instanceof ShiftError ? explained.code : null;
const inTheMiddle = (error: Error): string | null => codeOf(explainPostgres(error, 'reception'));
const atTheDoor = (error: Error, inTheClear = false): string | null =>
  codeOf(explainConnecting(error, { shown: 'reception', user: 'aigul', inTheClear }));
const turnedAway = { routine: 'ClientAuthentication' };

describe('an error of an open connection', () => {
  it.each<[string, Error, string | null]>([
    ['a full disk', answer('53100'), 'db_full'],
    ['a disk that fails', answer('58030'), 'disk_full'],
    ['a damaged page', answer('XX001'), 'db_damaged'],
    ['a damaged index', answer('XX002'), 'db_damaged'],
    ['two who wait for each other', answer('40P01'), 'db_busy'],
    ['a replica that has to go on', answer('40001'), 'db_busy'],
    ['a server that crashed', answer('57P02'), 'db_lost'],
    ['a transaction that was left alone', answer('25P03'), 'db_lost'],
    ['a pooler that lost its server', answer('08P01', 'server conn crashed?'), 'db_lost'],
    ['a line that was reset', network('ECONNRESET'), 'db_lost'],
    ['a line that ended', new Error('Connection terminated unexpectedly'), 'db_lost'],
    ['a schema that may not be used', answer('3F000'), 'not_allowed'],
    ['an overlap', answer('23P01', 'words', { constraint: 'visitOverlap' }), 'slot_taken'],
    ['a second open shift', answer('23505', 'words', { constraint: 'shiftOpenAtDesk' }), 'shift_open'],
    ['a code that is taken', answer('23505', 'words', { constraint: 'doctorCode' }), 'duplicate_code'],
    // The server's words are no proof of anything.
    ['a fault of ours', answer('42601', 'syntax error at or near "terminated"'), null],
    ['a fault of ours without the server', new Error('x is undefined'), null],
  ])('%s', (_, error, code) => {
    expect(inTheMiddle(error)).toBe(code);
    const explained = explainPostgres(error, 'reception');
    if (explained instanceof ShiftError) expect(explained.cause).toBe(error);
    else expect(explained).toBe(error);
  });
});

describe('an error of a connection that was not made', () => {
  it.each<[string, Error, string | null]>([
    ['a name that no server has', network('ENOTFOUND'), 'db_host'],
    ['a name that none can have', network('EINVAL'), 'db_host'],
    ['a name that nobody answers for', network('EAI_AGAIN'), 'db_unreachable'],
    ['no way there', network('EHOSTUNREACH'), 'db_unreachable'],
    ['no network', network('ENETUNREACH'), 'db_unreachable'],
    ['a socket that is not there', network('ENOENT'), 'db_unreachable'],
    ['a firewall', network('EPERM'), 'db_unreachable'],
    ['a server that shuts down', answer('57P03'), 'db_unreachable'],
    ['no place left', answer('53300'), 'db_crowded'],
    ['a login that may not connect', answer('42501'), 'db_not_admitted'],
    ['a role that is no login', answer('28000'), 'db_login'],
    ['a certificate that is over', network('CERT_HAS_EXPIRED'), 'db_certificate'],
    ['a certificate of another server', network('ERR_TLS_CERT_ALTNAME_INVALID'), 'db_certificate'],
    ['a key that does not fit', network('ERR_OSSL_X509_KEY_VALUES_MISMATCH'), 'db_tls'],
    ['a handshake that failed', network('EPROTO'), 'db_tls'],
    ['a pooler with a reason', answer('08P01', 'unsupported startup parameter: lock_timeout'), 'db_refused'],
    ['a server with a reason', answer('55000', 'not currently accepting connections'), 'db_refused'],
    ['a fault of ours', new Error('x is undefined'), null],
  ])('%s', (_, error, code) => {
    expect(atTheDoor(error)).toBe(code);
  });

  it('says what encryption has to do with it, in whichever language the server speaks', () => {
    const words = 'в pg_hba.conf нет записи для компьютера "10.0.0.5", пользователя "aigul", без шифрования';
    expect(atTheDoor(answer('28000', words, turnedAway), true)).toBe('db_tls_required');
    expect(atTheDoor(answer('28000', words, turnedAway), false)).toBe('db_not_admitted');
  });
});
