import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minute } from '../../src/clinic/time.ts';
import type { Actor } from '../../src/facts/types.ts';
import type { Store } from '../../src/store/store.ts';
import { addToWaitlist } from '../../src/visits/waitlist.ts';
import type { How } from '../cli/run-cli.ts';
import { inNewStore } from '../engines/database.ts';
import { type Act, act, decide, isUsual, people, type Rows, requireLaws } from './offer-world.ts';
import { at, type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
});
afterEach(() => desk.remove());

async function out(argv: string[], how: How = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect([ran.err, ran.code]).toEqual(['', 0]);
  return ran.out;
}
const add = (name: string, phone: string, ...more: string[]): string[] => [
  ...['wait', 'add', '--name', name, '--phone', phone],
  ...more,
];
const book = (time: string, name: string, phone: string, ...more: string[]): string[] => [
  ...['book', '--doctor', 'omarova', '--service', 'consult', '--at', time, '--name', name, '--phone', phone],
  ...more,
];
const at10 = '2026-01-16T10:00:00+05:00';

describe('the waitlist', () => {
  it('is ordered by priority, then by who waits longest', async () => {
    expect(await out(add('Досым Ли', '87015550012', '--doctor', 'omarova'))).toBe(
      `Waitlist 1: Досым Л., +7 701 *** ** 12, priority 2
  wants: Омарова А. Н.
  offer a time                        → smena wait offer 1
`,
    );
    const wishes = [
      '--days',
      'пн-ср,пт',
      '--part',
      'evening',
      '--until',
      '30.01',
      '--wanted',
      'после работы',
    ];
    await out(add('Алия', '87015550013', '--priority', '1', '--service', 'consult', ...wishes), {
      now: '2026-01-16T09:00:00+05:00',
    });
    await out(add('Ян', '87015550014', '--priority', '1'), { now: '2026-01-15T18:00:00+05:00' });
    expect(await out(['wait', 'list'], { columns: 110 })).toBe(
      `No.  Prio  Since        Patient   Telephone         Wants                                              Status
  3  1     15.01 18:00  Ян        +7 701 *** ** 14  —                                                  waiting
  2  1     09:00        Алия      +7 701 *** ** 13  Консультация, mon-wed, fri, evening, until Fri 30  waiting
                                                    January, после работы
  1  2     08:47        Досым Л.  +7 701 *** ** 12  Омарова А. Н.                                      waiting
`,
    );
    expect(await out(['wait', '--full', '--lang', 'ru', '--service', 'consult'], { columns: 120 })).toBe(
      `№  Приор.  С какого  Пациент  Телефон           Что хочет                                                      Статус
2  1       09:00     Алия     +7 701 555 00 13  Консультация, пн-ср, пт, вечер, до пт 30 января, после работы  ждёт
`,
    );
    expect(await out(['wait', 'list', '--doctor', 'kim', '--service', 'hygiene'])).toBe(
      'Nobody is waiting for such a time.\n',
    );
    const later = { now: '2026-02-01T09:00:00+05:00', columns: 120 };
    expect(await out(['wait'], later)).toContain('the last day has passed');
  });

  it('takes a person from a contact, or from the later visit that he would give up', async () => {
    await out(book('23.01 10:00', 'Марат Касымов', '87015550001'));
    const ran = await desk.run([
      'wait',
      'add',
      '--visit',
      '1',
      '--after',
      '9',
      '--before',
      '14:30',
      '--json',
    ]);
    expect(ran.json()).toEqual({
      wait: {
        id: 1,
        priority: 2,
        state: 'waiting',
        addedAt: '2026-01-16T08:47:00+05:00',
        name: 'Марат Касымов',
        phone: '+77015550001',
        patientId: 1,
        doctor: 'omarova',
        specialty: null,
        service: 'consult',
        minutes: null,
        days: [],
        parts: [],
        from: null,
        until: null,
        after: '09:00',
        before: '14:30',
        visit: 1,
        wanted: null,
        note: null,
        offer: null,
      },
      also: [],
    });
    expect(await out(['book', '--wait', '1', '--at', '12:00'])).toContain('→ smena visit cancel 1\n');
    await desk.run([
      ...['log', 'call', '--phone', '87015550012', '--name', 'Досым Ли', '--talk', '2:00'],
      ...['--outcome', 'waitlisted'],
    ]);
    expect(await out(['wait', 'add', '--contact', '1', '--specialty', 'орто', '--days', 'tue'])).toContain(
      'wants: any ортодонт, tue',
    );
    await out(['wait', 'add', '--patient', '1']);
    const twice = await out(['wait', 'add', '--patient', '1', '--doctor', 'kim']);
    expect(twice).toContain('already waits under 3 too');
  });

  it('asks at the terminal for what, with whom, when and how urgent', async () => {
    const answers = ['87015550012', 'Досым', 'hygiene', 'akhmetova', 'morning', '1'];
    expect(await out(['wait', 'add'], { answers })).toContain('wants: Ахметова Ж. Б., Профгигиена, morning');
    expect(await out(['wait', 'edit', '1'], { answers: ['days', 'mon,wed'] })).toContain('mon, wed, morning');
    expect(
      await out([
        'wait',
        'edit',
        '1',
        '--clear',
        'part',
        '--clear',
        'days',
        '--doctor',
        'kim',
        '--clear',
        'service',
      ]),
    ).toBe('Waitlist 1: Досым, changed\n  wants: Ким С. В.\n');
  });

  it('is left for a reason, and whatever he was offered with it', async () => {
    await out(add('Досым Ли', '87015550012', '--doctor', 'kim'));
    await out(['wait', 'offer', '1']);
    expect(await out(['wait', 'done', '1', '--reason', 'вылечился', '--lang', 'kk'])).toBe(
      'Күту парағы, 1: Досым Л., енді күтпейді\n',
    );
    expect(await out(['wait'])).toBe('Nobody is waiting for a time.\n');
    expect(await out(['wait', 'show', '1'])).toContain('withdrawn, waits no longer');
    const again = await desk.run(['wait', 'offer', '1']);
    expect([again.code, again.err]).toEqual([
      4,
      'Already closed: waitlist entry 1.\nWhat is open: smena wait list\n',
    ]);
  });
});

