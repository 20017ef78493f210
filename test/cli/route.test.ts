/** The route at the desk: plans, the funnel of a period, and where one patient stands. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DayDesk, moment, openedDesk, withFiles } from './day-desk.ts';
import { preparedDesk } from './prepared-desk.ts';

let desk: DayDesk;
beforeEach(async () => {
  desk = withFiles(await preparedDesk('route', walked, moment('12:00')));
});
afterEach(() => desk.remove());

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, text]) => text ?? word);
const type = (line: string, how = {}) => desk.type('12:00', words(line), how);
const run = (line: string, how = {}) => desk.run(words(line), how);

/** Асель came, Марат did not, Олег comes tomorrow, Инна declined, and somebody missed is owed a call. */
async function walked(): Promise<DayDesk> {
  const made = await openedDesk();
  const at = (time: string, line: string) => made.type(time, words(line));
  await at('08:50', 'log call --phone 87015550001 --name "Асель Нурланова" --outcome booked --source 2gis');
  await at('08:51', 'book --contact 1 --doctor omarova --service hygiene --at 09:00');
  await at(
    '08:52',
    'book --doctor kim --service ortho --at 10:00 --name "Марат Касымов" --phone 87015550002',
  );
  await at(
    '08:53',
    'book --doctor omarova --service hygiene --at "17.01 10:00" --name Олег --phone 87015550003',
  );
  await at('08:54', 'log call --phone 87015550004 --name "Инна Цой" --outcome declined --source friend');
  await at('08:55', 'log call --missed --phone 87015550005');
  await at('09:00', 'visit arrive 1');
  await at('09:02', 'visit seat 1');
  await at('09:40', 'visit done 1 --paid 15000 --method cash');
  await at('10:40', 'visit no-show 2');
  return made;
}

interface Told {
  people: number;
  stages: { step: number; reached: number; could: number; value: number | null; met: boolean | null }[];
  steps: { step: number; reached: number; could: number; pending: number; ended: number }[];
}

describe('visit plan', () => {
  it('is recorded, decided on and shown on the card and the route', async () => {
    const made = await type('visit plan 1 --total 240000 --sessions 6 --manager svetlana');
    expect(made.out).toMatch(/^Plan of visit 1: presented, 240,000\s₸, 6 visits, Светлана Ким$/m);
    expect((await type('patient 1')).out).toContain('smena visit plan 1');
    const { plan } = (await type('visit plan 1 --paid 60000 --json')).json<{ plan: object }>();
    expect(plan).toMatchObject({ state: 'agreed', total: 240000_00, paid: 60000_00, manager: 'svetlana' });
    const { steps } = (await type('route --patient 1 --json')).json<{ steps: { verdict: string }[] }>();
    expect(steps.slice(18, 23).map(({ verdict }) => verdict)).toEqual([
      ...['reached', 'reached', 'reached', 'pending', 'reached'],
    ]);
    expect((await type('patient 1')).out).toMatch(/paid 75,000\s₸/);
  });

  it('asks for what matters, with what is known as the default', async () => {
    await type('visit plan 1', { answers: ['presented', '90000', '3', '0', 'Светлана Ким'] });
    const paid = await type('visit plan 1', { answers: ['agreed', '', '', '30000', ''] });
    // The drawer learns of cash by its own line.
    expect(paid.out).toContain('smena cash in 30000 --note');
    expect((await type('visit plan 1 --note "по вторникам" --json')).json()).toMatchObject({
      plan: { state: 'agreed', total: 90000_00, sessions: 3, paid: 30000_00, manager: 'svetlana' },
    });
    await type('visit plan 1', { answers: ['not_needed'] });
  });

  it('is not made before the patient came, nor without a terminal that could ask', async () => {
    const early = await run('visit plan 2 --total 100 --json');
    expect([early.code, early.error().code]).toEqual([4, 'plan_early']);
    expect((await run('visit plan 1 --json')).error()).toMatchObject({
      code: 'missing_input',
      field: '--state',
    });
    expect((await run('visit plan 1 --sessions 0 --json')).error().code).toBe('invalid_number');
    expect((await run('visit plan 1 --manager nobody --json')).error().code).toBe('not_found');
  });

  it('is taken back like anything else', async () => {
    await type('visit plan 1 --total 100');
    await type('undo --yes');
    expect((await type('route --patient 1 --json')).json<{ at: number }>().at).toBe(17);
  });
});

