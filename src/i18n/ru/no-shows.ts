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
    'неявки, чьё время никому не досталось, на средний чек {bill} (по {over} из {of} состоявшихся визитов)',
  'noShows.money.unknown': 'оплаты не записаны: среднего чека нет',
  'noShows.saved': 'напоминания сохранили, примерно',
  'noShows.saved.visits': { one: '{n} визит', few: '{n} визита', many: '{n} визитов', other: '{n} визита' },
  'noShows.rates': 'Не пришли: {confirmed} подтверждённых, {unconfirmed} остальных.',
  'noShows.saved.estimated':
    'Это оценка: столько подтверждённых визитов сорвалось бы, срывайся они так же часто, как остальные. Но подтверждает, возможно, и без того надёжный.',
  'noShows.saved.no_difference': 'Разница не больше случайной: о пользе напоминаний сказать нечего.',
  'noShows.saved.too_few': 'С одной из сторон меньше {fewest}: слишком мало, чтобы судить.',
  'noShows.by.reason': 'причина',
  'noShows.by.doctor': 'врач',
  'noShows.by.service': 'услуга',
  'noShows.by.weekday': 'день',
  'noShows.column.noShows': 'неявки',
  'noShows.column.share': 'доля',
  'noShows.column.empty': 'пустовало',
  'noShows.column.money': 'потеряно',
  'noShows.unsaid': 'не записана',
  'noShows.more': '… и ещё {n}',
} as const satisfies Record<keyof typeof shape, Text>;
