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
    hint: '{oneOf}Анықтама: smena {command} --help',
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
  needs_terminal: {
    text: 'Тақтаға пернетақтасы мен экраны бар терминал керек.',
    hint: 'Дәл соны бір рет көру: smena now; басқа бағдарламаларға: smena board --json.',
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
  file_is_folder: {
    text: '{file} — қалта.',
    hint: 'Осы қалтадағы файлды көрсетіңіз.',
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
  settings_line: {
    text: '{file} файлының {line}-жолы оқылмайды.',
    hint: 'АТАУ=мән деп жазыңыз, ескертпенің алдына # қойыңыз. Қайта бастау: smena db use --forget',
  },
  settings_name: {
    text: '{file} файлының {line}-жолы: {name} деген баптауды бағдарлама білмейді.',
    hint: 'Атауын түзетіңіз немесе жолды алып тастаңыз; бұл баптауларды smena db use өзі жазады.',
  },
  no_clinic: {
    text: 'Клиника әлі енгізілмеген.',
    hint: 'Енгізу: smena init. Жаттығу: smena init --demo',
  },
  clinic_unknown: {
    text: 'Бұл базада «{value}» клиникасы жоқ. Барлары: {choices}.',
    hint: 'Осы компьютерге клиника таңдау: smena db use --clinic КОД',
  },
  clinic_unclear: {
    text: 'Бұл базада бірнеше клиника бар: {choices}.',
    hint: 'Қайсысы керегін айтыңыз: --clinic КОД, немесе біржола сақтаңыз: smena db use --clinic КОД',
  },
  desk_unclear: {
    text: 'Клиникада бірнеше тіркеу үстелі бар: {choices}. Қайсысында отырғаныңыз белгісіз.',
    hint: 'Біржола сақтау: smena db use --desk КОД. Бір командаға: --desk КОД',
  },
  clinic_exists: {
    text: 'Бұл базада «{name}» клиникасы бар.',
    hint: 'Өзгерту: smena config. Желінің тағы бір клиникасы: smena init --another. Басқа база: --db ФАЙЛ',
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
    hint: 'Дәлірек жазыңыз немесе біреуінің кодын не нөмірін көрсетіңіз.',
  },
  duplicate_code: {
    text: '«{value}» коды бос емес.',
    hint: 'Басқасын таңдаңыз.',
  },
  slot_taken: {
    text: '{doctor}: {time} уақыты бос емес.',
    hint: 'Жақын бос уақыт: {slots}. Бәрі: smena slots --doctor {code}',
  },
  room_taken: {
    text: '{room} кабинеті: {time} уақыты бос емес.',
    hint: 'Жақын бос уақыт: {slots}. Басқа кабинет: --room КОД',
  },
  offer_open: {
    text: '{doctor}, {time}: күту парағының {entry} жазбасына ұсынылған, {until} дейін.',
    hint: 'Не деді: smena wait answer {entry}. Басқа бос уақыт: {slots}. Бәрімен келісілсе: --force',
  },
  offer_lost: {
    text: '{doctor}, {time}: күту парағының {entry} жазбасына ұсынылған уақыт енді бос емес.',
    hint: 'Бұл уақытқа енді жазуға болмайтынын айтыңыз. Жақын бос уақыт: {slots}. Ұсыну: smena wait offer {entry} --at …',
  },
  no_gap: {
    text: 'Күту парағының {id} жазбасына қазір сәйкес бос уақыт жоқ.',
    hint: 'Себебі: smena wait match --all. Кез келген уақыт: smena wait offer {id} --doctor КОД --at …',
  },
  not_offered: {
    text: 'Күту парағының {id} жазбасына әлі уақыт ұсынылған жоқ.',
    hint: 'Ұсыну: smena wait offer {id}. Ұсыныссыз жазу: smena book --wait {id}',
  },
  wish_order: {
    text: '{one} {first} мәні {other} {second} мәнінен бұрын емес.',
    hint: 'Біреуін өзгертіңіз немесе алып тастаңыз.',
  },
  wish_service: {
    text: '{doctor} «{service}» қызметін көрсетпейді.',
    hint: 'Көрсететіндер: {choices}. Солардың бірін көрсетіңіз немесе ешкімді.',
  },
  wish_days: {
    text: '{doctor}: --days көрсеткен күндері қабылдамайды.',
    hint: 'Қабылдайтын күндері: {week}.',
  },
  wish_never: {
    text: 'Төрт апта ішінде мұндай қалауға сыятын жұмыс күні жоқ: {minutes} мин.',
    hint: 'Кеңейтіңіз: {flags}. Жұмыс уақыты: smena doctor',
  },
  changed_meanwhile: {
    text: '«{what} {id}» жазбасы осы арада өзгерген; ештеңе жазылған жоқ.',
    hint: 'Қайта қарап, қайталаңыз: {command}',
  },
  patient_known: {
    text: 'Бұл нөмірде осындай атпен карточка бар: {id}.',
    hint: 'Ашу: smena patient show {id}. Бәрібір басқа адам болса, --force қосыңыз.',
  },
  same_card: {
    text: 'Екеуі де бір карточка: {id}.',
    hint: 'Екі бөлек карточка көрсетіңіз. Ұқсас карточкалар: smena patient duplicates',
  },
  already_merged: {
    text: '{id}-карточка {into}-карточкамен біріктірілген.',
    hint: '{into}-карточкамен жұмыс істеңіз немесе екеуін ажыратыңыз: smena patient split {id}',
  },
  not_merged: {
    text: '{id}-карточка ешқайсысымен біріктірілмеген.',
    hint: 'Ажырататын ештеңе жоқ. Оны көру: smena patient show {id}',
  },
  no_kin: {
    text: '{one} және {other} карточкаларының арасында туыстық жазылмаған.',
    hint: 'Жазу: smena patient kin {one} {other} --relation mother',
  },
  plan_early: {
    text: '{id}-келуге пациент әлі келген жоқ: жоспары болуы мүмкін емес.',
    hint: 'Алдымен келгенін белгілеңіз: smena visit arrive {id}',
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
    hint: 'Көрсететіндер: {choices}. Бос уақыт: smena slots --service {code}. Дәрігер келіссе, --force қосыңыз.',
  },
  doctor_away: {
    text: '{doctor}: {day} күні қабылдау жоқ{why}.',
    hint: 'Жақын бос уақыт: {slots}. Дәрігер келіссе, --force қосыңыз.',
  },
  doctor_break: {
    text: '{doctor}: {day} күні {from}–{to} үзіліс, {start}–{end} соған түседі.',
    hint: 'Жақын бос уақыт: {slots}. Дәрігер келіссе, --force қосыңыз.',
  },
  clinic_closed: {
    text: '{day} күні клиника жабық{why}.',
    hint: 'Жақын бос уақыт: {slots}. Барлық демалыс күндері: smena holiday',
  },
  hours_impossible: {
    text: 'Жұмыс уақыты {value} бола алмайды.',
    hint: 'Уақыт 00:00 мен 24:00 аралығында, соңы басынан кейін болады: 09:00-18:00',
  },
  break_outside: {
    text: '{value} үзілісі {hours} жұмыс уақытынан шығып тұр.',
    hint: 'Үзіліс жұмыс басталғаннан кейін басталып, біткенге дейін аяқталады: 09:00-18:00 үзіліс 13:00-14:00',
  },
  breaks_overlap: {
    text: '{value} үзілісі алдыңғысымен қабаттасады.',
    hint: 'Ортақ бір үзілісті немесе қабаттаспайтын уақытты көрсетіңіз.',
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
    hint: 'Кешігуді белгілеу: smena doctor late {code} 20',
  },
  delay_invalid: {
    text: 'time: «{value}» — уақыт ұзақтығы емес.',
    hint: 'Минутпен жазыңыз: 25, 25m, «25 мин», 0:25; дәрігер келсе — 0.',
  },
  delay_too_long: {
    text: '{doctor}: кешігу {max} сағаттан аспайды.',
    hint: 'Келулерді ауыстырған дұрыс: smena doctor absent {code}',
  },
  delay_other_day: {
    text: 'Кешігу тек бүгінге белгіленеді, {day} күніне емес.',
    hint: 'Дәрігер ол күні болмаса: smena doctor absent {code} {day}',
  },
  delay_off: {
    text: '{doctor}: бүгін қабылдау жоқ немесе ол аяқталды.',
    hint: 'Күнді көру: smena schedule --doctor {code}',
  },
  delay_absent: {
    text: '{doctor}: бүгін қабылдамайды деп белгіленген.',
    hint: 'Дәрігер келсе: smena doctor here {code}',
  },
  delay_nobody: {
    text: '{id}-келу: бұл пациентке кешігу туралы айтатын ештеңе жоқ ({doctor}).',
    hint: 'Бүгін ескерту керек: {choices}. Тізім: smena doctor late {code}',
  },
  complaint_untold: {
    text: '{id}-шағым бойынша не істелгені пациентке әлі айтылмаған.',
    hint: 'Не айтылғанын жазыңыз: --told МӘТІН, немесе неге айтылмағанын: --untold СЕБЕП',
  },
  complaint_not_escalated: {
    text: '{id}-шағым A санатты, бірақ ол туралы әлі ешкімге айтылмаған.',
    hint: 'Аға әкімшіге айтып, белгілеңіз: smena complaint escalate {id}',
  },
  complaint_top: {
    text: '{id}-шағым туралы айтылуға тиіс адамның бәріне айтылды.',
    hint: 'Тағы біреу білуге тиіс болса: smena complaint escalate {id} --to КОД',
  },
  card_weights: {
    text: '{file}: критерий салмақтарының қосындысы {sum}, ал {whole} болуы керек.',
    hint: 'Салмақтарды {whole} шығатындай түзетіп, version санын өсіріңіз.',
  },
  card_version: {
    text: '{file}: бағалау парағы өзгертілген, ал version әлі {version}: осы нөмірмен бұрынғы парақ бойынша бағалар сақталған.',
    hint: 'version: {next} деп жазыңыз. Әртүрлі нұсқаның бағаларынан ортақ орташа шығарылмайды.',
  },
  not_scorable: {
    text: '{id}-байланыста тыңдайтын ештеңе жоқ: сөйлесу де, жазысу да болмаған.',
    hint: 'Жауап берілген қоңырауды не жауап жазылған чатты ғана бағалауға болады: smena log list',
  },
  not_senior: {
    text: 'Апталық талдауды {name} жүргізбейді: бұл — аға әкімшінің немесе басқарушының ісі.',
    hint: 'Кім жүргізетінін көрсетіңіз: --senior КОД. Кім кім екені: smena staff',
  },
  review_open: {
    text: 'Апталық талдау жүріп жатыр.',
    hint: 'Жалғастыру: smena weekly. Тоқтату: smena weekly drop',
  },
  no_review: {
    text: 'Қазір апталық талдау жүріп жатқан жоқ.',
    hint: 'Бастау: smena weekly. Бұрынғылары: smena weekly list',
  },
  scored_meanwhile: {
    text: 'Бұл байланысты басқа үстелде жаңа ғана бағалады; ештеңе жазылған жоқ.',
    hint: 'Сол бағаны қараңыз: smena qa. Келіспесеңіз, қайта бағалаңыз.',
  },
  must_be_done: {
    text: 'A санатты {id}-шағым кейінге қалдырылмайды: ол туралы дәл қазір айту керек.',
    hint: 'Аға әкімшіге айтып, белгілеңіз: smena complaint escalate {id}',
  },
  measures_missing: {
    text: '{id}-шағым бойынша шара жазылмаған, оны жабуға болмайды.',
    hint: 'Не істелгенін жазыңыз: --measures МӘТІН',
  },
  one_visit_only: {
    text: '{flag} тек бір келуге арналған.',
    hint: 'Бір келуді көрсетіңіз немесе {flag} кілтін алып тастаңыз.',
  },
  other_day: {
    text: '{id}-келу {day} күніне жазылған: «{to}» өз күнінде белгіленеді.',
    hint: 'Бүгінге ауыстыру: smena visit move {id} now --force. Кеш белгілеп отырсаңыз, уақытын көрсетіңіз: --at',
  },
  sum_zero: {
    text: 'Нөлдік сома жазылмайды.',
    hint: 'Қанша болғанын жазыңыз.',
  },
  drawer_short: {
    text: '{sum} — кассада болуы керек сомадан ({there}) көп.',
    hint: 'Қалдық неден құралады: smena cash',
  },
  not_paid: {
    text: '{id}-келу бойынша төлем белгіленбеген.',
    hint: 'Қарау: smena visit show {id}. Кассадан басқа себеппен шыққан ақша: smena cash out',
  },
  refund_too_much: {
    text: '{id}-келу үшін тек {paid} төленген.',
    hint: 'Сонша немесе одан аз қайтарыңыз.',
  },
  invalid_notes: {
    text: '{flag}: «{value}» — купюра санағы емес.',
    hint: 'Номиналы мен санын жазыңыз: 20000x3 5000x4',
  },
  no_such_note: {
    text: '{flag}: {value} номиналды купюра не тиын жоқ.',
    hint: 'Бары: {choices}.',
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
  undo_import_first: {
    text: '{id}-импортты әзірге қайтаруға болмайды: оның жолдарын {later}-импорт толықтырған.',
    hint: 'Алдымен соны қайтарыңыз: smena undo --import {later}',
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
    text: '{file} — {format} файлы, кесте емес.',
    hint: 'Оны XLSX немесе CSV етіп сақтап, сол файлды жүктеңіз.',
  },
  import_old_excel: {
    text: '{file} — ескі Excel кітабы (.xls).',
    hint: 'Оны Excel немесе LibreOffice бағдарламасында ашып, XLSX етіп сақтаңыз: «Файл», «Басқаша сақтау».',
  },
  import_locked: {
    text: '{file} файлы құпиясөзбен жабылған.',
    hint: 'Оны ашып, құпиясөзсіз көшірмесін сақтаңыз да, соны жүктеңіз.',
  },
  import_html: {
    text: '{file} — шын мәнінде веб-бет (HTML).',
    hint: 'Оны Excel немесе LibreOffice бағдарламасында ашып, XLSX етіп сақтаңыз. Кіру беті болса, жүйеге кіріп, қайта шығарып алыңыз.',
  },
  import_archive: {
    text: '{file} — мұрағат ({format}).',
    hint: 'Оны ашып, ішіндегі файлды жүктеңіз.',
  },
  import_broken: {
    text: '{file} файлы үзілген немесе бүлінген; ештеңе жүктелген жоқ.',
    hint: 'Оны қайта жүктеп алыңыз немесе қайта көшіріңіз.',
  },
  import_no_sheet: {
    text: '{file} файлында «{sheet}» парағы жоқ.',
    hint: 'Парақтары: {choices}',
  },
  import_sheetless: {
    text: '{file} — мәтін: онда парақ жоқ.',
    hint: '--sheet деп жазбаңыз.',
  },
  import_dates_unclear: {
    text: 'Файлдағы күндер екі түрлі оқылады: {example} — {days}.',
    hint: 'Қалай оқу керегін көрсетіңіз: {flags}',
  },
  import_no_input: {
    text: 'Ештеңе берілген жоқ: `-` стандартты енгізуді оқиды.',
    hint: 'Мысалы: smena import calls - < calls.csv',
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
  import_unsure: {
    text: '{file} қай бағдарламадан екені түсініксіз.',
    hint: 'Өзіңіз көрсетіңіз: --map АТЫ. Ұқсайтыны: {candidates}. Ешқайсысы емес пе? smena import map {file}',
  },
  import_unrecognised: {
    text: 'Мұндай файлды бағдарлама білмейді: {file}.',
    hint: 'Картасын көрсетіңіз: --map АТЫ (smena import maps) немесе бір рет сипаттаңыз: smena import map {file}',
  },
  import_other_kind: {
    text: '{file} ішінде {wanted} емес, {found} ({name}).',
    hint: 'Былай жүктеңіз: smena import {kind} {file}',
  },
  import_no_table: {
    text: '{file} — кесте емес: онда бір ғана баған бар.',
    hint: 'Ұяшықтар немен бөлінгенін көрсетіңіз: --delimiter comma, semicolon, tab немесе pipe',
  },
  import_map_taken: {
    text: '«{name}» деген дайын карта бар.',
    hint: 'Басқасын таңдаңыз: --name АТЫ. Дайын картаның орнына: --force',
  },
  import_map_kind: {
    text: '«{name}» картасы мұнда сәйкес емес: онымен {records} жүктеледі.',
    hint: 'Анықтама: smena import {kind} --help',
  },
  import_map_unknown: {
    text: '«{name}» деген карта жоқ.',
    hint: 'Барлары: smena import maps. Өзіңіздікі: --map ФАЙЛ.yaml',
  },
  db_foreign: {
    text: '{file} — бұл бағдарламаның базасы емес, оған тиген жоқпыз.',
    hint: '--db арқылы басқасын көрсетіңіз.',
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
    hint: 'Файл болса: оған және қалтасына құқықты тексеріңіз. Сервер болса: бұл оқуға арналған көшірме, негізгісінің мекенжайын беріңіз.',
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
  db_option: {
    text: 'База мекенжайында «{name}» деп тұр, бағдарлама ондайды білмейді.',
    hint: 'Мына атаулар жарайды: {choices}.',
  },
  db_service: {
    text: '{file} қызметтер файлында «{name}» бөлімі жоқ.',
    hint: '[{name}] бөлімін қосыңыз немесе басқасын атаңыз: postgres:///?service=АТАУ.',
  },
  db_secret_file: {
    text: 'Базаға қосылуға керек {file} файлы оқылмайды.',
    hint: 'Файл атауын және оны оқу құқығын тексеріңіз.',
  },
  db_secret_open: {
    text: '{file} файлын осы компьютердегі басқалар да оқи алады, сондықтан ол қолданылмады.',
    hint: 'Оны басқалардан жабыңыз: chmod 600 {file}',
  },
  db_password_missing: {
    text: 'Сервер {user} пайдаланушысының құпиясөзін сұрайды, ал ол еш жерде берілмеген.',
    hint: 'Оны тек өзіңіз оқитын файлға салып, файлды көрсетіңіз: smena db use … --password-file ФАЙЛ. Басқа жолдары: docs/postgres.ru.md',
  },
  db_login: {
    text: '{server} сервері кіргізбеді: аты немесе құпиясөзі қате.',
    hint: 'Мекенжайдағы атты және ол үшін көрсетілген файлдағы (--password-file, PGPASSFILE) құпиясөзді тексеріңіз; серверге жауапты адамнан сұраңыз.',
  },
  db_not_admitted: {
    text: '{server} сервері {user} пайдаланушысын бұл компьютерден кіргізбейді.',
    hint: 'Серверге жауапты адам кіруге рұқсат берсін: pg_hba.conf ішіндегі жол, grant connect on database.',
  },
  db_host: {
    text: '{server} сервері табылмады: мұндай атау мұнда белгісіз.',
    hint: 'Мекенжайдағы атауды және желі кабелін тексеріңіз.',
  },
  db_not_postgres: {
    text: '{server} мекенжайында PostgreSQL емес, басқа бағдарлама жауап береді.',
    hint: 'Мекенжайдағы сервер мен портты тексеріңіз: PostgreSQL порты әдетте 5432.',
  },
  db_refused: {
    text: '{server} сервері қосылудан бас тартты.',
    hint: 'Мұны серверге жауапты адамға көрсетіңіз. Толығырақ: {what}',
  },
  db_crowded: {
    text: '{server} серверінде қосылуға бос орын қалмаған.',
    hint: 'Бір минуттан кейін қайталаңыз; серверге жауапты адам max_connections мәнін арттыра алады.',
  },
  db_unreachable: {
    text: '{server} серверіне қол жетпейді.',
    hint: 'Желіні тексеріңіз. Жаңа қоңырауларды, қайта қоңыраулар мен келулерді әдеттегідей жаза беріңіз (log, callback, visit): осында сақталып, кейін жіберіледі.',
  },
  db_lost: {
    text: '{server} серверімен байланыс үзілді.',
    hint: 'Жазбаны қайталамас бұрын, ол жазылып қойған жоқ па, қараңыз: smena undo --list',
  },
  db_tls: {
    text: '{server} серверімен қорғалған байланыс (TLS) орнамады.',
    hint: 'Серверде TLS қосыңыз немесе, желі өзіңіздікі болса, мекенжайға ?sslmode=disable деп қосып жазыңыз. Толығырақ: {what}',
  },
  db_tls_required: {
    text: '{server} сервері {user} пайдаланушысын бұл компьютерден шифрлаусыз (TLS) кіргізбейді.',
    hint: 'Мекенжай соңына ?sslmode=require деп қосып жазыңыз. Көмектеспесе, серверге жауапты адам pg_hba.conf файлына жол қоссын.',
  },
  db_certificate: {
    text: '{server} серверінің сертификатына сенуге болмайды.',
    hint: 'Оны растаған орталықтың сертификатын беріңіз, ?sslrootcert=ФАЙЛ, серверді сертификаттағыдай атаңыз. Толығырақ: {what}',
  },
  db_root_missing: {
    text: 'sslmode=verify-ca үшін орталықтың сертификаты керек, ал {file} файлы жоқ.',
    hint: 'Файлды көрсетіңіз: sslrootcert=ФАЙЛ',
  },
  db_missing: {
    text: 'Сервер жауап береді, бірақ {server} базасы жоқ.',
    hint: 'Мекенжай соңындағы атауды тексеріңіз; базаны серверге жауапты адам ашады: createdb АТАУ.',
  },
  db_empty: {
    text: '{server} базасы әлі бос, ал бұл пайдаланушыға оны дайындауға болмайды.',
    hint: 'Оны иесі бір рет дайындайды: smena init (docs/grants.md)',
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
  book_away: {
    text: 'Сервер жауап бермейді, ал бос уақытты тек сервер біледі.',
    hint: 'Тілегін жазып қойыңыз: smena log call --phone … --outcome deferred --next "Жазу" --due …, қабылдауға сервер жауап бергенде жазасыз.',
  },
  spool_waiting: {
    text: 'Осы үстелдің жазбалары жіберуді күтіп тұр ({n}); ауысым оларсыз жабылар еді.',
    hint: 'Не кедергі екенін көріңіз: smena sync',
  },
  spool_unsent: {
    text: '{number}-жазба әлі жіберілмеген: оны өзгертуге ерте.',
    hint: 'Сервер жауап бергенде жіберіңіз: smena sync. Содан кейін түзетіңіз: smena undo, smena log edit',
  },
  already_sent: {
    text: 'Бұл жазба серверге бұрын жеткен; екінші рет жазылған жоқ.',
    hint: 'Ештеңе істеудің қажеті жоқ.',
  },
  claim_taken: {
    text: 'Жұмыста тұр: {what} {id} ({who}).',
    hint: 'Басқасын алыңыз: {command}. Онымен бәрібір өзіңіз айналыссаңыз, --anyway қосып қайталаңыз.',
  },
  copy_nothing: {
    text: '{file} ішінде клиника жоқ: көшіретін ештеңе жоқ.',
    hint: 'Мекенжай мен ретін тексеріңіз: алдымен қайдан, содан кейін қайда.',
  },
  copy_target_used: {
    text: '{file} бос емес: {clinics}, журнал жазбалары: {entries}. Ештеңе көшірілмеді.',
    hint: 'Екінші сөзбен бос базаны көрсетіңіз. Екі базаны салыстыру үшін --check қосыңыз.',
  },
  copy_unfinished: {
    text: 'Бұл база — {source} базасының аяқталмаған көшірмесі; онда әзірге жұмыс істеуге болмайды.',
    hint: 'Жалғастыру: сол екі мекенжаймен smena db copy ҚАЙДАН ҚАЙДА. Қайта бастау: --anew қосыңыз.',
  },
  copy_other: {
    text: '{file} ішінде басқа базаның, {source}, көшірмесі басталған. Ештеңе көшірілмеді.',
    hint: 'Сол көшірмені аяқтаңыз, басқа орын көрсетіңіз немесе осыдан қайта бастаңыз: --anew қосыңыз.',
  },
  copy_row: {
    text: '{file} ішіне бәрі сыймайды: {what} {id} онда қабылданбайды ({reason}).',
    hint: 'Бұл жазбаны көшіріп жатқан жерде түзетіп, сол команданы қайталаңыз.',
  },
  copy_differs: {
    text: 'Базалар бірдей емес: бірінші айырма — {what} {id}.',
    hint: 'Қай жерде екені жоғарыдағы кестеде. Айырмасы бар көшірмені қайта жасайды: --anew.',
  },
  journal_broken: {
    text: '{file} ішіндегі журнал сырттан өзгертілген: {seq}-жазба алдыңғысын жалғастырмайды.',
    hint: 'Мұндай базадан ештеңе көшірілмейді. Кім өзгерткенін анықтап, соңғы бүтін көшірмені алыңыз.',
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
  mail_not_set: {
    text: 'Пошта бапталмаған: {setting} берілмеген.',
    hint: 'Бір рет орнатыңыз: smena config set {setting} {example}',
  },
  mail_server: {
    text: 'Пошта серверінің мекенжайы оқылмайды.',
    hint: 'smtp://АТЫ@СЕРВЕР немесе smtps://АТЫ@СЕРВЕР деп жазыңыз; сервер осы компьютерде болса, шифрлаусыз — smtp://localhost?tls=none',
  },
  mail_secret_typed: {
    text: 'Құпиясөз мекенжайда тұрмауы керек: терілгенді осы компьютердегі басқалар көреді.',
    hint: 'Оны мекенжайдан алып, файлға салыңыз: smena config set mail.passwordFile ФАЙЛ. Немесе SHIFT_SMTP_PASSWORD айнымалысына жазыңыз.',
  },
  mail_address: {
    text: '{flag}: «{value}» — пошта мекенжайы емес.',
    hint: 'director@clinic.kz сияқты жазыңыз; бірнешеу болса — үтір арқылы.',
  },
  mail_password_missing: {
    text: 'Пошта сервері {user} құпиясөзін күтеді, бірақ ол еш жерде берілмеген.',
    hint: 'Оны файлға салып, файлды көрсетіңіз: smena config set mail.passwordFile ФАЙЛ. Немесе SHIFT_SMTP_PASSWORD орнатыңыз.',
  },
  mail_host: {
    text: '{host} пошта сервері табылмады: мұндай атау мұнда белгісіз. Хат жіберілмеді.',
    hint: 'mail.server баптауын (smena config) және желіні тексеріңіз.',
  },
  mail_unreachable: {
    text: '{server} пошта серверіне қосылу мүмкін емес: {reason}. Хат жіберілмеді.',
    hint: 'mail.server ішіндегі атау мен портты және желіні тексеріңіз; әдетте бұл 587 (smtp://) немесе 465 (smtps://) порты.',
  },
  mail_slow: {
    text: '{server} пошта сервері {seconds} с ішінде жауап бермеді. Хат жіберілмеді.',
    hint: 'Портты тексеріңіз: smtp:// мен smtps:// бөлек. Ұзағырақ күту үшін мекенжайға ?timeout=120 деп қосыңыз.',
  },
  mail_tls: {
    text: '{server} пошта серверімен қорғалған байланыс (TLS) орнамады: {reason}. Хат жіберілмеді.',
    hint: 'Сервер атауын тексеріңіз. Сертификатын клиника өзі берсе: smena config set mail.root ФАЙЛ',
  },
  mail_login: {
    text: '{server} пошта сервері {user} атын және құпиясөзін қабылдамады: {answer}. Хат жіберілмеді.',
    hint: 'Құпиясөзді тексеріңіз; көп пошта қызметі бөлек «қолданба құпиясөзін» талап етеді.',
  },
  mail_refused: {
    text: '{server} пошта сервері {to} үшін хатты қабылдамады: {answer}. Хат жіберілмеді.',
    hint: 'Мекенжайлар мен mail.from баптауын тексеріңіз: әдетте бұл — серверге кіретін адамның мекенжайы.',
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
