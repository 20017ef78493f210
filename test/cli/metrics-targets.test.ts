/** Targets with their days: the past keeps the one it was judged by. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeTarget } from '../../src/clinic/change-target.ts';
import type { Figure } from '../../src/metrics/figures.ts';
import { type Desk, newDesk } from './run-cli.ts';
import { contactRow, seed } from './seed.ts';

let desk: Desk;

beforeEach(async () => {
  desk = newDesk('2026-01-16T18:10:00+05:00');
  await desk.run([
    'init',
    '--name',
    'Жайлы',
    '--address',
    'Алматы',
    '--yes',
    '--staff',
    'Айгуль: administrator',
  ]);
  const asked = (day: number, outcome: 'booked' | 'informed') =>
    contactRow(`2026-01-${day} 10:0${day % 10}`, { purpose: 'booking', outcome, phone: `+770100000${day}` });
  await seed(desk, [
    ...[14, 15, 16].map((day) => asked(day, 'booked')),
    ...[14, 15, 16].map((day) =>
      contactRow(`2026-01-${day} 11:00`, { purpose: 'booking', outcome: 'informed' }),
    ),
  ]);
});
afterEach(() => desk.remove());

const conversion = async (...argv: string[]) => {
  const { metrics } = (await desk.run(['metrics', ...argv, '--json'])).json<{ metrics: Figure[] }>();
  return metrics.find(({ id }) => id === 'conversion');
};
const set = (...words: string[]) => desk.run(['config', 'set', ...words]);

describe('a target set from a day on', () => {
  it('judges that day and those after it; without a day, from today', async () => {
    expect((await set('targets.conversion', '>=', '60%')).out).toMatchInlineSnapshot(`
      "Conversion to booking: from 16 Jan 2026 the target is ≥ 60%; until then it was
      ≥ 50%.
      "
    `);
    expect(await conversion()).toMatchObject({ value: 0.5, target: { value: 0.6 }, met: false });
    expect(await conversion('yesterday')).toMatchObject({ value: 0.5, target: { value: 0.5 }, met: true });
    expect((await desk.run(['config', '--json'])).json()).toMatchObject({
      clinic: { targets: { conversion: { op: '>=', value: 0.6 } } },
    });
  });

  it('waits for its day, can be taken back, and none is none', async () => {
    await set('targets.conversion', '>=', '0.7', '--from', '17.01');
    expect(await conversion()).toMatchObject({ target: { value: 0.5 } });
    expect((await desk.run(['metrics', '--json'], { now: '2026-01-17T10:00:00+05:00' })).out).toContain(
      '0.7',
    );
    await desk.run(['undo', '--yes']);
    expect((await desk.run(['config', 'targets', '--json'])).out).not.toContain('0.7');
    await set('targets.conversion', 'none');
    expect(await conversion()).toMatchObject({ value: 0.5, target: null, met: null });
    expect((await set('targets.conversion', 'none')).out).toContain('is none already.');
  });

  it('is in the history with its day and who set it', async () => {
    await desk.run(['start', '--administrator', 'aigul', '--cash', '0', '--all-done']);
    await set('targets.conversion', '>=', '0.6', '--from', '2026-01-15');
    await set('targets.conversion', 'none', '--from', '2026-02-01');
    const { targets } = (await desk.run(['config', 'targets', '--json'])).json<{
      targets: { metric: string }[];
    }>();
    expect(targets.filter(({ metric }) => metric === 'conversion')).toEqual([
      {
        metric: 'conversion',
        target: { op: '>=', value: 0.5 },
        from: null,
        state: 'past',
        setAt: null,
        by: null,
      },
      {
        ...{ metric: 'conversion', target: { op: '>=', value: 0.6 }, from: '2026-01-15', state: 'now' },
        ...{ setAt: '2026-01-16T18:10:00+05:00', by: 'aigul' },
      },
      {
        ...{ metric: 'conversion', target: null, from: '2026-02-01', state: 'coming' },
        ...{ setAt: '2026-01-16T18:10:00+05:00', by: 'aigul' },
      },
    ]);
    const shown = (await desk.run(['config', 'targets', '--lang', 'ru'])).out.replaceAll('\u00a0', ' ');
    expect(shown).toMatch(/^Конверсия +≥ 50 % +с начала +прежняя/m);
    expect(shown).toMatch(/^ +≥ 60 % +15\.01\.2026 +действует +18:10 · Айгуль/m);
    expect(shown).toMatch(/^ +нет +01\.02\.2026 +впереди/m);
  });

  it('set by two desks at once is a conflict that shows both', async () => {
    const wanted = { metric: 'conversion', target: { op: '>=', value: 0.6 }, fromDay: '2026-01-16' } as const;
    const actor = { clinicId: 1, deskId: null, staffId: null, at: 0, day: '2026-01-16' };
    await desk.withStore(async (store) => {
      await store.apply(changeTarget(1, [], wanted, actor), actor);
      await expect(store.apply(changeTarget(1, [], wanted, actor), actor)).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      const changes = await store.clinic.targetChanges(1);
      await store.apply(changeTarget(1, changes, { ...wanted, target: null }, actor), actor);
      await expect(store.apply(changeTarget(1, changes, wanted, actor), actor)).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
    });
  });

  it.each([
    [['targets.conversion', '>=', '60'], 'targets.conversion: “>= 60” is not one of its values.'],
    [['targets.conversions', '>=', '0.6'], 'targets: “conversions” is not one of its values.'],
    [['name', 'Жайлы', '--from', '2026-02-01'], '--from'],
    [['targets.conversion', '>=', '0.6', '--from', 'someday'], '--from: “someday” is not a day.'],
  ])('%j is refused', async (words, message) => {
    const ran = await set(...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
  });
});
