/** Every error in words, and its remedy; the codes and exits are in src/errors.ts. */
import type { ErrorCode } from '../../errors.ts';
import type { ErrorText } from '../types.ts';

export const errors: Record<ErrorCode, ErrorText> = {
  unknown_command: {
    text: '«{command}» деген команда жоқ.',
    hint: '{maybe}Барлық командалар: {help}',
  },
  unknown_flag: {
    text: '«smena {command}» командасында {flag} кілті жоқ.',
    hint: '{maybe}Кілттер: smena {command} --help',
  },
  flag_needs_value: {
    text: '{flag} кілтінен кейін мән керек.',
    hint: 'Анықтама: smena {command} --help',
  },
  flag_without_value: {
    text: '{flag} кілтіне мән берілмейді.',
    hint: 'Мәнсіз жазыңыз: {flag}',
  },
  missing_word: {
    text: '«smena {command}» командасына сөз жетпейді: {word}.',
    hint: 'Анықтама: smena {command} --help',
  },
  too_many_words: {
    text: '«smena {command}» командасында артық сөз бар.',
    hint: 'Бос орны бар мәтінді тырнақшаға алыңыз. Анықтама: smena {command} --help',
  },
  missing_input: {
    text: 'Көрсетілмеген: {what}.',
    hint: '{flag} арқылы беріңіз немесе команданы терминалда іске қосыңыз — өзі сұрайды.',
  },
  reason_missing: {
    text: '{flag}: себебі айтылмаған.',
    hint: 'Сол жерге жазыңыз: {example}',
  },
  nothing_to_change: {
    text: 'Нені өзгерту керегі көрсетілмеген.',
    hint: 'Анықтама: smena {command} --help',
  },
  invalid_choice: {
    text: '{flag}: «{value}» деген мән жоқ.',
    hint: 'Мүмкін мәндер: {choices}.',
  },
  invalid_time: {
    text: '{flag}: «{value}» — уақыт емес.',
    hint: 'Былай жазуға болады: 18:40, ертең 12:20, 15.01 10:00, +2сағ, 2026-01-15T10:00.',
  },
  invalid_clock: {
    text: 'SHIFT_NOW: «{value}» — уақыт сәті емес.',
    hint: 'Ығысуымен жазыңыз: 2026-01-16T08:47:00+05:00',
  },
  invalid_day: {
    text: '{flag}: «{value}» — күн емес.',
    hint: 'Былай жазуға болады: бүгін, кеше, ертең, дс, 15.01, 2026-01-15.',
  },
  impossible_time: {
    text: '{flag}: мұндай уақыт болмайды: «{value}».',
    hint: 'Күнді, сағатты және минутты тексеріңіз.',
  },
  time_in_future: {
    text: '{flag}: {time} әлі келген жоқ.',
    hint: 'Өткен уақытты көрсетіңіз.',
  },
  time_in_past: {
    text: '{flag}: {time} өтіп кетті.',
    hint: 'Алдағы уақытты көрсетіңіз.',
  },
  invalid_duration: {
    text: '{flag}: «{value}» — ұзақтық емес.',
    hint: 'Былай жазуға болады: 190 (секунд), 3:10 немесе 3м10с.',
  },
  flag_alone: {
    text: '{flag} тек мынамен бірге қолданылады: {other}.',
    hint: '{other} кілтін қосыңыз немесе {flag} кілтін алып тастаңыз.',
  },
  flags_clash: {
    text: '{one} және {other} бірге қолданылмайды.',
    hint: 'Екеуінің бірін алып тастаңыз.',
  },
  nobody_spoke: {
    text: '{flag}: сөйлесу болмаған, күйі «{status}».',
    hint: '{flag} кілтін алып тастаңыз немесе дұрыс --status беріңіз.',
  },
  duration_too_long: {
    text: '{flag}: {seconds} с — бір тәуліктен көп.',
    hint: 'Минут пен секундты былай жазыңыз: 3:10.',
  },
  next_step_missing: {
    text: '«Ойланамын» дегенге күні белгіленген келесі қадам керек.',
    hint: 'Қашан хабарласатыныңызды көрсетіңіз: --due "ертең 10:00"',
  },
  attempts_lacking: {
    text: '{id}-қайта қоңырауды жабуға ерте: әрекет {attempts}, керегі {needed}.',
    hint: 'Тағы бір рет қоңырау шалыңыз: smena callback {id}',
  },
  message_lacking: {
    text: '{id}-қайта қоңырауды жабуға ерте: хабарлама қалдырылмаған.',
    hint: 'Хабарлама қалдырыңыз: smena callback {id} message_left',
  },
  invalid_number: {
    text: '{flag}: «{value}» — жарамды сан емес.',
    hint: 'Бүтін сан керек: ең азы {min}, ең көбі {max}.',
  },
  invalid_id: {
    text: '{flag}: «{value}» — жазба нөмірі емес.',
    hint: 'Нөмірін тізімдегідей жазыңыз, мысалы 214.',
  },
  invalid_money: {
    text: '{flag}: «{value}» — сома емес.',
    hint: 'Цифрмен жазыңыз: 8500 немесе 8500,50.',
  },
  invalid_phone: {
    text: '{flag}: «{value}» — телефон нөмірі емес.',
    hint: 'Нөмірді толық жазыңыз: 8 701 234 56 78 немесе +7 701 234 56 78.',
  },
  invalid_zone: {
    text: '{flag}: «{value}» деген уақыт белдеуі жоқ.',
    hint: 'Белдеу атын жазыңыз: Asia/Almaty, Europe/Moscow.',
  },
  invalid_period: {
    text: '«{value}» — кезең емес.',
    hint: 'Былай жазуға болады: бүгін, кеше, апта, ай, 2026-01, 2026-01-15 немесе 2026-01-01..2026-01-31.',
  },
  invalid_file: {
    text: '{file}, {line}-жол: бұл {format} емес.',
    hint: 'Осы жолды түзетіңіз. Толығырақ: {what}',
  },
  file_encoding: {
    text: '{file} файлы UTF-8 кодтауында емес.',
    hint: 'UTF-8 етіп сақтап, команданы қайта іске қосыңыз.',
  },
  file_empty: {
    text: '{file} файлы бос.',
    hint: 'Оны толтырыңыз немесе басқа файлды көрсетіңіз.',
  },
  file_field_missing: {
    text: '{file}: {field} көрсетілмеген.',
    hint: 'Мысалы, былай жазыңыз: {example}',
  },
  file_field_unknown: {
    text: '{file}: {field} деген өріс жоқ.',
    hint: 'Жазылуын тексеріңіз немесе жолды алып тастаңыз.',
  },
  file_field_invalid: {
    text: '{file}: {field}: «{value}» келмейді.',
    hint: 'Былай жазыңыз: {example}',
  },
  file_field_choice: {
    text: '{file}: {field}: «{value}» деген мән жоқ.',
    hint: 'Болатыны: {choices}.',
  },
  file_field_duplicate: {
    text: '{file}: {field}: «{value}» екі рет кездеседі.',
    hint: 'Әрқайсысына бөлек мән беріңіз.',
  },
  text_too_long: {
    text: '{flag}: мәтін тым ұзын: {length} таңба, шегі {max}.',
    hint: 'Қысқартыңыз.',
  },
  file_not_found: {
    text: '{file} файлы жоқ.',
    hint: 'Атын және қалтасын тексеріңіз.',
  },
  file_unreadable: {
    text: '{file} файлын оқу мүмкін емес.',
    hint: 'Оның файл екенін және оған құқығыңызды тексеріңіз.',
  },
  file_exists: {
    text: '{file} файлы бар, оған тиген жоқпыз.',
    hint: 'Басқа атау беріңіз немесе ауыстыру үшін --force жазыңыз.',
  },
  file_is_link: {
    text: '{file} — сілтеме; ол арқылы ештеңе жазылған жоқ.',
    hint: 'Нақты файлдың атын көрсетіңіз.',
  },
  no_clinic: {
    text: 'Клиника әлі енгізілмеген.',
    hint: 'Енгізу: smena init. Жаттығу: smena init --demo',
  },
  clinic_exists: {
    text: 'Бұл базада «{name}» клиникасы бар.',
    hint: 'Өзгерту: smena config. Басқа база: --db ФАЙЛ.',
  },
  no_shift: {
    text: 'Бұл үстелде ауысым ашылмаған.',
    hint: 'Ашу: smena start',
  },
  shift_closed: {
    text: '{id}-ауысым жабылған.',
    hint: 'Есебі: smena report {id}. Жаңа ауысым: smena start',
  },
  shift_open: {
    text: 'Бұл үстелде {id}-ауысым ашық: {name}, ашылғаны {time}.',
    hint: 'Жалғастыру: smena start --continue. Жабу: smena close, не бірден: smena start --close-previous СЕБЕБІ',
  },
  not_found: {
    text: 'Мұндай жазба жоқ: {what} {id}.',
    hint: '{list}',
  },
  ambiguous: {
    text: '{flag}: «{value}» бірнешеуіне сәйкес: {choices}.',
    hint: 'Толық жазыңыз немесе кодын көрсетіңіз.',
  },
  duplicate_code: {
    text: '«{value}» коды бос емес.',
    hint: '--code арқылы басқасын беріңіз.',
  },
  slot_taken: {
    text: '{doctor}: {time} уақыты бос емес.',
    hint: 'Жақын бос уақыт: {slots}. Бәрі: smena slots --doctor {code}',
  },
  changed_meanwhile: {
    text: '«{what} {id}» жазбасы осы арада өзгерген; ештеңе жазылған жоқ.',
    hint: 'Қайта қарап, қайталаңыз.',
  },
  status_step: {
    text: '{id}-келу: «{from}» күйінен «{to}» күйіне өтуге болмайды.',
    hint: 'Қазір мүмкін: {choices}.',
  },
  already_closed: {
    text: 'Бұрын жабылған: {what} {id}.',
    hint: 'Ашықтары: {list}',
  },
  visit_past: {
    text: '{time} уақыты өтіп кетті.',
    hint: 'Алдағы уақытты көрсетіңіз. Болып өткен келуді жазу үшін --force қосыңыз.',
  },
  outside_hours: {
    text: '{doctor}: {day} күні қабылдау {from}–{to}, {start}–{end} сыймайды.',
    hint: 'Жақын бос уақыт: {slots}. Дәрігер келіссе, --force қосыңыз.',
  },
  doctor_service: {
    text: '{doctor} «{service}» қызметін көрсетпейді.',
    hint: 'Көрсететіндер: {choices}. Дәрігер келіссе, --force қосыңыз.',
  },
  doctor_away: {
    text: '{doctor}: {day} күні қабылдау жоқ.',
    hint: 'Жақын бос уақыт: {slots}. Дәрігер келіссе, --force қосыңыз.',
  },
  too_early: {
    text: '{id}-келу {time} уақытына жазылған: «{to}» деп белгілеуге ерте.',
    hint: 'Уақыты келгенде белгілеңіз. Пациент ертерек келсе, алдымен ауыстырыңыз: smena visit move {id} now',
  },
  time_before: {
    text: '{flag}: {time} — алдыңғы белгіден ({before}) бұрын.',
    hint: 'Уақытты тексеріңіз немесе сол белгіні қайтарыңыз: smena undo',
  },
  nothing_to_tell: {
    text: '{doctor}: бүгінге кешігу де, болмау да белгіленбеген.',
    hint: 'Кешігуді белгілеу: smena doctor delay {code} 20',
  },
  measures_missing: {
    text: '{id}-шағым бойынша шара жазылмаған, оны жабуға болмайды.',
    hint: 'Не істелгенін жазыңыз: --measures МӘТІН',
  },
  one_visit_only: {
    text: '{flag} тек бір келуге арналған.',
    hint: 'Бір келуді көрсетіңіз немесе {flag} кілтін алып тастаңыз.',
  },
  nothing_to_undo: {
    text: 'Бұл үстелде қайтаратын ештеңе жоқ.',
    hint: 'Соңғы жазба: smena log --last',
  },
  cannot_undo: {
    text: '{seq}-жазбаны қайтаруға болмайды: «{what} {id}» кейін өзгертілген.',
    hint: 'Алдымен кейінгі өзгерісті қайтарыңыз.',
  },
  undo_of_undo: {
    text: '{seq}-жазбаның өзі — қайтару; қайтару қайтарылмайды.',
    hint: 'Жазбаны қайта енгізіңіз.',
  },
  undo_founding: {
    text: '{seq}-жазбамен клиника енгізілген; оны қайтаруға болмайды.',
    hint: 'Өзгерту: smena config. Қайта бастау: --db арқылы басқа файл.',
  },
  already_undone: {
    text: '{seq}-жазба қайтарылып қойған.',
    hint: 'Нені қайтаруға болады: smena undo --list',
  },
  undo_import: {
    text: '{seq}-жазба — импорт; ол тұтас қайтарылады.',
    hint: 'Қайтару: smena undo --import {id}',
  },
  undo_in_use: {
    text: '{seq}-жазбаны қайтаруға болмайды: оған «{what} {id}» сүйенеді.',
    hint: 'Алдымен соны қайтарыңыз.',
  },
  gate_shut: {
    text: 'Ауысым жабылмады: шешілмегені {n}.',
    hint: 'Әрқайсысын шешіңіз, тапсырыңыз (--carry) немесе --force --reason арқылы жабыңыз',
  },
  carry_too_late: {
    text: '{flag}: {time} — тым кеш, шегі — {latest}.',
    hint: 'Ертерек уақыт көрсетіңіз.',
  },
  import_not_text: {
    text: '{file} — {format} файлы, мәтіндік кесте емес.',
    hint: 'Оны CSV етіп сақтап, сол файлды жүктеңіз.',
  },
  import_empty: {
    text: '{file} файлы бос.',
    hint: 'Қайта шығарып алып, ішінде жолдар бар-жоғын тексеріңіз.',
  },
  import_line_too_long: {
    text: '{file}, {line}-жол: 1 МБ-тан ұзын; ештеңе жүктелген жоқ.',
    hint: 'Бұл кесте екенін және сол жерде жол соңы жоғалмағанын тексеріңіз.',
  },
  import_columns_missing: {
    text: '{file}: {fields} үшін баған табылмады. Бірінші жолы: {header}',
    hint: 'Бағанды атаңыз: --column {example}="…" (немесе нөмірін). Басқа жүйе: --map АТЫ',
  },
  import_map_kind: {
    text: '«{name}» картасы мұнда сәйкес емес: онымен {records} жүктеледі.',
    hint: 'Анықтама: smena import {kind} --help',
  },
  import_map_unknown: {
    text: '«{name}» деген карта жоқ.',
    hint: 'Бар карталар: {choices}. Өзіңіздікі: --map ФАЙЛ.yaml',
  },
  db_foreign: {
    text: '{file} — бұл бағдарламаның базасы емес, оған тиген жоқпыз.',
    hint: '--db арқылы басқа файл көрсетіңіз.',
  },
  db_damaged: {
    text: '{file} базасы бүлінген.',
    hint: 'Оған жазбаңыз; соңғы көшірмесін қалпына келтіріңіз.',
  },
  db_newer: {
    text: 'Базаны жаңарақ нұсқа жазған (схема {found}, бағдарлама {known} біледі); оған тиген жоқпыз.',
    hint: 'Бағдарламаны жаңартыңыз.',
  },
  db_readonly: {
    text: '{file} базасын тек оқуға болады.',
    hint: 'Файл мен қалтаға құқықты тексеріңіз.',
  },
  db_full: {
    text: '{file} базасына дискіде орын жоқ. Бұрын расталғаны сақталған, бұл жазба жасалмады.',
    hint: 'Орын босатып, қайталаңыз.',
  },
  db_busy: {
    text: '{file} базасы тым ұзақ бос емес; ештеңе жазылған жоқ.',
    hint: 'Бір минуттан соң қайталаңыз.',
  },
  db_network_share: {
    text: '{file} желілік дискіде жатыр, ол жерде база бүлінуі мүмкін.',
    hint: 'Оны осы компьютердің дискісінде сақтаңыз: --db ФАЙЛ',
  },
  url_secret: {
    text: 'Мекенжайда құпиясөз бар, ал терілгенді осы компьютердегі кез келген адам көреді. Мекенжай қолданылмады.',
    hint: 'Құпиясөзді алып тастаңыз: оны PGPASSFILE файлында сақтаңыз немесе толық мекенжайды SHIFT_DB арқылы беріңіз.',
  },
  db_url: {
    text: 'База мекенжайы оқылмайды.',
    hint: 'Былай жазыңыз: postgres://ПАЙДАЛАНУШЫ@СЕРВЕР:5432/БАЗА.',
  },
  db_service: {
    text: '{file} қызметтер файлында «{name}» бөлімі жоқ.',
    hint: '[{name}] бөлімін қосыңыз немесе басқасын атаңыз: postgres:///?service=АТАУ.',
  },
  db_secret_file: {
    text: 'Базаға кіру деректері бар {file} файлы оқылмайды.',
    hint: 'Файл атауын және оқу құқығын тексеріңіз: оны тек сіз оқи алуыңыз керек.',
  },
  db_login: {
    text: '{server} сервері кіргізбеді: аты немесе құпиясөзі қате.',
    hint: 'Мекенжайдағы атты және PGPASSFILE файлындағы құпиясөзді тексеріңіз; серверге жауапты адамнан сұраңыз.',
  },
  db_host: {
    text: '{server} сервері табылмады: мұндай атау мұнда белгісіз.',
    hint: 'Мекенжайдағы атауды және желі кабелін тексеріңіз.',
  },
  db_unreachable: {
    text: '{server} серверіне қол жетпейді.',
    hint: 'Әдеттегідей жаза беріңіз: log, callback және visit осында сақталып, кейін жіберіледі. Желіні тексеріңіз.',
  },
  db_tls: {
    text: '{server} серверімен қорғалған байланыс орнамады.',
    hint: 'Серверде TLS қосыңыз, сертификатын sslrootcert=ФАЙЛ деп беріңіз немесе өз желіңізде ?sslmode=disable қосыңыз.',
  },
  db_missing: {
    text: 'Сервер жауап береді, бірақ {server} базасы жоқ.',
    hint: 'Мекенжай соңындағы атауды тексеріңіз; базаны серверге жауапты адам ашады: createdb АТАУ.',
  },
  db_too_old: {
    text: '{server} серверінде PostgreSQL {found}, бағдарламаға {needed} не одан жаңа нұсқа керек.',
    hint: 'Серверді жаңартыңыз немесе файлмен жұмыс істеңіз: --db ФАЙЛ.',
  },
  db_outdated: {
    text: 'База ескірек нұсқада (схема {found}, керегі {known}), ал бұл пайдаланушыға оны өзгертуге болмайды.',
    hint: 'База иесі осы нұсқамен кез келген пәрменді бір рет іске қосса, база жаңарады.',
  },
  db_slow: {
    text: '{server} сервері бір сұрауға бір минуттан артық жауап берді; ештеңе жазылған жоқ.',
    hint: 'Қысқарақ кезең алыңыз немесе бірнеше минуттан кейін қайталаңыз.',
  },
  not_allowed: {
    text: '{server} базасының бұл пайдаланушысына мұндай әрекетке рұқсат жоқ. Ештеңе жазылған жоқ.',
    hint: 'Басқа рөлмен кіріңіз немесе серверге жауапты адамға хабарласыңыз (docs/grants.md).',
  },
  already_sent: {
    text: 'Бұл жазба серверге бұрын жеткен; екінші рет жазылған жоқ.',
    hint: 'Ештеңе істеудің қажеті жоқ.',
  },
  claim_taken: {
    text: 'Мұны басқа үстел жаңа ғана алды.',
    hint: 'Кімде екенін көріңіз: smena now',
  },
  disk_full: {
    text: '{file} жазылмады: диск толы немесе ақаулы.',
    hint: 'Орын босатып, қайталаңыз.',
  },
  not_writable: {
    text: '{file}: ашылмайды немесе жазылмайды.',
    hint: 'Атын, қалтасын және құқықтарды тексеріңіз.',
  },
  output_failed: {
    text: 'Шығарылғаны жазылмады: диск толы немесе ақаулы.',
    hint: 'Команданың өзі орындалды. Қайталамас бұрын тексеріңіз: smena undo --list',
  },
  cancelled: {
    text: 'Тоқтатылды. Бұрын расталғаны сақталды, қалғаны жазылған жоқ.',
    hint: '',
  },
  internal: {
    text: 'Бағдарлама қатесі: {what}',
    hint: 'Жартылай жазылған ештеңе жоқ. Қатені және терген командаңызды хабарлаңыз.',
  },
};
