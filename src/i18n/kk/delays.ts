import type { delays as shape } from '../en/delays.ts';
import type { Text } from '../types.ts';

export const delays = {
  'delays.late': '{doctor} {minutes} мин кешігеді, {day}',
  'delays.here': '{doctor} келді: кешігу жоқ',
  'delays.onTime': '{doctor}: кесте бойынша',
  'delays.nobody': 'ешкімге ескертудің керегі жоқ: бес минуттан артық күтетін адам жоқ',
  'delays.allTold': 'бәріне айтылды',
  'delays.toTell': 'ескерту керек пациент: {n}',
  'delays.sits': 'осында отырғандар — өзіне айту, кіргенше әр {minutes} мин сайын:',
  'delays.comes': 'әлі келмегендер — қоңырау шалу немесе жазу:',
  'delays.over': 'кешігу туралы айтылған — қабылдау уақытында басталатынын айту:',
  'delays.again': 'қайта айту: {time}',
  'delays.say': 'айту:',
  'delays.write': 'жазу:',
  'delays.hint.told': 'бәріне айтылғанда',
  'delays.hint.some': 'біреуіне айтылғанда',
  'delays.hint.words': 'бір пациентке арналған сөздер',
  'delays.hint.full': 'аты-жөні мен нөмірі толық',
  'delays.hint.here': 'дәрігер келгенде',
  'delays.told': '{doctor}: {n} пациентке айтылды, {time}',
  'delays.toldDay': '{doctor}: пациенттерге айтылды, {time}',
  'delays.left': 'әлі ескерту керек пациент: {n}',
  'delays.none': 'Бүгін ешкім кешікпейді.',
} as const satisfies Record<keyof typeof shape, Text>;
