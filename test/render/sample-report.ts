/** A report with every kind of section and cell, as the renderers' tests need it. */
import {
  count,
  day,
  figure,
  instant,
  met,
  money,
  none,
  parts,
  phone,
  target,
  text,
  time,
} from '../../src/reports/cells.ts';
import { dayPoint } from '../../src/reports/points.ts';
import type { Card, Report, Section, TableSection } from '../../src/reports/report.ts';

const local = (clock: string) => new Date(`2026-01-16T${clock}:00+05:00`).getTime();

export const figures: TableSection = {
  kind: 'table',
  id: 'figures',
  title: 'Показатели дня',
  empty: 'Нет показателей',
  columns: [
    { id: 'metric', label: 'Код', kind: 'text', only: 'data' },
    { id: 'name', label: 'Показатель', kind: 'text', only: 'people' },
    { id: 'value', label: 'Факт', kind: 'ratio' },
    { id: 'target', label: 'Цель', kind: 'target' },
    { id: 'met', label: 'Итог', kind: 'met' },
    { id: 'parts', label: 'Из чего', kind: 'parts', only: 'people' },
    { id: 'numerator', label: 'Числитель', kind: 'count', only: 'data' },
    { id: 'denominator', label: 'Знаменатель', kind: 'count', only: 'data' },
    { id: 'pending', label: 'Ждут', kind: 'count' },
  ],
  rows: [
    ratioRow('conversion', 'Конверсия обращения в запись', 6, 11, '>=', 0.5, 0),
    ratioRow('show_rate', 'Доходимость', 13, 15, '>=', 0.9, 2),
    ratioRow('missed_rate', 'Пропущенные звонки', 4, 65, '<=', 0.08, 0),
    ratioRow('callback_in_time', 'Перезвон в течение 15 минут', 5, 6, '=', 1, 1),
    {
      cells: [
        text('answer_time'),
        text('Ответ на звонок'),
        figure('seconds', 17.52, 'KZT'),
        target('seconds', { op: '<=', value: 20 }, 'KZT'),
        met(true),
        none,
        count(1069),
        count(61),
        count(0),
      ],
    },
    {
      cells: [
        text('qa_score'),
        text('Оценка звонков'),
        none,
        target('score', { op: '>=', value: 85 }, 'KZT'),
        none,
        none,
        count(0),
        count(0),
        count(0),
      ],
      tone: 'muted',
    },
  ],
};

function ratioRow(
  id: string,
  name: string,
  numerator: number,
  denominator: number,
  op: '>=' | '<=' | '=',
  goal: number,
  pending: number,
): TableSection['rows'][number] {
  const value = numerator / denominator;
  const good = op === '<=' ? value <= goal : value >= goal;
  return {
    cells: [
      text(id),
      text(name),
      figure('ratio', value, 'KZT'),
      target('ratio', { op, value: goal }, 'KZT'),
      met(good),
      parts(numerator, denominator),
      count(numerator),
      count(denominator),
      count(pending),
    ],
  };
}

export const tails: TableSection = {
  kind: 'table',
  id: 'tails',
  title: 'Хвосты на следующую смену',
  empty: 'Хвостов нет',
  columns: [
    { id: 'task', label: 'Что сделать', kind: 'text' },
    { id: 'phone', label: 'Телефон', kind: 'phone' },
    { id: 'owner', label: 'Кто', kind: 'text' },
    { id: 'dueAt', label: 'Когда', kind: 'instant' },
    { id: 'reason', label: 'Почему', kind: 'text' },
  ],
  rows: [
    {
      cells: [
        text('Перезвонить: пропущен 12:02'),
        phone('+7 777 *** ** 03'),
        text('Динара'),
        instant(new Date('2026-01-17T09:00:00+05:00').getTime()),
        text('не берёт, две попытки, сообщение оставлено'),
      ],
    },
    {
      cells: [
        text('Снимок для Досымжана Қ.'),
        none,
        text('Айгуль'),
        instant(new Date('2026-01-17T12:20:00+05:00').getTime()),
        text('врач пришлёт утром'),
      ],
    },
  ],
};

