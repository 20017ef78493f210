import type { init as shape } from '../../en/help/init.ts';

export const init = {
  init: 'Завести клинику или учебную клинику',
  'init.demo': 'учебная клиника с людьми и рабочим днём',
  'init.file': 'взять всё из файла YAML или JSON',
  'init.another': 'ещё одна клиника в этой же базе: сеть',
  'init.name': 'название клиники',
  'init.code': 'короткое имя для ввода; по умолчанию из названия',
  'init.address': 'адрес',
  'init.directions': 'как пройти, где парковка',
  'init.phone': 'телефон стойки',
  'init.years': 'сколько лет клиника работает',
  'init.timezone': 'часовой пояс, например Asia/Almaty',
  'init.currency': 'валюта',
  'init.language': 'язык программы',
  'init.hours': 'часы работы, например "пн-пт 09:00-20:00"',
  'init.staff': 'кто работает на стойке',
  'init.doctor': 'врач',
  'init.service': 'услуга',
  'init.source': 'откуда приходят пациенты',
  'init.target': 'цель, например "conversion: >= 0.5"',
  'init.yes': 'ничего не спрашивать, взять обычные значения',
} as const satisfies Record<keyof typeof shape, string>;
