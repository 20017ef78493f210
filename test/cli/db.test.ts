/** `db`: which database, clinic and desk a machine works with, and telling it once. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, dayDesk } from './day-desk.ts';
import type { How, Ran } from './run-cli.ts';

let desk: DayDesk;
let address: string;
let password: string;
let settings: string;
beforeEach(async () => {
  desk = await dayDesk();
  ({ address, password } = withoutSecret(desk));
  settings = join(desk.folder, 'config', 'shift', 'settings.env');
});
afterEach(() => desk.remove());

/** The address as it may be typed, and the password that goes with it. */
function withoutSecret({ location }: DayDesk): { address: string; password: string } {
  if (location.kind === 'file') return { address: location.path, password: '' };
  const url = new URL(location.url);
  const secret = decodeURIComponent(url.password);
  url.password = '';
  return { address: url.href, password: secret };
}

interface Told {
  database: { kind: string; name: string; from: string };
  answers: boolean;
  error: { code: string } | null;
  engine: { name: string; version: string; encryption: unknown } | null;
  schema: { found: number; known: number };
  clinic: unknown;
  desk: unknown;
}

/** A machine that is told nothing by its environment. */
const bare = (argv: readonly string[], how: How = {}): Promise<Ran> =>
  desk.run(argv, { ...how, env: { SHIFT_DB: '', PGPASSWORD: password, ...how.env } });
const told = async (argv: readonly string[] = ['db'], how: How = {}): Promise<Told> =>
  (await bare([...argv, '--json'], how)).json<Told>();
const second = () => desk.run(['desk', 'add', 'desk-2', '--name', 'Second floor']);
const branch = (how: How = {}) =>
  desk.run(
    ['init', '--another', '--code', 'abay', '--name', 'Абай', '--address', 'A', '--staff', 'B', '--yes'],
    how,
  );
const kept = (): string => readFileSync(settings, 'utf8');

