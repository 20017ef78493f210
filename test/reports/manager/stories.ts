/** A believable week, told for every kind of manager's report. */
import { laterRules } from '../../../src/clinic/later-rules.ts';
import type { Period } from '../../../src/metrics/period.ts';
import { daysOf } from '../../../src/metrics/period.ts';
import type { AdministratorStory } from '../../../src/reports/manager/administrator-report.ts';
import type { DayStory } from '../../../src/reports/manager/day-report.ts';
import type { DoctorsStory } from '../../../src/reports/manager/doctors-report.ts';
import type { NoShowsStory } from '../../../src/reports/manager/no-shows-report.ts';
import type { PeriodStory } from '../../../src/reports/manager/period-report.ts';
import type { SourcesStory } from '../../../src/reports/manager/sources-report.ts';
import type { ManagerHead, ToldDay, ToldFigure } from '../../../src/reports/manager/told.ts';
import type { StoryComplaint } from '../../../src/shifts/story.ts';
import { cutNoShows, type NoShowVisit } from '../../../src/visits/no-shows.ts';
import { figuresOf } from '../stories.ts';

const at = (clock: string, day = '2026-01-16') => new Date(`${day}T${clock}:00+05:00`).getTime();
export const week: Period = { from: '2026-01-12', to: '2026-01-18' };
const before: Period = { from: '2026-01-05', to: '2026-01-11' };

const clinic: ManagerHead['clinic'] = {
  name: 'Клиника «Жайлы»',
  currency: 'KZT',
  practice: 0,
  rules: {
    ...{ requiredFields: [], shortAbandonSeconds: 0, callbackMinutes: 15, callbackAttempts: 2 },
    ...{ priceAgeDays: 30, scarceSlots: 2 },
    ...laterRules,
  },
};

/** The figures of the week: those of the desk, a bill, and one that the imports cannot support. */
export function told(): ToldFigure[] {
  const desk = figuresOf().map((one): ToldFigure => {
    if (one.id !== 'conversion' && one.id !== 'answer_time') return one;
    const value = one.id === 'conversion' ? 0.6 : 15;
    const change = (one.value ?? 0) - value;
    return { ...one, previous: { period: before, value, change, better: false } };
  });
  const bill: ToldFigure = {
    ...{ id: 'average_bill', version: 1, unit: 'money', value: 1_523_033, numerator: 198_000_000 },
    ...{ denominator: 13, pending: 0, target: null, met: null, recorded: { count: 13, of: 15 } },
  };
  const late = { ...desk.find(({ id }) => id === 'late_cancel_rate') } as ToldFigure;
  const refused: ToldFigure = {
    ...late,
    value: null,
    met: null,
    refused: { reason: 'no_cancellations', params: { import: 3, file: 'визиты.csv', rows: 40, of: 40 } },
  };
  return [...desk.filter(({ id }) => id !== 'late_cancel_rate'), refused, bill];
}

export function head(mailed = false): ManagerHead {
  return {
    clinic,
    period: week,
    of: [],
    codes: [],
    narrowed: '',
    now: at('20:30', '2026-01-18'),
    mailed,
    figures: told(),
  };
}

export const days: readonly ToldDay[] = daysOf(week).map((day, index) => ({
  day,
  figures: index === 6 ? figuresOf(0) : figuresOf(0.6 + index * 0.15),
}));
const earlier: readonly ToldDay[] = daysOf(before).map((day) => ({ day, figures: figuresOf(0.8) }));

const complaints: readonly StoryComplaint[] = [
  {
    ...{ id: 3, class: 'B', text: 'Марат Касымов ждал сорок минут', openedAt: at('10:00'), owner: 'Динара' },
    ...{ measures: null, escalatedAt: null, state: 'open' },
  },
  {
    ...{ id: 4, class: 'A', text: 'Боль после лечения', openedAt: at('12:00'), owner: 'Айгуль' },
    ...{ measures: 'Марата принял врач', escalatedAt: null, state: 'resolved' },
  },
];
const hours = [
  { hour: 9, calls: 12, missed: 0 },
  { hour: 10, calls: 20, missed: 3 },
  { hour: 17, calls: 8, missed: 1 },
];

export const dayStory = (mailed = false): DayStory => ({
  ...head(mailed),
  period: { from: '2026-01-16', to: '2026-01-16' },
  days,
  hours,
  shifts: [
    {
      ...{ id: 57, administrator: 'Айгуль Сапарова', desk: 'Стойка', openedAt: at('08:50') },
      ...{ closedAt: at('20:14'), state: 'forced' },
    },
  ],
  tails: [
    { title: 'Перезвонить Марату', owner: 'Динара', dueAt: at('09:00', '2026-01-17'), reason: 'не берёт' },
  ],
  complaints,
  next: {
    ...{ day: '2026-01-17', visits: 12, unconfirmed: 3, unconfirmedHighValue: 1 },
    doctors: [{ name: 'Ким В.', state: 'delayed', minutes: 20 }],
  },
});

