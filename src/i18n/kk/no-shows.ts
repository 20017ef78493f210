/** Келмеудің құны және еске салу сақтағаны. */
import type { noShows as shape } from '../en/no-shows.ts';
import type { Text } from '../types.ts';

export const noShows = {
  'noShows.title': 'Келмегендер · {period}',
  'noShows.missed': 'келмеді',
  'noShows.pending': 'нәтижесі әлі жоқ: {n}',
  'noShows.empty': 'бос кресло',
  'noShows.empty.basis': 'дәрігердің басқа ешкім қабылданбаған уақыты',
  'noShows.withoutDoctor': 'дәрігерсіз: {n}',
  'noShows.hours': '{hours} сағ',
  'noShows.money': 'шығын, шамамен',
  'noShows.money.basis':
    'уақыты ешкімге берілмеген келмеулер, орташа чек {bill} бойынша (төлемі бары: өткен {of} келу ішінен {over})',
  'noShows.money.unknown': 'төлемдер жазылмаған: орташа чек жоқ',
  'noShows.saved': 'еске салумен сақталды, шамамен',
  'noShows.saved.visits': '{n} келу',
  'noShows.rates': 'Келмегені: расталғандарда {confirmed}, қалғандарда {unconfirmed}.',
  'noShows.saved.estimated':
    'Бұл — шамалау: расталғандар да қалғандардай жиі келмесе, сонша келу болмай қалар еді. Бірақ растайтын адам онсыз да ұқыпты болуы мүмкін.',
  'noShows.saved.no_difference': 'Айырма кездейсоқтан артық емес: еске салудың пайдасы белгісіз.',
  'noShows.saved.too_few': 'Топтың бірінде {fewest} келуден аз: айтуға ерте.',
  'noShows.by.reason': 'себебі',
  'noShows.by.doctor': 'дәрігер',
  'noShows.by.service': 'қызмет',
  'noShows.by.weekday': 'күні',
  'noShows.column.noShows': 'келмеді',
  'noShows.column.share': 'үлесі',
  'noShows.column.empty': 'бос тұрды',
  'noShows.column.money': 'шығын',
  'noShows.unsaid': 'жазылмаған',
  'noShows.more': '… тағы {n}',
} as const satisfies Record<keyof typeof shape, Text>;
