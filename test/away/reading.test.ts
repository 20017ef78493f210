import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/program.ts';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

const unreachable = [
  expect.stringMatching(/^The server 127\.0\.0\.1:\d+\/\w+ cannot be reached\.$/),
  'Check the network. Write down new calls, callbacks and visits as usual (log, callback, visit): they are kept here and sent later.',
];

describe('reading while the server is away', () => {
  it.each([
    'now',
    'missed',
    'callback',
    'visit',
    'visit list',
    'log list',
    'log --last',
    'status',
    'task list',
    'sync',
  ])('%s says so at once', async (line) => {
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:31', line);
    expect([ran.code, ran.out, ran.err.trim().split('\n')]).toEqual([1, '', unreachable]);
  });

  it('says how many records wait here', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    const ran = await desk.first.type('10:31', 'now');
    expect(ran.err.trim().split('\n')).toEqual([...unreachable, '1 record waits here for the server.']);
    const told = (await desk.first.type('10:31', 'now --json')).error();
    expect(told.code).toBe('db_unreachable');
    expect(told.hint?.split('\n')).toEqual([unreachable[1], '1 record waits here for the server.']);
  });

  it('goes on where what waits here cannot be read, and leaves it to sync to say so', async () => {
    const { folder } = desk.first.spool();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await desk.first.well('10:30', 'now');
    const sync = (await desk.first.type('10:31', 'sync --json')).error();
    expect([sync.code, sync.message]).toEqual(['file_unreadable', `${folder} cannot be read.`]);
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:32', 'now');
    expect([ran.code, ran.err.trim().split('\n')]).toEqual([1, unreachable]);
  });

  it('speaks the language of the clinic, as far as that is remembered', async () => {
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:31', 'now', { env: { SHIFT_LANG: '' } });
    expect(ran.err).toContain('недоступен');
  });

  it('says of a booking what there is to do instead', async () => {
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:31', 'book --doctor omarova --json');
    expect([ran.code, ran.error().code, ran.error().hint]).toEqual([
      1,
      'book_away',
      expect.stringContaining('smena log call --phone … --outcome deferred'),
    ]);
  });

  it('lets a machine that never reached the server keep nothing: it knows no clinic', async () => {
    await desk.second.relay.cut();
    const ran = await desk.second.type('10:31', 'log call --missed --phone 87770000001 --json');
    expect([ran.code, ran.error().code]).toEqual([1, 'db_unreachable']);
  });

  it('keeps nothing for a server that answers and refuses', async () => {
    const url = new URL(desk.first.relay.address(desk.database.address));
    url.password = 'wrong';
    const ran = await desk.first.type('10:31', 'log call --missed --phone 87770000001 --json', {
      env: { SHIFT_DB: url.href },
    });
    expect([ran.code, ran.error().code]).toEqual([1, 'db_login']);
    expect(desk.first.files()).toEqual(['clinic.json']);
  });

  it('completes words without touching what waits', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    await desk.first.relay.mend();
    const hidden = commands.filter((one) => one.hidden).map(({ name }) => name);
    expect(hidden).toContain('complete');
    const ran = await desk.first.well('10:31', ['complete', '--', 'callback', '']);
    expect([ran.err, desk.first.spool().waiting()]).toEqual(['', [1]]);
  });
});

describe('what a machine remembers of its clinic', () => {
  it('is written when it changes, and holds nothing about patients', async () => {
    await desk.first.well('10:30', 'log call --phone 87012345678 --name Айгерим --outcome informed');
    await desk.first.well('10:31', ['staff', 'add', 'Сауле Ким']);
    await desk.first.well('10:32', 'now');
    const { readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const text = readFileSync(join(desk.first.spool().folder, 'clinic.json'), 'utf8');
    expect(text).not.toMatch(/Айгерим|7012345678/);
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      clinics: [
        {
          clinic: { timezone: 'Asia/Almaty', sources: [{ code: '2gis' }, { code: 'friend' }] },
          desks: [{ code: 'desk-1' }, { code: 'desk-2' }],
          staff: [{ code: 'aigul' }, { code: 'dinara' }, { code: 'svetlana' }, { name: 'Сауле Ким' }],
          shifts: [{ administratorId: 1, state: 'open' }],
        },
      ],
    });
  });

  it('knows of an open shift as of the last time the server was reached', async () => {
    await desk.first.well('20:00', ['close', '--force', '--reason', 'drill', '--out', desk.folder]);
    await desk.first.relay.cut();
    const ran = await desk.first.well('20:01', 'log call --missed --phone 87770000001');
    expect(ran.out).toContain('No open shift is known at this desk');
  });

  it('is made anew where it was damaged', async () => {
    const { join } = await import('node:path');
    writeFileSync(join(desk.first.spool().folder, 'clinic.json'), '{"version":1,');
    await desk.first.well('10:30', 'now');
    await desk.first.relay.cut();
    expect((await desk.first.type('10:31', 'log call --missed --phone 87770000001')).code).toBe(0);
  });
});
