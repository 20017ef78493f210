/** The cash drawer. */
import type { ErrorCase } from '../error-case.ts';

export const cases: readonly ErrorCase[] = [
  {
    code: 'sum_zero',
    argv: ['cash', 'in', '0', '--note', 'размен'],
    field: 'sum',
    en: 'A sum of nothing is not entered.\nWrite how much it was.',
    ru: 'Нулевую сумму записать нельзя.\nНапишите, сколько это было.',
    kk: 'Нөлдік сома жазылмайды.\nҚанша болғанын жазыңыз.',
  },
  {
    code: 'drawer_short',
    argv: ['cash', 'collect', '20000,50'],
    field: 'sum',
    en: '20000.50 is more than the 20000 that should be in the drawer.\nLook at what it is made of: smena cash',
    ru: '20000.50 — больше, чем должно быть в кассе (20000).\nИз чего складывается остаток: smena cash',
    kk: '20000.50 — кассада болуы керек сомадан (20000) көп.\nҚалдық неден құралады: smena cash',
  },
  {
    code: 'not_paid',
    at: 'busy',
    argv: ['cash', 'refund', '100', '--visit', '1', '--note', 'скидка'],
    field: '--visit',
    en: 'Nothing is noted as paid for visit 1.\nSee: smena visit show 1. Money that leaves the drawer for another reason: smena cash out',
    ru: 'По визиту 1 оплата не отмечена.\nПосмотреть: smena visit show 1. Деньги из кассы по другой причине: smena cash out',
    kk: '1-келу бойынша төлем белгіленбеген.\nҚарау: smena visit show 1. Кассадан басқа себеппен шыққан ақша: smena cash out',
  },
  {
    code: 'refund_too_much',
    at: 'busy',
    before: (desk) => desk.type('10:52', ['visit', 'done', '1', '--paid', '5000', '--method', 'cash']),
    argv: ['cash', 'refund', '5001', '--visit', '1', '--note', 'скидка'],
    field: 'sum',
    en: 'Only 5000 was paid for visit 1.\nGive back as much or less.',
    ru: 'По визиту 1 оплачено только 5000.\nВерните столько же или меньше.',
    kk: '1-келу үшін тек 5000 төленген.\nСонша немесе одан аз қайтарыңыз.',
  },
  {
    code: 'invalid_notes',
    argv: ['cash', 'count', '20000x1', '500'],
    field: 'notes',
    en: 'notes: “500” is not a count of notes.\nWrite value and number: 20000x3 5000x4',
    ru: 'notes: «500» — не подсчёт купюр.\nНапишите номинал и количество: 20000x3 5000x4',
    kk: 'notes: «500» — купюра санағы емес.\nНоминалы мен санын жазыңыз: 20000x3 5000x4',
  },
  {
    code: 'no_such_note',
    argv: ['cash', 'count', '20000x1', '300x2'],
    field: 'notes',
    en: 'notes: there is no note or coin of 300.\nThere are: 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1.',
    ru: 'notes: купюры или монеты 300 нет.\nЕсть: 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1.',
    kk: 'notes: 300 номиналды купюра не тиын жоқ.\nБары: 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1.',
  },
  {
    code: 'no_shift',
    at: 'clinic',
    argv: ['cash', 'in', '100', '--note', 'размен'],
    en: 'No shift is open at this desk.\nOpen it: smena start',
  },
  {
    code: 'missing_input',
    argv: ['cash', 'out', '100'],
    field: '--note',
    en: 'Not given: What for.\nGive it with --note, or run the command in a terminal and it will ask.',
  },
  {
    code: 'flags_clash',
    argv: ['close', '--cash-counted', '20000', '--cash-notes', '5000x1'],
    field: '--cash-notes',
    en: '--cash-counted and --cash-notes do not go together.\nLeave one of them out.',
  },
];
