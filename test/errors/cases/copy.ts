/** Copies that are refused, each from one file to another. */
import SqliteDatabase from 'better-sqlite3';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const argv = ['db', 'copy', '/desk/from.db', '/desk/to.db'];

async function type(desk: DayDesk, words: readonly string[], database = 'from.db'): Promise<void> {
  const line = words.map((word) => word.replaceAll('/desk', desk.folder));
  await desk.run(line, { env: { SHIFT_DB: desk.file(database) } });
}

/** A clinic in a file; one of another name is another clinic. */
const found =
  (database: string, name = 'Жайлы') =>
  (desk: DayDesk) => {
    const people = ['--staff', 'Айгуль: administrator', '--doctor', 'Омарова: терапевт', '--yes'];
    return type(desk, ['init', '--name', name, '--address', 'Абая, 52', ...people], database);
  };

function change(desk: DayDesk, database: string, sql: string): void {
  const raw = new SqliteDatabase(desk.file(database));
  raw.exec(sql);
  raw.close();
}

/** Two visits of one doctor at one time, as no schema of ours lets them in. */
async function overlapping(desk: DayDesk): Promise<void> {
  await found('from.db')(desk);
  const visit = `insert into visit ("clinicId", "doctorId", "startsAt", "endsAt", "day", "status", "bookedAt", "bookedDay")
    values (1, 1, 0, 9, '1970-01-01', 'booked', 0, '1970-01-01');`;
  change(desk, 'from.db', `drop trigger "visitOverlapInsert"; ${visit} ${visit}`);
}

async function begun(desk: DayDesk): Promise<void> {
  await overlapping(desk);
  await type(desk, argv);
}