describe('a gap', () => {
  beforeEach(async () => {
    await out(add('Досым Ли', '87015550012', '--doctor', 'omarova', '--minutes', '60'));
    await out(
      add('Алия Сатпаева', '87015550013', '--priority', '1', '--service', 'consult', '--before', '12:00'),
    );
  });

  it('lists whom it suits and why, and whom not', async () => {
    const match = ['wait', 'match', '--list', '--doctor', 'omarova', '--day', 'today'];
    expect(await out(match, { now: at10 })).toBe(
      `Fri 16 January 09:00–20:00, Омарова А. Н., room 305
  1. Алия С., +7 701 *** ** 13, 10:10–10:40
     priority 1, since 08:47, any doctor will do, at a time that he named, 10 h
     30 min stay free
  2. Досым Л., +7 701 *** ** 12, 10:10–11:10
     priority 2, since 08:47, asked for this doctor, 10 h stay free
  → smena wait offer 2 --at 10:10 --doctor omarova
`,
    );
    expect(await out([...match, '--at', '13:00', '--minutes', '30', '--all'], { now: at10 })).toBe(
      `Fri 16 January 13:00–13:30, Омарова А. Н., room 305
  1. Досым Л., +7 701 *** ** 12, 13:00–14:00
     priority 2, since 08:47, asked for this doctor, fills it whole
  → smena wait offer 1 --at 13:00
  Not for:
  2 Алия С.: not at this time of day
`,
    );
    const [first] = (await desk.run([...match, '--json'], { now: at10 })).json<{
      gaps: { waiting: unknown[] }[];
    }>().gaps;
    expect(first?.waiting[0]).toEqual({
      id: 2,
      name: 'Алия С.',
      phone: '+7 701 *** ** 13',
      startsAt: '2026-01-16T10:10:00+05:00',
      endsAt: '2026-01-16T10:40:00+05:00',
      priority: 1,
      waitingSince: '2026-01-16T08:47:00+05:00',
      asked: 'anybody',
      wished: true,
      earlierThan: null,
      leavesMinutes: 630,
    });
  });

  it('is offered to one after the other, and booked for who says yes', async () => {
    const offered = await out(['wait', 'offer', '1', '--at', '11:00'], { now: at10 });
    expect(offered).toContain('Offer 1 to waitlist 1: Fri 16 January 11:00–12:00, Омарова А. Н., room 305\n');
    expect(offered).toContain('ring Досым Ли, +7 701 555 00 12; kept until 10:30\n');
    expect(offered).toContain('say: Hello, Досым! The clinic “Жайлы”.');
    expect(offered).toContain('Before him in the line: 2 Алия С.');
    expect(offered).toContain('agrees                              → smena wait answer 1 yes');
    const taken = await desk.run(book('11:20', 'Тест', '87015550099'), { now: at10 });
    expect([taken.code, taken.err]).toEqual([
      4,
      `Омарова Айгерим Нурлановна, 16.01 11:00: on offer to waitlist entry 1 until 16.01 10:30.
What was said: smena wait answer 1. Other free times: 16.01 10:30, 16.01 12:00. Agreed with everybody: --force
`,
    ]);
    const second = await desk.run(['wait', 'offer', '2', '--doctor', 'omarova', '--at', '11:10'], {
      now: at10,
    });
    expect([second.code, second.err.split('\n')[0]]).toEqual([4, taken.err.split('\n')[0]]);
    expect(await out(['wait', 'list'], { now: at10, columns: 120 })).toContain(
      'offered a time: 11:00 until 10:30',
    );
    expect(await out(['wait', 'answer', '1', 'later'], { now: at10 })).toBe(
      'Waitlist 1: Досым Л., thinks it over; kept until 10:30\n',
    );
    expect(await out(['wait', 'answer', '1', 'no', '--reason', 'работа'], { now: at10 })).toBe(
      `Waitlist 1: Досым Л., declined Fri 16 January 11:00–12:00; goes on waiting
  next: Алия Сатпаева, +7 701 555 00 13 → smena wait offer 2 --at 10:10 --doctor omarova
`.replace('next: Алия Сатпаева, +7 701 555 00 13 →', 'next: Алия Сатпаева, +7 701 555 00 13\n    →'),
    );
    await out(['wait', 'offer', '2', '--doctor', 'omarova', '--at', '11:00'], { now: at10 });
    expect(await out(['wait', 'answer', '2', 'yes'], { now: at10 })).toContain(
      'Visit 1 booked: Fri 16 January 11:00–11:30\n  Алия С., +7 701 *** ** 13, new patient\n',
    );
    expect(await out(['wait', 'show', '2'])).toContain('taken, visit 1');
    expect(await out(['undo', '--yes'], { now: at10 })).toContain('visit 1');
    expect(await out(['wait', 'show', '2'], { now: at10 })).toContain(
      'waiting for the answer\n  until 10:30',
    );
  });

  it('may be taken late while it is free, and is lost to who was faster', async () => {
    await out(['wait', 'offer', '2', '--doctor', 'omarova', '--at', '11:00'], { now: at10 });
    await out(['wait', 'answer', '2', 'no_answer'], { now: at10 });
    const at11 = '2026-01-16T10:50:00+05:00';
    expect(await out(['wait', 'answer', '2', 'yes'], { now: at11 })).toContain(
      'The offer ended at 10:30, and the time was still free.',
    );
    await out(['wait', 'offer', '1', '--at', '15:00'], { now: at10 });
    await out(book('15:30', 'Тест', '87015550099', '--force'), { now: at10 });
    const lost = await desk.run(['wait', 'answer', '1', 'yes'], { now: at10 });
    expect([lost.code, lost.err]).toEqual([
      4,
      `Омарова Айгерим Нурлановна, 16.01 15:00: the time offered to waitlist entry 1 is gone.
Say that this time can no longer be had. Nearest free: 16.01 14:30, 16.01 16:00. To offer one: smena wait offer 1 --at …
`,
    ]);
    expect(await out(['wait', 'show', '1'])).toContain('withdrawn, the time was\n  given to');
  });

  it('cannot be offered by two desks at once', async () => {
    const both = await Promise.all(
      ['1', '2'].map((id) =>
        desk.run(['wait', 'offer', id, '--doctor', 'omarova', '--at', '11:00', '--json'], { now: at10 }),
      ),
    );
    expect(both.map(({ code }) => code).sort()).toEqual([0, 4]);
    expect(both.find(({ code }) => code === 4)?.error()).toMatchObject({ code: 'offer_open' });
  });
});

