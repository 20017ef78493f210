/** A clinic with several desks: which one a command line means, and what each of them keeps to itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, dayDesk } from './day-desk.ts';
import type { How, Ran } from './run-cli.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = await dayDesk();
});
afterEach(() => desk.remove());

const add = (...argv: string[]) => desk.run(['desk', 'add', ...argv]);
const second = () => add('desk-2', '--name', 'Second floor');
const call = (phone: string) => ['log', 'call', '--phone', phone, '--name', 'Асель'];

/** Types as the machine of a desk, which says which one it is by its environment. */
const at = (code: string, argv: readonly string[], how: How = {}): Promise<Ran> =>
  desk.run(argv, { ...how, env: { SHIFT_DESK: code } });
const start = (code: string, who: string, ...more: string[]) =>
  at(code, ['start', '--administrator', who, '--all-done', ...more]);

describe('desk', () => {
  it('adds one by its code and name, and says what to type at its computer', async () => {
    const ran = await second();
    expect(ran.out).toMatchInlineSnapshot(`
      "desk “Second floor” added, code desk-2.
        on the computer of that desk            → smena db use --desk desk-2
        on this computer too: which desk it is  → smena db use --desk …
      "
    `);
    const named = await at('desk-1', ['desk', 'add', 'desk-3', '--name', 'Cellar', '--json']);
    expect(named.json()).toEqual({ desk: { code: 'desk-3', name: 'Cellar' } });
  });

  it('asks for what was not said, with the next number as the likely answer', async () => {
    await desk.run(['desk', 'add'], { answers: ['', ''] });
    await desk.run(['desk', 'add'], { answers: ['office', 'Back office'] });
    const { desks } = (await desk.run(['desk', '--json'])).json<{ desks: unknown[] }>();
    expect(desks).toMatchObject([
      { code: 'desk-1', here: false },
      { code: 'desk-2', name: '2' },
      { code: 'office', name: 'Back office' },
    ]);
    const lacking = await add('desk-4');
    expect(lacking.code).toBe(2);
    expect(lacking.err).toContain('--name');
  });

  it('tells who sits where since when', async () => {
    await second();
    await start('desk-2', 'dinara');
    const listed = await at('desk-1', ['desk']);
    expect(listed.out).toMatchInlineSnapshot(`
      "code    desk          open shift
      desk-1  1             —                             ← this machine
      desk-2  Second floor  Динара Ахметова, since 08:47
      "
    `);
    const json = (await at('desk-2', ['desk', '--json'])).json<{ desks: unknown[] }>();
    expect(json.desks[1]).toEqual({
      code: 'desk-2',
      name: 'Second floor',
      here: true,
      shift: { id: 1, administrator: 'dinara', openedAt: '2026-01-16T08:47:00+05:00' },
    });
  });

  it('takes another name, by code or a part of the name', async () => {
    await second();
    expect((await desk.run(['desk', 'edit', 'second', '--name', 'Stairs'])).out).toBe(
      'desk “Stairs” changed.\n',
    );
    expect((await desk.run(['desk', 'edit', 'desk-2', '--json'])).error().code).toBe('nothing_to_change');
    expect((await desk.run(['desk', '--json'])).out).toContain('Stairs');
  });

  it('is taken back by undo until somebody has had a shift there', async () => {
    await second();
    await start('desk-2', 'dinara');
    const refused = await at('desk-1', ['undo', '2', '--yes', '--json']);
    expect([refused.code, refused.error().code]).toEqual([4, 'undo_in_use']);
    await add('desk-3', '--name', 'Third');
    const { entries } = (await desk.run(['undo', '--list', '--json'])).json<{ entries: { seq: number }[] }>();
    const undone = await desk.run(['undo', String(entries[0]?.seq), '--yes']);
    expect(undone.out).toContain('added: desk 3 — Third');
    expect((await desk.run(['desk', '--json'])).out).not.toContain('Third');
  });

  it('offers codes to Tab, but none for the code of a new desk', async () => {
    await second();
    const tab = async (...words: string[]) => (await desk.run(['complete', '--', ...words])).out;
    expect(await tab('desk', 'edit', '')).toBe('desk-1\ndesk-2\n');
    expect(await tab('log', '--desk', '')).toBe('desk-1\ndesk-2\n');
    expect(await tab('desk', 'add', '')).toBe('');
  });
});

describe('a machine whose desk is not known', () => {
  beforeEach(async () => {
    await second();
    await start('desk-1', 'aigul');
  });

  it.each([
    [['start', '--administrator', 'dinara', '--all-done']],
    [call('87010000001')],
    [['log', '--last']],
    [['task', 'add', 'Бахилы', '--due', '12:00']],
    [['complaint', 'add', '--class', 'B', '--text', 'ждал']],
    [['close', '--all-done']],
    [['undo', '--yes']],
  ])('does not guess one to write at: %s', async (argv) => {
    const ran = await desk.run(argv);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('This clinic has several desks: desk-1 (1), desk-2 (Second floor).');
  });

  it.each([
    [['now']],
    [['status']],
    [['missed']],
    [['task']],
    [['log', 'list']],
    [['desk']],
    [['undo', '--list']],
    [['script', 'show', 'greeting']],
    [['report', '1', '--json']],
  ])('reads on: %s', async (argv) => {
    const ran = await desk.run(argv);
    expect([ran.code, ran.err]).toEqual([0, '']);
  });

  it('may keep the clinic in order: prices and people are no desk’s', async () => {
    for (const argv of [
      ['service', 'edit', 'hygiene', '--price', '16000'],
      ['staff', 'add', 'Гүлнар'],
      ['config', 'set', 'address', 'Алматы, ул. Абая, 54'],
    ]) {
      expect((await desk.run(argv)).code).toBe(0);
    }
    const { entries } = (await desk.run(['undo', '--list', '--json'])).json<{
      entries: { kind: string }[];
    }>();
    expect(entries[0]?.kind).toBe('clinic.changed');
  });

  it('is not told to open a shift: it may be no desk at all', async () => {
    expect((await desk.run(['now'])).out).not.toContain('smena start');
    expect((await at('desk-2', ['now'])).out).toContain('smena start');
  });
});

describe('two desks', () => {
  beforeEach(async () => {
    await second();
    await start('desk-1', 'aigul', '--cash', '20000');
    await start('desk-2', 'dinara', '--cash', '5000');
  });

  it('log each into its own shift', async () => {
    await at('desk-1', call('87010000001'));
    await at('desk-2', call('87010000002'));
    const found = await desk.withStore(({ contacts }) => contacts.ofDay(1, '2026-01-16'));
    expect(found.map(({ shiftId, deskId, operator }) => [shiftId, deskId, operator])).toEqual([
      [1, 1, 'aigul'],
      [2, 2, 'dinara'],
    ]);
    expect((await at('desk-1', ['log', '--last', '--json'])).json()).toMatchObject({
      contact: { phone: '+77010000001' },
    });
  });

  it('see each other’s work', async () => {
    await at('desk-1', ['log', 'call', '--missed', '--phone', '87010000009']);
    for (const code of ['desk-1', 'desk-2']) {
      expect((await at(code, ['missed', '--json'])).json()).toMatchObject({ callbacks: [{ id: 1 }] });
      expect((await at(code, ['now'])).out).toContain('smena callback 1');
    }
  });

  it('take back each what it wrote itself', async () => {
    await at('desk-1', call('87010000001'));
    await at('desk-2', call('87010000002'));
    const undone = await at('desk-1', ['undo', '--yes', '--json']);
    expect(undone.json()).toMatchObject({ undone: { subject: 'contact', subjectId: 1 } });
  });
});
