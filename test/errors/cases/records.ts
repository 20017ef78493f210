/** Records that are not there, are there already, or have moved on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const grave = (desk: DayDesk) => desk.type('10:54', ['complaint', 'add', '--class', 'A', '--text', 'болит']);

const call = ['log', 'call', '--phone', '87010000001'];
const wanted = ['--service', 'hygiene', '--at', '15:00', '--name', 'Марат', '--phone', '87010000001'];

/** A branch of the same name in the same database. */
const another = ['init', '--another', '--name', 'Жайлы', '--address', 'Алматы', '--staff', 'Гүлнар', '--yes'];
const branch = (desk: DayDesk) => desk.type('08:40', another);

export const cases: readonly ErrorCase[] = [
  {
    code: 'no_clinic',
    at: 'empty',
    argv: ['now'],
    en: 'No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo',
    ru: 'Клиника ещё не заведена.\nЗавести: smena init. Потренироваться: smena init --demo',
    kk: 'Клиника әлі енгізілмеген.\nЕнгізу: smena init. Жаттығу: smena init --demo',
  },
  {
    code: 'clinic_exists',
    at: 'clinic',
    argv: ['init', '--demo'],
    en: 'The clinic “Жайлы” is already set up in this database.\nChange it: smena config. A further clinic of the chain: smena init --another. Another database: --db FILE',
    ru: 'В этой базе уже заведена клиника «Жайлы».\nИзменить: smena config. Ещё одна клиника сети: smena init --another. Другая база: --db ФАЙЛ',
    kk: 'Бұл базада «Жайлы» клиникасы бар.\nӨзгерту: smena config. Желінің тағы бір клиникасы: smena init --another. Басқа база: --db ФАЙЛ',
  },
  {
    code: 'clinic_unknown',
    argv: ['config', '--clinic', 'abay'],
    field: '--clinic',
    en: 'There is no clinic “abay” in this database. There are: zhaily (Жайлы).\nWhich one this machine works for: smena db use --clinic CODE',
    ru: 'Клиники «abay» в этой базе нет. Есть: zhaily (Жайлы).\nВыбрать клинику для этого компьютера: smena db use --clinic КОД',
    kk: 'Бұл базада «abay» клиникасы жоқ. Барлары: zhaily (Жайлы).\nОсы компьютерге клиника таңдау: smena db use --clinic КОД',
  },
  {
    code: 'clinic_unclear',
    at: 'clinic',
    before: branch,
    argv: ['config'],
    field: '--clinic',
    en: 'Several clinics share this database: zhaily (Жайлы), zhaily-2 (Жайлы).\nSay which one is meant: --clinic CODE, or once and for all: smena db use --clinic CODE',
    ru: 'В этой базе несколько клиник: zhaily (Жайлы), zhaily-2 (Жайлы).\nУточните, какая нужна: --clinic КОД, или запомните раз и навсегда: smena db use --clinic КОД',
    kk: 'Бұл базада бірнеше клиника бар: zhaily (Жайлы), zhaily-2 (Жайлы).\nҚайсысы керегін айтыңыз: --clinic КОД, немесе біржола сақтаңыз: smena db use --clinic КОД',
  },
  {
    code: 'desk_unclear',
    before: (desk) => desk.type('08:48', ['desk', 'add', 'desk-2', '--name', 'Стойка 2']),
    argv: call,
    field: '--desk',
    en: 'This clinic has several desks: desk-1 (1), desk-2 (Стойка 2). It is not known which of them this is.\nSay it once and for all: smena db use --desk CODE. For one command: --desk CODE',
    ru: 'В клинике несколько стоек: desk-1 (1), desk-2 (Стойка 2). Непонятно, за какой из них вы работаете.\nЗапомнить раз и навсегда: smena db use --desk КОД. Для одной команды: --desk КОД',
    kk: 'Клиникада бірнеше тіркеу үстелі бар: desk-1 (1), desk-2 (Стойка 2). Қайсысында отырғаныңыз белгісіз.\nБіржола сақтау: smena db use --desk КОД. Бір командаға: --desk КОД',
  },
  {
    code: 'duplicate_code',
    at: 'clinic',
    argv: [...another, '--code', 'zhaily'],
    field: '--code',
    en: 'The code “zhaily” is already taken.\nChoose another one.',
  },
  {
    code: 'duplicate_code',
    at: 'clinic',
    argv: ['desk', 'add', 'desk-1', '--name', 'Стойка'],
    field: 'new-code',
    en: 'The code “desk-1” is already taken.\nChoose another one.',
  },
  {
    code: 'invalid_choice',
    at: 'clinic',
    argv: ['desk', 'add', 'Стойка', '--name', 'Стойка'],
    field: 'new-code',
    en: 'new-code: “Стойка” is not one of its values.\nPossible: a-z 0-9 - _.',
  },
  {
    code: 'flags_clash',
    at: 'clinic',
    argv: ['init', '--demo', '--another'],
    field: '--demo',
    en: '--demo and --another do not go together.\nLeave one of them out.',
  },
  {
    code: 'no_shift',
    at: 'clinic',
    argv: call,
    en: 'No shift is open at this desk.\nOpen it: smena start',
    ru: 'На этой стойке смена не открыта.\nОткрыть: smena start',
    kk: 'Бұл үстелде ауысым ашылмаған.\nАшу: smena start',
  },
  {
    code: 'no_shift',
    at: 'clinic',
    argv: ['close'],
    en: 'No shift is open at this desk.\nOpen it: smena start',
  },
  {
    code: 'shift_open',
    at: 'busy',
    argv: ['start', '--administrator', 'dinara'],
    field: '--continue',
    en: 'Shift 1 is already open at this desk: Айгуль Сапарова, since 08:47.\nGo on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON',
    ru: 'На этой стойке уже открыта смена 1: Айгуль Сапарова, с 08:47.\nПродолжить её: smena start --continue. Закрыть: smena close, или сразу: smena start --close-previous ПРИЧИНА',
    kk: 'Бұл үстелде 1-ауысым ашық: Айгуль Сапарова, ашылғаны 08:47.\nЖалғастыру: smena start --continue. Жабу: smena close, не бірден: smena start --close-previous СЕБЕБІ',
  },
  {
    code: 'shift_closed',
    at: 'closed',
    argv: [...call, '--shift', '1'],
    field: '--shift',
    en: 'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start',
    ru: 'Смена 1 уже закрыта.\nЕё отчёт: smena report 1. Новая смена: smena start',
    kk: '1-ауысым жабылған.\nЕсебі: smena report 1. Жаңа ауысым: smena start',
  },
  {
    code: 'shift_closed',
    at: 'closed',
    argv: [...call, '--at', '10:00'],
    field: '--at',
    en: 'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start',
  },
  {
    code: 'shift_closed',
    at: 'closed',
    argv: ['log', 'edit', '1', '--name', 'Марат'],
    field: 'id',
    en: 'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start',
  },
  {
    code: 'shift_closed',
    at: 'closed',
    argv: ['undo', '9', '--yes'],
    en: 'Shift 1 is already closed.\nIts report: smena report 1. A new shift: smena start',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['visit', 'show', '99'],
    field: 'id',
    en: 'There is no visit 99.\nSee: smena visit list',
    ru: 'Нет записи: визит 99.\nСмотрите: smena visit list',
    kk: 'Мұндай жазба жоқ: келу 99.\nҚараңыз: smena visit list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['log', 'show', '99'],
    field: 'id',
    en: 'There is no contact 99.\nSee: smena log list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['task', 'done', '99'],
    field: 'id',
    en: 'There is no task 99.\nSee: smena task list --all',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['complaint', 'close', '99'],
    field: 'id',
    en: 'There is no complaint 99.\nSee: smena complaint list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['wait', 'done', '99'],
    field: 'id',
    en: 'There is no waitlist entry 99.\nSee: smena wait list',
    ru: 'Нет записи: лист ожидания 99.\nСмотрите: smena wait list',
    kk: 'Мұндай жазба жоқ: күту парағы 99.\nҚараңыз: smena wait list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['callback', '99', 'no_answer'],
    field: 'id',
    en: 'There is no callback 99.\nSee: smena missed',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['undo', '999', '--yes'],
    field: 'entry',
    en: 'There is no journal entry 999.\nSee: smena undo --list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['report', '99'],
    field: 'shift',
    en: 'There is no shift 99.\nThere are: 1 (16 Jan 2026).',
    ru: 'Нет записи: смена 99.\nЕсть: 1 (16.01.2026).',
    kk: 'Мұндай жазба жоқ: ауысым 99.\nБарлары: 1 (16.01.2026).',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['metrics', '--shift', '99'],
    field: '--shift',
    en: 'There is no shift 99.\nThere are: 1 (16 Jan 2026).',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: [...call, '--shift', '99'],
    field: '--shift',
    en: 'There is no shift 99.\nThere are: 1 (16 Jan 2026).',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['script', 'show', 'think', '--visit', '99'],
    field: '--visit',
    en: 'There is no visit 99.\nSee: smena visit list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['script', 'show', 'xyzzy'],
    field: 'prompt',
    en: 'There is no prompt “xyzzy”.\nSituations: call, objection, missed, confirm, waitlist, desk, chat, change, complaint, care. All prompts: smena script',
    ru: 'Нет записи: подсказка «xyzzy».\nСитуации: call, objection, missed, confirm, waitlist, desk, chat, change, complaint, care. Все подсказки: smena script',
    kk: 'Мұндай жазба жоқ: мәтін «xyzzy».\nЖағдайлар: call, objection, missed, confirm, waitlist, desk, chat, change, complaint, care. Барлық мәтіндер: smena script',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['book', '--doctor', 'house', ...wanted],
    field: '--doctor',
    en: 'There is no doctor “house”.\nThere are: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).',
    ru: 'Нет записи: врач «house».\nЕсть: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).',
    kk: 'Мұндай жазба жоқ: дәрігер «house».\nБарлары: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['book', '--patient', '99', '--doctor', 'kim', '--at', '15:00'],
    field: '--patient',
    en: 'There is no patient 99.\nSee: smena patient list',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: [...call, '--operator', 'maria'],
    field: '--operator',
    en: 'There is no member of staff “maria”.\nThere are: aigul (Айгуль Сапарова), dinara (Динара Ахметова), svetlana (Светлана Ким).',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['service', 'edit', 'veneers', '--price', '5'],
    field: 'code',
    en: 'There is no service “veneers”.\nThere are: hygiene (Профгигиена), ortho (Консультация ортодонта).',
  },
  {
    code: 'ambiguous',
    at: 'busy',
    argv: ['book', '--doctor', 'м', ...wanted],
    field: '--doctor',
    en: '--doctor: “м” fits several: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).\nWrite it in full, or give the code or number of one of them.',
    ru: '--doctor: под «м» подходит несколько: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).\nНапишите точнее или укажите код либо номер одного из них.',
    kk: '--doctor: «м» бірнешеуіне сәйкес: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович).\nДәлірек жазыңыз немесе біреуінің кодын не нөмірін көрсетіңіз.',
  },
  {
    code: 'duplicate_code',
    argv: ['staff', 'add', 'Айгуль', '--code', 'aigul'],
    field: '--code',
    en: 'The code “aigul” is already taken.\nChoose another one.',
    ru: 'Код «aigul» уже занят.\nВыберите другой.',
    kk: '«aigul» коды бос емес.\nБасқасын таңдаңыз.',
  },
  {
    code: 'already_closed',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['task', 'done', '1']),
    argv: ['task', 'done', '1'],
    en: 'Already closed: task 1.\nWhat is open: smena task list',
    ru: 'Уже закрыто: задача 1.\nЧто открыто: smena task list',
    kk: 'Бұрын жабылған: тапсырма 1.\nАшықтары: smena task list',
  },
  {
    code: 'already_closed',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['callback', '1', 'reached']),
    argv: ['callback', '1', 'no_answer'],
    en: 'Already closed: callback 1.\nWhat is open: smena missed',
  },
  {
    code: 'already_closed',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['wait', 'done', '1']),
    argv: ['wait', 'done', '1'],
    en: 'Already closed: waitlist entry 1.\nWhat is open: smena wait list',
    ru: 'Уже закрыто: лист ожидания 1.\nЧто открыто: smena wait list',
    kk: 'Бұрын жабылған: күту парағы 1.\nАшықтары: smena wait list',
  },
  {
    code: 'measures_missing',
    at: 'busy',
    argv: ['complaint', 'close', '1'],
    field: '--measures',
    en: 'Complaint 1 has no measures yet; without them it stays open.\nWrite what was done: --measures TEXT',
    ru: 'У жалобы 1 не записаны меры, закрыть её нельзя.\nНапишите, что сделано: --measures ТЕКСТ',
    kk: '1-шағым бойынша шара жазылмаған, оны жабуға болмайды.\nНе істелгенін жазыңыз: --measures МӘТІН',
  },
  {
    code: 'complaint_untold',
    at: 'busy',
    argv: ['complaint', 'close', '1', '--measures', 'извинились'],
    field: '--told',
    en: 'The patient has not been told what was done about complaint 1.\nWrite what he was told: --told TEXT, or why he was not: --untold REASON',
    ru: 'По жалобе 1 пациенту ещё не сказали, что сделано.\nНапишите, что ему сказали: --told ТЕКСТ, или почему не сказали: --untold ПРИЧИНА',
    kk: '1-шағым бойынша не істелгені пациентке әлі айтылмаған.\nНе айтылғанын жазыңыз: --told МӘТІН, немесе неге айтылмағанын: --untold СЕБЕП',
  },
  {
    code: 'complaint_not_escalated',
    at: 'busy',
    before: grave,
    argv: ['complaint', 'close', '2'],
    en: 'Complaint 2 is of class A, and nobody has been told of it.\nTell the senior and write it down: smena complaint escalate 2',
    ru: 'Жалоба 2 класса A, и о ней ещё никому не сказали.\nСкажите старшему и отметьте: smena complaint escalate 2',
    kk: '2-шағым A санатты, бірақ ол туралы әлі ешкімге айтылмаған.\nАға әкімшіге айтып, белгілеңіз: smena complaint escalate 2',
  },
  {
    code: 'complaint_top',
    at: 'busy',
    before: async (desk) => {
      await desk.type('10:53', ['staff', 'add', 'Ержан Касымов', '--code', 'yerzhan', '--role', 'manager']);
      for (const to of ['svetlana', 'yerzhan']) {
        await desk.type('10:54', ['complaint', 'escalate', '1', '--to', to]);
      }
    },
    argv: ['complaint', 'escalate', '1'],
    field: '--to',
    en: 'Everybody on the chain of complaint 1 has been told.\nIf somebody else is to know: smena complaint escalate 1 --to CODE',
    ru: 'По жалобе 1 уже сказано всем, кому положено.\nЕсли должен знать кто-то ещё: smena complaint escalate 1 --to КОД',
    kk: '1-шағым туралы айтылуға тиіс адамның бәріне айтылды.\nТағы біреу білуге тиіс болса: smena complaint escalate 1 --to КОД',
  },
  {
    code: 'must_be_done',
    at: 'busy',
    begins: true,
    before: grave,
    argv: ['close', '--carry', 'complaint:2=//завтра'],
    field: '--carry',
    en: 'Complaint 2 of class A is not left for later: somebody has to be told of it now.\nTell the senior and write it down: smena complaint escalate 2',
    ru: 'Жалобу 2 класса A на потом не оставляют: о ней нужно сказать сейчас.\nСкажите старшему и отметьте: smena complaint escalate 2',
    kk: 'A санатты 2-шағым кейінге қалдырылмайды: ол туралы дәл қазір айту керек.\nАға әкімшіге айтып, белгілеңіз: smena complaint escalate 2',
  },
  {
    code: 'attempts_lacking',
    at: 'busy',
    argv: ['callback', '1', '--give-up'],
    field: '--give-up',
    en: 'Callback 1 cannot be given up yet: attempts 0 of 2.\nRing once more: smena callback 1',
    ru: 'Перезвон 1 рано снимать: попыток 0 из 2.\nПозвоните ещё раз: smena callback 1',
    kk: '1-қайта қоңырауды жабуға ерте: әрекет 0, керегі 2.\nТағы бір рет қоңырау шалыңыз: smena callback 1',
  },
  {
    code: 'attempts_lacking',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['callback', '1', 'no_answer']),
    argv: ['callback', '1', '--give-up'],
    field: '--give-up',
    en: 'Callback 1 cannot be given up yet: attempts 1 of 2.\nRing once more: smena callback 1',
    ru: 'Перезвон 1 рано снимать: попыток 1 из 2.\nПозвоните ещё раз: smena callback 1',
  },
  {
    code: 'message_lacking',
    at: 'busy',
    before: rungThrice,
    argv: ['callback', '1', '--give-up'],
    field: '--give-up',
    en: 'Callback 1 cannot be given up yet: no message has been left.\nLeave one: smena callback 1 message_left',
    ru: 'Перезвон 1 рано снимать: сообщение не оставлено.\nОставьте его: smena callback 1 message_left',
    kk: '1-қайта қоңырауды жабуға ерте: хабарлама қалдырылмаған.\nХабарлама қалдырыңыз: smena callback 1 message_left',
  },
  {
    code: 'nothing_to_undo',
    at: 'clinic',
    argv: ['undo', '--yes'],
    en: 'There is nothing to take back at this desk.\nWhat was written: smena log --last',
    ru: 'На этой стойке нечего отменять.\nПоследняя запись: smena log --last',
    kk: 'Бұл үстелде қайтаратын ештеңе жоқ.\nСоңғы жазба: smena log --last',
  },
  {
    code: 'cannot_undo',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['task', 'move', '1', '12:00']),
    argv: ['undo', '8', '--yes'],
    en: 'Entry 8 cannot be taken back: task 1 was changed later.\nTake the later change back first.',
    ru: 'Запись 8 отменить нельзя: «задача 1» позже меняли.\nСначала отмените позднее изменение.',
    kk: '8-жазбаны қайтаруға болмайды: «тапсырма 1» кейін өзгертілген.\nАлдымен кейінгі өзгерісті қайтарыңыз.',
  },
  {
    code: 'undo_in_use',
    at: 'busy',
    before: (desk) =>
      desk.type('10:54', [
        'book',
        '--patient',
        '1',
        '--doctor',
        'kim',
        '--service',
        'ortho',
        '--at',
        '16:00',
      ]),
    argv: ['undo', '4', '--yes'],
    en: 'Entry 4 cannot be taken back: visit 5 depends on it.\nTake that back first.',
    ru: 'Запись 4 отменить нельзя: от неё зависит «визит 5».\nСначала отмените то, что зависит.',
    kk: '4-жазбаны қайтаруға болмайды: оған «келу 5» сүйенеді.\nАлдымен соны қайтарыңыз.',
  },
  {
    code: 'already_undone',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['undo', '8', '--yes']),
    argv: ['undo', '8', '--yes'],
    en: 'Entry 8 has already been taken back.\nWhat can be: smena undo --list',
    ru: 'Запись 8 уже отменена.\nЧто можно отменить: smena undo --list',
    kk: '8-жазба қайтарылып қойған.\nНені қайтаруға болады: smena undo --list',
  },
  {
    code: 'undo_of_undo',
    at: 'busy',
    before: (desk) => desk.type('10:54', ['undo', '8', '--yes']),
    argv: ['undo', '16', '--yes'],
    en: 'Entry 16 is itself an undo; an undo is not taken back.\nWrite the record again.',
    ru: 'Запись 16 — сама отмена; отмену не отменяют.\nВнесите запись заново.',
    kk: '16-жазбаның өзі — қайтару; қайтару қайтарылмайды.\nЖазбаны қайта енгізіңіз.',
  },
  {
    code: 'undo_import_first',
    at: 'busy',
    before: async (desk) => {
      const call = (name: string, clock: string, talk: string) =>
        writeFileSync(
          join(desk.folder, name),
          `ID;Время;Откуда;Статус;Разговор\n7;${clock};87770000009;отвечен;${talk}\n`,
        );
      call('first.csv', '15.01.2026 10:00', '');
      call('second.csv', '15.01.2026 10:00', '30');
      for (const name of ['first.csv', 'second.csv']) {
        await desk.type('10:54', ['import', 'calls', join(desk.folder, name), '--map', 'generic']);
      }
    },
    argv: ['undo', '--import', '1', '--yes'],
    en: 'Import 1 cannot be taken back yet: import 2 completed rows of it.\nTake that one back first: smena undo --import 2',
    ru: 'Импорт 1 пока отменить нельзя: его строки дополнил импорт 2.\nСначала отмените его: smena undo --import 2',
    kk: '1-импортты әзірге қайтаруға болмайды: оның жолдарын 2-импорт толықтырған.\nАлдымен соны қайтарыңыз: smena undo --import 2',
  },
  {
    code: 'undo_import',
    at: 'busy',
    before: imported,
    argv: ['undo', '16', '--yes'],
    en: 'Entry 16 is an import; it is taken back whole.\nTake it back: smena undo --import 1',
    ru: 'Запись 16 — импорт; он отменяется целиком.\nОтменить его: smena undo --import 1',
    kk: '16-жазба — импорт; ол тұтас қайтарылады.\nҚайтару: smena undo --import 1',
  },
  {
    code: 'not_found',
    at: 'busy',
    argv: ['undo', '--import', '9', '--yes'],
    field: '--import',
    en: 'There is no import 9.\nSee: smena import list',
    ru: 'Нет записи: импорт 9.\nСмотрите: smena import list',
  },
  {
    code: 'undo_founding',
    at: 'busy',
    argv: ['undo', '1', '--yes'],
    en: 'Entry 1 set the clinic up; that cannot be taken back.\nChange it: smena config. Start afresh: give another file with --db.',
    ru: 'Записью 1 заведена клиника; это не отменить.\nИзменить: smena config. Начать заново: другой файл через --db.',
    kk: '1-жазбамен клиника енгізілген; оны қайтаруға болмайды.\nӨзгерту: smena config. Қайта бастау: --db арқылы басқа файл.',
  },
  {
    code: 'claim_taken',
    at: 'busy',
    before: async (desk) => {
      await desk.type('10:50', ['desk', 'add', 'desk-2', '--name', 'Стойка 2']);
      const there = ['--desk', 'desk-2'];
      await desk.type('10:51', ['start', '--administrator', 'dinara', '--cash', '0', '--all-done', ...there]);
      await desk.type('10:52', ['callback', 'take', '1', ...there]);
    },
    argv: ['callback', '1', 'no_answer', '--desk', 'desk-1'],
    en: `Taken already: callback 1 (Динара А., Стойка 2, until 11:02).
Take another: smena callback take. If you are at it all the same, repeat with --anyway.`,
    ru: `Уже в работе: перезвон 1 (Динара А., Стойка 2, до 11:02).
Возьмите другое: smena callback take. Если этим всё же заняты вы, повторите с --anyway.`,
    kk: `Жұмыста тұр: қайта қоңырау 1 (Динара А., Стойка 2, мерзімі 11:02).
Басқасын алыңыз: smena callback take. Онымен бәрібір өзіңіз айналыссаңыз, --anyway қосып қайталаңыз.`,
  },
];

async function rungThrice(desk: DayDesk): Promise<void> {
  for (const at of ['10:54', '11:30', '12:30']) await desk.type(at, ['callback', '1', 'no_answer']);
}

async function imported(desk: DayDesk): Promise<void> {
  const file = desk.write('calls.csv', 'Дата,Статус,Откуда\n15.01.2026 10:00,Отвечен,87011234567\n');
  await desk.type('10:54', ['import', 'calls', file, '--map', 'generic']);
}
