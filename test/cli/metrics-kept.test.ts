/** What is kept of settled days and months is never told to a reader as anything but the truth. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { figuresOfPeriod } from '../../src/commands/metrics/load.ts';
import type { Context } from '../../src/context.ts';
import { ShiftError } from '../../src/errors.ts';
import { ref } from '../../src/facts/types.ts';
import { metricsQueries } from '../../src/store/metrics-queries.ts';
import type { Store } from '../../src/store/store.ts';
import { type Desk, newDesk } from './run-cli.ts';
import { contactRow, seed, visitRow } from './seed.ts';

const now = Date.parse('2026-01-16T18:10:00+05:00');
let desk: Desk;

beforeEach(async () => {
  desk = newDesk('2026-01-16T18:10:00+05:00');
  await desk.run([
    ...['init', '--name', 'Жайлы', '--address', 'Алматы', '--yes'],
    ...['--staff', 'Айгуль: administrator', '--hours', 'mon-sat 09:00-20:00'],
  ]);
  await seed(desk, [
    contactRow('2025-10-31 19:55', { status: 'missed', phone: '+77010000001' }),
    contactRow('2025-11-01 09:05', { direction: 'out', phone: '+77010000001', talkSeconds: 60 }),
    contactRow('2025-11-30 10:00', { purpose: 'booking', phone: '+77010000002', answerSeconds: 10 }),
    contactRow('2025-12-02 10:00', { purpose: 'booking', outcome: 'booked', phone: '+77010000002' }),
    contactRow('2026-01-15 10:00', { purpose: 'booking', answerSeconds: 30 }),
    visitRow('2025-12-10 10:00', { status: 'done' }),
  ]);
});
afterEach(() => desk.remove());

const figures = async (...argv: string[]) => (await desk.run(['metrics', ...argv, '--json'])).json();
const keptRows = () =>
  desk.withStore(async (store) => {
    const rows = await store.engine.db.selectFrom('dayFigures').select('day').execute();
    return rows.map((row) => row.day);
  });

it('a second reading tells the same from what was kept', async () => {
  const first = await figures('2025-10-01..2026-01-16');
  const kept = await keptRows();
  expect(kept.filter((day) => day.length === 7)).toEqual(['2025-11', '2025-12']);
  // From the clinic's first row to the last day that no clock can change.
  expect([kept.length - 2, kept.sort()[0], kept.at(-1)]).toEqual([69, '2025-10-31', '2026-01-07']);
  expect(await figures('2025-10-01..2026-01-16')).toEqual(first);
  const byMonth = await figures('2025-10-01..2026-01-16', '--by', 'month');
  expect(byMonth.groups).toHaveLength(4);
});

it('a row written later is in the next reading', async () => {
  const conversion = async () => {
    const { metrics } = (await figures('2025-11')) as unknown as { metrics: { id: string; value: number }[] };
    return metrics.find(({ id }) => id === 'conversion')?.value;
  };
  expect(await conversion()).toBe(0);
  await seed(desk, [
    contactRow('2025-11-30 11:00', { purpose: 'booking', outcome: 'booked', phone: '+77010000002' }),
  ]);
  expect(await conversion()).toBe(1);
});

const inTime = async () => {
  const { metrics } = (await figures('2025-10')) as unknown as { metrics: { id: string; value: number }[] };
  return metrics.find(({ id }) => id === 'callback_in_time')?.value;
};

it('a day that turns out to have had other hours is reckoned anew, with the days before it', async () => {
  expect(await inTime()).toBe(1);
  await desk.withStore(async (store) => {
    const row = { clinicId: 1, doctorId: null, day: '2025-11-01', note: null, active: 1 };
    const hours = { from: '08:00', to: '20:00' };
    await store.apply(
      {
        kind: 'specialDay.set',
        subject: { table: 'specialDay', id: ref('day') },
        changes: [{ op: 'insert', table: 'specialDay', as: 'day', row: { ...row, hours } }],
      },
      { clinicId: 1, deskId: null, staffId: null, at: now, day: '2026-01-16' },
    );
  });
  expect(await inTime()).toBe(0);
});

it('other rules are other figures', async () => {
  expect(await inTime()).toBe(1);
  await desk.run(['config', 'set', 'rules.callbackMinutes', '5']);
  expect(await inTime()).toBe(0);
});

it.each(['not_allowed', 'db_readonly', 'db_busy', 'db_full'] as const)(
  'figures are told where keeping ends in %s, which is tried once',
  async (code) => {
    let tries = 0;
    const refuse = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new ShiftError(code, { file: 'shift.db' }));
    };
    await desk.withStore(async (store) => {
      const [clinic] = await store.clinic.all();
      const deskOf = (metrics: Store['metrics']) =>
        ({
          ...{ streams: { stderr: {} }, t: (key: string) => key },
          ...{ store: async () => ({ ...store, metrics }), clinic: async () => clinic, now: () => now },
        }) as unknown as Context;
      const november = { from: '2025-11-01', to: '2025-11-30' };
      const told = await figuresOfPeriod(deskOf(metricsQueries(store.engine.db, refuse)), november);
      expect(tries).toBe(1);
      expect(await store.engine.db.selectFrom('dayFigures').select('day').execute()).toEqual([]);
      expect(told).toEqual(await figuresOfPeriod(deskOf(store.metrics), november));
    });
  },
);
