import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../../src/visits/types.ts';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
let id: number;
beforeEach(async () => {
  desk = await awayDesk();
  id = await book('11:00', 'Марат Касымов', '87010000001');
  await desk.first.relay.cut();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

const kept = 'The server does not answer. Kept here as record 1, and sent when it does.\n';

async function book(at: string, name: string, phone: string): Promise<number> {
  const line = [
    'book',
    '--doctor',
    'omarova',
    '--service',
    'hygiene',
    '--at',
    at,
    '--name',
    name,
    '--phone',
    phone,
  ];
  return (await desk.first.well('08:55', [...line, '--json'])).json<{ visit: { id: number } }>().visit.id;
}
/** The visit once the server is back. */
async function visit(of = id): Promise<Visit | null> {
  await desk.first.relay.mend();
  await desk.first.well('12:30', 'now');
  return desk.withStore((store) => store.visits.byId(1, of));
}
const clock = (time: string): number => Date.parse(`2026-01-16T${time}:00+05:00`);

describe('the steps of a visit while the server is away', () => {
  it('are kept, each at its own time', async () => {
    expect((await desk.first.well('10:00', `visit confirm ${id}`)).out).toBe(kept);
    await desk.first.well('10:55', `visit arrive ${id}`);
    await desk.first.well('11:02', `visit seat ${id} --at 11:01`);
    await desk.first.well('11:40', `visit done ${id} --paid 15000 --method cash`);
    expect(await visit()).toMatchObject({
      ...{ status: 'done', confirmedAt: clock('10:00'), arrivedAt: clock('10:55'), inRoomAt: clock('11:01') },
      ...{ doneAt: clock('11:40'), paid: 1_500_000, paymentMethod: 'cash', paidShiftId: 1 },
    });
    expect(desk.first.spool().hasRefused()).toBe(false);
  });

  it('are kept where they are told on the way through those to be confirmed', async () => {
    await desk.first.relay.mend();
    // Who is booked on the day itself is not asked: these come tomorrow.
    const [one, other] = [
      await book('17.01 10:00', 'Инна Цой', '87010000002'),
      await book('17.01 11:00', 'Олег Ким', '87010000003'),
    ];
    const ask = {
      available: true,
      text: async () => '',
      select: async () => {
        await desk.first.relay.cut();
        return 'confirmed' as never;
      },
      confirm: async () => false,
    };
    const ran = await desk.first.type('10:00', 'confirm --day tomorrow', { ask });
    expect([ran.code, desk.first.spool().waiting()]).toEqual([0, [1, 2]]);
    expect(await visit(one)).toMatchObject({ status: 'confirmed', confirmedAt: clock('10:00') });
    expect(await visit(other)).toMatchObject({ status: 'confirmed' });
  });

  it('are kept for several visits in one line', async () => {
    await desk.first.relay.mend();
    const other = await book('11:40', 'Инна Цой', '87010000002');
    await desk.first.relay.cut();
    expect((await desk.first.well('10:55', `visit arrive ${id} ${other}`)).out).toBe(kept);
    expect(await visit()).toMatchObject({ status: 'arrived' });
    expect(await visit(other)).toMatchObject({ status: 'arrived' });
  });

  it('are kept when the patient did not come, with the task of asking why', async () => {
    await desk.first.well('11:30', `visit no-show ${id} --due 18:00`);
    expect(await visit()).toMatchObject({ status: 'no_show' });
    const tasks = await desk.withStore((store) => store.work.openTasks(1));
    expect(tasks.map(({ visitId, dueAt }) => [visitId, dueAt])).toEqual([[id, clock('18:00')]]);
  });

  it('are kept with the reason of a cancelled one, which is asked for where it was not said', async () => {
    const ran = await desk.first.type('10:10', `visit cancel ${id}`, { answers: ['заболел'] });
    expect([ran.code, ran.out]).toEqual([0, kept]);
    expect(await visit()).toMatchObject({
      status: 'cancelled',
      cancelReason: 'заболел',
      cancelledAt: clock('10:10'),
    });
  });

  it('are kept with what was paid, which is asked for', async () => {
    await desk.first.well('10:55', `visit arrive ${id}`);
    const ran = await desk.first.type('11:40', `visit done ${id}`, { answers: ['8500,50', 'card'] });
    expect(ran.code).toBe(0);
    expect(await visit()).toMatchObject({ status: 'done', paid: 850_050, paymentMethod: 'card' });
  });

  it('are kept when nothing was paid', async () => {
    await desk.first.well('10:55', `visit arrive ${id}`);
    await desk.first.type('11:40', `visit done ${id}`, { answers: [''] });
    expect(await visit()).toMatchObject({ status: 'done', paid: null, paymentMethod: null });
  });

  it('are kept with another time, and with the next one', async () => {
    expect((await desk.first.well('10:00', `visit move ${id} 12:00 --reason уехал`)).out).toBe(kept);
    const old = await visit();
    expect(old).toMatchObject({ status: 'moved', cancelReason: 'уехал', cancelledAt: clock('10:00') });
    const moved = old?.movedTo ?? 0;
    expect(await visit(moved)).toMatchObject({ status: 'booked', startsAt: clock('12:00') });
    await desk.first.relay.cut();
    await desk.first.well('12:31', ['visit', 'done', String(moved), '--next', '19.01 10:00']);
    expect(await visit(moved)).toMatchObject({ status: 'done' });
    const next = await desk.withStore((store) => store.visits.ofDays(1, '2026-01-19', '2026-01-19'));
    expect(next.map(({ startsAt }) => startsAt)).toEqual([Date.parse('2026-01-19T10:00:00+05:00')]);
  });

  it('count as done where another desk has noted them meanwhile', async () => {
    await desk.first.well('10:55', `visit arrive ${id} --papers personal-data`);
    await desk.first.well('11:01', `visit seat ${id}`);
    for (const step of ['arrive', 'seat']) await desk.second.well('11:02', `visit ${step} ${id}`);
    expect(await visit()).toMatchObject({ status: 'in_room', arrivedAt: clock('11:02') });
    expect(desk.first.spool().hasRefused()).toBe(false);
    const papers = await desk.withStore(({ frontdesk }) => frontdesk.papersOfVisits(1, [id]));
    expect(papers).toMatchObject([{ code: 'personal-data', state: 'signed' }]);
  });

  it('are kept with the words that name the patient, and with his papers', async () => {
    expect((await desk.first.well('10:55', 'visit arrive 0001')).out).toBe(kept);
    await desk.first.well('10:56', `visit paper ${id} personal-data`);
    await desk.first.well('11:40', ['visit', 'done', String(id), '--no-next', 'думает']);
    expect(await visit()).toMatchObject({ status: 'done', arrivedAt: clock('10:55') });
    expect(await desk.withStore(({ work }) => work.openTasks(1))).toMatchObject([{ reason: 'думает' }]);
  });

  it.each([
    ['the reason', (of: number) => `visit cancel ${of}`, 'missing_input', '--reason'],
    ['the time', (of: number) => `visit move ${of}`, 'missing_input', 'when'],
    ['the hour', (of: number) => `visit move ${of} завтра`, 'missing_input', 'when'],
    ['the hour of the next one', (of: number) => `visit done ${of} --next завтра`, 'missing_input', '--next'],
    ['the way it was paid', (of: number) => `visit done ${of} --paid 500`, 'missing_input', '--method'],
    ['a time that has been', (of: number) => `visit arrive ${of} --at 23:00`, 'time_in_future', '--at'],
    ['an id', () => 'visit seat x', 'invalid_id', 'id'],
    ['a time ahead', (of: number) => `visit no-show ${of} --due 2026-01-15T10:00`, 'time_in_past', '--due'],
    [
      'one visit for one payment',
      (of: number) => `visit done ${of} ${of + 1} --paid 5`,
      'one_visit_only',
      '--paid',
    ],
  ])('need %s', async (_what, line, code, field) => {
    const ran = await desk.first.type('10:20', `${line(id)} --json`);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([2, code, field]);
    expect(desk.first.spool().waiting()).toEqual([]);
  });

  it('are refused where another desk was faster, and the time of a moved one can be changed', async () => {
    await desk.first.well('10:00', `visit move ${id} 12:00`);
    const taken = [
      'book',
      '--doctor',
      'omarova',
      '--service',
      'hygiene',
      '--at',
      '12:10',
      '--name',
      'Б',
      '--phone',
      '87010000009',
    ];
    await desk.second.well('10:05', taken);
    await desk.first.relay.mend();
    const sync = await desk.first.type('10:20', 'sync');
    expect(sync.code).toBe(6);
    expect(sync.out.split('\n').slice(0, 3)).toEqual([
      'Not accepted by the server:',
      `  1  10:00  visit ${id}: moved, 12:00`,
      expect.stringMatching(/^ {5}Омарова .* 12:00/),
    ]);
    const again = await desk.first.type('10:21', ['sync', '--retry', '1', '--', String(id), '13:00']);
    expect([again.code, again.out]).toEqual([0, 'Sent 1 record.\n']);
    expect(await visit()).toMatchObject({ status: 'moved', cancelledAt: clock('10:00') });
  });

  it('belong to the shift in which they were taken, with the money', async () => {
    await desk.first.well('10:55', `visit arrive ${id}`);
    await desk.first.well('11:40', `visit done ${id} --paid 15000 --method cash`);
    const env = { SHIFT_DESK: 'desk-1' };
    await desk.second.well('20:00', ['close', '--force', '--reason', 'drill', '--out', desk.folder], { env });
    await desk.second.well('20:05', 'start --administrator svetlana --cash 0 --all-done', { env });
    expect(await visit()).toMatchObject({ status: 'done', paidShiftId: 1 });
    const [last] = await desk.withStore((store) => store.facts.latest(1, null, 1));
    expect([last?.kind, last?.staffId]).toEqual(['visit.done', 1]);
  });
});
