/**
 * A whole day through the real executable: three desks at once, six doctors, 300 contacts, 80 visits, 25 missed calls. What
 * comes out is held against a count of the story by plain arithmetic (test/day/count.ts).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newDesk } from '../cli/run-cli.ts';
import { dayClinic, desks, yesterday } from '../day/clinic.ts';
import { instant } from '../day/clock.ts';
import { cashAt, contacts, figures, lateVisits, owedAt, visitsOfDay } from '../day/count.ts';
import { day, eveningBefore, nowAt, opening, openingCash, visitName } from '../day/lines.ts';
import { type Desks, threeDesks } from '../day/run.ts';
import { bookedBefore, contested, fromWaitlist, visitsToday, waiting } from '../day/story.ts';
import { deskEnv } from '../desks/desk-env.ts';

const long = 600_000;
const evening = 20 * 60 + 30;

describe.skipIf(!existsSync(join('dist', 'build.json')))('a day of three desks', () => {
  let clinic: Desk;
  let at: Desks;
  /** What was seen on the way, by the hour at which it was looked at. */
  const seen: Record<string, unknown> = {};

  beforeAll(async () => {
    clinic = newDesk(nowAt(17 * 60, yesterday));
    const file = join(clinic.folder, 'clinic.yaml');
    writeFileSync(file, dayClinic);
    const ran = await clinic.run(['init', '--file', file]);
    if (ran.code !== 0) throw new Error(ran.err);
    at = threeDesks(deskEnv(clinic.database.address, clinic.folder));
    expect(await at.type(eveningBefore, { date: yesterday })).toEqual([]);
    expect(await at.type(opening)).toEqual([]);
    expect(await at.type(day, { before: lookAround })).toEqual([]);
  }, long);
  afterAll(() => clinic.remove());

  /** What a line says at a desk; it has to go well. */
  const said = async <T>(desk: number, minute: number, ...argv: string[]): Promise<T> => {
    const { code, out, err } = await at.ask(desk, minute, argv);
    expect([argv, code, err]).toEqual([argv, 0, '']);
    return JSON.parse(out) as T;
  };
  const refused = async (desk: number, minute: number, ...argv: string[]): Promise<unknown> => {
    const { code, err } = await at.ask(desk, minute, argv);
    return [code, code === 0 ? '' : (JSON.parse(err) as { error: { code: string } }).error.code];
  };

  async function lookAround(hour: number): Promise<void> {
    const now = hour * 60;
    if (hour > 9) seen[`owed at ${hour}`] = await owed(now);
    if (hour === 9)
      seen.unconfirmed = (await said<{ visits: { id: number }[] }>(0, now, 'confirm', '--list')).visits;
    if (hour === 10) for (const one of waiting) await putOnList(now - 5, one);
    if (hour === 11) await offerGaps(now);
    if (hour === 13) await answerLate(now);
    if (hour === 14) await delay(now);
    if (hour === 15) await raceForCallback(now);
  }

  async function owed(minute: number): Promise<{ numbers: number; misses: number }> {
    const { lines } = await said<{ lines: { misses: number }[] }>(0, minute, 'missed');
    return { numbers: lines.length, misses: lines.reduce((all, { misses }) => all + misses, 0) };
  }

  async function putOnList(
    minute: number,
    { name, phone, priority }: (typeof waiting)[number],
  ): Promise<void> {
    const who = ['--name', name, '--phone', phone, '--doctor', 'zhukova', '--service', 'visit'];
    const { wait } = await said<{ wait: { id: number } }>(
      1,
      minute,
      'wait',
      'add',
      ...who,
      '--priority',
      String(priority),
    );
    at.ids.set(name, wait.id);
  }

  const entry = (name: string): string => String(at.ids.get(name));
  const zhukovaAt = (minute: number): string[] => ['--doctor', 'zhukova', '--at', instant(0, minute)];

  /** Three times of hers were given up: who comes first, what two desks that offer one time hear, who books it. */
  async function offerGaps(now: number): Promise<void> {
    const { gaps } = await said<{ gaps: Gap[] }>(1, now, 'wait', 'match', ...zhukovaAt(contested.minute));
    seen.ranked = gaps.map(({ waiting: ranked }) => ranked.map(({ id }) => id));
    await said(1, now, 'wait', 'offer', entry('Первая'), ...zhukovaAt(fromWaitlist.slot.minute));
    const answered = await said<{ visit: { id: number } }>(
      1,
      now + 2,
      'wait',
      'answer',
      entry('Первая'),
      'yes',
    );
    at.ids.set(visitName(fromWaitlist), answered.visit.id);
    const both = ['Вторая', 'Третья'].map((name, desk) =>
      refused(desk, now + 3, 'wait', 'offer', entry(name), ...zhukovaAt(contested.minute)),
    );
    seen.offered = (await Promise.all(both)).sort();
  }

  /** The offer has run out long ago, and the time was booked by hand. */
  async function answerLate(now: number): Promise<void> {
    const answers = ['Вторая', 'Третья'].map((name) => refused(2, now, 'wait', 'answer', entry(name), 'yes'));
    seen.late = (await Promise.all(answers)).sort();
  }

  async function delay(now: number): Promise<void> {
    const { late } = await said<Late>(2, now, 'doctor', 'late', 'yermekov', '25m');
    seen.toTell = late[0]?.toTell.length;
    await said(2, now + 1, 'doctor', 'told', 'yermekov');
    seen.afterTold = (await said<Late>(2, now + 2, 'doctor', 'late')).late[0]?.toTell.length;
  }

  async function raceForCallback(now: number): Promise<void> {
    const { lines, overload } = await said<{ lines: { id: number }[]; overload: unknown }>(0, now, 'missed');
    seen.overload = overload !== null;
    const id = String(lines[0]?.id);
    const takes = [0, 1].map((desk) => refused(desk, now, 'callback', 'take', id));
    seen.raced = (await Promise.all(takes)).sort();
    const release = [0, 1].map((desk) => refused(desk, now, 'callback', 'release', id));
    await Promise.all(release);
  }

  it('has 300 contacts, 80 visits, 25 missed calls', async () => {
    expect([contacts, visitsOfDay, figures.missed]).toEqual([300, 80, [25, null]]);
    const { contacts: found } = await said<{ contacts: unknown[] }>(0, evening, 'log', 'list');
    expect(found).toHaveLength(300);
  });

  it('has the figures that a count by hand has', async () => {
    const { metrics } = await said<{ metrics: Figure[] }>(0, evening, 'metrics');
    const known = metrics.filter(({ id }) => id in figures);
    expect(Object.fromEntries(known.map((one) => [one.id, [one.numerator, one.denominator]]))).toEqual(
      figures,
    );
  });

  it('has a line of work for each number that is owed a call, hour by hour', () => {
    for (let hour = 10; hour <= 19; hour += 1) {
      expect([hour, seen[`owed at ${hour}`]]).toEqual([hour, owedAt(hour * 60)]);
    }
    expect(seen.overload).toBe(true);
    expect(seen.raced).toEqual([
      [0, ''],
      [4, 'claim_taken'],
    ]);
  });

  it('asks for the confirmations that are owed, and anew of who was moved', async () => {
    const left = bookedBefore.filter(({ confirmed }) => !confirmed).map((one) => at.ids.get(visitName(one)));
    const owedBy = (seen.unconfirmed as { id: number }[]).map(({ id }) => id);
    expect(owedBy.filter((id) => left.includes(id)).sort()).toEqual(left.sort());
    const moved = visitsToday.find(({ fate }) => fate === 'moved');
    if (!moved) throw new Error('nobody was moved');
    const { visit } = await said<{ visit: { movedTo: number } }>(
      0,
      evening,
      'visit',
      String(at.ids.get(visitName(moved))),
    );
    const after = await said<{ visit: { status: string } }>(0, evening, 'visit', String(visit.movedTo));
    expect(after.visit.status).toBe('booked');
  });

  it('gives a time back to the waitlist, in its order, to one person at a time', () => {
    expect(seen.ranked).toEqual([['Первая', 'Вторая', 'Третья'].map((name) => at.ids.get(name))]);
    expect(seen.offered).toEqual([
      [0, ''],
      [4, 'offer_open'],
    ]);
    expect(seen.late).toEqual([
      [3, 'not_offered'],
      [4, 'offer_lost'],
    ]);
  });

  it('names everybody who has to hear of a delay', () => {
    expect([seen.toTell, seen.afterTold]).toEqual([lateVisits('yermekov', 14 * 60, 25), 0]);
  });

  it('refuses what cannot be', async () => {
    const done = visitsToday.find(({ fate }) => fate === 'done');
    if (!done) throw new Error('nobody came');
    const someone = ['--name', 'Некто', '--phone', '87039999999'];
    expect([
      await refused(0, evening, 'visit', 'move', String(at.ids.get(visitName(done))), instant(3, 600)),
      await refused(
        0,
        evening,
        'book',
        '--doctor',
        'belov',
        '--service',
        'surgery',
        '--at',
        instant(3, 600),
        ...someone,
      ),
      await refused(
        0,
        evening,
        'book',
        '--doctor',
        'belov',
        '--service',
        'visit',
        '--at',
        instant(3, 300),
        ...someone,
      ),
      await refused(0, evening, 'visit', 'confirm', '99999'),
    ]).toEqual([
      [4, 'status_step'],
      [2, 'doctor_service'],
      [2, 'outside_hours'],
      [3, 'not_found'],
    ]);
  });

  it(
    'closes three shifts, once a grave complaint has gone up, with the cash that was counted by hand',
    async () => {
      const { complaint } = await said<{ complaint: { id: number } }>(
        ...([
          2,
          evening,
          'complaint',
          'add',
          '--class',
          'A',
          '--text',
          'обожгли губу',
          '--phone',
          '87035550000',
        ] as const),
      );
      const close = async (desk: number, minute: number, ...words: string[]): Promise<unknown> => {
        const counted = ['--all-done', '--cash-counted', String(openingCash + cashAt(desk))];
        const file = ['--out', join(clinic.folder, `shift-${desk}.pdf`)];
        const { code, out } = await at.ask(desk, minute, ['close', ...counted, ...file, ...words]);
        const { left = [], metrics = [] } = JSON.parse(out) as {
          left?: { tail: string }[];
          metrics?: unknown[];
        };
        return [code, left.map(({ tail }) => tail), metrics.length > 0];
      };
      expect(await close(0, evening + 1)).toEqual([5, [`complaint:${complaint.id}`], false]);
      await said(2, evening + 4, 'complaint', 'escalate', String(complaint.id), '--to', 'svetlana');
      for (const desk of [0, 1]) expect(await close(desk, evening + 5)).toEqual([0, [], true]);
      // Who goes last hands over what is the clinic's.
      const [, [task = '']] = (await close(2, evening + 6)) as [number, string[]];
      expect(task).toMatch(/^task:/);
      expect(
        await close(2, evening + 7, '--carry', `${task}=${instant(1, 9 * 60)}/svetlana/старшая занимается`),
      ).toEqual([...[0, [], true]]);
      expect(desks.map((_, desk) => existsSync(join(clinic.folder, `shift-${desk}.pdf`)))).toEqual([
        true,
        true,
        true,
      ]);
    },
    long,
  );
});

interface Figure {
  id: string;
  numerator: number | null;
  denominator: number | null;
}
interface Gap {
  waiting: { id: number }[];
}
interface Late {
  late: { toTell: unknown[] }[];
}
