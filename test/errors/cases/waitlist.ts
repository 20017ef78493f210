/** What cannot be wished, and times that are another’s. */
import type { ErrorCase } from '../error-case.ts';

const add = ['wait', 'add', '--name', 'Ира', '--phone', '87015551212'];
const offered = {
  at: 'busy',
  before: (desk) => desk.type('10:53', ['wait', 'offer', '1', '--at', '14:00']),
} as const satisfies Pick<ErrorCase, 'at' | 'before'>;
const taken = {
  at: 'busy',
  before: async (desk) => {
    await desk.type('10:53', ['wait', 'offer', '1', '--at', '14:00']);
    await desk.type('10:54', [
      ...['book', '--doctor', 'kim', '--service', 'ortho', '--at', '14:00', '--force'],
      ...['--name', 'Даурен', '--phone', '87015550078'],
    ]);
  },
} as const satisfies Pick<ErrorCase, 'at' | 'before'>;

export const cases: readonly ErrorCase[] = [
  {
    code: 'offer_open',
    ...offered,
    argv: [
      'book',
      '--doctor',
      'kim',
      '--service',
      'ortho',
      '--at',
      '14:10',
      '--name',
      'Даурен',
      '--phone',
      '87015550078',
    ],
    field: '--at',
    en: 'Ким Сергей Викторович, 16.01 14:00: on offer to waitlist entry 1 until 16.01 11:23.\nWhat was said: smena wait answer 1. Other free times: 16.01 13:20, 16.01 14:30. Agreed with everybody: --force',
  },
  {
    code: 'offer_open',
    ...offered,
    argv: ['wait', 'offer', '1'],
    field: 'id',
    ru: 'Ким Сергей Викторович, 16.01 14:00: предложено по листу ожидания, запись 1, до 16.01 11:23.\nЧто ответили: smena wait answer 1. Другие окна: 16.01 13:20, 16.01 14:30. Если со всеми договорились: --force',
    kk: 'Ким Сергей Викторович, 16.01 14:00: күту парағының 1 жазбасына ұсынылған, 16.01 11:23 дейін.\nНе деді: smena wait answer 1. Басқа бос уақыт: 16.01 13:20, 16.01 14:30. Бәрімен келісілсе: --force',
    en: 'Ким Сергей Викторович, 16.01 14:00: on offer to waitlist entry 1 until 16.01 11:23.\nWhat was said: smena wait answer 1. Other free times: 16.01 13:20, 16.01 14:30. Agreed with everybody: --force',
  },
  {
    code: 'offer_lost',
    ...taken,
    argv: ['wait', 'answer', '1', 'yes'],
    field: 'id',
    ru: 'Ким Сергей Викторович, 16.01 14:00: время, предложенное по записи 1 листа ожидания, уже не свободно.\nСкажите, что этого времени уже нет. Ближайшие окна: 16.01 13:20, 16.01 14:30. Предложить: smena wait offer 1 --at …',
    kk: 'Ким Сергей Викторович, 16.01 14:00: күту парағының 1 жазбасына ұсынылған уақыт енді бос емес.\nБұл уақытқа енді жазуға болмайтынын айтыңыз. Жақын бос уақыт: 16.01 13:20, 16.01 14:30. Ұсыну: smena wait offer 1 --at …',
    en: 'Ким Сергей Викторович, 16.01 14:00: the time offered to waitlist entry 1 is gone.\nSay that this time can no longer be had. Nearest free: 16.01 13:20, 16.01 14:30. To offer one: smena wait offer 1 --at …',
  },
  {
    code: 'no_gap',
    at: 'busy',
    before: (desk) => desk.type('10:53', ['wait', 'edit', '1', '--from', '02.02']),
    argv: ['wait', 'offer', '1'],
    field: 'id',
    en: 'No free time suits waitlist entry 1 now.\nWhy not: smena wait match --all. Any time: smena wait offer 1 --doctor CODE --at …',
  },
  {
    code: 'not_offered',
    at: 'busy',
    argv: ['wait', 'answer', '1', 'no'],
    field: 'id',
    en: 'Nobody has offered waitlist entry 1 a time yet.\nOffer one: smena wait offer 1. Booked without an offer: smena book --wait 1',
  },
  {
    code: 'already_closed',
    ...taken,
    argv: ['wait', 'answer', '1', 'no'],
    en: 'Already closed: offer 1.\nWhat is open: smena wait list',
  },
  {
    code: 'time_in_past',
    at: 'busy',
    argv: ['wait', 'offer', '1', '--at', '-5m'],
    field: '--at',
    en: '--at: 16.01 10:48 has already passed.\nGive a time to come.',
  },
  {
    code: 'wish_order',
    argv: [...add, '--after', '18', '--before', '12:00'],
    field: '--after',
    en: '--after 18:00 is not before --before 12:00.\nChange one of them, or leave one out.',
  },
  {
    code: 'time_in_past',
    argv: [...add, '--until', 'вчера'],
    field: '--until',
    en: '--until: 15.01.2026 has already passed.\nGive a time to come.',
  },
  {
    code: 'wish_service',
    argv: [...add, '--doctor', 'kim', '--service', 'hygiene'],
    field: '--doctor',
    en: 'Ким Сергей Викторович does not do “Профгигиена”.\nDone by: omarova. Name one of them, or nobody.',
  },
  {
    code: 'wish_days',
    argv: [...add, '--doctor', 'kim', '--days', 'сб,вс'],
    field: '--days',
    en: 'Ким Сергей Викторович never works on the weekdays of --days.\nWorks: mon-fri 10:00-18:00.',
  },
  {
    code: 'wish_never',
    argv: [...add, '--doctor', 'kim', '--part', 'morning', '--after', '11:45', '--before', '12:00'],
    field: '--part',
    en: 'No working day within four weeks has room for such a wish: 30 min.\nWiden --part, --after, --before. Hours: smena doctor',
  },
  {
    code: 'invalid_choice',
    argv: [...add, '--days', 'будни'],
    field: '--days',
    en: '--days: “будни” is not one of its values.\nPossible: mon, tue, wed, thu, fri, sat, sun, mon-fri.',
  },
  {
    code: 'invalid_choice',
    argv: [...add, '--specialty', 'хирург'],
    field: '--specialty',
    en: '--specialty: “хирург” is not one of its values.\nPossible: терапевт, ортодонт.',
  },
  {
    code: 'flags_clash',
    argv: [...add, '--specialty', 'терапевт', '--doctor', 'kim'],
    field: '--doctor',
    en: '--doctor and --specialty do not go together.\nLeave one of them out.',
  },
  {
    code: 'impossible_time',
    argv: [...add, '--after', '25:00'],
    field: '--after',
    en: '--after: there is no such time: “25:00”.\nCheck the day of the month, the hours and the minutes.',
  },
  {
    code: 'outside_hours',
    at: 'busy',
    argv: ['wait', 'offer', '1', '--at', '18:30'],
    field: '--at',
    en: 'Ким Сергей Викторович works 10:00–18:00 on 16.01.2026; 18:30–19:00 does not fit.\nNearest free: 16.01 16:50, 16.01 17:20. If the doctor has agreed, add --force.',
  },
];
