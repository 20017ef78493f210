/** The connection cut at each message of a command, before it arrives or after it was answered: written once, always. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

/** How often each number is among the contacts of the day. */
async function timesOf(phones: readonly string[]): Promise<Record<string, number>> {
  const contacts = await desk.withStore((store) => store.contacts.ofDay(1, '2026-01-16'));
  return Object.fromEntries(
    phones.map((phone) => [phone, contacts.filter((one) => one.phone === phone).length]),
  );
}
const phoneOf = (n: number): string => `+7701${String(2_000_000 + n)}`;
const missedCall = (phone: string): string => `log call --missed --phone ${phone} --json`;

/** How many messages a program sends for one line. */
async function messagesOf(line: string): Promise<number> {
  let messages = 0;
  desk.first.relay.cutAt(() => {
    messages += 1;
    return null;
  });
  await desk.first.well('10:30', line);
  desk.first.relay.cutAt(() => null);
  return messages;
}

describe.each(['before', 'after'] as const)(
  'a connection that is cut %s the server got a message',
  (side) => {
    it('leaves each record written once, wherever it is cut', async () => {
      const count = await messagesOf(missedCall('+77010000000'));
      expect(count).toBeGreaterThan(10);
      const phones = Array.from({ length: count }, (_, at) => phoneOf(at));
      const heard: string[] = [];
      for (const [at, phone] of phones.entries()) {
        let seen = 0;
        desk.first.relay.cutAt(() => {
          seen += 1;
          return seen === at + 1 ? side : null;
        });
        const ran = await desk.first.type('10:31', missedCall(phone));
        expect([ran.code, ran.err], `message ${at + 1}`).toEqual([0, '']);
        heard.push(Object.keys(ran.json())[0] ?? '');
        desk.first.relay.cutAt(() => null);
        await desk.first.well('10:32', 'sync');
      }
      expect(await timesOf(phones)).toEqual(Object.fromEntries(phones.map((phone) => [phone, 1])));
      expect([desk.first.spool().waiting(), desk.first.spool().hasRefused()]).toEqual([[], false]);
      // Both kinds of end were met, or the cuts would prove nothing.
      expect(new Set(heard)).toEqual(new Set(['contact', 'spooled']));
      expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
    }, 300_000);
  },
);

describe('the answer to a commit that is lost', () => {
  const isCommit = (message: Buffer): boolean => message.toString('latin1').includes('commit');

  it('is asked for under the receipt, so that the record that did arrive is not sent again', async () => {
    desk.first.relay.cutAt((message) => (isCommit(message) ? 'after' : null));
    const ran = await desk.first.well('10:31', missedCall(phoneOf(1)));
    expect(Object.keys(ran.json())).toEqual(['spooled']);
    expect(await timesOf([phoneOf(1)])).toEqual({ [phoneOf(1)]: 1 });
    const sync = await desk.first.well('10:32', 'sync');
    expect(sync.out).toBe('Sent 1 record.\n');
    expect(await timesOf([phoneOf(1)])).toEqual({ [phoneOf(1)]: 1 });
    const facts = await desk.withStore((store) => store.facts.latest(1, null, 50));
    expect(facts.filter(({ kind }) => kind === 'contact.logged')).toHaveLength(1);
  });

  it('may be lost while the record is sent, too', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', missedCall(phoneOf(1)));
    await desk.first.well('10:30:30', missedCall(phoneOf(2)));
    await desk.first.relay.mend();
    desk.first.relay.cutAt((message) => (isCommit(message) ? 'after' : null));
    // The first question whether it arrived commits as well: nothing is known after it, and nothing is lost.
    for (let time = 0; desk.first.spool().waiting().length > 0 && time < 5; time += 1) {
      await desk.first.type('10:31', 'sync');
    }
    expect(await timesOf([phoneOf(1), phoneOf(2)])).toEqual({ [phoneOf(1)]: 1, [phoneOf(2)]: 1 });
  });

  it('leaves a step of a visit taken once', async () => {
    const line = [
      'book',
      '--doctor',
      'omarova',
      '--service',
      'hygiene',
      '--at',
      '11:00',
      '--name',
      'А',
      '--phone',
      '87010000001',
    ];
    const booked = await desk.first.well('08:55', [...line, '--json']);
    const { id } = booked.json<{ visit: { id: number } }>().visit;
    desk.first.relay.cutAt((message) => (isCommit(message) ? 'after' : null));
    const ran = await desk.first.well('10:55', `visit arrive ${id} --json`);
    expect(Object.keys(ran.json())).toEqual(['spooled']);
    expect((await desk.first.well('10:56', 'sync')).out).toBe('Sent 1 record.\n');
    expect(desk.first.spool().hasRefused()).toBe(false);
  });

  it('does not hide an attempt behind the claim that was made before it', async () => {
    const missed = await desk.first.well('10:00', 'log call --missed --phone 87770000001 --json');
    const { id } = missed.json<{ contact: { id: number } }>().contact;
    const ask = {
      available: true,
      text: async () => '',
      select: async () => {
        desk.first.relay.cutAt((message) => (message.toString('latin1').includes('begin') ? 'before' : null));
        return 'no_answer' as never;
      },
      confirm: async () => false,
    };
    await desk.first.type('10:20', `callback ${id}`, { ask });
    expect(desk.first.spool().waiting()).toEqual([1]);
    const shown = await desk.first.well('10:21', `callback ${id} --json`);
    expect(shown.json()).toMatchObject({ callback: { attempts: 1 } });
  });
});