describe('db', () => {
  it('tells what a machine works with and who says so', async () => {
    const { database, answers, engine, clinic, desk: here } = (await desk.run(['db', '--json'])).json<Told>();
    expect(database).toEqual({ kind: desk.location.kind, name: desk.location.shown, from: 'environment' });
    expect(answers).toBe(true);
    expect(engine).toMatchObject({
      name: desk.location.kind === 'file' ? 'sqlite' : 'postgres',
      version: expect.stringMatching(/^\d+\.\d+/),
    });
    expect(clinic).toEqual({ code: 'zhaily', name: 'Жайлы', from: 'only' });
    expect(here).toEqual({ code: 'desk-1', name: '1', from: 'only' });
  });

  it('shows the same in words', async () => {
    const { out } = await desk.run(['db', 'show', '--desk', 'desk-1']);
    expect(out).toContain(desk.location.shown);
    expect(out).toMatch(/clinic +zhaily \(Жайлы\) +the only one/);
    expect(out).toMatch(/desk +desk-1 \(1\) +as typed/);
    expect(out).toMatch(/schema +\d+, as this program has it/);
  });

  it('makes no database to look at one', async () => {
    const ran = await bare(['db']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('not there yet');
    expect(existsSync(join(desk.folder, 'data', 'shift', 'shift.db'))).toBe(false);
  });

  it('tells what is wrong and ends as the fault does', async () => {
    const other = desk.write('books.txt', 'no database\n'.repeat(200));
    const ran = await desk.run(['db', '--db', other, '--json']);
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject({ answers: false, error: { code: 'db_foreign' }, clinic: null });
    expect((await desk.run(['db', '--db', other])).out).toMatch(/is not a database of this\s+program/);
  });

  it('says which clinics and desks there are where none was chosen', async () => {
    await second();
    expect((await desk.run(['db'])).out).toMatch(/desk +none said: here one only reads/);
    await branch();
    expect((await desk.run(['db'])).out).toMatch(/clinic +Several clinics share this database: zhaily/);
  });
});

describe('db use', () => {
  it('keeps database, clinic and desk in a file of its owner', async () => {
    await second();
    const ran = await bare(['db', 'use', address, '--desk', 'desk-2']);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/desk +desk-2 \(Second floor\) +from the settings/);
    expect(statSync(settings).mode & 0o777).toBe(0o600);
    expect(kept()).toContain('SHIFT_CLINIC=zhaily\nSHIFT_DESK=desk-2\n');
    expect(await told()).toMatchObject({
      database: { name: desk.location.shown, from: 'settings' },
      clinic: { code: 'zhaily', from: 'settings' },
      desk: { code: 'desk-2', from: 'settings' },
    });
    const started = await bare(['start', '--administrator', 'dinara', '--all-done', '--json']);
    expect(started.code).toBe(0);
    const { desks } = (await bare(['desk', '--json'])).json<{ desks: unknown[] }>();
    expect(desks[1]).toMatchObject({ code: 'desk-2', here: true, shift: { administrator: 'dinara' } });
  });

  it('goes on with the database where only the desk is another', async () => {
    await second();
    await bare(['db', 'use', address, '--desk', 'desk-1']);
    await bare(['db', 'use', '--desk', 'desk-2']);
    expect(await told()).toMatchObject({ database: { name: desk.location.shown }, desk: { code: 'desk-2' } });
    expect(kept().match(/SHIFT_DESK/g)).toHaveLength(1);
  });

  it('asks for what it cannot know', async () => {
    await second();
    await branch();
    const lacking = await bare(['db', 'use', address, '--json']);
    expect([lacking.code, lacking.error().code, existsSync(settings)]).toEqual([2, 'clinic_unclear', false]);
    const answers = ['zhaily (Жайлы)', 'desk-2 (Second floor)'];
    expect((await bare(['db', 'use', address], { answers })).code).toBe(0);
    expect(await told()).toMatchObject({ clinic: { code: 'zhaily' }, desk: { code: 'desk-2' } });
    const noDesk = await bare(['db', 'use', '--desk', 'desk-7', '--json']);
    expect([noDesk.code, noDesk.error().code]).toEqual([2, 'invalid_choice']);
  });

  it('knows the clinic by a desk that only one of them has', async () => {
    await second();
    await branch();
    await bare(['db', 'use', address, '--desk', 'desk-2']);
    expect(await told()).toMatchObject({ clinic: { code: 'zhaily' }, desk: { code: 'desk-2' } });
  });

  it('takes a dash for a machine that is no desk, and no clinic’s', async () => {
    await second();
    await branch();
    await bare(['db', 'use', address, '--clinic', 'zhaily', '--desk', '-']);
    expect(await told()).toMatchObject({ clinic: { code: 'zhaily' }, desk: null });
    // Chosen on purpose: it is no fault, and is not told as one.
    const shown = (await bare(['db'])).out.replaceAll(/\s+/g, ' ');
    expect(shown).toContain('desk none said: here one only reads. There are desk-1 (');
    await bare(['db', 'use', '--clinic', '-']);
    expect(await told()).toMatchObject({ clinic: null, desk: null });
  });

  it('tries the connection first, and keeps nothing that leads nowhere', async () => {
    const ran = await bare(['db', 'use', desk.write('books.txt', 'no database\n'.repeat(200)), '--json']);
    expect([ran.code, ran.error().code]).toEqual([1, 'db_foreign']);
    expect(existsSync(settings)).toBe(false);
  });

  it('may go before the clinic itself', async () => {
    const file = join(desk.folder, 'new.db');
    const ran = await bare(['db', 'use', file]);
    expect([ran.code, ran.out.includes('smena init')]).toEqual([0, true]);
    expect(existsSync(file)).toBe(false);
    await bare(['init', '--name', 'Новая', '--address', 'A', '--staff', 'B', '--yes']);
    expect(await told()).toMatchObject({ database: { name: file }, clinic: { name: 'Новая' } });
  });

  it('takes no password that can be seen', async () => {
    const ran = await bare(['db', 'use', 'postgres://desk:hidden@localhost:1/clinic', '--json']);
    expect([ran.code, ran.error().code]).toEqual([2, 'url_secret']);
    expect(ran.err + ran.out).not.toContain('hidden');
    expect(existsSync(settings)).toBe(false);
  });

  it('says what goes before the settings', async () => {
    const ran = await desk.run(['db', 'use', '--desk', 'desk-1'], { env: { SHIFT_DESK: 'desk-1' } });
    expect(ran.err).toBe('The environment says SHIFT_DB, SHIFT_DESK too, and goes before the settings.\n');
  });

  it('forgets again', async () => {
    await bare(['db', 'use', address]);
    const ran = await bare(['db', 'use', '--forget']);
    expect(ran.out).toBe(`This computer’s settings are forgotten: ${settings}\n`);
    expect(existsSync(settings)).toBe(false);
    const both = await bare(['db', 'use', address, '--forget', '--json']);
    expect(both.error().code).toBe('flags_clash');
  });
});

describe('settings that cannot be read', () => {
  beforeEach(async () => {
    await bare(['db', 'use', address]);
    writeFileSync(settings, `${kept()}SHIFT_DESC=desk-2\n`);
  });

  it('stop every command, for it would work somewhere else', async () => {
    const ran = await bare(['now', '--json']);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([2, 'settings_name', 'settings.env']);
    expect(ran.error().message).toContain(`${settings} sets SHIFT_DESC`);
    expect(existsSync(join(desk.folder, 'data', 'shift', 'shift.db'))).toBe(false);
  });

  it('do not stop help, nor what mends them', async () => {
    expect((await bare(['db', 'use', '--help'])).code).toBe(0);
    expect((await bare(['db', 'use', address])).code).toBe(0);
    expect((await bare(['now'])).code).toBe(0);
    writeFileSync(settings, 'nonsense\n');
    expect((await bare(['db', 'use', '--forget'])).code).toBe(0);
    expect(existsSync(settings)).toBe(false);
  });
});

describe('settings', () => {
  it('have a language of the machine', async () => {
    await bare(['db', 'use', address]);
    writeFileSync(settings, `${kept()}SHIFT_LANG=kk\n`);
    expect((await bare(['db'], { env: { SHIFT_LANG: '' } })).out).toContain('баптау');
  });

  it('are of the usual database: practising elsewhere is not in their way', async () => {
    await second();
    await bare(['db', 'use', address, '--desk', 'desk-2']);
    const file = join(desk.folder, 'practice.db');
    expect((await bare(['init', '--demo', '--db', file])).err).toBe('');
    expect((await bare(['now', '--db', file])).code).toBe(0);
  });
});
