/** What a believable shift and a believable fortnight tell. */

import { laterRules } from '../../src/clinic/later-rules.ts';
import { type Figure, freezeFigure, meets } from '../../src/metrics/figures.ts';
import { allMetrics, isMetricId } from '../../src/metrics/index.ts';
import type { MetricId } from '../../src/metrics/metric.ts';
import type { PeriodStory } from '../../src/reports/period-report.ts';
import type { ShiftStory } from '../../src/shifts/story.ts';

const at = (clock: string, day = '2026-01-16') => new Date(`${day}T${clock}:00+05:00`).getTime();
type Parts = [numerator: number | null, denominator: number | null, pending?: number];

const parts: Partial<Record<MetricId, Parts>> = {
  requests: [11, null],
  bookings: [6, null],
  conversion: [6, 11],
  conversion_all: [7, 19],
  conversion_7d: [6, 8, 3],
  visits_booked: [8, null],
  calls_in: [65, null],
  missed: [4, null],
  missed_rate: [4, 65],
  callback_in_time: [5, 6, 1],
  callback_reached: [3, 4],
  answer_time: [1069, 61],
  service_level: [48, 65],
  talk_time: [11_590, 61],
  acw: [1240, 40],
  aht: [13_100, 61],
  confirmations: [22, 24],
  show_rate: [13, 15, 2],
  no_show_rate: [2, 15, 2],
  late_cancel_rate: [1, 17],
  complaints_a: [1, null],
  complaints_b: [1, null],
  complaints_c: [0, null],
  discipline: [70, 74],
};

/** Figures whose parts are as above, times `factor`. */
export function figuresOf(factor = 1): Figure[] {
  return allMetrics.map((metric) => {
    const [n = null, d = null, pending = 0] = isMetricId(metric.id) ? (parts[metric.id] ?? []) : [];
    const scaled = n === null ? null : Math.round(n * factor);
    const numerator = scaled === null || d === null || metric.form !== 'ratio' ? scaled : Math.min(scaled, d);
    const isCount = metric.form === 'count';
    const value =
      numerator === null ? null : isCount ? numerator : d === null || d === 0 ? null : numerator / d;
    const goal = metric.target;
    const figure: Figure = {
      id: metric.id,
      version: metric.version,
      value,
      numerator,
      denominator: isCount ? null : d,
      pending,
      unit: metric.unit,
      target: goal,
      met: value === null || goal === null ? null : meets(value, goal),
    };
    return metric.id === 'acw' ? { ...figure, recorded: { count: 40, of: 61 } } : figure;
  });
}

