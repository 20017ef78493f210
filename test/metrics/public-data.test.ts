/** Figures of public data sets, as they stand at the foot of the definitions; skipped where the data is not. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareDay } from '../../src/metrics/day.ts';
import type { ContactFact, VisitFact } from '../../src/metrics/facts.ts';
import { type Figure, toFigures } from '../../src/metrics/figures.ts';
import type { MetricId } from '../../src/metrics/metric.ts';
import { dayParts, poolDays } from '../../src/metrics/parts.ts';
import { contact, facts, visit } from './fixtures.ts';

const folder = '../shared/data';
const present = existsSync(folder);

/** Rows of a clean CSV as records; no field of these files holds a separator inside quotes. */
function read(file: string, separator = ','): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

function byDay<T>(rows: readonly T[], dayOf: (row: T) => string): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const row of rows) days.set(dayOf(row), [...(days.get(dayOf(row)) ?? []), row]);
  return days;
}

/** `value numerator/denominator` of one figure over all days. */
function figure(id: MetricId, days: Iterable<[string, { contacts?: ContactFact[]; visits?: VisitFact[] }]>) {
  const parts = [...days].map(([day, rows]) =>
    dayParts(prepareDay(facts({ ...rows, day, now: Date.now() }))),
  );
  const found = toFigures(poolDays(parts), {}).find((one) => one.id === id) as Figure;
  return { value: found.value, parts: [found.numerator, found.denominator] };
}

const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

describe.skipIf(!present)(`public data in ${folder}${present ? '' : ' (absent: skipped)'}`, () => {
  it('5,000 inbound calls of a teaching data set', () => {
    const rows = read('calls/call_center.csv').map((row, i) => {
      const answered = row['Answered (Y/N)'] === 'Y';
      return {
        day: row.Date ?? '',
        call: {
          ...contact('00:00', { id: i + 1 }),
          startedAt: new Date(`${row.Date}T${(row.Time ?? '').padStart(8, '0')}`).getTime(),
          status: answered ? ('answered' as const) : ('missed' as const),
          answerSeconds: answered ? Number(row['Speed of answer in seconds']) : null,
          talkSeconds: answered ? seconds(row.AvgTalkDuration ?? '') : null,
        },
      };
    });
    const days = [...byDay(rows, (row) => row.day)].map(
      ([day, all]) =>
        [day, { contacts: all.map((row) => row.call) }] as [string, { contacts: ContactFact[] }],
    );
    expect(figure('calls_in', days).value).toBe(5000);
    expect(figure('missed', days).value).toBe(946);
    expect(figure('missed_rate', days)).toEqual({ value: 0.1892, parts: [946, 5000] });
    expect(figure('answer_time', days).value).toBeCloseTo(67.5207, 4);
    expect(figure('answer_time', days).parts[1]).toBe(4054);
    expect(figure('talk_time', days).value).toBeCloseTo(224.9228, 4);
  });

  it('110,527 visits with their no-shows', () => {
    const rows = read('visits/no_shows.csv').map((row, i) => ({
      day: (row.AppointmentDay ?? '').slice(0, 10),
      noShow: row['No-show'] === 'Yes',
      id: i + 1,
    }));
    const days = new Map<string, { visits: VisitFact[] }>();
    for (const { day, noShow, id } of rows) {
      const visits = days.get(day)?.visits ?? [];
      visits.push({ ...visit('12:00', { id }), status: noShow ? 'no_show' : 'done' });
      days.set(day, { visits });
    }
    expect(figure('no_show_rate', days).parts).toEqual([22_319, 110_527]);
    expect(figure('no_show_rate', days).value).toBeCloseTo(0.201933, 6);
    expect(figure('show_rate', days).parts).toEqual([88_208, 110_527]);
  });

  it('18 calls of a Russian exchange, 16 of them answered', () => {
    const rows = read('calls/sipuni_2015.csv', ';').map((row, i) => ({
      ...contact('12:00', { id: i + 1 }),
      direction: row.Тип === 'входящий' ? ('in' as const) : ('out' as const),
      status: row.Статус === 'отвечен' ? ('answered' as const) : ('no_answer' as const),
      talkSeconds: row['Продолжительность разговора'] ? Number(row['Продолжительность разговора']) : null,
    }));
    expect(figure('talk_time', [['2015-10-08', { contacts: rows }]])).toEqual({
      value: 279.75,
      parts: [4476, 16],
    });
  });
});