export const cases: readonly ErrorCase[] = [
  {
    code: 'url_secret',
    argv: ['db', 'copy', '/desk/from.db', 'postgres://owner:secret@server/clinic'],
    en: 'The address holds a password, and everybody on this computer can read what is typed. It was not used.\nLeave the password out; keep it in a file named by PGPASSFILE, or put the whole address into SHIFT_DB.',
  },
  {
    code: 'file_not_found',
    argv,
    field: 'from',
    en: 'There is no file /desk/from.db.\nCheck the name and the folder.',
  },
  {
    code: 'flags_clash',
    argv: [...argv, '--check', '--anew'],
    field: '--anew',
    en: '--check and --anew do not go together.\nLeave one of them out.',
  },
  {
    code: 'copy_nothing',
    before: (desk) => desk.write('from.db', ''),
    argv,
    en: '/desk/from.db holds no clinic: there is nothing to copy.\nCheck the address and the order: first where everything is, then where it is to go.',
    ru: 'В /desk/from.db нет клиники: копировать нечего.\nПроверьте адрес и порядок: сначала откуда, потом куда.',
    kk: '/desk/from.db ішінде клиника жоқ: көшіретін ештеңе жоқ.\nМекенжай мен ретін тексеріңіз: алдымен қайдан, содан кейін қайда.',
  },
  {
    code: 'copy_target_used',
    before: async (desk) => {
      await found('from.db')(desk);
      await found('to.db')(desk);
    },
    argv,
    field: 'to',
    en: '/desk/to.db is not empty: Жайлы, journal entries: 1. Nothing was copied.\nGive an empty database as the second word. To compare the two: add --check.',
    ru: '/desk/to.db не пуста: Жайлы, записей журнала: 1. Ничего не скопировано.\nВторым словом укажите пустую базу. Чтобы сравнить две базы, добавьте --check.',
    kk: '/desk/to.db бос емес: Жайлы, журнал жазбалары: 1. Ештеңе көшірілмеді.\nЕкінші сөзбен бос базаны көрсетіңіз. Екі базаны салыстыру үшін --check қосыңыз.',
  },
  {
    code: 'copy_row',
    before: overlapping,
    argv,
    en: 'Not everything fits into /desk/to.db: visit 2 is refused there (visit_overlap).\nCorrect that record where it comes from and type the same line again.',
    ru: 'Не всё помещается в /desk/to.db: визит 2 там не принимается (visit_overlap).\nИсправьте эту запись там, откуда копируете, и повторите ту же команду.',
    kk: '/desk/to.db ішіне бәрі сыймайды: келу 2 онда қабылданбайды (visit_overlap).\nБұл жазбаны көшіріп жатқан жерде түзетіп, сол команданы қайталаңыз.',
  },
  {
    code: 'copy_unfinished',
    before: begun,
    argv: ['now', '--db', '/desk/to.db'],
    field: '--db',
    en: 'This database is a copy of /desk/from.db that is not finished; nobody can work in it yet.\nGo on with it: smena db copy FROM TO with the same two addresses. Throw it away: add --anew.',
    ru: 'Эта база — незаконченная копия /desk/from.db; работать в ней ещё нельзя.\nПродолжить: smena db copy ОТКУДА КУДА с теми же адресами. Начать заново: добавьте --anew.',
    kk: 'Бұл база — /desk/from.db базасының аяқталмаған көшірмесі; онда әзірге жұмыс істеуге болмайды.\nЖалғастыру: сол екі мекенжаймен smena db copy ҚАЙДАН ҚАЙДА. Қайта бастау: --anew қосыңыз.',
  },
  {
    code: 'copy_other',
    before: async (desk) => {
      await begun(desk);
      await found('other.db', 'Ақ тіс')(desk);
    },
    argv: ['db', 'copy', '/desk/other.db', '/desk/to.db'],
    field: 'to',
    en: '/desk/to.db holds the beginning of a copy of another database, /desk/from.db. Nothing was copied.\nFinish that copy, give another target, or throw it away and begin from here: add --anew.',
    ru: 'В /desk/to.db начата копия другой базы, /desk/from.db. Ничего не скопировано.\nЗакончите ту копию, укажите другое место или начните отсюда заново: добавьте --anew.',
    kk: '/desk/to.db ішінде басқа базаның, /desk/from.db, көшірмесі басталған. Ештеңе көшірілмеді.\nСол көшірмені аяқтаңыз, басқа орын көрсетіңіз немесе осыдан қайта бастаңыз: --anew қосыңыз.',
  },
  {
    code: 'copy_differs',
    before: async (desk) => {
      await found('from.db')(desk);
      await type(desk, argv);
      change(desk, 'to.db', 'update "staff" set "active" = 0');
    },
    argv: [...argv, '--check'],
    tells: true,
    en: 'The two databases are not the same: the first difference is in member of staff 1.\nThe table above says where. A copy that differs is made again with --anew.',
    ru: 'Базы не совпадают: первое отличие — сотрудник 1.\nВ таблице выше видно где. Копию с отличиями делают заново: --anew.',
    kk: 'Базалар бірдей емес: бірінші айырма — қызметкер 1.\nҚай жерде екені жоғарыдағы кестеде. Айырмасы бар көшірмені қайта жасайды: --anew.',
  },
  {
    code: 'journal_broken',
    before: async (desk) => {
      await found('from.db')(desk);
      change(desk, 'from.db', `drop trigger "factAppendOnlyUpdate"; update "fact" set "reason" = 'x'`);
    },
    argv,
    en: 'The journal in /desk/from.db was changed from outside: entry 1 does not follow from the one before it.\nNothing is copied from such a database. Find out who changed it, and take the last copy that is whole.',
    ru: 'Журнал в /desk/from.db изменён извне: запись 1 не продолжает предыдущую.\nИз такой базы ничего не копируется. Выясните, кто её менял, и возьмите последнюю целую копию.',
    kk: '/desk/from.db ішіндегі журнал сырттан өзгертілген: 1-жазба алдыңғысын жалғастырмайды.\nМұндай базадан ештеңе көшірілмейді. Кім өзгерткенін анықтап, соңғы бүтін көшірмені алыңыз.',
  },
];
