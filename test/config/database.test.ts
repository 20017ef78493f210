import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideDatabase, databaseFrom, locate, refuseSecret } from '../../src/config/database.ts';

const shown = (address: string, env: NodeJS.ProcessEnv = {}): string => locate(address, env).shown;

describe('where the database is', () => {
  it('is said by --db before SHIFT_DB, and by that before the usual place', () => {
    const env = { SHIFT_DB: 'postgres://reception/clinic', XDG_DATA_HOME: '/data' };
    expect(databaseFrom('other.db', env)).toMatchObject({ kind: 'file', path: resolve('other.db') });
    expect(databaseFrom(undefined, env)).toMatchObject({ kind: 'server', shown: 'reception:5432/clinic' });
    expect(databaseFrom(undefined, { XDG_DATA_HOME: '/data' })).toMatchObject({
      path: '/data/shift/shift.db',
    });
    expect(databaseFrom('', { XDG_DATA_HOME: '/data' })).toMatchObject({ path: '/data/shift/shift.db' });
  });

  it.each([
    'mysql://reception/clinic',
    'jdbc:postgresql://reception/clinic',
    'file:///srv/shift.db',
    'postgres:clinic',
    'postgres:/reception/clinic',
    'host=reception dbname=clinic',
    'dbname = clinic',
  ])('is no file called %s', (address) => {
    expect(() => locate(address)).toThrow('db_url');
  });

  it.each(['shift.db', 'C:\\Users\\aigul\\shift.db', 'смена.db', 'a=b.db', 'postgres.db'])(
    'may be a file called %s',
    (path) => {
      expect(locate(path)).toEqual({ kind: 'file', path: resolve(path), shown: resolve(path) });
    },
  );
});

describe('an address in words', () => {
  it.each([
    ['postgres://aigul:secret@reception:5433/clinic', 'reception:5433/clinic'],
    ['postgres://aigul:secret@reception/clinic?password=secret', 'reception:5432/clinic'],
    ['postgres://reception', 'reception:5432'],
    ['postgres://aigul@reception', 'reception:5432/aigul'],
    ['postgres://[::1]/clinic', '[::1]:5432/clinic'],
    ['postgres:///clinic', 'localhost:5432/clinic'],
    ['postgres:///clinic?host=/var/run/postgresql', '/var/run/postgresql:5432/clinic'],
    ['postgres://Айгуль@приёмная/клиника', 'приёмная:5432/клиника'],
    ['postgres:///?service=office', 'office'],
    ['postgres:///archive?service=office', 'office/archive'],
  ])('%s', (address, words) => {
    expect(shown(address)).toBe(words);
  });

  it('takes the rest from where PostgreSQL takes it', () => {
    const env = { PGHOST: 'reception', PGPORT: '5433', PGDATABASE: 'clinic', PGUSER: 'aigul' };
    expect(shown('postgres://', env)).toBe('reception:5433/clinic');
    expect(shown('postgres://', { ...env, PGDATABASE: '' })).toBe('reception:5433/aigul');
    expect(shown('postgres://other/', env)).toBe('other:5433/clinic');
    expect(shown('postgres://', { ...env, PGSERVICE: 'office' })).toBe('office');
  });
});

describe('a secret that was typed', () => {
  it('is refused before the address is even read, and not repeated', () => {
    for (const typed of [
      'postgres://aigul:secret@reception/clinic',
      'postgres://aigul:secret@[::1',
      'host=h password=secret',
    ]) {
      expect(() => databaseFrom(typed, {})).toThrow(
        expect.objectContaining({ code: 'url_secret', params: {}, field: '--db' }),
      );
    }
  });

  it('is refused in other words than --db', () => {
    expect(() => refuseSecret('postgres://a:secret@h/d', 'FROM')).toThrow(
      expect.objectContaining({ field: 'FROM' }),
    );
    expect(() => refuseSecret('postgres://a@h/d', 'FROM')).not.toThrow();
  });

  it('may stand in SHIFT_DB', () => {
    expect(databaseFrom(undefined, { SHIFT_DB: 'postgres://aigul:secret@reception/clinic' }).shown).toBe(
      'reception:5432/clinic',
    );
  });
});

describe('files that belong to a database', () => {
  it('lie beside its file', () => {
    expect(besideDatabase(locate('/srv/shift.db'), {})).toBe('/srv/shift');
  });

  it('lie in the data folder of this machine when it is a server, by a name without a secret', () => {
    const location = locate('postgres://aigul:secret@приёмная:5433/clinic');
    expect(besideDatabase(location, { XDG_DATA_HOME: '/data' })).toBe('/data/shift/приёмная-5433-clinic');
  });
});