describe('a visit that is cancelled or moved', () => {
  it('names at once those whom its time suits, the first three with why', async () => {
    await out(book('11:20', 'Марат Касымов', '87015550001'));
    for (const [index, name] of ['Ян', 'Ева', 'Инна', 'Олег'].entries()) {
      await out(add(name, `8701555002${index}`, '--before', '13:00'));
    }
    const said = await out(['visit', 'cancel', '1', '--reason', 'ill'], { now: at10 });
    expect(said).toContain(`  Fri 16 January 11:20–11:50 is free, 4 people wait:
  1. Ян, +7 701 *** ** 20, 11:20–11:50
     priority 2, since 08:47, any doctor will do, at a time that he named, fills
     it whole
  2. Ева, +7 701 *** ** 21, 11:20–11:50`);
    expect(said).not.toContain('Олег');
    expect(said).toContain('  → smena wait offer 1 --at 11:20 --doctor omarova\n');
  });

  it('is offered at the terminal, one call after the other; what the last gives up comes next', async () => {
    await out(book('11:20', 'Марат Касымов', '87015550001'));
    await out(book('23.01 10:00', 'Ева Ким', '87015550002'));
    await out(add('Досым Ли', '87015550012', '--before', '13:00', '--until', '17.01'));
    await out(['wait', 'add', '--visit', '2']);
    await out(add('Ян', '87015550014', '--from', '20.01'));
    const answers = [
      ...[true, 'ring', 'no', 'занят'],
      // Ева says yes, and Ян is asked about what she gives up.
      ...['ring', 'yes', true, 'ring', 'later'],
    ];
    const said = await out(['visit', 'move', '1', '19.01 12:00', '--reason', 'ill'], { now: at10, answers });
    expect(said).toContain('declined Fri 16 January 11:20–11:50');
    expect(said).toContain('Visit 2 moved to visit 4: Fri 16 January 11:20–11:50');
    expect(said).toContain('Fri 23 January 10:00–10:30 is free, 1 person waits:');
    expect(said).toContain('Waitlist 3: Ян, thinks it over; kept until 10:30');
    const { visits } = (await desk.run(['visit', 'list', '16.01', '--all', '--json'])).json<{
      visits: { id: number; status: string }[];
    }>();
    expect(visits.map(({ id, status }) => [id, status])).toEqual([
      [1, 'moved'],
      [4, 'booked'],
    ]);
  });
});

