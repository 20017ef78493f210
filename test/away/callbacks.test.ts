import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
let id: number;
beforeEach(async () => {
  desk = await awayDesk();
  const missed = await desk.first.well('10:00', 'log call --missed --phone 87770000001 --json');
  id = missed.json<{ contact: { id: number } }>().contact.id;
  await desk.first.relay.cut();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

const kept = 'The server does not answer. Kept here as record 1, and sent when it does.\n';

interface Shown {
  callback: { state: string; attempts: number; messageLeft: boolean; firstAttemptAt: string | null };
}
async function callback(at = '10:50'): Promise<Shown['callback']> {
  await desk.first.relay.mend();
  return (await desk.first.well(at, `callback ${id} --json`)).json<Shown>().callback;
}
async function contacts(): Promise<{ startedAt: string; direction: string; note: string | null }[]> {
  const found = await desk.withStore((store) => store.contacts.ofDay(1, '2026-01-16'));
  return found.map(({ startedAt, direction, note }) => ({
    startedAt: new Date(startedAt + 5 * 3_600_000).toISOString().slice(11, 16),
    direction,
    note,
  }));
}

describe('ringing back while the server is away', () => {
  it('is kept with all that was said of it', async () => {
    const line = [
      'callback',
      String(id),
      'reached',
      '--talk',
      '2:40',
      '--outcome',
      'booked',
      '--note',
      'ждёт',
    ];
    const ran = await desk.first.type('10:20', line);
    expect([ran.code, ran.out, ran.err]).toEqual([0, kept, '']);
    expect(await callback()).toMatchObject({ state: 'reached', attempts: 1 });
    expect(await contacts()).toEqual([
      { startedAt: '10:00', direction: 'in', note: null },
      { startedAt: '10:17', direction: 'out', note: 'ждёт' },
    ]);
  });

  it('counts each attempt at its own time', async () => {
    await desk.first.well('10:10', `callback ${id} no_answer`);
    await desk.first.well('10:30', `callback ${id} message_left`);
    await desk.first.well('10:31', `callback ${id} --give-up`);
    expect(await callback()).toMatchObject({
      ...{ state: 'given_up', attempts: 2, messageLeft: true },
      firstAttemptAt: '2026-01-16T10:10:00+05:00',
    });
  });

  it('is written down as a call where another desk has settled it meanwhile', async () => {
    await desk.first.well('10:20', `callback ${id} no_answer`);
    await desk.second.well('10:30', `callback ${id} reached`);
    expect(await callback()).toMatchObject({ state: 'reached' });
    expect((await contacts()).map(({ startedAt }) => startedAt)).toEqual(['10:00', '10:20', '10:30']);
    expect(desk.first.spool().hasRefused()).toBe(false);
  });

  it('is written down where another desk has taken it, whose claim stays', async () => {
    await desk.first.well('10:20', `callback ${id} no_answer`);
    await desk.second.well('10:21', `callback take ${id}`);
    expect(await callback('10:25')).toMatchObject({ state: 'open', attempts: 1, claim: { desk: 'desk-2' } });
  });

  it('counts as an attempt where giving up with it is not due yet', async () => {
    await desk.first.well('10:20', `callback ${id} no_answer --give-up`);
    expect(await callback()).toMatchObject({ state: 'open', attempts: 1 });
    expect(desk.first.spool().hasRefused()).toBe(false);
  });

  it('is refused where only giving up was said, and that is not due', async () => {
    await desk.first.well('10:20', `callback ${id} --give-up`);
    await desk.first.relay.mend();
    const sync = await desk.first.type('10:30', 'sync --json');
    expect([sync.code, sync.json()]).toMatchObject([
      6,
      { refused: [{ error: { code: 'attempts_lacking' } }] },
    ]);
  });

  it('is refused for a callback that is not there', async () => {
    await desk.first.well('10:20', 'callback 999 no_answer');
    await desk.first.relay.mend();
    expect((await desk.first.well('10:30', 'now')).err).toBe(
      'The server did not accept 1 record kept here: smena sync --list\n',
    );
  });

  it.each([
    ['an outcome that nobody can have told', 'no_answer --outcome booked', 'nobody_spoke'],
    ['“let me think” without a date', 'reached --outcome deferred', 'next_step_missing'],
    ['a length that is none', 'reached --talk long', 'invalid_duration'],
    ['a time to come', 'reached --at 23:00', 'time_in_future'],
    ['an owner whom nobody knows', 'reached --next ring --due +1h --owner nobody', 'not_found'],
  ])('refuses %s at once', async (_what, said, code) => {
    const ran = await desk.first.type('10:20', `callback ${id} ${said} --json`);
    expect(ran.error().code).toBe(code);
    expect(desk.first.spool().waiting()).toEqual([]);
  });

  it('refuses an id that is none at once', async () => {
    const ran = await desk.first.type('10:20', 'callback x no_answer --json');
    expect([ran.code, ran.error().code]).toEqual([2, 'invalid_id']);
  });

  it('keeps the call of somebody who was shown whom to ring, and lost the server over it', async () => {
    await desk.first.relay.mend();
    const said = ['no_answer'];
    const ask = {
      available: true,
      text: async () => '',
      select: async (question: { choices: readonly { value: unknown }[] }) => {
        await desk.first.relay.cut();
        const answer = said.shift();
        return question.choices.find(({ value }) => value === answer)?.value as never;
      },
      confirm: async () => false,
    };
    const ran = await desk.first.type('10:20', `callback ${id}`, { ask });
    expect([ran.code, ran.out.endsWith(kept)]).toEqual([0, true]);
    expect(await callback()).toMatchObject({ state: 'open', attempts: 1 });
  });
});
