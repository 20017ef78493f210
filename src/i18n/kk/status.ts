import type { status as shape } from '../en/status.ts';
import type { Text } from '../types.ts';

export const status = {
  'status.shift.open': '{id}-ауысым: {name}, ашылғаны {from}',
  'status.shift.closed': '{id}-ауысым: {name}, {from}–{to}, жабылды',
  'status.shift.forced': '{id}-ауысым: {name}, {from}–{to}, МӘЖБҮРЛІ жабылды',
  'status.noShift': 'Бұл үстелде ауысым ашылмаған → smena start',
  'status.noShiftAnywhere': 'Ешбір үстелде ауысым ашылмаған.',
  'status.noShiftOf': '{name}: ашық ауысым жоқ.',
  'status.noShifts': 'Бұл күні ауысым болған жоқ.',
  'status.nothing': 'Көрсеткіштер сақталмаған.',
  'status.queues': 'Бүкіл клиниканың кезектері:',
  'status.queuesOf': 'Бүкіл клиниканың кезектері; {name} жауап беретін тапсырмалар:',
  'status.visits':
    'Келулер: жазылған {planned}, растау керек {toConfirm}, осында {here}, өтті {done}, келмеді {noShow}, нәтижесіз {unresolved}',
  'status.waiting':
    'Күтуде: қайта қоңырау {callbacks}, чат {chats}, ойланып жүрген {deferred}, күту парағы {waitlist}',
  'status.work':
    'Жұмыс: тапсырма {tasks}, қалдық {carried}, мерзімі өткен {overdue}, ашық шағым {complaints}',
  'status.watching': '{time} жағдайы, әр {seconds} с сайын жаңарады. Шығу: q',
  'status.again': 'Төменде — осыған дейінгі мәлімет. Әр {seconds} с сайын қайта сұралады.',
  'status.claims': 'Жұмыста: {list}',
  'status.claim': '{what} {id} ({who})',
} as const satisfies Record<keyof typeof shape, Text>;
