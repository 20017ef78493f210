import type { data as shape } from '../../en/help/data.ts';

export const data = {
  'import calls': 'Телефония қоңырауларын жүктеу, әрқайсысы бір рет',
  'import calls.file': 'CSV файлы; кодтауы мен бөлгіші өзі анықталады',
  'import calls.map':
    'қалай оқу керек: аты (asterisk-cdr, freepbx, sipuni, generic …) немесе өзіңіздің YAML файлыңыз',
  'import calls.column': 'өріс қайда: phone=Телефон немесе баған нөмірі: phone=3',
  'import calls.encoding': 'кодтауы, қате анықталса',
  'import calls.delimiter': 'ұяшық бөлгіші, қате анықталса',
  'import calls.dry-run': 'тек сынақ: санап, алғашқы жолдарды көрсету, ештеңе жазбау',
  'import calls.rejects': 'қабылданбаған жолдар мен себептерін осы CSV файлына жазу',
  'import calls.force': 'ол файл бар болса, ауыстыру',
  'import visits': 'Басқа жүйенің келулерін жүктеу, әрқайсысы бір рет',
  'import visits.file': 'CSV файлы; кодтауы мен бөлгіші өзі анықталады',
  'import visits.map':
    'қалай оқу керек: аты (asterisk-cdr, freepbx, sipuni, generic …) немесе өзіңіздің YAML файлыңыз',
  'import visits.column': 'өріс қайда: phone=Телефон немесе баған нөмірі: phone=3',
  'import visits.encoding': 'кодтауы, қате анықталса',
  'import visits.delimiter': 'ұяшық бөлгіші, қате анықталса',
  'import visits.dry-run': 'тек сынақ: санап, алғашқы жолдарды көрсету, ештеңе жазбау',
  'import visits.rejects': 'қабылданбаған жолдар мен себептерін осы CSV файлына жазу',
  'import visits.force': 'ол файл бар болса, ауыстыру',
  'import list': 'Не жүктелген',
  undo: 'Осы үстелдің соңғы жазбасын қайтару',
  'undo.entry': 'журнал жазбасының нөмірі',
  'undo.list': 'оның орнына соңғы жазбаларды көрсету',
  'undo.limit': 'қанша жазба көрсету керек (әйтпесе 10)',
  'undo.import': 'импортты тұтас қайтару, нөмірі бойынша',
  'undo.yes': 'сұрамау',
} as const satisfies Record<keyof typeof shape, string>;
