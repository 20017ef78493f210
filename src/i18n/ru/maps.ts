import type { maps as shape } from '../en/maps.ts';
import type { Text } from '../types.ts';

export const maps = {
  'maps.recognised':
    'Узнан формат: {title}, уверенность {sure}. Если не тот: --map ИМЯ, список — smena import maps',
  'maps.recognisedLayout':
    'Узнан формат: {title}, вид «{layout}», уверенность {sure}. Если не тот: --map ИМЯ, список — smena import maps',
  'maps.ask.which': 'Откуда этот файл? По нему самому не видно:',
  'maps.choice': '{title} ({name}), {sure}: {why}',
  'maps.choice.other': '{title} ({name}), сам по себе не подходит',
  'maps.candidate': '{name} {sure}',
  'maps.reason.missing': 'нет столбцов: {fields}',
  'maps.reason.few': 'знакомых столбцов всего {found}',
  'maps.reason.headings': 'все заголовки на месте: {of}',
  'maps.reason.headings_some': 'заголовков совпало {found} из {of}',
  'maps.reason.cells': 'ячеек в строке {found}, нужно {wanted}',
  'maps.reason.columns': 'знакомых столбцов {found} из {of}',
  'maps.reason.events': 'событий очереди среди строк: {share} %',
  'maps.reason.no_rows': 'строк нет, смотреть не на что',
  'maps.reason.rows': 'из первых {of} строк читается {found}',
  'maps.reason.rows_fault': '{why}',
  'maps.reason.first_line': 'в первой строке заголовки, а карта для таблиц без них',
  'maps.reason.numbers': 'там, где должны быть номера, стоит другое',
  'maps.reason.direction': 'похоже, кто звонил и кому звонили перепутаны местами',
  'maps.kind.calls': 'звонки',
  'maps.kind.visits': 'визиты',
  'maps.kind.patients': 'пациенты',
  'maps.kind.services': 'услуги',
  'maps.column.name': 'карта',
  'maps.column.title': 'откуда файл',
  'maps.column.kind': 'что в нём',
  'maps.column.own': 'чья',
  'maps.own': 'своя',
  'maps.shipped': 'из поставки',
  'maps.broken': '{name} использовать нельзя: {what}',
  'maps.none': 'Карт нет.',
} as const satisfies Record<keyof typeof shape, Text>;
