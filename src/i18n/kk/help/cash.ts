import type { cash as shape } from '../../en/help/cash.ts';

export const cash = {
  cash: 'Кассада не бар және ол неден құралады',
  'cash in': 'Кассаға ақша салу',
  'cash in.sum': 'қанша',
  'cash in.note': 'бұл қандай ақша',
  'cash out': 'Кассадан бірдеңе төлеу',
  'cash out.sum': 'қанша',
  'cash out.note': 'не үшін',
  'cash collect': 'Ақшаны банкке тапсыру',
  'cash collect.sum': 'қанша',
  'cash collect.note': 'кіммен, қай құжатпен',
  'cash refund': 'Келу үшін ақша қайтару',
  'cash refund.sum': 'қанша',
  'cash refund.visit': 'төленген келу',
  'cash refund.note': 'неге',
  'cash count': 'Кассаны купюралап санау',
  'cash count.notes': 'номиналы мен саны: 20000x3, немесе сома; берілмесе сұрайды',
  'cash count.note': 'айырма қайдан',
} as const satisfies Record<keyof typeof shape, string>;