export const shiftStory: ShiftStory = {
  version: 1,
  at: at('20:14'),
  clinic: {
    name: 'Клиника «Жайлы»',
    address: 'Алматы, пр. Абая, 52, вход со двора',
    currency: 'KZT',
    practice: false,
    callbackMinutes: 15,
  },
  desk: 'Ресепшн',
  shift: {
    id: 57,
    day: '2026-01-16',
    administrator: 'Айгуль Сейтқали',
    openedAt: at('08:47'),
    closedAt: at('20:14'),
    state: 'closed',
    forcedReason: null,
  },
  checklists: [
    {
      id: 'open',
      version: 1,
      startedAt: at('08:47'),
      finishedAt: at('08:58'),
      minutes: [10, 15],
      items: [
        {
          id: 'confirmations_today',
          title: { ru: 'Подтверждения на сегодня', kk: 'Бүгінгі растаулар', en: 'Confirmations for today' },
          state: 'done',
          by: 'data',
          at: at('08:49'),
          reason: null,
          evidence: ['Все визиты на сегодня подтверждены'],
        },
        {
          id: 'headset',
          title: {
            ru: 'Гарнитура и тишина фона',
            kk: 'Құлаққап және тыныштық',
            en: 'Headset and a quiet room',
          },
          state: 'skipped',
          by: 'person',
          at: at('08:52'),
          reason: 'запасной гарнитуры нет, старшая знает',
          evidence: [],
        },
        {
          id: 'price_age',
          title: { ru: 'Шаблоны цен', kk: 'Баға үлгілері', en: 'Price templates' },
          state: 'problem',
          by: 'data',
          at: at('08:53'),
          reason: 'прайс обновят в понедельник',
          evidence: ['Цены не менялись 41 день'],
        },
      ],
    },
    {
      id: 'close',
      version: 1,
      startedAt: at('19:55'),
      finishedAt: at('20:14'),
      minutes: [15, 20],
      items: [
        {
          id: 'callbacks',
          title: { ru: 'Перезвоны', kk: 'Қайта қоңыраулар', en: 'Callbacks' },
          state: 'problem',
          by: 'data',
          at: at('20:10'),
          reason: 'не берёт, две попытки, сообщение оставлено',
          evidence: ['1 открыт: +7 777 *** ** 03'],
        },
        {
          id: 'cash',
          title: { ru: 'Касса', kk: 'Касса', en: 'Cash' },
          state: 'done',
          by: 'data',
          at: at('20:12'),
          reason: null,
          evidence: [],
        },
      ],
    },
  ],
  figures: figuresOf().map(freezeFigure),
  tails: [
    {
      title: 'Перезвонить: +7 777 *** ** 03, пропущен 12:02',
      owner: 'Динара Ахметова',
      dueAt: at('09:00', '2026-01-17'),
      reason: 'не берёт, две попытки, сообщение оставлено',
    },
  ],
  left: [],
  complaints: [
    {
      id: 4,
      class: 'B',
      text: 'Ждала у стойки двадцать минут, никто не предупредил о задержке',
      openedAt: at('11:05'),
      owner: 'Динара Ахметова',
      measures: 'извинились, перенесли на удобное время',
      escalatedAt: null,
      state: 'resolved',
    },
    {
      id: 5,
      class: 'A',
      text: 'После лечения не проходит боль, просит главного врача',
      openedAt: at('16:40'),
      owner: null,
      measures: null,
      escalatedAt: at('16:42'),
      state: 'open',
    },
  ],
  cash: { opening: 2_000_000, expected: 18_450_000, counted: 18_400_000, note: 'размен, чек № 1182' },
  visits: [
    {
      startsAt: at('09:00'),
      patient: 'Марат К.',
      phone: '+7 701 *** ** 78',
      doctor: 'Омарова',
      service: 'Чистка',
      status: 'done',
      paid: 1_500_000,
      payment: 'cash',
    },
    {
      startsAt: at('10:30'),
      patient: null,
      phone: '+7 705 *** ** 12',
      doctor: 'Ким',
      service: null,
      status: 'no_show',
      paid: null,
      payment: null,
    },
    {
      startsAt: at('12:00'),
      patient: 'Әсел Ж.',
      phone: null,
      doctor: 'Омарова',
      service: 'Осмотр',
      status: 'cancelled',
      paid: null,
      payment: null,
    },
    {
      startsAt: at('17:20'),
      patient: 'Ержан Т.',
      phone: '+7 777 *** ** 41',
      doctor: 'Ким',
      service: 'Имплантация: второй этап',
      status: 'done',
      paid: 16_950_000,
      payment: 'card',
    },
  ],
  risks: {
    day: '2026-01-17',
    visits: 18,
    unconfirmed: 4,
    unconfirmedHighValue: 1,
    waitlist: 5,
    doctors: [{ name: 'Ким', state: 'delayed', minutes: 20, note: 'пробка' }],
    scarce: [{ name: 'Омарова', free: 1, nextFree: at('11:20', '2026-01-20') }],
  },
};

/** The same shift, forced shut with work left. */
export const forcedStory: ShiftStory = {
  ...shiftStory,
  shift: { ...shiftStory.shift, state: 'forced', forcedReason: 'отключили свет' },
  cash: { opening: 2_000_000, expected: 18_450_000, counted: null, note: null },
  left: ['Визит без исхода: Марат К., 19:30', 'Ответить в чате: Әсел Ж.'],
};

export const periodStory: PeriodStory = {
  clinic: {
    name: 'Клиника «Жайлы»',
    address: 'Алматы, пр. Абая, 52',
    currency: 'KZT',
    practice: 0,
    rules: {
      requiredFields: [],
      shortAbandonSeconds: 0,
      callbackMinutes: 15,
      callbackAttempts: 2,
      priceAgeDays: 30,
      scarceSlots: 3,
      ...laterRules,
    },
  },
  from: '2026-01-05',
  to: '2026-01-18',
  figures: figuresOf(1),
  months: [
    { label: '01.2026', figures: figuresOf(1) },
    { label: '02.2026', figures: figuresOf(2) },
  ],
  days: Array.from({ length: 14 }, (_, index) => ({
    day: `2026-01-${String(5 + index).padStart(2, '0')}`,
    figures: index % 7 === 6 ? figuresOf(0).map(noValue) : figuresOf([1, 0.7, 1.2, 0.9, 1.1, 0.5][index % 6]),
  })),
};

/** A day off: counts are zero, shares have no value. */
function noValue(figure: Figure): Figure {
  const isCount = figure.denominator === null && figure.numerator !== null;
  return isCount ? figure : { ...figure, value: null, numerator: 0, denominator: 0, pending: 0, met: null };
}
