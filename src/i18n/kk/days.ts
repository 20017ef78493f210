import type { days as shape } from '../en/days.ts';
import type { Text } from '../types.ts';

export const days = {
  'days.column.day': 'Күн',
  'days.column.whose': 'Кімдікі',
  'days.column.hours': 'Уақыты',
  'days.column.note': 'Түсініктеме',
  'days.clinic': 'клиника',
  'days.closed': 'жабық',
  'days.off': 'қабылдау жоқ',
  'days.none': 'Алда бәрі әдеттегідей: мереке де, дәрігерлердің демалысы да жоқ.',
  'days.hint.add': 'мереке белгілеу',
  'days.set': '{who}, {days}: {hours}',
  'days.removed': '{who}, {days}: қайтадан әдеттегі уақыт',
  'days.affected': '{n} келу енді сыймайды: қоңырау шалып, ауыстырыңыз',
  'days.ask.hours': 'Сол күнгі уақыт, мысалы 10:00-14:00',
  'rooms.none': 'Клиникада кабинеттер броньдалмайды: тек дәрігерлердің уақыты алынады.',
  'rooms.hint.add': 'кабинеттерді де броньдау',
  'rooms.column.doctors': 'Дәрігерлер',
  'rooms.column.services': 'Қызметтер',
  'rooms.unused': 'пайдаланылмайды',
  'rooms.ask.name': 'Кабинеттің атауы',
  'rooms.assigned': 'алдағы {n} келу кабинетті алды',
  'rooms.conflicts': 'алдағы {n} келуге кабинет тимеді: басқа кабинет немесе уақыт беріңіз',
  'rooms.still': 'онда әлі алдағы {n} келу жазылған',
  'days.more': 'тағы {n}',
  'rooms.changed': '{id}-келу: {room}',
} as const satisfies Record<keyof typeof shape, Text>;
