import type { delays as shape } from '../en/delays.ts';
import type { Text } from '../types.ts';

export const delays = {
  'delays.late': '{doctor} опаздывает на {minutes} мин, {day}',
  'delays.here': '{doctor}: на месте, опоздания больше нет',
  'delays.onTime': '{doctor}: по расписанию',
  'delays.nobody': 'предупреждать некого: дольше пяти минут никто не прождёт',
  'delays.allTold': 'все предупреждены',
  'delays.toTell': {
    one: 'предупредить {n} пациента',
    few: 'предупредить {n} пациентов',
    many: 'предупредить {n} пациентов',
    other: 'предупредить {n} пациентов',
  },
  'delays.sits': 'уже здесь — сказать лично и каждые {minutes} мин, пока не проводите:',
  'delays.comes': 'ещё в пути — позвонить или написать:',
  'delays.over': 'говорили об опоздании — сказать, что приём начнётся вовремя:',
  'delays.again': 'сказать снова в {time}',
  'delays.say': 'сказать:',
  'delays.write': 'написать:',
  'delays.hint.told': 'когда все предупреждены',
  'delays.hint.some': 'когда предупреждён один',
  'delays.hint.words': 'слова для одного пациента',
  'delays.hint.full': 'имена и номера целиком',
  'delays.hint.here': 'когда врач на месте',
  'delays.told': {
    one: '{doctor}: предупреждён {n} пациент, {time}',
    few: '{doctor}: предупреждены {n} пациента, {time}',
    many: '{doctor}: предупреждены {n} пациентов, {time}',
    other: '{doctor}: предупреждены {n} пациента, {time}',
  },
  'delays.toldDay': '{doctor}: пациенты предупреждены в {time}',
  'delays.left': {
    one: 'осталось предупредить {n} пациента:',
    few: 'осталось предупредить {n} пациентов:',
    many: 'осталось предупредить {n} пациентов:',
    other: 'осталось предупредить {n} пациентов:',
  },
  'delays.none': 'Сегодня никто не опаздывает.',
} as const satisfies Record<keyof typeof shape, Text>;