export const periodStory = (mailed = false): PeriodStory => ({
  ...head(mailed),
  days,
  before: earlier,
  weeks: [],
  hours,
  losses: {
    requests: 5,
    outcomes: [
      { id: 'deferred', count: 3 },
      { id: null, count: 2 },
    ],
    objections: [
      { id: 'price', count: 2 },
      { id: 'think', count: 1 },
    ],
  },
  cost: {
    ...{ noShows: 2, minutes: 100, money: 3_046_066, averageBill: 1_523_033 },
    saved: { visits: 4, money: 6_092_132 },
  },
  complaints,
});

export const administratorStory = (mailed = false): AdministratorStory => ({
  ...head(mailed),
  codes: ['aigul'],
  narrowed: '--administrator aigul',
  days,
  before: earlier,
  ofClinic: figuresOf(2),
  contacts: {
    channels: [
      { id: 'call', count: 30 },
      { id: 'whatsapp', count: 6 },
    ],
    outcomes: [
      { id: 'booked', count: 20 },
      { id: null, count: 4 },
    ],
  },
  talks: {
    scored: 5,
    criteria: [
      { id: 'greeting', label: 'Приветствие', points: 45, most: 50 },
      { id: 'two-slots', label: 'Два окна', points: 30, most: 75 },
    ],
    skill: { label: 'Два окна', value: 0.4, before: 0.2 },
  },
});

export const sourcesStory = (mailed = false): SourcesStory => ({
  ...head(mailed),
  days,
  sources: [
    {
      ...{ id: '2gis', label: '2GIS', requests: 40, leads: 38, bookings: 24, arrived: 12 },
      ...{ paid: 18_276_396, billed: 12 },
    },
    {
      ...{ id: 'instagram', label: 'Instagram', requests: 20, leads: 12, bookings: 5, arrived: 0 },
      ...{ paid: null, billed: 0 },
    },
    {
      ...{ id: null, label: 'не указано', requests: 30, leads: 20, bookings: 14, arrived: 3 },
      ...{ paid: 4_500_000, billed: 2 },
    },
  ],
  channels: [
    {
      ...{ id: 'call', label: 'звонок', requests: 90, leads: 70, bookings: 43, arrived: null },
      ...{ paid: null, billed: null },
    },
  ],
});

const visit = (id: number, more: Partial<NoShowVisit>): NoShowVisit => ({
  ...{
    id,
    patientId: id % 3,
    doctorId: 1 + (id % 2),
    serviceId: 7,
    startsAt: at('10:00'),
    day: '2026-01-16',
  },
  ...{
    status: 'done',
    bookedAt: at('10:00', '2026-01-14'),
    source: '2gis',
    confirmedAt: at('18:00', '2026-01-15'),
  },
  ...{ lossReason: null, importId: null },
  ...more,
});
const visits = [
  ...Array.from({ length: 10 }, (_, id) => visit(id, {})),
  ...Array.from({ length: 4 }, (_, id) => visit(20 + id, { confirmedAt: null })),
  visit(30, { status: 'no_show', lossReason: 'forgot', confirmedAt: null }),
  visit(33, { status: 'no_show', confirmedAt: null, startsAt: at('17:00', '2026-01-15'), day: '2026-01-15' }),
];

export const noShowsStory = (mailed = false): NoShowsStory => ({
  ...head(mailed),
  days,
  before: earlier,
  cuts: cutNoShows(visits),
  names: {
    doctor: new Map([
      ['1', 'Омарова А.'],
      ['2', 'Ким В.'],
    ]),
    service: new Map([['7', 'Профгигиена']]),
    source: new Map([['2gis', '2GIS']]),
  },
  cost: periodStory().cost,
  repeated: mailed
    ? []
    : [{ patientId: 5, name: 'Марат К.', phone: '+7 701 *** ** 78', noShows: 2, last: '2026-01-16' }],
  measures: [
    {
      id: 12,
      title: 'Звонить Марату утром',
      owner: 'Динара',
      dueAt: at('12:00', '2026-01-20'),
      state: 'open',
    },
  ],
});

const load = (working: number, booked: number, arrived: number) => ({ working, booked, arrived });

export const doctorsStory = (mailed = false): DoctorsStory => ({
  ...head(mailed),
  days,
  before: earlier,
  doctors: [
    {
      ...{ code: 'kim', name: 'Ким В.', ...load(2400, 2300, 2000), noShows: 1, judged: 40 },
      ...{ weekdays: [load(480, 480, 400), load(480, 400, 400)], visits: 39, paid: 59_398_287, wait: 240 },
    },
    {
      ...{ code: 'omarova', name: 'Омарова А.', ...load(2400, 900, 800), noShows: 3, judged: 20 },
      ...{ weekdays: [load(480, 100, 100), load(480, 300, 300)], visits: 0, paid: 0, wait: null },
    },
    {
      ...{ code: null, name: 'не указано', ...load(0, 0, 0), noShows: 0, judged: 2 },
      ...{ weekdays: [], visits: 2, paid: 3_000_000, wait: null },
    },
  ],
});