describe('whatever is decided on what is long past', () => {
  const actor: Actor = { clinicId: 1, deskId: 1, staffId: 1, at: at('09:00'), day: '2026-01-16' };

  async function rowsOf({ engine: { db }, waitlist }: Store): Promise<Rows> {
    const known = await Promise.all(people().map(({ id }) => waitlist.entry(1, id)));
    return {
      entries: known.filter((one) => one !== null),
      offers: await db.selectFrom('waitOffer').selectAll().orderBy('id').execute(),
      visits: await db.selectFrom('visit').selectAll().orderBy('id').execute(),
    };
  }

  /** Half of the desks have not looked since the morning. */
  async function perform(store: Store, asked: Act, now: number, blind: boolean): Promise<void> {
    try {
      const rows = await rowsOf(store);
      const decision = decide(asked, blind ? { ...rows, offers: [], visits: [] } : rows, now);
      if (decision) await store.apply(decision, { ...actor, at: now });
    } catch (error) {
      const isLate = error instanceof Error && 'code' in error && error.code === 'changed_meanwhile';
      if (!isLate && !isUsual(error)) throw error;
    }
  }

  it('the store keeps no two offers of one time nor to one person, and no two visits', async () => {
    const acts = fc.array(fc.tuple(act, fc.boolean()), { minLength: 8, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(acts, (all) =>
        inNewStore(async (store) => {
          for (const { id: _, version: __, ...one } of people())
            await store.apply(addToWaitlist(one, one.addedAt), actor);
          let now = at('09:00');
          for (const [asked, blind] of all) {
            if (asked.act === 'wait') now += asked.minutes * minute;
            await perform(store, asked, now, blind);
            requireLaws(await rowsOf(store));
          }
          expect(await store.verifyChain()).toBeNull();
        }),
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});
