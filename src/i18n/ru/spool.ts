import type { spool as shape } from '../en/spool.ts';
import type { Text } from '../types.ts';

export const spool = {
  'spool.kept': 'Сервер не отвечает. Запись {number} сохранена здесь и уйдёт, когда он ответит.',
  'spool.noShift': 'Открытой смены на этой стойке не видно: запись подождёт, пока её откроют.',
  'spool.waiting': {
    one: 'Здесь ждёт отправки {n} запись.',
    few: 'Здесь ждут отправки {n} записи.',
    many: 'Здесь ждут отправки {n} записей.',
    other: 'Здесь ждут отправки {n} записи.',
  },
  'spool.sent': {
    one: 'Отправлена {n} запись, сделанная без сервера.',
    few: 'Отправлены {n} записи, сделанные без сервера.',
    many: 'Отправлено {n} записей, сделанных без сервера.',
    other: 'Отправлено {n} записи, сделанных без сервера.',
  },
  'spool.refused': {
    one: 'Сервер не принял {n} запись, сделанную здесь: {command}',
    few: 'Сервер не принял {n} записи, сделанные здесь: {command}',
    many: 'Сервер не принял {n} записей, сделанных здесь: {command}',
    other: 'Сервер не принял {n} записи, сделанных здесь: {command}',
  },
  'spool.file': 'База — файл на этом компьютере: отправлять нечего.',
  'spool.nothing': 'Отправлять нечего: здесь ничего не ждёт.',
  'spool.sentNow': {
    one: 'Отправлена {n} запись.',
    few: 'Отправлены {n} записи.',
    many: 'Отправлено {n} записей.',
    other: 'Отправлено {n} записи.',
  },
  'spool.notAccepted': 'Сервер не принял:',
  'spool.damaged': 'Файл повреждён и отложен: {file}',
  'spool.elsewhere': {
    one: 'Под другим адресом, {server}, ждёт {n} запись. Если это та же база: {command}',
    few: 'Под другим адресом, {server}, ждут {n} записи. Если это та же база: {command}',
    many: 'Под другим адресом, {server}, ждут {n} записей. Если это та же база: {command}',
    other: 'Под другим адресом, {server}, ждут {n} записи. Если это та же база: {command}',
  },
  'spool.needsShift': 'Им нужна открытая смена на их стойке: smena start',
  'spool.way.retry': 'отправить ещё раз',
  'spool.way.change': 'отправить, изменив',
  'spool.way.drop': 'отказаться насовсем',
  'spool.ask.reason': 'Почему отказываемся',
  'spool.ask.drop': 'Отказаться от записи {number} насовсем?',
  'spool.dropped': 'Запись {number} не будет отправлена.',
  'spool.what.callback': 'перезвон {id}: {result}',
  'spool.what.visit': 'визит {ids}: {status}',
} as const satisfies Record<keyof typeof shape, Text>;
