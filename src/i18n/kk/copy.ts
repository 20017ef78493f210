/** Moving everything from one database to another, and comparing two. */

import type { copy as shape } from '../en/copy.ts';
import type { Text } from '../types.ts';

export const copy = {
  'copy.copying': 'Көшіру',
  'copy.comparing': 'Салыстыру',
  'copy.from': 'қайдан',
  'copy.to': 'қайда',
  'copy.table': 'не',
  'copy.checksum': 'бақылау сомасы',
  'copy.same': 'бірдей',
  'copy.differs': '№ {id} бастап айырма бар',
  'copy.journal': 'Журнал екі жақта да бүтін, соңғы жазба {hash}.',
  'copy.journalBroken': '{file} журналы: {seq}-жазбада бұзылған.',
  'copy.done': { other: 'Бәрі орнында: {rows} жол, екі жақта бірдей.' },
  'copy.equal': { other: 'Екі жақта бірдей: {rows} жол.' },
  'copy.next': 'бұдан әрі осымен жұмыс істеу',
  'copy.resumed': 'Басталған көшірме жалғасуда.',
  'copy.anew': 'Аяқталмаған көшірменің қалдығы алынды, бұл көшірме қайта жасалды.',
  'copy.meanwhile': {
    other:
      'Осы аралықта бастапқы базаға {n} жазба енгізілді, көшірмеде олар жоқ. Көшу үшін үстелдерде жазуды тоқтатып, бос базаға тағы бір рет көшіріңіз.',
  },
  'copy.rows.clinic': 'клиникалар',
  'copy.rows.desk': 'тіркеу үстелдері',
  'copy.rows.staff': 'қызметкерлер',
  'copy.rows.doctor': 'дәрігерлер',
  'copy.rows.doctorDay': 'дәрігер күндері',
  'copy.rows.service': 'қызметтер',
  'copy.rows.importRun': 'импорттар',
  'copy.rows.patient': 'пациенттер',
  'copy.rows.shift': 'ауысымдар',
  'copy.rows.shiftFigure': 'ауысым көрсеткіштері',
  'copy.rows.shiftReport': 'ауысым есептері',
  'copy.rows.contact': 'байланыстар',
  'copy.rows.callback': 'қайта қоңыраулар',
  'copy.rows.visit': 'келулер',
  'copy.rows.waitlist': 'күту парағы',
  'copy.rows.complaint': 'шағымдар',
  'copy.rows.task': 'тапсырмалар',
  'copy.rows.checklistRun': 'чек-парақтар',
  'copy.rows.checklistAnswer': 'чек-парақ тармақтары',
  'copy.rows.fact': 'журнал жазбалары',
} as const satisfies Record<keyof typeof shape, Text>;
