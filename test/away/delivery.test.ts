import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

async function book(n: number, at: string): Promise<number> {
  const who = ['--name', `П${n}`, '--phone', `8701000000${n}`];
  const line = ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', at, ...who, '--json'];
  return (await desk.first.well('08:55', line)).json<{ visit: { id: number } }>().visit.id;
}
async function miss(n: number): Promise<number> {
  const line = `log call --missed --phone 8702000000${n} --json`;
  return (await desk.first.well('09:00', line)).json<{ contact: { id: number } }>().contact.id;
}

describe('what is sent', () => {
  it('is written in one transaction each, whatever it is', async () => {
    const visits = [
      await book(1, '10:00'),
      await book(2, '10:40'),
      await book(3, '11:20'),
      await book(4, '12:00'),
    ];
    const [seen, missed, moved, off] = visits;
    const [first, second, third] = [await miss(1), await miss(2), await miss(3)];
    await desk.first.relay.cut();
    const lines = [
      'log call --missed --phone 87030000001',
      'log call --phone 87030000002 --outcome deferred --next ring --due +2h --owner dinara',
      'log whatsapp --out --phone 87030000003 --operator dinara --at -5m',
      `callback ${first} no_answer`,
      `callback ${second} reached --talk 1:00 --outcome deferred --due +1h`,
      `callback ${third} message_left`,
      `callback ${third} no_answer --give-up`,
      `visit confirm ${moved} --at 09:01`,
      `visit arrive ${seen} ${missed}`,
      `visit seat ${seen}`,
      `visit done ${seen} --paid 5000 --method cash --next 19.01-10:00`,
      `visit done ${missed}`,
      `visit move ${moved} 13:00`,
      `visit cancel ${off} --reason ill`,
    ];
    for (const line of lines) {
      await desk.first.well(
        '12:50',
        line.split(' ').map((word) => word.replace('19.01-', '19.01 ')),
      );
    }
    await desk.first.well('12:55', `visit no-show ${await bookAway()}`);
    await desk.first.relay.mend();
    let commits = 0;
    desk.first.relay.cutAt((message) => {
      if (message.toString('latin1').includes('commit')) commits += 1;
      return null;
    });
    const ran = await desk.first.type('13:00', 'sync --json');
    expect([ran.code, ran.json()]).toEqual([
      0,
      { sent: lines.length + 1, refused: [], waiting: 0, damaged: [] },
    ]);
    // For each the question whether it has arrived, and the record.
    expect(commits).toBe(2 * (lines.length + 1));
    expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
  });

  /** Booked from elsewhere while this machine is cut off. */
  async function bookAway(): Promise<number> {
    const line = 'book --doctor kim --service ortho --at 10:00 --name Н --phone 87019999999 --json';
    return (await desk.second.well('08:55', line)).json<{ visit: { id: number } }>().visit.id;
  }

  it('is sent by two programs at once in order, each record once', async () => {
    await desk.first.relay.cut();
    const phones = Array.from({ length: 12 }, (_, n) => `+770200000${String(n).padStart(2, '0')}`);
    for (const phone of phones) await desk.first.well('10:30', `log call --missed --phone ${phone}`);
    await desk.first.relay.mend();
    const ran = await Promise.all(Array.from({ length: 3 }, () => desk.first.type('10:40', 'sync --json')));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    const contacts = await desk.withStore((store) => store.contacts.ofDay(1, '2026-01-16'));
    const written = [...contacts].sort((a, b) => a.id - b.id).map(({ phone }) => phone);
    expect(written).toEqual(phones);
    expect([desk.first.spool().waiting(), desk.first.spool().hasRefused()]).toEqual([[], false]);
    expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
  });

  it('leaves what is typed meanwhile its place after it', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87020000001');
    await desk.first.relay.mend();
    await desk.first.well('10:31', 'log call --missed --phone 87020000002');
    const contacts = await desk.withStore((store) => store.contacts.ofDay(1, '2026-01-16'));
    const written = [...contacts].sort((a, b) => a.id - b.id).map(({ phone }) => phone);
    expect(written).toEqual(['+77020000001', '+77020000002']);
  });

  it('does not leave the clock or the zone of its command behind', async () => {
    const zone = process.env.TZ;
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87020000001');
    await desk.first.relay.mend();
    const ran = await desk.first.well('2026-01-17T09:00:00+05:00', 'now --json');
    expect(ran.json<{ at: string }>().at).toBe('2026-01-17T09:00:00+05:00');
    expect(process.env.TZ).toBe(zone);
  });
});
