import type { board as shape } from '../en/board.ts';
import type { Text } from '../types.ts';

export const board = {
  'board.tooSmall':
    'Тақтаға {need} керек, терезе {size}. Терезені үлкейтіңіз немесе шығып (q), smena now теріңіз.',
  'board.queue': 'Кезек',
  'board.visits': 'Бүгін: келеді {ahead}, күтуде {waits}, дәрігерде {inRoom}, болды {done}',
  'board.figures': 'Көрсеткіштер',
  'board.key.log': 'l жазу',
  'board.key.callback': 'c қоңырау шалу',
  'board.key.confirm': 'f растау',
  'board.key.arrive': 'a келді',
  'board.key.seat': 's ертіп апару',
  'board.key.done': 'd болды',
  'board.key.task': 't тапсырма',
  'board.key.help': '? көмек',
  'board.key.leave': 'q шығу',
  'board.missing.visit': 'Алдымен келуді таңдаңыз: Tab, сосын көрсеткілер.',
  'board.missing.task': 'Алдымен тапсырманы таңдаңыз.',
  'board.ran': 'smena {command}: орындалды',
  'board.failed': 'smena {command}: орындалмады',
  'board.back': 'Кез келген перне — тақтаға қайту',
  'board.away':
    'Сервер {since} бастап жауап бермейді: экранда сол кездегі жағдай. {seconds} с кейін қайта сұралады; жазбаларыңыз осында сақталады.',
  'board.shift': '{id}-ауысым, {name}',
  'board.noShift': 'мұнда ауысым ашылмаған',
  'board.noOutcome': 'нәтижесіз',
  'board.help.title': 'Тақта пернелері (бұл бетті жабу: Esc, Enter немесе ?)',
  'board.help': [
    '↑ ↓ немесе j k: жолды таңдау · Tab: кезек не келулер · сандар: сол нөмірлі жол',
    'Enter: таңдалған жолдағы істі орындау',
    'l: контакт жазу · c: таңдалған адамға, әйтпесе келесіге қоңырау шалу',
    'f немесе y: таңдалған келуді, әйтпесе бірінен соң бірін растау',
    'a келді · s ертіп апару · d болды: таңдалған келу',
    't: таңдалған тапсырма орындалды',
    'r: қайта оқу · q: шығу · Ctrl-Z: кейінге қою, fg — қайту',
    '',
    'Пернелер орнымен есептеледі: орыс және қазақ пернетақтасында сол пернелер сол істі атқарады.',
    '! сағат алдында: уақыты өтті. ✓ және ✗: мақсатқа жетті не жетпеді.',
    'Басқа стойкалардың ісі екі секундтан кешікпей көрінеді.',
  ].join('\n'),
} as const satisfies Record<keyof typeof shape, Text>;
