import type { cash as shape } from '../../en/help/cash.ts';

export const cash = {
  cash: 'Что в кассе и из чего это складывается',
  'cash in': 'Внести деньги в кассу',
  'cash in.sum': 'сколько',
  'cash in.note': 'что это за деньги',
  'cash out': 'Оплатить что-то из кассы',
  'cash out.sum': 'сколько',
  'cash out.note': 'на что',
  'cash collect': 'Сдать деньги в банк',
  'cash collect.sum': 'сколько',
  'cash collect.note': 'с кем, по какому документу',
  'cash refund': 'Вернуть деньги за визит',
  'cash refund.sum': 'сколько',
  'cash refund.visit': 'оплаченный визит',
  'cash refund.note': 'почему',
  'cash count': 'Посчитать кассу по купюрам',
  'cash count.notes': 'номинал и количество: 20000x3, или сумма; без них спросит',
  'cash count.note': 'откуда разница',
} as const satisfies Record<keyof typeof shape, string>;
