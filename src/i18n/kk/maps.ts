import type { maps as shape } from '../en/maps.ts';
import type { Text } from '../types.ts';

export const maps = {
  'maps.recognised':
    'Формат танылды: {title}, сенімділік {sure}. Басқасы болса: --map АТЫ, тізім — smena import maps',
  'maps.recognisedLayout':
    'Формат танылды: {title}, түрі «{layout}», сенімділік {sure}. Басқасы болса: --map АТЫ, тізім — smena import maps',
  'maps.ask.which': 'Бұл файл қайдан? Өзінен анық көрінбейді:',
  'maps.choice': '{title} ({name}), {sure}: {why}',
  'maps.choice.other': '{title} ({name}), өздігінен сәйкес келмейді',
  'maps.candidate': '{name} {sure}',
  'maps.reason.missing': 'бағандар жоқ: {fields}',
  'maps.reason.few': 'таныс баған тек {found}',
  'maps.reason.headings': 'барлық тақырып орнында: {of}',
  'maps.reason.headings_some': '{of} тақырыптың {found} сәйкес келді',
  'maps.reason.cells': 'жолда {found} ұяшық, керегі {wanted}',
  'maps.reason.columns': '{of} бағанның {found} таныс',
  'maps.reason.events': 'жолдардың {share} % кезек оқиғалары',
  'maps.reason.no_rows': 'жол жоқ, қарайтын ештеңе жоқ',
  'maps.reason.rows': 'алғашқы {of} жолдың {found} оқылады',
  'maps.reason.rows_fault': '{why}',
  'maps.reason.first_line': 'бірінші жолда тақырыптар бар, ал карта тақырыпсыз кестелерге арналған',
  'maps.reason.numbers': 'нөмірлер тұруы керек жерде басқа нәрсе тұр',
  'maps.reason.direction': 'кім қоңырау шалғаны мен кімге шалғаны орын ауысқан сияқты',
  'maps.kind.calls': 'қоңыраулар',
  'maps.kind.visits': 'келулер',
  'maps.kind.patients': 'пациенттер',
  'maps.kind.services': 'қызметтер',
  'maps.column.name': 'карта',
  'maps.column.title': 'файл қайдан',
  'maps.column.kind': 'не туралы',
  'maps.column.own': 'кімдікі',
  'maps.own': 'өзіміздікі',
  'maps.shipped': 'бірге келген',
  'maps.broken': '{name} қолдануға болмайды: {what}',
  'maps.none': 'Карталар жоқ.',
} as const satisfies Record<keyof typeof shape, Text>;
