import type { spool as shape } from '../en/spool.ts';
import type { Text } from '../types.ts';

export const spool = {
  'spool.kept': 'Сервер жауап бермейді. {number}-жазба осында сақталды, сервер жауап бергенде жіберіледі.',
  'spool.noShift': 'Бұл үстелде ашық ауысым көрінбейді: жазба ауысым ашылғанша күтеді.',
  'spool.waiting': 'Осында {n} жазба жіберуді күтіп тұр.',
  'spool.sent': 'Серверсіз жасалған {n} жазба жіберілді.',
  'spool.refused': 'Сервер осында жасалған {n} жазбаны қабылдамады: {command}',
} as const satisfies Record<keyof typeof shape, Text>;
