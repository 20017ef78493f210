import { describe, expect, it } from 'vitest';
import { holdsSecret, isServer, readAddress } from '../../src/config/address.ts';
import { ShiftError } from '../../src/errors.ts';

/** What an address is refused with. */
function refusal(address: string): ShiftError {
  try {
    readAddress(address);
  } catch (error) {
    if (error instanceof ShiftError) return error;
  }
  throw new Error('not refused');
}

describe('an address', () => {
  it.each([
    [
      'postgres://aigul@reception:5433/clinic',
      { user: 'aigul', host: 'reception', port: '5433', dbname: 'clinic' },
    ],
    ['postgresql://reception/clinic', { host: 'reception', dbname: 'clinic' }],
    ['POSTGRES://Reception', { host: 'Reception' }],
    ['postgres://', {}],
    ['postgres:///clinic', { dbname: 'clinic' }],
    ['postgres://aigul@/clinic', { user: 'aigul', dbname: 'clinic' }],
    ['postgres://:5433/clinic', { port: '5433', dbname: 'clinic' }],
    ['postgres://aigul@:5433', { user: 'aigul', port: '5433' }],
    ['postgres://:word@reception/clinic', { password: 'word', host: 'reception', dbname: 'clinic' }],
    ['postgres://[::1]:5433/clinic', { host: '::1', port: '5433', dbname: 'clinic' }],
    ['postgres://[2001:db8::1]/clinic', { host: '2001:db8::1', dbname: 'clinic' }],
    ['postgres://%2Fvar%2Frun%2Fpostgresql/clinic', { host: '/var/run/postgresql', dbname: 'clinic' }],
    ['postgres:///clinic?host=/var/run/postgresql', { host: '/var/run/postgresql', dbname: 'clinic' }],
    [
      'postgres://aigul@/clinic?host=/tmp&port=5433',
      { user: 'aigul', host: '/tmp', port: '5433', dbname: 'clinic' },
    ],
    ['postgres://one/clinic?host=other', { host: 'other', dbname: 'clinic' }],
    [
      'postgres://a%40b:p%2Fw%3A%23@reception/x%2Fy',
      { user: 'a@b', password: 'p/w:#', host: 'reception', dbname: 'x/y' },
    ],
    ['postgres://Айгуль@приёмная/клиника', { user: 'Айгуль', host: 'приёмная', dbname: 'клиника' }],
    ['postgres:///?service=office', { service: 'office' }],
    [
      'postgres://h/d?sslmode=verify-full&sslrootcert=/etc/ca.crt',
      { host: 'h', dbname: 'd', sslmode: 'verify-full', sslrootcert: '/etc/ca.crt' },
    ],
    ['postgres://h/d?ssl=true', { host: 'h', dbname: 'd', sslmode: 'require' }],
    [
      'postgres://h/d?connect_timeout=10&options=-c%20search_path%3Dclinic',
      { host: 'h', dbname: 'd', connect_timeout: '10', options: '-c search_path=clinic' },
    ],
    ['postgres://h/d?user=', { host: 'h', dbname: 'd' }],
  ])('%s', (address, parts) => {
    expect(isServer(address)).toBe(true);
    expect(readAddress(address)).toEqual(parts);
  });

  it.each([
    ['a port that is none', 'postgres://h:99999/d'],
    ['a port in words', 'postgres://h:office/d'],
    ['several servers', 'postgres://one,two/d'],
    ['several servers with ports', 'postgres://one:1,two:2/d'],
    ['a broken escape', 'postgres://h/%zz'],
    ['a password with a # that was not escaped', 'postgres://u:12#secret@h/d'],
    ['a password with a ? that was not escaped', 'postgres://u:12?secret@h/d'],
    ['a password with a / that was not escaped', 'postgres://u:12/34secret@h/d'],
    ['a bracket left open', 'postgres://[::1/d'],
    ['a space in the host', 'postgres://my server/d'],
  ])('cannot be read with %s, and is not repeated', (_, address) => {
    const error = refusal(address);
    expect([error.code, error.params, error.field, error.cause]).toEqual(['db_url', {}, '--db', undefined]);
  });

  it.each([
    ['sslmod=verify-full', 'db_option', 'sslmod'],
    ['channel_binding=require', 'db_option', 'channel_binding'],
    ['target_session_attrs=read-write', 'db_option', 'target_session_attrs'],
    ['sslmode=requrie', 'invalid_choice', 'requrie'],
    ['sslmode=no-verify', 'invalid_choice', 'no-verify'],
    ['port=0', 'invalid_choice', '0'],
    ['port=5432.5', 'invalid_choice', '5432.5'],
    ['connect_timeout=soon', 'invalid_choice', 'soon'],
    ['connect_timeout=0', 'invalid_choice', '0'],
  ])('is refused for %s: nobody gets less safety than he asked for', (query, code, said) => {
    const error = refusal(`postgres://h/d?${query}`);
    expect(error.code).toBe(code);
    expect(Object.values(error.params)).toContain(said);
  });
});

describe('a word that holds a password', () => {
  it.each([
    'postgres://aigul:secret@reception/clinic',
    'postgresql://aigul:secret@reception',
    'POSTGRES://aigul:secret@reception/clinic',
    '--db=postgres://aigul:secret@reception/clinic',
    'postgres://:secret@reception/clinic',
    'postgres://aigul:se@cr:et@reception/clinic',
    'postgres://aigul:se/cret@reception/clinic',
    'postgres://aigul:se?cret@reception/clinic',
    'postgres://aigul:1234@reception/clinic',
    'postgres://aigul:secret@one,two/clinic',
    'postgres://aigul:secret@',
    'postgres://reception/clinic?password=secret',
    'postgres://reception/clinic?sslmode=require&password=secret',
    'postgres://reception/clinic?sslpassword=secret',
    'host=reception password=secret',
    "dbname=clinic PASSWORD = 'secret'",
    'password=secret host=reception',
  ])('%s', (word) => {
    expect(holdsSecret(word)).toBe(true);
  });

  it.each([
    'postgres://aigul@reception:5432/clinic',
    'postgres://reception:5432/clinic?options=-c%20x%3Da@b',
    'postgres://reception:5432?user=aigul',
    'postgres://[::1]:5432/clinic',
    'postgres:///clinic?passfile=/home/aigul/.pgpass',
    'postgres://aigul:@reception/clinic?password=',
    '/home/aigul/shift.db',
    'reset the password = done',
    'the password=secret story',
    '--note',
  ])('is none in %s', (word) => {
    expect(holdsSecret(word)).toBe(false);
  });
});
