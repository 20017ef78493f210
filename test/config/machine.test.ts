import { describe, expect, it } from 'vitest';
import { layered, type Names } from '../../src/config/machine.ts';
import type { Settings } from '../../src/config/settings.ts';

type Env = NodeJS.ProcessEnv;

/** What the environment with the settings in it says, and who says it. */
const chosen = (typed: Names, env: Env, settings: Settings) => {
  const machine = layered(typed, env, settings);
  const { SHIFT_DB, SHIFT_CLINIC, SHIFT_DESK } = machine.env;
  const names = [SHIFT_DB, SHIFT_CLINIC, SHIFT_DESK].map((name) => name ?? '');
  return { names, from: Object.values(machine.from) };
};
const kept = { SHIFT_DB: '/srv/clinic.db', SHIFT_CLINIC: 'abay', SHIFT_DESK: 'desk-2' };

describe('flags, environment, settings', () => {
  it('is nothing anywhere: the usual place', () => {
    expect(chosen({}, {}, {})).toEqual({ names: ['', '', ''], from: ['default', 'default', 'default'] });
  });

  it('takes the settings for what nobody says', () => {
    expect(chosen({}, { SHIFT_DB: '', SHIFT_LANG: 'ru' }, kept)).toEqual({
      names: ['/srv/clinic.db', 'abay', 'desk-2'],
      from: ['settings', 'settings', 'settings'],
    });
  });

  it('takes the environment before the settings, name by name', () => {
    const { names, from } = chosen({}, { SHIFT_DESK: 'desk-3' }, kept);
    expect([names, from]).toEqual([
      ['/srv/clinic.db', 'abay', 'desk-3'],
      ['settings', 'settings', 'environment'],
    ]);
  });

  it('adds the other settings where the environment has none', () => {
    const { env } = layered(
      {},
      { PGSSLMODE: 'require', PATH: '/bin' },
      { PGSSLMODE: 'disable', PGUSER: 'desk' },
    );
    expect(env).toMatchObject({ PGSSLMODE: 'require', PGUSER: 'desk', PATH: '/bin' });
  });

  it('keeps what was typed apart: a flag may ask about another desk than this one', () => {
    const { names, from } = chosen({ desk: 'desk-1' }, {}, kept);
    expect([names[2], from[2]]).toEqual(['desk-2', 'flag']);
  });
});

describe('another database', () => {
  it('leaves clinic and desk of the usual one behind', () => {
    expect(chosen({ db: '/tmp/practice.db' }, {}, kept)).toEqual({
      names: ['/srv/clinic.db', '', ''],
      from: ['flag', 'default', 'default'],
    });
    expect(chosen({}, { SHIFT_DB: '/tmp/practice.db' }, kept).names).toEqual(['/tmp/practice.db', '', '']);
  });

  it('is none where the same one is named again', () => {
    expect(chosen({ db: '/srv/clinic.db' }, {}, kept).names).toEqual(['/srv/clinic.db', 'abay', 'desk-2']);
  });

  it('is not meant by a desk alone that the settings keep', () => {
    expect(chosen({}, { SHIFT_DB: '/srv/a.db' }, { SHIFT_DESK: 'desk-2' }).names).toEqual([
      '/srv/a.db',
      '',
      'desk-2',
    ]);
    // Typed once, it may be anything: nobody writes at a desk of that code there.
    expect(chosen({ db: '/srv/a.db' }, {}, { SHIFT_DESK: 'desk-2' }).names[2]).toBe('');
  });
});

describe('another clinic', () => {
  it('leaves the desk behind', () => {
    expect(chosen({ clinic: 'satpaev' }, {}, kept)).toEqual({
      names: ['/srv/clinic.db', 'abay', ''],
      from: ['settings', 'flag', 'default'],
    });
    expect(chosen({}, { SHIFT_CLINIC: 'satpaev' }, kept).names).toEqual(['/srv/clinic.db', 'satpaev', '']);
  });

  it('is none where the same one is named again', () => {
    expect(chosen({ clinic: 'abay' }, {}, kept).names[2]).toBe('desk-2');
  });

  it('takes the desk that is named with it', () => {
    expect(chosen({ clinic: 'satpaev' }, { SHIFT_DESK: 'desk-1' }, kept).names[2]).toBe('');
    expect(chosen({ clinic: 'satpaev', desk: 'desk-1' }, {}, kept).from).toEqual([
      'settings',
      'flag',
      'flag',
    ]);
    expect(chosen({}, { SHIFT_CLINIC: 'satpaev', SHIFT_DESK: 'desk-1' }, kept).names[2]).toBe('desk-1');
  });
});
