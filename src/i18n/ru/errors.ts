/** Every error in words, and its remedy; the codes and exits are in src/errors.ts. */
import type { ErrorCode } from '../../errors.ts';
import type { ErrorText } from '../types.ts';

export const errors: Record<ErrorCode, ErrorText> = {
  unknown_command: {
    text: 'Команды «{command}» нет.',
    hint: '{maybe}Все команды: {help}',
  },
  unknown_flag: {
    text: 'У команды «smena {command}» нет ключа {flag}.',
    hint: '{maybe}Ключи: smena {command} --help',
  },
  flag_needs_value: {
    text: 'После {flag} нужно значение.',
    hint: '{oneOf}Справка: smena {command} --help',
  },
  flag_without_value: {
    text: 'У ключа {flag} нет значения.',
    hint: 'Напишите его без значения: {flag}',
  },
  missing_word: {
    text: 'Команде «smena {command}» не хватает слова: {word}.',
    hint: 'Справка: smena {command} --help',
  },
  too_many_words: {
    text: 'Лишние слова после «smena {command}».',
    hint: 'Текст с пробелами возьмите в кавычки. Справка: smena {command} --help',
  },
  missing_input: {
    text: 'Не указано: {what}.',
    hint: 'Укажите через {flag} или запустите команду в терминале — она спросит.',
  },
  reason_missing: {
    text: '{flag}: не сказано, почему.',
    hint: 'Напишите там же: {example}',
  },
  nothing_to_change: {
    text: 'Не указано, что изменить.',
    hint: 'Справка: smena {command} --help',
  },
  invalid_choice: {
    text: '{flag}: значения «{value}» нет.',
    hint: 'Можно: {choices}.',
  },
  invalid_time: {
    text: '{flag}: «{value}» — не время.',
    hint: 'Можно так: 18:40, завтра 12:20, 15.01 10:00, +2ч, 2026-01-15T10:00.',
  },
  invalid_clock: {
    text: 'SHIFT_NOW: «{value}» — не момент времени.',
    hint: 'Напишите со смещением: 2026-01-16T08:47:00+05:00',
  },
  invalid_day: {
    text: '{flag}: «{value}» — не день.',
    hint: 'Можно так: сегодня, вчера, завтра, пн, 15.01, 2026-01-15.',
  },
  impossible_time: {
    text: '{flag}: такого времени не бывает: «{value}».',
    hint: 'Проверьте число, часы и минуты.',
  },
  time_in_future: {
    text: '{flag}: {time} ещё не наступило.',
    hint: 'Укажите прошедшее время.',
  },
  time_in_past: {
    text: '{flag}: {time} уже прошло.',
    hint: 'Укажите время в будущем.',
  },
  invalid_duration: {
    text: '{flag}: «{value}» — не длительность.',
    hint: 'Можно так: 190 (секунд), 3:10 или 3м10с.',
  },
  needs_terminal: {
    text: 'Доске нужен терминал с клавиатурой и экраном.',
    hint: 'То же один раз: smena now; для других программ: smena board --json.',
  },
  flag_alone: {
    text: '{flag} работает только вместе с {other}.',
    hint: 'Добавьте {other} или уберите {flag}.',
  },
  flags_clash: {
    text: '{one} и {other} вместе не указывают.',
    hint: 'Уберите одно из двух.',
  },
  nobody_spoke: {
    text: '{flag}: разговора не было, статус «{status}».',
    hint: 'Уберите {flag} или укажите верный --status.',
  },
  duration_too_long: {
    text: '{flag}: {seconds} с — больше суток.',
    hint: 'Минуты и секунды пишут так: 3:10.',
  },
  next_step_missing: {
    text: 'У «подумаю» должен быть следующий шаг с датой.',
    hint: 'Укажите, когда связаться: --due "завтра 10:00"',
  },
  attempts_lacking: {
    text: 'Перезвон {id} рано снимать: попыток {attempts} из {needed}.',
    hint: 'Позвоните ещё раз: smena callback {id}',
  },
  message_lacking: {
    text: 'Перезвон {id} рано снимать: сообщение не оставлено.',
    hint: 'Оставьте его: smena callback {id} message_left',
  },
  invalid_number: {
    text: '{flag}: «{value}» — не подходящее число.',
    hint: 'Нужно целое число от {min} до {max}.',
  },
  invalid_id: {
    text: '{flag}: «{value}» — не номер записи.',
    hint: 'Напишите номер, как в списках, например 214.',
  },
  invalid_money: {
    text: '{flag}: «{value}» — не сумма.',
    hint: 'Напишите цифрами: 8500 или 8500,50.',
  },
  invalid_phone: {
    text: '{flag}: «{value}» — не номер телефона.',
    hint: 'Напишите номер целиком: 8 701 234 56 78 или +7 701 234 56 78.',
  },
  invalid_zone: {
    text: '{flag}: часового пояса «{value}» нет.',
    hint: 'Напишите имя пояса: Asia/Almaty, Europe/Moscow.',
  },
  invalid_period: {
    text: '«{value}» — не период.',
    hint: 'Можно так: сегодня, вчера, неделя, месяц, 2026-01, 2026-01-15 или 2026-01-01..2026-01-31.',
  },
  invalid_file: {
    text: '{file}, строка {line}: это не {format}.',
    hint: 'Исправьте эту строку. Подробности: {what}',
  },
  file_encoding: {
    text: 'Файл {file} записан не в UTF-8.',
    hint: 'Сохраните его в UTF-8 и запустите команду снова.',
  },
  file_empty: {
    text: 'Файл {file} пуст.',
    hint: 'Заполните его или укажите другой файл.',
  },
  file_field_missing: {
    text: '{file}: не указано {field}.',
    hint: 'Напишите, например: {example}',
  },
  file_field_unknown: {
    text: '{file}: поля {field} нет.',
    hint: 'Проверьте написание или уберите строку.',
  },
  file_field_invalid: {
    text: '{file}: {field}: «{value}» не подходит.',
    hint: 'Напишите так: {example}',
  },
  file_field_choice: {
    text: '{file}: {field}: значения «{value}» нет.',
    hint: 'Можно: {choices}.',
  },
  file_field_duplicate: {
    text: '{file}: {field}: «{value}» встречается дважды.',
    hint: 'Дайте каждому своё.',
  },
  text_too_long: {
    text: '{flag}: текст слишком длинный: знаков {length}, предел {max}.',
    hint: 'Сократите его.',
  },
  file_not_found: {
    text: 'Файла {file} нет.',
    hint: 'Проверьте имя и папку.',
  },
  file_is_folder: {
    text: '{file} — это папка.',
    hint: 'Укажите файл в этой папке.',
  },
  file_unreadable: {
    text: 'Файл {file} не читается.',
    hint: 'Проверьте, файл ли это и есть ли на него права.',
  },
  file_exists: {
    text: 'Файл {file} уже есть, он не тронут.',
    hint: 'Укажите другое имя или --force, чтобы заменить.',
  },
  file_is_link: {
    text: '{file} — ссылка; запись через неё не сделана.',
    hint: 'Укажите имя настоящего файла.',
  },
  settings_line: {
    text: 'Строка {line} файла {file} не читается.',
    hint: 'Пишите ИМЯ=значение, перед пояснением — #. Начать заново: smena db use --forget',
  },
  settings_name: {
    text: 'Строка {line} файла {file}: настройки {name} программа не знает.',
    hint: 'Исправьте имя или уберите строку; эти настройки записывает smena db use.',
  },
  no_clinic: {
    text: 'Клиника ещё не заведена.',
    hint: 'Завести: smena init. Потренироваться: smena init --demo',
  },
  clinic_unknown: {
    text: 'Клиники «{value}» в этой базе нет. Есть: {choices}.',
    hint: 'Выбрать клинику для этого компьютера: smena db use --clinic КОД',
  },
  clinic_unclear: {
    text: 'В этой базе несколько клиник: {choices}.',
    hint: 'Уточните, какая нужна: --clinic КОД, или запомните раз и навсегда: smena db use --clinic КОД',
  },
  desk_unclear: {
    text: 'В клинике несколько стоек: {choices}. Непонятно, за какой из них вы работаете.',
    hint: 'Запомнить раз и навсегда: smena db use --desk КОД. Для одной команды: --desk КОД',
  },
  clinic_exists: {
    text: 'В этой базе уже заведена клиника «{name}».',
    hint: 'Изменить: smena config. Ещё одна клиника сети: smena init --another. Другая база: --db ФАЙЛ',
  },
  no_shift: {
    text: 'На этой стойке смена не открыта.',
    hint: 'Открыть: smena start',
  },
  shift_closed: {
    text: 'Смена {id} уже закрыта.',
    hint: 'Её отчёт: smena report {id}. Новая смена: smena start',
  },
  shift_open: {
    text: 'На этой стойке уже открыта смена {id}: {name}, с {time}.',
    hint: 'Продолжить её: smena start --continue. Закрыть: smena close, или сразу: smena start --close-previous ПРИЧИНА',
  },
  not_found: {
    text: 'Нет записи: {what} {id}.',
    hint: '{list}',
  },
  ambiguous: {
    text: '{flag}: под «{value}» подходит несколько: {choices}.',
    hint: 'Напишите точнее или укажите код либо номер одного из них.',
  },
  duplicate_code: {
    text: 'Код «{value}» уже занят.',
    hint: 'Выберите другой.',
  },
  slot_taken: {
    text: '{doctor}: время {time} уже занято.',
    hint: 'Ближайшие окна: {slots}. Все: smena slots --doctor {code}',
  },
  room_taken: {
    text: 'Кабинет {room}: время {time} уже занято.',
    hint: 'Ближайшие окна: {slots}. Другой кабинет: --room КОД',
  },
  offer_open: {
    text: '{doctor}, {time}: предложено по листу ожидания, запись {entry}, до {until}.',
    hint: 'Что ответили: smena wait answer {entry}. Другие окна: {slots}. Если со всеми договорились: --force',
  },
  offer_lost: {
    text: '{doctor}, {time}: время, предложенное по записи {entry} листа ожидания, уже не свободно.',
    hint: 'Скажите, что этого времени уже нет. Ближайшие окна: {slots}. Предложить: smena wait offer {entry} --at …',
  },
  no_gap: {
    text: 'Для записи {id} листа ожидания сейчас нет подходящего окна.',
    hint: 'Почему: smena wait match --all. Любое время: smena wait offer {id} --doctor КОД --at …',
  },
  not_offered: {
    text: 'Записи {id} листа ожидания ещё ничего не предлагали.',
    hint: 'Предложить: smena wait offer {id}. Записать без предложения: smena book --wait {id}',
  },
  wish_order: {
    text: '{one} {first} не раньше, чем {other} {second}.',
    hint: 'Измените одно из них или уберите.',
  },
  wish_service: {
    text: '{doctor} не оказывает услугу «{service}».',
    hint: 'Её оказывают: {choices}. Укажите одного из них или никого.',
  },
  wish_days: {
    text: '{doctor}: не принимает в дни, указанные в --days.',
    hint: 'Принимает: {week}.',
  },
  wish_never: {
    text: 'За четыре недели нет рабочего дня, куда такое пожелание поместится: {minutes} мин.',
    hint: 'Расширьте {flags}. Часы работы: smena doctor',
  },
  changed_meanwhile: {
    text: 'Запись «{what} {id}» тем временем изменили; ничего не записано.',
    hint: 'Посмотрите её ещё раз и повторите: {command}',
  },
  patient_known: {
    text: 'На этом номере уже есть карточка с таким именем: {id}.',
    hint: 'Открыть: smena patient show {id}. Если это всё же другой человек, добавьте --force.',
  },
  same_card: {
    text: 'Это одна и та же карточка: {id}.',
    hint: 'Укажите две разные. Похожие карточки: smena patient duplicates',
  },
  already_merged: {
    text: 'Карточка {id} объединена с карточкой {into}.',
    hint: 'Работайте с карточкой {into} или разъедините их: smena patient split {id}',
  },
  not_merged: {
    text: 'Карточка {id} ни с какой не объединена.',
    hint: 'Разъединять нечего. Посмотреть её: smena patient show {id}',
  },
  no_kin: {
    text: 'Между карточками {one} и {other} родство не записано.',
    hint: 'Записать: smena patient kin {one} {other} --relation mother',
  },
  plan_early: {
    text: 'На визит {id} ещё никто не пришёл: плана у него быть не может.',
    hint: 'Сначала отметьте приход: smena visit arrive {id}',
  },
  status_step: {
    text: 'Визит {id} сейчас: {from}. Отметить «{to}» нельзя.',
    hint: 'Сейчас можно: {choices}.',
  },
  already_closed: {
    text: 'Уже закрыто: {what} {id}.',
    hint: 'Что открыто: {list}',
  },
  visit_past: {
    text: 'Время {time} уже прошло.',
    hint: 'Укажите время в будущем. Записать состоявшийся визит можно с --force.',
  },
  outside_hours: {
    text: '{doctor}: {day} приём {from}–{to}, визит {start}–{end} не помещается.',
    hint: 'Ближайшие окна: {slots}. Если врач согласен, добавьте --force.',
  },
  doctor_service: {
    text: '{doctor} не оказывает услугу «{service}».',
    hint: 'Её оказывают: {choices}. Свободное время: smena slots --service {code}. Если врач согласен, добавьте --force.',
  },
  doctor_away: {
    text: '{doctor}: {day} приёма нет{why}.',
    hint: 'Ближайшие окна: {slots}. Если врач согласен, добавьте --force.',
  },
  doctor_break: {
    text: '{doctor}: {day} перерыв {from}–{to}, визит {start}–{end} на него приходится.',
    hint: 'Ближайшие окна: {slots}. Если врач согласен, добавьте --force.',
  },
  clinic_closed: {
    text: '{day} клиника закрыта{why}.',
    hint: 'Ближайшие окна: {slots}. Все выходные и праздники: smena holiday',
  },
  hours_impossible: {
    text: 'Часы работы не могут быть {value}.',
    hint: 'Часы лежат между 00:00 и 24:00, конец позже начала: 09:00-18:00',
  },
  break_outside: {
    text: 'Перерыв {value} выходит за часы работы {hours}.',
    hint: 'Перерыв начинается после начала работы и кончается до её конца: 09:00-18:00 перерыв 13:00-14:00',
  },
  breaks_overlap: {
    text: 'Перерыв {value} накладывается на предыдущий.',
    hint: 'Укажите один общий перерыв или время, которое не пересекается.',
  },
  too_early: {
    text: 'Визит {id} назначен на {time}: отмечать «{to}» рано.',
    hint: 'Отметьте, когда придёт время. Если пациент пришёл раньше, сначала перенесите: smena visit move {id} now',
  },
  time_before: {
    text: '{flag}: {time} раньше предыдущей отметки ({before}).',
    hint: 'Проверьте время или отмените ту отметку: smena undo',
  },
  nothing_to_tell: {
    text: '{doctor}: на сегодня ни опоздания, ни отсутствия не отмечено.',
    hint: 'Отметить опоздание: smena doctor late {code} 20',
  },
  delay_invalid: {
    text: 'time: «{value}» — не длительность.',
    hint: 'Напишите минуты: 25, 25m, «25 мин», 0:25; 0 — когда врач уже на месте.',
  },
  delay_too_long: {
    text: '{doctor}: опоздание может быть не больше {max} часов.',
    hint: 'Лучше перенести визиты: smena doctor absent {code}',
  },
  delay_other_day: {
    text: 'Опоздание отмечают в сам день, а не заранее: {day}.',
    hint: 'Если врача в этот день не будет: smena doctor absent {code} {day}',
  },
  delay_off: {
    text: '{doctor}: сегодня приёма нет или он уже окончен.',
    hint: 'Посмотреть день: smena schedule --doctor {code}',
  },
  delay_absent: {
    text: '{doctor}: отмечено, что сегодня приёма не будет.',
    hint: 'Если врач всё же пришёл: smena doctor here {code}',
  },
  delay_nobody: {
    text: 'Визит {id}: пациенту нечего говорить об опоздании ({doctor}).',
    hint: 'Предупредить сегодня: {choices}. Список: smena doctor late {code}',
  },
  complaint_untold: {
    text: 'По жалобе {id} пациенту ещё не сказали, что сделано.',
    hint: 'Напишите, что ему сказали: --told ТЕКСТ, или почему не сказали: --untold ПРИЧИНА',
  },
  complaint_not_escalated: {
    text: 'Жалоба {id} класса A, и о ней ещё никому не сказали.',
    hint: 'Скажите старшему и отметьте: smena complaint escalate {id}',
  },
  complaint_top: {
    text: 'По жалобе {id} уже сказано всем, кому положено.',
    hint: 'Если должен знать кто-то ещё: smena complaint escalate {id} --to КОД',
  },
  card_weights: {
    text: '{file}: веса критериев в сумме дают {sum}, а не {whole}.',
    hint: 'Поправьте веса, чтобы вышло {whole}, и увеличьте version.',
  },
  card_version: {
    text: '{file}: скоркард изменён, а version всё ещё {version}: под этим номером уже есть оценки по прежнему.',
    hint: 'Напишите version: {next}. Оценки по разным версиям вместе не усредняются.',
  },
  not_scorable: {
    text: 'В контакте {id} нечего слушать: разговора или переписки не было.',
    hint: 'Оценить можно отвеченный звонок или чат с ответом: smena log list',
  },
  not_senior: {
    text: '{name} не ведёт разбор недели: это дело старшего администратора или управляющего.',
    hint: 'Укажите, кто ведёт: --senior КОД. Кто есть кто: smena staff',
  },
  review_open: {
    text: 'Разбор недели уже идёт.',
    hint: 'Продолжить его: smena weekly. Отменить: smena weekly drop',
  },
  no_review: {
    text: 'Разбор недели сейчас не идёт.',
    hint: 'Начать: smena weekly. Прошлые: smena weekly list',
  },
  scored_meanwhile: {
    text: 'Этот контакт только что оценили на другой стойке; ничего не записано.',
    hint: 'Посмотрите ту оценку: smena qa. Если не согласны, оцените ещё раз.',
  },
  must_be_done: {
    text: 'Жалобу {id} класса A на потом не оставляют: о ней нужно сказать сейчас.',
    hint: 'Скажите старшему и отметьте: smena complaint escalate {id}',
  },
  measures_missing: {
    text: 'У жалобы {id} не записаны меры, закрыть её нельзя.',
    hint: 'Напишите, что сделано: --measures ТЕКСТ',
  },
  one_visit_only: {
    text: '{flag} подходит только к одному визиту.',
    hint: 'Укажите один визит или уберите {flag}.',
  },
  other_day: {
    text: 'Визит {id} был на {day}: «{to}» отмечают в его день.',
    hint: 'Перенести на сегодня: smena visit move {id} now --force. Если отмечаете задним числом, укажите время: --at',
  },
  sum_zero: {
    text: 'Нулевую сумму записать нельзя.',
    hint: 'Напишите, сколько это было.',
  },
  drawer_short: {
    text: '{sum} — больше, чем должно быть в кассе ({there}).',
    hint: 'Из чего складывается остаток: smena cash',
  },
  not_paid: {
    text: 'По визиту {id} оплата не отмечена.',
    hint: 'Посмотреть: smena visit show {id}. Деньги из кассы по другой причине: smena cash out',
  },
  refund_too_much: {
    text: 'По визиту {id} оплачено только {paid}.',
    hint: 'Верните столько же или меньше.',
  },
  invalid_notes: {
    text: '{flag}: «{value}» — не подсчёт купюр.',
    hint: 'Напишите номинал и количество: 20000x3 5000x4',
  },
  no_such_note: {
    text: '{flag}: купюры или монеты {value} нет.',
    hint: 'Есть: {choices}.',
  },
  nothing_to_undo: {
    text: 'На этой стойке нечего отменять.',
    hint: 'Последняя запись: smena log --last',
  },
  cannot_undo: {
    text: 'Запись {seq} отменить нельзя: «{what} {id}» позже меняли.',
    hint: 'Сначала отмените позднее изменение.',
  },
  undo_of_undo: {
    text: 'Запись {seq} — сама отмена; отмену не отменяют.',
    hint: 'Внесите запись заново.',
  },
  undo_founding: {
    text: 'Записью {seq} заведена клиника; это не отменить.',
    hint: 'Изменить: smena config. Начать заново: другой файл через --db.',
  },
  already_undone: {
    text: 'Запись {seq} уже отменена.',
    hint: 'Что можно отменить: smena undo --list',
  },
  undo_import: {
    text: 'Запись {seq} — импорт; он отменяется целиком.',
    hint: 'Отменить его: smena undo --import {id}',
  },
  undo_in_use: {
    text: 'Запись {seq} отменить нельзя: от неё зависит «{what} {id}».',
    hint: 'Сначала отмените то, что зависит.',
  },
  undo_import_first: {
    text: 'Импорт {id} пока отменить нельзя: его строки дополнил импорт {later}.',
    hint: 'Сначала отмените его: smena undo --import {later}',
  },
  gate_shut: {
    text: 'Смена не закрыта: не разобрано {n}.',
    hint: 'Разберите каждое, перенесите (--carry) или закройте с --force --reason',
  },
  carry_too_late: {
    text: '{flag}: {time} — слишком поздно: имеет смысл только до {latest}.',
    hint: 'Укажите время раньше.',
  },
  import_not_text: {
    text: '{file} — файл {format}, а не таблица.',
    hint: 'Сохраните его как XLSX или CSV и загрузите этот файл.',
  },
  import_old_excel: {
    text: '{file} — книга старого Excel (.xls).',
    hint: 'Откройте её в Excel или LibreOffice и сохраните как XLSX: «Файл», «Сохранить как».',
  },
  import_locked: {
    text: 'Файл {file} закрыт паролем.',
    hint: 'Откройте его, сохраните копию без пароля и загрузите её.',
  },
  import_html: {
    text: '{file} — на самом деле веб-страница (HTML).',
    hint: 'Откройте её в Excel или LibreOffice и сохраните как XLSX. Если это страница входа, войдите и выгрузите ещё раз.',
  },
  import_archive: {
    text: '{file} — архив ({format}).',
    hint: 'Распакуйте его и загрузите файл, который внутри.',
  },
  import_broken: {
    text: 'Файл {file} оборван или повреждён; ничего не загружено.',
    hint: 'Скачайте или скопируйте его ещё раз.',
  },
  import_no_sheet: {
    text: 'В файле {file} нет листа «{sheet}».',
    hint: 'Его листы: {choices}',
  },
  import_sheetless: {
    text: '{file} — текст: листов в нём нет.',
    hint: 'Уберите --sheet.',
  },
  import_dates_unclear: {
    text: 'Даты в файле читаются двояко: {example} — это {days}.',
    hint: 'Укажите, как читать: {flags}',
  },
  import_no_input: {
    text: 'Ничего не передано: `-` читает стандартный ввод.',
    hint: 'Например: smena import calls - < calls.csv',
  },
  import_empty: {
    text: 'Файл {file} пуст.',
    hint: 'Выгрузите его ещё раз и проверьте, есть ли в нём строки.',
  },
  import_line_too_long: {
    text: '{file}, строка {line}: длиннее 1 МБ; ничего не загружено.',
    hint: 'Проверьте, таблица ли это и не потерян ли там конец строки.',
  },
  import_columns_missing: {
    text: '{file}: не найден столбец для {fields}. Первая строка: {header}',
    hint: 'Назовите столбец: --column {example}="…" (или его номер). Другая система: --map ИМЯ',
  },
  import_unsure: {
    text: 'Непонятно, из какой программы файл {file}.',
    hint: 'Укажите сами: --map ИМЯ. Похоже на: {candidates}. Ничего из этого? smena import map {file}',
  },
  import_unrecognised: {
    text: 'Такую выгрузку программа не знает: {file}.',
    hint: 'Укажите карту: --map ИМЯ (smena import maps) или опишите файл один раз: smena import map {file}',
  },
  import_other_kind: {
    text: 'В файле {file} не {wanted}, а {found} ({name}).',
    hint: 'Загрузите его так: smena import {kind} {file}',
  },
  import_no_table: {
    text: '{file} — не таблица: в нём один столбец.',
    hint: 'Укажите, чем разделены ячейки: --delimiter comma, semicolon, tab или pipe',
  },
  import_map_taken: {
    text: 'Имя «{name}» занято встроенной картой.',
    hint: 'Выберите другое: --name ИМЯ. Вместо встроенной: --force',
  },
  import_map_kind: {
    text: 'Карта «{name}» здесь не подходит: по ней загружают {records}.',
    hint: 'Справка: smena import {kind} --help',
  },
  import_map_unknown: {
    text: 'Карты «{name}» нет.',
    hint: 'Какие есть: smena import maps. Своя: --map ФАЙЛ.yaml',
  },
  db_foreign: {
    text: '{file} — не база этой программы, она не тронута.',
    hint: 'Укажите другую через --db.',
  },
  db_damaged: {
    text: 'База {file} повреждена.',
    hint: 'Не пишите в неё; восстановите последнюю копию.',
  },
  db_newer: {
    text: 'База записана более новой версией (схема {found}, программа знает {known}); она не тронута.',
    hint: 'Обновите программу.',
  },
  db_readonly: {
    text: 'База {file} доступна только для чтения.',
    hint: 'Файл: проверьте права на него и на папку. Сервер: это копия для чтения, укажите адрес основного.',
  },
  db_full: {
    text: 'Для базы {file} нет места на диске. Подтверждённое раньше сохранено, эта запись не сделана.',
    hint: 'Освободите место и повторите.',
  },
  db_busy: {
    text: 'База {file} слишком долго занята; ничего не записано.',
    hint: 'Повторите через минуту.',
  },
  db_network_share: {
    text: '{file} лежит на сетевом диске, там база может испортиться.',
    hint: 'Держите её на диске этого компьютера: --db ФАЙЛ',
  },
  url_secret: {
    text: 'В адресе пароль, а набранное видит любой на этом компьютере. Адрес не использован.',
    hint: 'Уберите пароль из адреса: храните его в файле из PGPASSFILE или задайте весь адрес в SHIFT_DB.',
  },
  db_url: {
    text: 'Адрес базы не читается.',
    hint: 'Пишите так: postgres://ПОЛЬЗОВАТЕЛЬ@СЕРВЕР:5432/БАЗА.',
  },
  db_option: {
    text: 'В адресе базы сказано «{name}», программа такого не знает.',
    hint: 'Можно указать: {choices}.',
  },
  db_service: {
    text: 'В файле служб {file} нет раздела «{name}».',
    hint: 'Добавьте раздел [{name}] или назовите другой: postgres:///?service=ИМЯ.',
  },
  db_secret_file: {
    text: 'Файл {file}, нужный для подключения к базе, не читается.',
    hint: 'Проверьте имя файла и права на него.',
  },
  db_secret_open: {
    text: 'Файл {file} могут прочитать другие на этом компьютере, поэтому он не использован.',
    hint: 'Закройте его от них: chmod 600 {file}',
  },
  db_password_missing: {
    text: 'Сервер спрашивает пароль пользователя {user}, а он нигде не задан.',
    hint: 'Положите его в файл, который читаете только вы, и укажите файл: smena db use … --password-file ФАЙЛ. Другие способы: docs/postgres.ru.md',
  },
  db_login: {
    text: 'Сервер {server} не пустил: неверное имя или пароль.',
    hint: 'Проверьте имя в адресе и пароль в файле, который указан для него (--password-file, PGPASSFILE); спросите того, кто ведёт сервер.',
  },
  db_not_admitted: {
    text: 'Сервер {server} не пускает пользователя {user} с этого компьютера.',
    hint: 'Пусть тот, кто ведёт сервер, откроет вход: строка в pg_hba.conf, grant connect on database.',
  },
  db_host: {
    text: 'Сервер {server} не найден: такое имя здесь неизвестно.',
    hint: 'Проверьте имя в адресе и сетевой кабель.',
  },
  db_not_postgres: {
    text: 'По адресу {server} отвечает не PostgreSQL.',
    hint: 'Проверьте сервер и порт в адресе: обычный порт PostgreSQL — 5432.',
  },
  db_refused: {
    text: 'Сервер {server} отказал в подключении.',
    hint: 'Покажите это тому, кто его ведёт. Подробности: {what}',
  },
  db_crowded: {
    text: 'На сервере {server} заняты все места для подключений.',
    hint: 'Повторите через минуту; тот, кто ведёт сервер, может увеличить max_connections.',
  },
  db_unreachable: {
    text: 'Сервер {server} недоступен.',
    hint: 'Проверьте сеть. Новые звонки, перезвоны и визиты записывайте как обычно (log, callback, visit): сохранятся здесь и уйдут позже.',
  },
  db_lost: {
    text: 'Связь с сервером {server} оборвалась.',
    hint: 'Прежде чем повторять запись, проверьте, не сделана ли она: smena undo --list',
  },
  db_tls: {
    text: 'Защищённое соединение (TLS) с {server} не установлено.',
    hint: 'Включите TLS на сервере или, если сеть своя, допишите к адресу ?sslmode=disable. Подробности: {what}',
  },
  db_tls_required: {
    text: 'Без шифрования (TLS) сервер {server} не пускает пользователя {user} с этого компьютера.',
    hint: 'Допишите в конце адреса ?sslmode=require. Если не поможет, пусть тот, кто ведёт сервер, добавит строку в pg_hba.conf.',
  },
  db_certificate: {
    text: 'Сертификату сервера {server} нельзя доверять.',
    hint: 'Укажите сертификат его центра, ?sslrootcert=ФАЙЛ, и назовите сервер так, как он назван в сертификате. Подробности: {what}',
  },
  db_root_missing: {
    text: 'Для sslmode=verify-ca нужен сертификат центра, а файла {file} нет.',
    hint: 'Укажите файл: sslrootcert=ФАЙЛ',
  },
  db_missing: {
    text: 'Сервер отвечает, но базы {server} на нём нет.',
    hint: 'Проверьте имя в конце адреса; базу создаёт тот, кто ведёт сервер: createdb ИМЯ.',
  },
  db_empty: {
    text: 'База {server} ещё пуста, а этому пользователю её не подготовить.',
    hint: 'Её один раз готовит владелец: smena init (docs/grants.md)',
  },
  db_too_old: {
    text: 'На сервере {server} PostgreSQL {found}, программе нужна версия {needed} или новее.',
    hint: 'Обновите сервер или работайте с файлом: --db ФАЙЛ.',
  },
  db_outdated: {
    text: 'База более старой версии (схема {found}, нужна {known}), а этому пользователю её менять нельзя.',
    hint: 'Владелец базы один раз запускает этой версией любую команду — и база обновится.',
  },
  db_slow: {
    text: 'Сервер {server} отвечал на один запрос дольше минуты; ничего не записано.',
    hint: 'Возьмите период короче или повторите через несколько минут.',
  },
  not_allowed: {
    text: 'Этому пользователю базы {server} такое не разрешено. Ничего не записано.',
    hint: 'Войдите под другой ролью или обратитесь к тому, кто ведёт сервер (docs/grants.md).',
  },
  book_away: {
    text: 'Сервер недоступен, а без него не видно свободного времени.',
    hint: 'Запишите пожелание: smena log call --phone … --outcome deferred --next "Записать" --due …, а на приём — когда сервер ответит.',
  },
  spool_waiting: {
    text: 'Записи этой стойки ждут отправки ({n}); смена закрылась бы без них.',
    hint: 'Что их держит: smena sync',
  },
  spool_unsent: {
    text: 'Запись {number} ещё не отправлена: менять её пока рано.',
    hint: 'Когда сервер ответит, отправить: smena sync. Потом исправить: smena undo, smena log edit',
  },
  already_sent: {
    text: 'Эта запись уже была на сервере; второй раз не записана.',
    hint: 'Ничего делать не нужно.',
  },
  claim_taken: {
    text: 'Уже в работе: {what} {id} ({who}).',
    hint: 'Возьмите другое: {command}. Если этим всё же заняты вы, повторите с --anyway.',
  },
  copy_nothing: {
    text: 'В {file} нет клиники: копировать нечего.',
    hint: 'Проверьте адрес и порядок: сначала откуда, потом куда.',
  },
  copy_target_used: {
    text: '{file} не пуста: {clinics}, записей журнала: {entries}. Ничего не скопировано.',
    hint: 'Вторым словом укажите пустую базу. Чтобы сравнить две базы, добавьте --check.',
  },
  copy_unfinished: {
    text: 'Эта база — незаконченная копия {source}; работать в ней ещё нельзя.',
    hint: 'Продолжить: smena db copy ОТКУДА КУДА с теми же адресами. Начать заново: добавьте --anew.',
  },
  copy_other: {
    text: 'В {file} начата копия другой базы, {source}. Ничего не скопировано.',
    hint: 'Закончите ту копию, укажите другое место или начните отсюда заново: добавьте --anew.',
  },
  copy_row: {
    text: 'Не всё помещается в {file}: {what} {id} там не принимается ({reason}).',
    hint: 'Исправьте эту запись там, откуда копируете, и повторите ту же команду.',
  },
  copy_differs: {
    text: 'Базы не совпадают: первое отличие — {what} {id}.',
    hint: 'В таблице выше видно где. Копию с отличиями делают заново: --anew.',
  },
  journal_broken: {
    text: 'Журнал в {file} изменён извне: запись {seq} не продолжает предыдущую.',
    hint: 'Из такой базы ничего не копируется. Выясните, кто её менял, и возьмите последнюю целую копию.',
  },
  disk_full: {
    text: 'Не удалось записать {file}: диск заполнен или неисправен.',
    hint: 'Освободите место и повторите.',
  },
  not_writable: {
    text: '{file}: не удаётся открыть или записать.',
    hint: 'Проверьте имя, папку и права.',
  },
  output_failed: {
    text: 'Вывод не записан: диск заполнен или неисправен.',
    hint: 'Сама команда выполнена. Прежде чем повторять, проверьте: smena undo --list',
  },
  mail_not_set: {
    text: 'Почта не настроена: не задано {setting}.',
    hint: 'Задайте один раз: smena config set {setting} {example}',
  },
  mail_server: {
    text: 'Адрес почтового сервера не читается.',
    hint: 'Пишите smtp://ИМЯ@СЕРВЕР или smtps://ИМЯ@СЕРВЕР; без шифрования, если сервер на этом же компьютере, — smtp://localhost?tls=none',
  },
  mail_secret_typed: {
    text: 'Паролю не место в адресе: набранное видно другим на этом компьютере.',
    hint: 'Уберите его из адреса и положите в файл: smena config set mail.passwordFile ФАЙЛ. Или в переменную SHIFT_SMTP_PASSWORD.',
  },
  mail_address: {
    text: '{flag}: «{value}» — не адрес почты.',
    hint: 'Пишите как director@clinic.kz; несколько — через запятую.',
  },
  schedule_line: {
    text: '{value}: из-за перевода строки в имени строка для планировщика распадётся.',
    hint: 'Укажите папку или файл с именем без него или переименуйте.',
  },
  mail_password_missing: {
    text: 'Почтовый сервер ждёт пароль пользователя {user}, а он нигде не задан.',
    hint: 'Положите его в файл и укажите файл: smena config set mail.passwordFile ФАЙЛ. Или задайте SHIFT_SMTP_PASSWORD.',
  },
  mail_host: {
    text: 'Почтовый сервер {host} не найден: такое имя здесь неизвестно. Письмо не отправлено.',
    hint: 'Проверьте mail.server (smena config) и сеть.',
  },
  mail_unreachable: {
    text: 'Почтовый сервер {server} недоступен: {reason}. Письмо не отправлено.',
    hint: 'Проверьте имя и порт в mail.server и сеть; обычно это порт 587 (smtp://) или 465 (smtps://).',
  },
  mail_slow: {
    text: 'Почтовый сервер {server} не ответил за {seconds} с. Письмо не отправлено.',
    hint: 'Проверьте порт: у smtp:// и smtps:// он разный. Ждать дольше: допишите к адресу ?timeout=120',
  },
  mail_tls: {
    text: 'Защищённое соединение (TLS) с почтовым сервером {server} не установлено: {reason}. Письмо не отправлено.',
    hint: 'Проверьте имя сервера. Если его сертификат выдала сама клиника: smena config set mail.root ФАЙЛ',
  },
  mail_login: {
    text: 'Почтовый сервер {server} не принял имя {user} и пароль: {answer}. Письмо не отправлено.',
    hint: 'Проверьте пароль; многие почтовые службы требуют отдельный «пароль приложения».',
  },
  mail_refused: {
    text: 'Почтовый сервер {server} не принял письмо для {to}: {answer}. Письмо не отправлено.',
    hint: 'Проверьте адреса и mail.from: обычно это адрес того, кто входит на сервер.',
  },
  cancelled: {
    text: 'Прервано. Подтверждённое раньше записано, остальное — нет.',
    hint: '',
  },
  internal: {
    text: 'Сбой программы: {what}',
    hint: 'Ничего не записано наполовину. Сообщите о сбое и приложите команду, которую ввели.',
  },
};