describe('route', () => {
  it('counts who reached each step of those who could, and who cannot be judged yet', async () => {
    const told = (await type('route today --json')).json<Told>();
    const step = (n: number) => {
      const { reached, could, pending, ended } = told.steps[n - 1] ?? {};
      return [reached, could, pending, ended];
    };
    expect(told.people).toBe(5);
    // Three were booked, one declined, one waits for a call.
    expect(step(9)).toEqual([3, 4, 1, 1]);
    // One came, one did not, one is still to come.
    expect(step(12)).toEqual([1, 2, 1, 1]);
    expect(step(14)).toEqual([1, 1, 0, 0]);
    // The visit is of today: its plan may still be made.
    expect(step(19)).toEqual([0, 0, 1, 0]);
    expect(told.stages.map(({ step: of, value, met }) => [of, value, met])).toEqual([
      [5, 1, null],
      [9, 0.75, true],
      [12, 0.5, false],
      [19, null, null],
      [23, null, null],
    ]);
  });

  it('is drawn by stage and by step, and fits a narrow screen', async () => {
    const { out } = await type('route today');
    expect(out).toMatchInlineSnapshot(`
      "Patient’s route, 16 Jan 2026: 5 people set out
      Stage                             Reached   Share  Goal           Apart
      I Attraction and    ############   2 of 2  100.0%                 not recorded 2
      first contact
      II Qualification    #########...   3 of 4   75.0%  ≥ 50.0% ✓      too early 1
      and booking
      III Arrival and     ######......   1 of 2   50.0%  ≥ 90.0% below  too early 1
      visit
      IV Diagnosis and                        —       —  100.0%         too early 1
      plan
      V Course, care and                      —       —  ≥ 80.0%
      return
      where most people stop
        1: step 9, Chose a time
        1: step 12, Came
        all 25 steps                        → smena route --steps
      "
    `);
    for (const line of ['route today', 'route today --steps', 'route 1', 'route today --by source']) {
      for (const columns of [80, 40]) {
        const narrow = await type(line, { columns });
        expect(Math.max(...narrow.out.split('\n').map((one) => one.length)), line).toBeLessThanOrEqual(
          columns,
        );
      }
    }
  });

  it('is divided by source and by doctor, each person once', async () => {
    for (const by of ['source', 'doctor']) {
      const { people, groups } = (await type(`route today --by ${by} --json`)).json<{
        people: number;
        groups: { key: string | null; people: number }[];
      }>();
      expect(groups.reduce((all, group) => all + group.people, 0)).toBe(people);
      expect(groups.map(({ key }) => key)).toContain(by === 'source' ? '2gis' : 'omarova');
    }
  });

  it('says of one patient where he stands and what to type', async () => {
    expect((await type('route --patient 1 --json')).json()).toMatchObject({
      at: 17,
      next: 19,
      command: 'visit plan 1',
    });
    expect((await type('route 50003 --json')).json()).toMatchObject({
      at: 10,
      next: 11,
      command: 'confirm 3',
    });
    const { out } = await type('route 2');
    expect(out).toContain('✗ 12. Came — not done');
    await type('patient add --name Новый --phone -');
    expect((await type('route Новый')).out).toContain('nothing is known yet');
  });

  it('takes a year for a period and other digits for a number', async () => {
    expect((await type('route 2026 --json')).json()).toMatchObject({ from: '2026-01-01' });
    expect((await run('route 4578 --json')).error().code).toBe('not_found');
    expect((await run('route today --from 2026-01-01 --json')).error().code).toBe('flags_clash');
    expect((await type('route --from 2026-01-15 --to 2026-01-15 --json')).json()).toMatchObject({
      people: 0,
    });
    expect((await type('route 2025-01')).out).toContain('0 people');
  });
});