export const sections: Section[] = [
  figures,
  {
    kind: 'text',
    id: 'forced',
    title: '',
    tone: 'alert',
    paragraphs: [
      'Смена закрыта принудительно. Причина: отключили свет, открыты 1 перезвон и 1 визит без исхода.',
    ],
  },
  tails,
  {
    kind: 'facts',
    id: 'cash',
    title: 'Касса',
    facts: [
      { id: 'expected', label: 'Ожидалось', cell: money(18_450_000, 'KZT') },
      { id: 'counted', label: 'Посчитано', cell: money(18_400_000, 'KZT') },
      { id: 'difference', label: 'Разница', cell: money(-50_000, 'KZT') },
      { id: 'note', label: 'Объяснение', cell: text('размен, чек № 1182') },
    ],
  },
  {
    kind: 'checklist',
    id: 'open',
    title: 'Открытие смены',
    items: [
      {
        id: 'confirm',
        label: 'Подтверждения на сегодня',
        state: 'done',
        by: 'data',
        at: local('08:49'),
        reason: null,
        evidence: ['6 визитов ждут звонка: 118, 119, 121, 124, 125, 130'],
      },
      {
        id: 'line',
        label: 'Телефония и чаты: на линии',
        state: 'done',
        by: 'person',
        at: local('08:51'),
        reason: null,
        evidence: [],
      },
      {
        id: 'prices',
        label: 'Шаблоны цен свежие',
        state: 'problem',
        by: 'data',
        at: local('08:52'),
        reason: 'прайс обновят в понедельник',
        evidence: ['не менялись 41 день'],
      },
      {
        id: 'headset',
        label: 'Гарнитура и микрофон проверены',
        state: 'skipped',
        by: 'person',
        at: local('08:55'),
        reason: 'запасной гарнитуры нет, старшая знает',
        evidence: [],
      },
      {
        id: 'pitch',
        label: 'Короткий рассказ о клинике и врачах повторён вслух',
        state: 'open',
        by: 'person',
        at: null,
        reason: null,
        evidence: [],
      },
    ],
  },
  {
    kind: 'chart',
    id: 'chart',
    title: 'Конверсия по дням',
    mark: 'bars',
    unit: 'ratio',
    currency: 'KZT',
    target: { op: '>=', value: 0.5 },
    points: [0.42, 0.55, 0.5, null, 0.61, 0.38, 0.545].map((value, at) =>
      dayPoint(`2026-01-${String(10 + at)}`, value),
    ),
  },
  {
    kind: 'signatures',
    id: 'signatures',
    title: '',
    signers: [
      { id: 'administrator', label: 'Администратор', name: 'Айгуль Сейтқали' },
      { id: 'next', label: 'Принял смену', name: '' },
    ],
  },
];

export const sample: Report = {
  kind: 'shift',
  language: 'ru',
  clinic: 'Клиника «Жайлы»',
  title: 'Отчёт смены 57',
  subtitle: 'Пятница, 16 января 2026 · әғқңөұүһі ӘҒҚҢӨҰҮҺІ · ₸ ₽',
  at: local('20:14'),
  facts: [
    { id: 'administrator', label: 'Администратор', cell: text('Айгуль Сейтқали') },
    { id: 'day', label: 'День', cell: day('2026-01-16') },
    { id: 'openedAt', label: 'Открыта', cell: time(local('08:47')) },
    { id: 'closedAt', label: 'Закрыта', cell: instant(local('20:14')) },
    { id: 'callback', label: 'Последний звонок', cell: phone('+77011234567') },
    { id: 'next', label: 'Следующая смена', cell: none },
  ],
  origin: 'Показатели заморожены при закрытии смены 57',
  sections,
  layout: 'pages',
};

const prompts = [
  'Чистка от 3 500 ₸. Ведёт доктор Омарова, двенадцать лет практики. Есть сегодня в 18:40 и завтра в 12:20, какое время оставить за вами?',
  'Понимаю, решать лучше спокойно. Придержу завтра 12:20 и напишу сообщение; передумаете, перенесём одним звонком.',
  'Вечерние часы бывают во вторник и четверг. Запишу на ближайший и поставлю в лист ожидания: освободится раньше, сразу скажу.',
];

export const cards: Card[] = Array.from({ length: 9 }, (_, at) => ({
  id: `card-${at}`,
  title: `${at + 1}. ${['Спросили цену', '«Я подумаю»', '«Нет времени»'][at % 3]}`,
  hint: at % 2 === 0 ? 'когда слышите сомнение в голосе' : null,
  lines: [
    { kind: 'say', text: prompts[at % 3] ?? '' },
    { kind: 'note', text: 'два конкретных окна, потом пауза' },
  ],
}));

export const cheatSheet: Report = {
  ...sample,
  kind: 'cheat-sheet',
  title: 'Подсказки для разговора',
  subtitle: null,
  facts: [],
  origin: 'smena script print',
  layout: 'one-page',
  sections: [{ kind: 'cards', id: 'prompts', title: '', columns: 2, cards }],
};

const commands: [string, string][] = [
  ['smena start', 'открыть смену'],
  ['smena now', 'что делать сейчас'],
  ['smena log call --phone 87012345678 --talk 3:10 --outcome booked', 'записать звонок'],
  ['smena callback 31', 'перезвонить'],
  ['smena close', 'закрыть смену'],
];

export const commandCard: Report = {
  ...cheatSheet,
  kind: 'card',
  title: 'Команды',
  sections: [
    {
      kind: 'cards',
      id: 'commands',
      title: '',
      columns: 2,
      cards: ['День', 'Контакты', 'Расписание', 'Люди', 'Работа', 'Цифры'].map((title) => ({
        id: title,
        title,
        hint: null,
        lines: commands.map(([term, meaning]) => ({ kind: 'pair', term, text: meaning })),
      })),
    },
  ],
};
