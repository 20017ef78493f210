import type { talk as shape } from '../../en/help/talk.ts';

export const talk = {
  script: 'Не айту керек: жағдайлар бойынша мәтіндер тізімі',
  'script.situation': 'тек бір жағдай',
  'script show': 'Жағдайға сай сөздер: бүгінгі дәрігер, баға, бос уақытпен',
  'script show.prompt': 'мәтін (think), жағдай (objection) немесе атауының бір бөлігі',
  'script show.doctor': 'осы дәрігер туралы айту',
  'script show.service': 'осы қызмет туралы айту',
  'script show.patient': 'пациентке қалай жүгіну',
  'script show.visit': 'осы келу туралы айту: пациенті, дәрігері, уақыты',
  'script print': 'Мәтіндер жадынамасы — экранға немесе бір бетке',
  'script print.card': 'мәтіндердің орнына бағдарлама командалары',
  'script print.pdf': 'бір беттік PDF-ті осы файлға жазу',
  'script print.force': 'файл бар болса, ауыстыру',
  'script print.doctor': 'осы дәрігер туралы айту',
  'script print.service': 'осы қызмет туралы айту',
} as const satisfies Record<keyof typeof shape, string>;
