/** Во что обходятся неявки и что сохранили напоминания. */
import type { noShows as shape } from '../en/no-shows.ts';
import type { Text } from '../types.ts';

export const noShows = {
  'noShows.title': 'Неявки · {period}',
  'noShows.missed': 'не пришли',
  'noShows.pending': 'ещё без исхода: {n}',
  'noShows.empty': 'пустые кресла',
  'noShows.empty.basis': 'время врачей, в которое никого другого не приняли',
  'noShows.withoutDoctor': 'без врача: {n}',
  'noShows.hours': '{hours} ч',
  'noShows.money': 'потеряно, примерно',
  'noShows.money.basis':
    'неявки, чьё время никому не отдали, по среднему чеку {bill} (оплата у {over} из {of} состоявшихся визитов)',
  'noShows.money.unknown': 'оплаты не записаны: среднего чека нет',
  'noShows.saved': 'напоминания сохранили, примерно',
  'noShows.saved.visits': { one: '{n} визит', few: '{n} визита', many: '{n} визитов', other: '{n} визита' },
  'noShows.rates': 'Не пришли: из подтвердивших {confirmed}, из остальных {unconfirmed}.',
  'noShows.saved.estimated':
    'Это прикидка: столько подтверждённых визитов сорвалось бы, если бы они срывались так же часто, как остальные. Но, возможно, подтверждают и так самые надёжные.',
  'noShows.saved.no_difference': 'Разница не больше случайной: о пользе напоминаний сказать нечего.',
  'noShows.saved.too_few': 'В одной из групп меньше {fewest} визитов: судить рано.',
  'noShows.by.reason': 'причина',
  'noShows.by.doctor': 'врач',
  'noShows.by.service': 'услуга',
  'noShows.by.weekday': 'день',
  'noShows.column.noShows': 'неявки',
  'noShows.column.share': 'доля',
  'noShows.column.empty': 'пустовало',
  'noShows.column.money': 'потеряно',
  'noShows.unsaid': 'не указана',
  'noShows.more': '… и ещё {n}',
} as const satisfies Record<keyof typeof shape, Text>;
