/** Working hours with breaks, holidays, rooms. */
import type { ErrorCase } from '../error-case.ts';

const who = ['--name', 'Марат', '--phone', '87010000001'];
const ortho = ['book', '--doctor', 'kim', '--service', 'ortho', ...who];
const hours = (text: string): string[] => ['doctor', 'edit', 'kim', '--hours', text];

export const cases: readonly ErrorCase[] = [
  {
    code: 'hours_impossible',
    at: 'clinic',
    argv: hours('mon-fri 09:00-25:00'),
    field: '--hours',
    en: '09:00-25:00 cannot be working hours.\nHours lie between 00:00 and 24:00 and end after they begin: 09:00-18:00',
    ru: 'Часы работы не могут быть 09:00-25:00.\nЧасы лежат между 00:00 и 24:00, конец позже начала: 09:00-18:00',
    kk: 'Жұмыс уақыты 09:00-25:00 бола алмайды.\nУақыт 00:00 мен 24:00 аралығында, соңы басынан кейін болады: 09:00-18:00',
  },
  {
    code: 'break_outside',
    at: 'clinic',
    argv: ['config', 'set', 'hours', 'mon-fri 09:00-18:00 break 18:00-19:00'],
    field: 'hours',
    en: 'The break 18:00-19:00 does not lie inside the hours 09:00-18:00.\nA break begins after the work does and is over before it ends: 09:00-18:00 break 13:00-14:00',
    ru: 'Перерыв 18:00-19:00 выходит за часы работы 09:00-18:00.\nПерерыв начинается после начала работы и кончается до её конца: 09:00-18:00 перерыв 13:00-14:00',
    kk: '18:00-19:00 үзілісі 09:00-18:00 жұмыс уақытынан шығып тұр.\nҮзіліс жұмыс басталғаннан кейін басталып, біткенге дейін аяқталады: 09:00-18:00 үзіліс 13:00-14:00',
  },
  {
    code: 'breaks_overlap',
    at: 'clinic',
    argv: hours('mon-fri 09:00-18:00 break 13:00-14:00, 13:30-14:30'),
    field: '--hours',
    en: 'The break 13:30-14:30 runs into the one before it.\nGive one break for both, or times that do not overlap.',
    ru: 'Перерыв 13:30-14:30 накладывается на предыдущий.\nУкажите один общий перерыв или время, которое не пересекается.',
    kk: '13:30-14:30 үзілісі алдыңғысымен қабаттасады.\nОртақ бір үзілісті немесе қабаттаспайтын уақытты көрсетіңіз.',
  },
  {
    code: 'clinic_closed',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['holiday', 'add', '19.01', '--note', 'Наурыз']),
    argv: [...ortho, '--at', '19.01 10:00'],
    field: '--at',
    en: 'The clinic is closed on 19.01.2026 (Наурыз).\nNearest free: 20.01 10:00, 20.01 10:30. All days off: smena holiday',
    ru: '19.01.2026 клиника закрыта (Наурыз).\nБлижайшие окна: 20.01 10:00, 20.01 10:30. Все выходные и праздники: smena holiday',
    kk: '19.01.2026 күні клиника жабық (Наурыз).\nЖақын бос уақыт: 20.01 10:00, 20.01 10:30. Барлық демалыс күндері: smena holiday',
  },
  {
    code: 'doctor_break',
    at: 'busy',
    before: (desk) => desk.type('10:54', hours('mon-fri 10:00-18:00 break 13:00-14:00')),
    argv: [...ortho, '--at', '19.01 12:45'],
    field: '--at',
    en: 'Ким Сергей Викторович has a break 13:00–14:00 on 19.01.2026; 12:45–13:15 runs into it.\nNearest free: 19.01 12:00, 19.01 12:30. If the doctor has agreed, add --force.',
    ru: 'Ким Сергей Викторович: 19.01.2026 перерыв 13:00–14:00, визит 12:45–13:15 на него приходится.\nБлижайшие окна: 19.01 12:00, 19.01 12:30. Если врач согласен, добавьте --force.',
    kk: 'Ким Сергей Викторович: 19.01.2026 күні 13:00–14:00 үзіліс, 12:45–13:15 соған түседі.\nЖақын бос уақыт: 19.01 12:00, 19.01 12:30. Дәрігер келіссе, --force қосыңыз.',
  },
  {
    code: 'room_taken',
    at: 'busy',
    before: async (desk) => {
      await desk.type('10:53', ['room', 'add', '308', '--name', 'Кабинет 308']);
      const taken = [
        'book',
        '--doctor',
        'omarova',
        '--service',
        'hygiene',
        '--at',
        '19.01 12:30',
        '--room',
        '308',
      ];
      return desk.type('10:54', [...taken, '--name', 'Инна', '--phone', '-']);
    },
    argv: [...ortho, '--at', '19.01 12:30', '--room', '308'],
    field: '--room',
    en: 'Room 308 is already taken at 19.01 12:30.\nNearest free: 19.01 12:00, 19.01 13:10. Another room: --room CODE',
    ru: 'Кабинет 308: время 19.01 12:30 уже занято.\nБлижайшие окна: 19.01 12:00, 19.01 13:10. Другой кабинет: --room КОД',
    kk: '308 кабинеті: 19.01 12:30 уақыты бос емес.\nЖақын бос уақыт: 19.01 12:00, 19.01 13:10. Басқа кабинет: --room КОД',
  },
];
