import type { spool as shape } from '../en/spool.ts';
import type { Text } from '../types.ts';

export const spool = {
  'spool.kept': 'Сервер жауап бермейді. {number}-жазба осында сақталды, жауап бергенде жіберіледі.',
  'spool.noShift': 'Бұл үстелде ашық ауысым көрінбейді: жазба ауысым ашылғанша күтеді.',
  'spool.waiting': 'Осында {n} жазба жіберуді күтіп тұр.',
  'spool.sent': 'Серверсіз жасалған {n} жазба жіберілді.',
  'spool.refused': 'Сервер осында жасалған {n} жазбаны қабылдамады: {command}',
  'spool.file': 'База — осы компьютердегі файл: жіберетін ештеңе жоқ.',
  'spool.nothing': 'Жіберетін ештеңе жоқ: мұнда ештеңе күтіп тұрған жоқ.',
  'spool.sentNow': '{n} жазба жіберілді.',
  'spool.notAccepted': 'Сервер қабылдамады:',
  'spool.damaged': 'Файл бүлінген, бөлек қойылды: {file}',
  'spool.elsewhere': 'Басқа мекенжаймен, {server}, {n} жазба күтіп тұр. Сол база болса: {command}',
  'spool.needsShift': 'Оларға өз үстелінде ашық ауысым керек: smena start',
  'spool.way.retry': 'тағы бір рет жіберу',
  'spool.way.change': 'өзгертіп жіберу',
  'spool.way.drop': 'біржола бас тарту',
  'spool.ask.reason': 'Неге бас тартамыз',
  'spool.ask.drop': '{number}-жазбадан біржола бас тарту керек пе?',
  'spool.dropped': '{number}-жазба жіберілмейді.',
  'spool.what.callback': 'қайта қоңырау {id}: {result}',
  'spool.what.visit': 'келу {ids}: {status}',
} as const satisfies Record<keyof typeof shape, Text>;
