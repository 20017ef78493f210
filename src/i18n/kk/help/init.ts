import type { init as shape } from '../../en/help/init.ts';

export const init = {
  init: 'Клиниканы немесе жаттығу клиникасын енгізу',
  'init.demo': 'адамдары мен жұмыс күні бар жаттығу клиникасы',
  'init.file': 'бәрін YAML не JSON файлынан алу',
  'init.another': 'осы базаға тағы бір клиника қосу: желі',
  'init.name': 'клиниканың атауы',
  'init.code': 'теруге арналған қысқа атау; әйтпесе атауынан жасалады',
  'init.address': 'мекенжайы',
  'init.directions': 'қалай табу керек, тұрақ қайда',
  'init.phone': 'тіркеу телефоны',
  'init.years': 'клиника неше жыл жұмыс істейді',
  'init.timezone': 'уақыт белдеуі, мысалы Asia/Almaty',
  'init.currency': 'валюта',
  'init.language': 'бағдарлама тілі',
  'init.hours': 'жұмыс уақыты, мысалы "дс-жм 09:00-20:00"',
  'init.staff': 'тіркеуде кім істейді',
  'init.doctor': 'дәрігер',
  'init.service': 'қызмет',
  'init.source': 'пациенттер қайдан келеді',
  'init.target': 'мақсат, мысалы "conversion: >= 0.5"',
  'init.yes': 'ештеңе сұрамай, әдеттегі мәндерді алу',
} as const satisfies Record<keyof typeof shape, string>;
