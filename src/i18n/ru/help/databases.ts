import type { databases as shape } from '../../en/help/databases.ts';

export const databases = {
  'db copy': 'Перенести всё из одной базы в другую: из файла на сервер или обратно',
  'db copy.from': 'где всё лежит: файл или postgres://ПОЛЬЗОВАТЕЛЬ@СЕРВЕР/БАЗА',
  'db copy.to': 'куда: пустая база или начатая копия',
  'db copy.check': 'ничего не копировать, только сравнить',
  'db copy.anew': 'сначала убрать остаток незаконченной копии',
} as const satisfies Record<keyof typeof shape, string>;
