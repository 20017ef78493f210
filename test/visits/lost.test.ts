import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { How } from '../cli/run-cli.ts';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
  const book = ['book', '--doctor', 'omarova', '--service', 'consult'];
  for (const [at, name, phone] of [
    ['16.01 11:20', 'Марат Касымов', '87012345678'],
    ['20.01 12:00', 'Аня Ли', '87012345670'],
  ] as const) {
    const flags = ['--at', at, '--name', name, '--phone', phone];
    await desk.run([...book, ...flags], { now: '2026-01-14T12:00:00+05:00' });
  }
});
afterEach(() => desk.remove());

const after = { now: '2026-01-16T11:40:00+05:00' };
async function out(line: string, how: How = {}): Promise<string> {
  const ran = await desk.run(line.split(' '), how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}
async function code(line: string, how: How = {}): Promise<unknown[]> {
  const ran = await desk.run([...line.split(' '), '--json'], how);
  return [ran.code, ran.error().code];
}
const visit = (id: number) => desk.withStore((store) => store.visits.byId(1, id));
const tasks = () => desk.withStore((store) => store.work.openTasks(1));

describe('visit cancel', () => {
  it('offers two times and another doctor before the gap is lost, and moves where one suits', async () => {
    await desk.run(['doctor', 'add', 'Ли Анна', '--specialty', 'терапевт', '--code', 'lee']);
    await desk.run(['service', 'edit', 'consult', '--doctor', 'omarova', '--doctor', 'lee']);
    const asked: string[] = [];
    const ask = {
      available: true,
      text: async () => '',
      confirm: async () => false,
      select: async ({ choices }: { choices: readonly { name: string; value: unknown }[] }) => {
        asked.push(...choices.map(({ name }) => name));
        return choices[0]?.value as never;
      },
    };
    expect(await out('visit cancel 1', { ask })).toContain('Visit 1 moved to visit 3: Fri 16 January 09:30');
    expect(asked).toEqual([
      'Fri 16 January 09:30',
      'Fri 16 January 12:20',
      'Fri 16 January 09:00, Ли А.',
      'another time…',
      'no, cancel',
    ]);
    expect(await visit(3)).toMatchObject({ status: 'booked', confirmedAt: null, delayToldAt: null });
  });

  it('asks for the cause when it is late, and in good time only for a word', async () => {
    const late = { answers: ['no, cancel', 'the price', 'nothing'] };
    await out('visit cancel 1', late);
    expect(await visit(1)).toMatchObject({ lossReason: 'price', cancelReason: 'дорого' });
    await out('visit cancel 2', { answers: ['no, cancel', 'уезжает'] });
    expect(await visit(2)).toMatchObject({ lossReason: null, cancelReason: 'уезжает' });
  });

  it('names what could have been had where nobody was asked, and what follows', async () => {
    const ran = await desk.run('visit cancel 1 --reason ill --note грипп --then wait --json'.split(' '));
    const { instead, follows, waits } = ran.json<{ instead: object[][]; follows: string; waits: number[] }>();
    expect([follows, waits]).toEqual(['wait', [1]]);
    expect(instead).toEqual([
      [
        {
          doctor: 'omarova',
          doctorName: 'Омарова Айгерим Нурлановна',
          startsAt: '2026-01-16T09:30:00+05:00',
        },
        {
          doctor: 'omarova',
          doctorName: 'Омарова Айгерим Нурлановна',
          startsAt: '2026-01-16T12:20:00+05:00',
        },
      ],
    ]);
    expect(await visit(1)).toMatchObject({ lossReason: 'ill', cancelReason: 'заболел: грипп' });
    const [entry] = await desk.withStore((store) => store.waitlist.entries(1));
    expect(entry).toMatchObject({ patientId: 1, doctorId: 1, serviceId: 1, phone: '+77012345678' });
    await desk.run(['undo', '--yes']);
    expect(await visit(1)).toMatchObject({ status: 'booked', lossReason: null });
    expect(await desk.withStore((store) => store.waitlist.entries(1))).toEqual([]);
  });

  it('books the other time in the same breath, all or nothing', async () => {
    expect(await out('visit cancel 1 --reason plans --to 2026-01-19T10:00')).toContain(
      'booked again, visit 3: Mon 19 January 10:00',
    );
    expect(await code('visit cancel 2 --reason plans --to 2026-01-19T10:10')).toEqual([4, 'slot_taken']);
    expect(await visit(2)).toMatchObject({ status: 'booked' });
    expect(await code('visit cancel 1 2 --reason plans --to 2026-01-21T10:10')).toEqual([4, 'status_step']);
  });

  it('leaves a task where it is told to', async () => {
    await out('visit cancel 1 2 --reason уехал --due 19.01');
    expect(await tasks()).toMatchObject([
      { kind: 'visit', title: expect.stringMatching(/^Отмена визита пт 16 января 11:20, Марат К\./) },
      { kind: 'visit', visitId: 2 },
    ]);
  });
});

describe('visit no-show', () => {
  it('asks why and what follows; nobody knows and a call are the likely answers', async () => {
    expect(await out('visit no-show 1', { ...after, answers: ['', ''] })).toContain(
      'task made: ring on 12:40',
    );
    expect(await visit(1)).toMatchObject({ status: 'no_show', lossReason: null });
  });

  it('takes the cause later, and the task to ask for it is done', async () => {
    await out('visit no-show 1', after);
    expect(await tasks()).toHaveLength(1);
    expect(await out('visit no-show 1 --reason forgot --note проспал', after)).toContain('reason: forgot');
    expect(await visit(1)).toMatchObject({ lossReason: 'forgot', cancelReason: 'проспал' });
    expect(await tasks()).toEqual([]);
    expect(await out('visit 1', after)).toContain('cause: forgot');
    expect(await code('visit no-show 1', after)).toEqual([4, 'status_step']);
    await desk.run(['undo', '--yes'], after);
    expect(await visit(1)).toMatchObject({ lossReason: null });
    expect(await tasks()).toHaveLength(1);
  });

  it('books again, puts on the waitlist, or leaves it at that', async () => {
    const ran = await desk.run('visit no-show 1 --reason ill --to 2026-01-19T10:00 --json'.split(' '), after);
    expect(ran.json()).toMatchObject({ follows: 'rebook', next: { id: 3, status: 'booked' }, waits: [] });
    expect(await tasks()).toEqual([]);
    const later = { now: '2026-01-20T13:00:00+05:00' };
    expect(await out('visit no-show 2 --reason price --then none', later)).toBe(
      'Visit 2: no-show, Аня Л., 12:00, Омарова А. Н., room 305\n  reason: the price\n',
    );
  });

  it('refuses what cannot be', async () => {
    expect(await code('visit no-show 1 --reason lazy', after)).toEqual([2, 'invalid_choice']);
    expect(await code('visit no-show 1 --then maybe', after)).toEqual([2, 'invalid_choice']);
    expect(await code('visit no-show 1 --then rebook', after)).toEqual([2, 'missing_input']);
    expect(await code('visit no-show 1 --reason ill', { now: '2026-01-16T11:00:00+05:00' })).toEqual([
      2,
      'too_early',
    ]);
    expect(await visit(1)).toMatchObject({ status: 'booked' });
  });
});

describe('a visit that is over', () => {
  it('is not moved, whatever it came to', async () => {
    await desk.run(['visit', 'done', '1'], after);
    await desk.run(['visit', 'cancel', '2', '--reason', 'уехал']);
    for (const id of ['1', '2']) {
      expect(await code(`visit move ${id} 2026-01-21T10:00`, after)).toEqual([4, 'status_step']);
    }
  });

  it('tells the way it was moved', async () => {
    await out('visit confirm 2');
    await out('visit move 2 21.01 10:00');
    await out('visit move 3 22.01 11:00');
    for (const id of [2, 3, 4]) {
      expect(await out(`visit ${id}`)).toContain(
        'moved: No. 2 Tue 20 January 12:00 → No. 3 Wed 21 January 10:00 → No. 4 Thu',
      );
    }
    const { chain, confirmations } = (await desk.run(['visit', '4', '--json'])).json<{
      chain: { id: number }[];
      confirmations: object[];
    }>();
    expect([chain.map(({ id }) => id), confirmations]).toEqual([[2, 3, 4], []]);
    expect(await out('confirm --day 22.01 --list')).toContain('ahead: 1 visit');
  });
});
