/** Every error in words, and its remedy; the codes and exits are in src/errors.ts. */
import type { ErrorCode } from '../../errors.ts';
import type { ErrorText } from '../types.ts';

export const errors: Record<ErrorCode, ErrorText> = {
  unknown_command: {
    text: 'There is no command “{command}”.',
    hint: '{maybe}All commands: {help}',
  },
  unknown_flag: {
    text: '“smena {command}” has no flag {flag}.',
    hint: '{maybe}Flags: smena {command} --help',
  },
  flag_needs_value: {
    text: '{flag} needs a value after it.',
    hint: '{oneOf}See: smena {command} --help',
  },
  flag_without_value: {
    text: '{flag} takes no value.',
    hint: 'Write it alone: {flag}',
  },
  missing_word: {
    text: '“smena {command}” needs one more word: {word}.',
    hint: 'See: smena {command} --help',
  },
  too_many_words: {
    text: 'Too many words for “smena {command}”.',
    hint: 'Put quotes around a text with spaces. See: smena {command} --help',
  },
  missing_input: {
    text: 'Not given: {what}.',
    hint: 'Give it with {flag}, or run the command in a terminal and it will ask.',
  },
  reason_missing: {
    text: '{flag}: the reason is missing.',
    hint: 'Write it there: {example}',
  },
  nothing_to_change: {
    text: 'No change was given.',
    hint: 'See: smena {command} --help',
  },
  invalid_choice: {
    text: '{flag}: “{value}” is not one of its values.',
    hint: 'Possible: {choices}.',
  },
  invalid_time: {
    text: '{flag}: “{value}” is not a time.',
    hint: 'Write 18:40, tomorrow 12:20, 15.01 10:00, +2h or 2026-01-15T10:00.',
  },
  invalid_clock: {
    text: 'SHIFT_NOW: “{value}” is not an instant.',
    hint: 'Write it with its offset: 2026-01-16T08:47:00+05:00',
  },
  invalid_day: {
    text: '{flag}: “{value}” is not a day.',
    hint: 'Write today, yesterday, tomorrow, mon, 15.01 or 2026-01-15.',
  },
  impossible_time: {
    text: '{flag}: there is no such time: “{value}”.',
    hint: 'Check the day of the month, the hours and the minutes.',
  },
  time_in_future: {
    text: '{flag}: {time} has not come yet.',
    hint: 'Give a time that has passed.',
  },
  time_in_past: {
    text: '{flag}: {time} has already passed.',
    hint: 'Give a time to come.',
  },
  invalid_duration: {
    text: '{flag}: “{value}” is not a length of time.',
    hint: 'Write seconds (190), minutes and seconds (3:10) or 3m10s.',
  },
  needs_terminal: {
    text: 'The board needs a terminal with a keyboard and a screen.',
    hint: 'See the same once: smena now; for other programs: smena board --json.',
  },
  flag_alone: {
    text: '{flag} only goes with {other}.',
    hint: 'Add {other}, or leave {flag} out.',
  },
  flags_clash: {
    text: '{one} and {other} do not go together.',
    hint: 'Leave one of them out.',
  },
  nobody_spoke: {
    text: '{flag}: nobody spoke, the status is “{status}”.',
    hint: 'Leave {flag} out, or give the right --status.',
  },
  duration_too_long: {
    text: '{flag}: {seconds} s is more than a day.',
    hint: 'Write minutes and seconds as 3:10.',
  },
  next_step_missing: {
    text: '“Let me think” needs a dated next step.',
    hint: 'Give the date of the next contact: --due "tomorrow 10:00"',
  },
  attempts_lacking: {
    text: 'Callback {id} cannot be given up yet: attempts {attempts} of {needed}.',
    hint: 'Ring once more: smena callback {id}',
  },
  message_lacking: {
    text: 'Callback {id} cannot be given up yet: no message has been left.',
    hint: 'Leave one: smena callback {id} message_left',
  },
  invalid_number: {
    text: '{flag}: “{value}” is not a number that fits here.',
    hint: 'Write a whole number from {min} to {max}.',
  },
  invalid_id: {
    text: '{flag}: “{value}” is not the number of a record.',
    hint: 'Write it as the lists show it, for example 214.',
  },
  invalid_money: {
    text: '{flag}: “{value}” is not a sum of money.',
    hint: 'Write it in figures: 8500 or 8500.50.',
  },
  invalid_phone: {
    text: '{flag}: “{value}” is not a telephone number.',
    hint: 'Write it in full: 8 701 234 56 78 or +7 701 234 56 78.',
  },
  invalid_zone: {
    text: '{flag}: there is no time zone “{value}”.',
    hint: 'Write its name as Asia/Almaty or Europe/Moscow.',
  },
  invalid_period: {
    text: '“{value}” is not a period.',
    hint: 'Write today, yesterday, week, month, 2026-01, 2026-01-15 or 2026-01-01..2026-01-31.',
  },
  invalid_file: {
    text: '{file}, line {line}: this is not {format}.',
    hint: 'Mend that line. Details: {what}',
  },
  file_encoding: {
    text: '{file} is not written in UTF-8.',
    hint: 'Save it in UTF-8 and run the command again.',
  },
  file_empty: {
    text: '{file} is empty.',
    hint: 'Write it first, or give the name of another file.',
  },
  file_field_missing: {
    text: '{file}: {field} is not given.',
    hint: 'Write it, for example: {example}',
  },
  file_field_unknown: {
    text: '{file}: there is no field {field}.',
    hint: 'Check the spelling or take the line out.',
  },
  file_field_invalid: {
    text: '{file}: {field}: “{value}” does not fit.',
    hint: 'Write it like this: {example}',
  },
  file_field_choice: {
    text: '{file}: {field}: “{value}” is not one of its values.',
    hint: 'Possible: {choices}.',
  },
  file_field_duplicate: {
    text: '{file}: {field}: “{value}” appears twice.',
    hint: 'Give each its own.',
  },
  text_too_long: {
    text: '{flag}: the text is too long: {length} characters of {max}.',
    hint: 'Shorten it.',
  },
  file_not_found: {
    text: 'There is no file {file}.',
    hint: 'Check the name and the folder.',
  },
  file_is_folder: {
    text: '{file} is a folder.',
    hint: 'Name the file in it.',
  },
  file_unreadable: {
    text: '{file} cannot be read.',
    hint: 'Check that it is a file, and your rights to it.',
  },
  file_exists: {
    text: '{file} is already there and was left as it is.',
    hint: 'Give another name, or --force to replace it.',
  },
  file_is_link: {
    text: '{file} is a link; nothing was written through it.',
    hint: 'Give the name of a real file.',
  },
  settings_line: {
    text: 'Line {line} of {file} cannot be read.',
    hint: 'Write NAME=value, and # before a remark. Begin anew: smena db use --forget',
  },
  settings_name: {
    text: 'Line {line} of {file} sets {name}, which the program does not know.',
    hint: 'Correct the name or take the line out; these settings are written by: smena db use',
  },
  no_clinic: {
    text: 'No clinic has been set up yet.',
    hint: 'Set it up: smena init. To practise: smena init --demo',
  },
  clinic_unknown: {
    text: 'There is no clinic “{value}” in this database. There are: {choices}.',
    hint: 'Which one this machine works for: smena db use --clinic CODE',
  },
  clinic_unclear: {
    text: 'Several clinics share this database: {choices}.',
    hint: 'Say which one is meant: --clinic CODE, or once and for all: smena db use --clinic CODE',
  },
  desk_unclear: {
    text: 'This clinic has several desks: {choices}. It is not known which of them this is.',
    hint: 'Say it once and for all: smena db use --desk CODE. For one command: --desk CODE',
  },
  clinic_exists: {
    text: 'The clinic “{name}” is already set up in this database.',
    hint: 'Change it: smena config. A further clinic of the chain: smena init --another. Another database: --db FILE',
  },
  no_shift: {
    text: 'No shift is open at this desk.',
    hint: 'Open it: smena start',
  },
  shift_closed: {
    text: 'Shift {id} is already closed.',
    hint: 'Its report: smena report {id}. A new shift: smena start',
  },
  shift_open: {
    text: 'Shift {id} is already open at this desk: {name}, since {time}.',
    hint: 'Go on with it: smena start --continue. Close it: smena close, or at once: smena start --close-previous REASON',
  },
  not_found: {
    text: 'There is no {what} {id}.',
    hint: '{list}',
  },
  ambiguous: {
    text: '{flag}: “{value}” fits several: {choices}.',
    hint: 'Write it in full, or give the code or number of one of them.',
  },
  duplicate_code: {
    text: 'The code “{value}” is already taken.',
    hint: 'Choose another one.',
  },
  slot_taken: {
    text: '{doctor} is already taken at {time}.',
    hint: 'Nearest free: {slots}. All of them: smena slots --doctor {code}',
  },
  room_taken: {
    text: 'Room {room} is already taken at {time}.',
    hint: 'Nearest free: {slots}. Another room: --room CODE',
  },
  offer_open: {
    text: '{doctor}, {time}: on offer to waitlist entry {entry} until {until}.',
    hint: 'What was said: smena wait answer {entry}. Other free times: {slots}. Agreed with everybody: --force',
  },
  offer_lost: {
    text: '{doctor}, {time}: the time offered to waitlist entry {entry} is gone.',
    hint: 'Say that this time can no longer be had. Nearest free: {slots}. To offer one: smena wait offer {entry} --at …',
  },
  no_gap: {
    text: 'No free time suits waitlist entry {id} now.',
    hint: 'Why not: smena wait match --all. Any time: smena wait offer {id} --doctor CODE --at …',
  },
  not_offered: {
    text: 'Nobody has offered waitlist entry {id} a time yet.',
    hint: 'Offer one: smena wait offer {id}. Booked without an offer: smena book --wait {id}',
  },
  wish_order: {
    text: '{one} {first} is not before {other} {second}.',
    hint: 'Change one of them, or leave one out.',
  },
  wish_service: {
    text: '{doctor} does not do “{service}”.',
    hint: 'Done by: {choices}. Name one of them, or nobody.',
  },
  wish_days: {
    text: '{doctor} never works on the weekdays of --days.',
    hint: 'Works: {week}.',
  },
  wish_never: {
    text: 'No working day within four weeks has room for such a wish: {minutes} min.',
    hint: 'Widen {flags}. Hours: smena doctor',
  },
  changed_meanwhile: {
    text: 'Changed meanwhile: {what} {id}. Nothing was written.',
    hint: 'Look at it again and repeat: {command}',
  },
  patient_known: {
    text: 'There is a card of that name under that number: {id}.',
    hint: 'Open it: smena patient show {id}. If it is another person all the same, add --force.',
  },
  same_card: {
    text: 'Both are the same card: {id}.',
    hint: 'Give two different ones. Likely duplicates: smena patient duplicates',
  },
  already_merged: {
    text: 'Card {id} was merged into card {into}.',
    hint: 'Work with card {into}, or take them apart: smena patient split {id}',
  },
  not_merged: {
    text: 'Card {id} has not been merged into another.',
    hint: 'There is nothing to take apart. Look at it: smena patient show {id}',
  },
  no_kin: {
    text: 'Nothing is noted between cards {one} and {other}.',
    hint: 'Note it: smena patient kin {one} {other} --relation mother',
  },
  plan_early: {
    text: 'Nobody has come to visit {id} yet: it has no plan.',
    hint: 'First note that the patient came: smena visit arrive {id}',
  },
  status_step: {
    text: 'Visit {id} cannot go from “{from}” to “{to}”.',
    hint: 'Possible now: {choices}.',
  },
  already_closed: {
    text: 'Already closed: {what} {id}.',
    hint: 'What is open: {list}',
  },
  visit_past: {
    text: '{time} has already passed.',
    hint: 'Give a time to come. To record a visit that took place, add --force.',
  },
  outside_hours: {
    text: '{doctor} works {from}–{to} on {day}; {start}–{end} does not fit.',
    hint: 'Nearest free: {slots}. If the doctor has agreed, add --force.',
  },
  doctor_service: {
    text: '{doctor} does not do “{service}”.',
    hint: 'Done by: {choices}. Free times: smena slots --service {code}. If the doctor has agreed, add --force.',
  },
  doctor_away: {
    text: '{doctor} sees nobody on {day}{why}.',
    hint: 'Nearest free: {slots}. If the doctor has agreed, add --force.',
  },
  doctor_break: {
    text: '{doctor} has a break {from}–{to} on {day}; {start}–{end} runs into it.',
    hint: 'Nearest free: {slots}. If the doctor has agreed, add --force.',
  },
  clinic_closed: {
    text: 'The clinic is closed on {day}{why}.',
    hint: 'Nearest free: {slots}. All days off: smena holiday',
  },
  hours_impossible: {
    text: '{value} cannot be working hours.',
    hint: 'Hours lie between 00:00 and 24:00 and end after they begin: 09:00-18:00',
  },
  break_outside: {
    text: 'The break {value} does not lie inside the hours {hours}.',
    hint: 'A break begins after the work does and is over before it ends: 09:00-18:00 break 13:00-14:00',
  },
  breaks_overlap: {
    text: 'The break {value} runs into the one before it.',
    hint: 'Give one break for both, or times that do not overlap.',
  },
  too_early: {
    text: 'Visit {id} is only at {time}: too early for “{to}”.',
    hint: 'Note it when its time has come. A patient who came sooner is moved first: smena visit move {id} now',
  },
  time_before: {
    text: '{flag}: {time} is before the step noted at {before}.',
    hint: 'Check the time, or take that step back: smena undo',
  },
  nothing_to_tell: {
    text: '{doctor}: no delay or absence is noted for today.',
    hint: 'Note one: smena doctor late {code} 20',
  },
  delay_invalid: {
    text: 'time: “{value}” is not a length of time.',
    hint: 'Write minutes: 25, 25m, 0:25, 1h; 0 once the doctor is here.',
  },
  delay_too_long: {
    text: '{doctor}: a delay is at most {max} hours.',
    hint: 'Move the visits instead: smena doctor absent {code}',
  },
  delay_other_day: {
    text: 'A delay is noted for today only, not for {day}.',
    hint: 'If the doctor will not be there: smena doctor absent {code} {day}',
  },
  delay_off: {
    text: '{doctor} sees nobody today, or nobody any more.',
    hint: 'See the day: smena schedule --doctor {code}',
  },
  delay_absent: {
    text: '{doctor} is noted as away today.',
    hint: 'If the doctor comes after all: smena doctor here {code}',
  },
  delay_nobody: {
    text: 'Visit {id}: the patient has nothing to hear about a delay of {doctor}.',
    hint: 'To tell today: {choices}. The list: smena doctor late {code}',
  },
  complaint_untold: {
    text: 'The patient has not been told what was done about complaint {id}.',
    hint: 'Write what he was told: --told TEXT, or why he was not: --untold REASON',
  },
  complaint_not_escalated: {
    text: 'Complaint {id} is of class A, and nobody has been told of it.',
    hint: 'Tell the senior and write it down: smena complaint escalate {id}',
  },
  complaint_top: {
    text: 'Everybody on the chain of complaint {id} has been told.',
    hint: 'If somebody else is to know: smena complaint escalate {id} --to CODE',
  },
  card_weights: {
    text: '{file}: the weights of the criteria add up to {sum}, not to {whole}.',
    hint: 'Change the weights so that they make {whole}, and raise version.',
  },
  card_version: {
    text: '{file}: the scorecard was changed, but its version is still {version}: scores are kept by another card of that number.',
    hint: 'Write version: {next}. Scores by different cards are not averaged together.',
  },
  not_scorable: {
    text: 'There is nothing to hear in contact {id}: nobody spoke or wrote.',
    hint: 'Only a call that was answered or a chat that got a reply can be scored: smena log list',
  },
  not_senior: {
    text: '{name} does not lead the weekly review: that is for a senior administrator or a manager.',
    hint: 'Name one of them: --senior CODE. Who they are: smena staff',
  },
  review_open: {
    text: 'A weekly review is open already.',
    hint: 'Go on with it: smena weekly. Give it up: smena weekly drop',
  },
  no_review: {
    text: 'No weekly review is open.',
    hint: 'Begin one: smena weekly. Those that were held: smena weekly list',
  },
  scored_meanwhile: {
    text: 'Somebody else has scored this contact just now; nothing was written.',
    hint: 'Look at that score: smena qa. Score it again if you differ.',
  },
  must_be_done: {
    text: 'Complaint {id} of class A is not left for later: somebody has to be told of it now.',
    hint: 'Tell the senior and write it down: smena complaint escalate {id}',
  },
  measures_missing: {
    text: 'Complaint {id} has no measures yet; without them it stays open.',
    hint: 'Write what was done: --measures TEXT',
  },
  one_visit_only: {
    text: '{flag} goes with one visit only.',
    hint: 'Name one visit, or leave {flag} out.',
  },
  other_day: {
    text: 'Visit {id} was on {day}: “{to}” is noted on its own day.',
    hint: 'Move it to today: smena visit move {id} now --force. If it is told late, say when it was: --at',
  },
  sum_zero: {
    text: 'A sum of nothing is not entered.',
    hint: 'Write how much it was.',
  },
  drawer_short: {
    text: '{sum} is more than the {there} that should be in the drawer.',
    hint: 'Look at what it is made of: smena cash',
  },
  not_paid: {
    text: 'Nothing is noted as paid for visit {id}.',
    hint: 'See: smena visit show {id}. Money that leaves the drawer for another reason: smena cash out',
  },
  refund_too_much: {
    text: 'Only {paid} was paid for visit {id}.',
    hint: 'Give back as much or less.',
  },
  invalid_notes: {
    text: '{flag}: “{value}” is not a count of notes.',
    hint: 'Write value and number: 20000x3 5000x4',
  },
  no_such_note: {
    text: '{flag}: there is no note or coin of {value}.',
    hint: 'There are: {choices}.',
  },
  nothing_to_undo: {
    text: 'There is nothing to take back at this desk.',
    hint: 'What was written: smena log --last',
  },
  cannot_undo: {
    text: 'Entry {seq} cannot be taken back: {what} {id} was changed later.',
    hint: 'Take the later change back first.',
  },
  undo_of_undo: {
    text: 'Entry {seq} is itself an undo; an undo is not taken back.',
    hint: 'Write the record again.',
  },
  undo_founding: {
    text: 'Entry {seq} set the clinic up; that cannot be taken back.',
    hint: 'Change it: smena config. Start afresh: give another file with --db.',
  },
  already_undone: {
    text: 'Entry {seq} has already been taken back.',
    hint: 'What can be: smena undo --list',
  },
  undo_import: {
    text: 'Entry {seq} is an import; it is taken back whole.',
    hint: 'Take it back: smena undo --import {id}',
  },
  undo_in_use: {
    text: 'Entry {seq} cannot be taken back: {what} {id} depends on it.',
    hint: 'Take that back first.',
  },
  undo_import_first: {
    text: 'Import {id} cannot be taken back yet: import {later} completed rows of it.',
    hint: 'Take that one back first: smena undo --import {later}',
  },
  gate_shut: {
    text: 'The shift stays open: {n} still undone.',
    hint: 'Resolve each, carry it (--carry), or close with --force --reason',
  },
  carry_too_late: {
    text: '{flag}: {time} is too late: this makes sense only before {latest}.',
    hint: 'Give an earlier time.',
  },
  import_not_text: {
    text: '{file}: this is {format}, not a table.',
    hint: 'Save it as XLSX or CSV and import that file.',
  },
  import_old_excel: {
    text: '{file} is a workbook of an old Excel (.xls).',
    hint: 'Open it in Excel or LibreOffice and save it as XLSX: File, Save As.',
  },
  import_locked: {
    text: '{file} is locked with a password.',
    hint: 'Open it, save a copy without a password, and import the copy.',
  },
  import_html: {
    text: '{file} is a web page (HTML), whatever its name says.',
    hint: 'Open it in Excel or LibreOffice and save it as XLSX. A login page? Log in and export once more.',
  },
  import_archive: {
    text: '{file} is an archive ({format}).',
    hint: 'Unpack it and import the file that is in it.',
  },
  import_broken: {
    text: '{file} was cut off or is damaged; nothing was imported.',
    hint: 'Download or copy it once more.',
  },
  import_no_sheet: {
    text: '{file} has no sheet “{sheet}”.',
    hint: 'Its sheets: {choices}',
  },
  import_sheetless: {
    text: '{file} is text: it has no sheets.',
    hint: 'Leave out --sheet.',
  },
  import_dates_unclear: {
    text: 'Dates in the file read two ways: {example} is {days}.',
    hint: 'Say which: {flags}',
  },
  import_no_input: {
    text: 'Nothing is handed over: `-` reads standard input.',
    hint: 'For example: smena import calls - < calls.csv',
  },
  import_empty: {
    text: '{file} is empty.',
    hint: 'Export it once more and look whether there are lines in it.',
  },
  import_line_too_long: {
    text: '{file}, line {line}: longer than 1 MB; nothing was imported.',
    hint: 'Look whether this is a table, and whether a line end is missing there.',
  },
  import_columns_missing: {
    text: '{file}: no column was found for {fields}. Its first line: {header}',
    hint: 'Name the column: --column {example}="…" (or its number). Another system: --map NAME',
  },
  import_unsure: {
    text: 'It is not clear whose export {file} is.',
    hint: 'Say it: --map NAME. Likely: {candidates}. None of them? smena import map {file}',
  },
  import_unrecognised: {
    text: '{file} is no export that the program knows.',
    hint: 'Name its map: --map NAME (smena import maps), or describe it once: smena import map {file}',
  },
  import_other_kind: {
    text: '{file} holds {found}, not {wanted} ({name}).',
    hint: 'Bring it in with: smena import {kind} {file}',
  },
  import_no_table: {
    text: '{file} is no table: it has only one column.',
    hint: 'Name what separates its cells: --delimiter comma, semicolon, tab or pipe',
  },
  import_map_taken: {
    text: '“{name}” is the name of a shipped map.',
    hint: 'Choose another: --name NAME. Instead of the shipped one: --force',
  },
  import_map_kind: {
    text: 'The map “{name}” is not for this: it is for {records}.',
    hint: 'See: smena import {kind} --help',
  },
  import_map_unknown: {
    text: 'There is no map “{name}”.',
    hint: 'All of them: smena import maps. Your own: --map FILE.yaml',
  },
  db_foreign: {
    text: '{file} is not a database of this program; it was left as it is.',
    hint: 'Give another one with --db.',
  },
  db_damaged: {
    text: 'The database {file} is damaged.',
    hint: 'Do not write to it; restore the last copy.',
  },
  db_newer: {
    text: 'The database was written by a newer version (schema {found}, this program knows {known}); it was left as it is.',
    hint: 'Update the program.',
  },
  db_readonly: {
    text: 'The database {file} can only be read.',
    hint: 'A file: check the rights to it and to its folder. A server: this is a copy for reading, give the address of the main one.',
  },
  db_full: {
    text: 'There is no room left for the database {file}. What was confirmed before is safe; this record was not written.',
    hint: 'Free some space and repeat.',
  },
  db_busy: {
    text: 'The database {file} has been busy for too long; nothing was written.',
    hint: 'Repeat in a moment.',
  },
  db_network_share: {
    text: '{file} lies on a network drive, where several programs would damage it.',
    hint: 'Keep it on this machine’s own disk: --db FILE',
  },
  url_secret: {
    text: 'The address holds a password, and everybody on this computer can read what is typed. It was not used.',
    hint: 'Leave the password out; keep it in a file named by PGPASSFILE, or put the whole address into SHIFT_DB.',
  },
  db_url: {
    text: 'The address of the database cannot be read.',
    hint: 'Write it as postgres://USER@HOST:5432/DATABASE.',
  },
  db_option: {
    text: 'The address of the database says “{name}”, which this program does not know.',
    hint: 'Known are: {choices}.',
  },
  db_service: {
    text: 'The service file {file} says nothing about “{name}”.',
    hint: 'Add a section [{name}] to it, or name another one: postgres:///?service=NAME.',
  },
  db_secret_file: {
    text: 'The file {file}, which the connection to the database needs, cannot be read.',
    hint: 'Check its name and that you may read it.',
  },
  db_secret_open: {
    text: 'Others on this computer can read {file}, so it was not used.',
    hint: 'Close it to them: chmod 600 {file}',
  },
  db_password_missing: {
    text: 'The server asks for the password of {user}, and none was found.',
    hint: 'Put it into a file that only you can read, and name the file: smena db use … --password-file FILE. Other ways: docs/postgres.md',
  },
  db_login: {
    text: 'The server {server} did not let this desk in: wrong name or password.',
    hint: 'Check the user in the address and the password in the file that is named for it (--password-file, PGPASSFILE); ask whoever looks after the server.',
  },
  db_not_admitted: {
    text: 'The server {server} does not let {user} in from this computer.',
    hint: 'Whoever looks after the server lets the user in: a line in pg_hba.conf, grant connect on database.',
  },
  db_host: {
    text: 'There is no server {server}: its name is not known here.',
    hint: 'Check the name in the address and the network cable.',
  },
  db_not_postgres: {
    text: 'Something answers at {server}, but it is not PostgreSQL.',
    hint: 'Check server and port in the address; PostgreSQL usually has port 5432.',
  },
  db_refused: {
    text: 'The server {server} refused the connection.',
    hint: 'Show this to whoever looks after it. Details: {what}',
  },
  db_crowded: {
    text: 'The server {server} has no place left for one more program.',
    hint: 'Repeat in a moment; whoever looks after the server can raise max_connections.',
  },
  db_unreachable: {
    text: 'The server {server} cannot be reached.',
    hint: 'Check the network. Write down new calls, callbacks and visits as usual (log, callback, visit): they are kept here and sent later.',
  },
  db_lost: {
    text: 'The connection to the server {server} broke off.',
    hint: 'Before you repeat a record, see whether it is there: smena undo --list',
  },
  db_tls: {
    text: 'No protected connection (TLS) to {server} could be made.',
    hint: 'Turn TLS on at the server or, in a network that you trust, add ?sslmode=disable to the address. Details: {what}',
  },
  db_tls_required: {
    text: 'Without encryption (TLS) the server {server} does not let {user} in from this computer.',
    hint: 'Write ?sslmode=require at the end of the address. If that does not help, whoever looks after the server adds a line to pg_hba.conf.',
  },
  db_certificate: {
    text: 'The certificate of the server {server} cannot be trusted.',
    hint: 'Give the certificate of its authority, ?sslrootcert=FILE, and call the server as its certificate does. Details: {what}',
  },
  db_root_missing: {
    text: 'sslmode=verify-ca needs the certificate of an authority, and there is no file {file}.',
    hint: 'Name the file: sslrootcert=FILE',
  },
  db_missing: {
    text: 'The server answers, but there is no database {server}.',
    hint: 'Check the name at the end of the address; whoever looks after the server makes it with: createdb NAME.',
  },
  db_empty: {
    text: 'The database {server} is still empty, and this login may not set it up.',
    hint: 'Its owner does that once: smena init (docs/grants.md)',
  },
  db_too_old: {
    text: 'The server {server} is PostgreSQL {found}; this program needs {needed} or later.',
    hint: 'Update the server, or work with a file: --db FILE.',
  },
  db_outdated: {
    text: 'The database is of an older version (schema {found}, this program needs {known}), and this login may not change it.',
    hint: 'Its owner runs any command once with this version: the database is brought up to date.',
  },
  db_slow: {
    text: 'The server {server} took longer than a minute over one question; nothing was written.',
    hint: 'Try a shorter period, or again in a few minutes.',
  },
  not_allowed: {
    text: 'This login may not do that in the database {server}. Nothing was written.',
    hint: 'Log in with another role, or ask whoever looks after the server (docs/grants.md).',
  },
  book_away: {
    text: 'The server is away, and only it knows which times are free.',
    hint: 'Write the wish down: smena log call --phone … --outcome deferred --next "Book" --due …, and book when the server answers.',
  },
  spool_waiting: {
    text: 'Records of this desk wait here for the server ({n}); the shift would be closed without them.',
    hint: 'See what keeps them: smena sync',
  },
  spool_unsent: {
    text: 'Record {number} has not been sent yet: it is too early to change it.',
    hint: 'Send it when the server answers: smena sync. Then put it right: smena undo, smena log edit',
  },
  already_sent: {
    text: 'This record had reached the server before; it was not written twice.',
    hint: 'Nothing needs to be done.',
  },
  claim_taken: {
    text: 'Taken already: {what} {id} ({who}).',
    hint: 'Take another: {command}. If you are at it all the same, repeat with --anyway.',
  },
  copy_nothing: {
    text: '{file} holds no clinic: there is nothing to copy.',
    hint: 'Check the address and the order: first where everything is, then where it is to go.',
  },
  copy_target_used: {
    text: '{file} is not empty: {clinics}, journal entries: {entries}. Nothing was copied.',
    hint: 'Give an empty database as the second word. To compare the two: add --check.',
  },
  copy_unfinished: {
    text: 'This database is a copy of {source} that is not finished; nobody can work in it yet.',
    hint: 'Go on with it: smena db copy FROM TO with the same two addresses. Throw it away: add --anew.',
  },
  copy_other: {
    text: '{file} holds the beginning of a copy of another database, {source}. Nothing was copied.',
    hint: 'Finish that copy, give another target, or throw it away and begin from here: add --anew.',
  },
  copy_row: {
    text: 'Not everything fits into {file}: {what} {id} is refused there ({reason}).',
    hint: 'Correct that record where it comes from and type the same line again.',
  },
  copy_differs: {
    text: 'The two databases are not the same: the first difference is in {what} {id}.',
    hint: 'The table above says where. A copy that differs is made again with --anew.',
  },
  journal_broken: {
    text: 'The journal in {file} was changed from outside: entry {seq} does not follow from the one before it.',
    hint: 'Nothing is copied from such a database. Find out who changed it, and take the last copy that is whole.',
  },
  disk_full: {
    text: '{file} could not be written: the disk is full or failing.',
    hint: 'Free some space and repeat.',
  },
  not_writable: {
    text: '{file} cannot be opened or written.',
    hint: 'Check the name, the folder and the rights.',
  },
  output_failed: {
    text: 'What was to be shown could not be written: the disk is full or failing.',
    hint: 'What the command did is done. Look before repeating it: smena undo --list',
  },
  mail_not_set: {
    text: 'Mail is not set up: {setting} is missing.',
    hint: 'Set it once: smena config set {setting} {example}',
  },
  mail_server: {
    text: 'The address of the mail server cannot be read.',
    hint: 'Write smtp://NAME@SERVER or smtps://NAME@SERVER; without encryption, where the server is on this computer: smtp://localhost?tls=none',
  },
  mail_secret_typed: {
    text: 'A password has no place in the address: others on this computer see what is typed.',
    hint: 'Take it out and put it in a file: smena config set mail.passwordFile FILE. Or set SHIFT_SMTP_PASSWORD.',
  },
  mail_address: {
    text: '{flag}: “{value}” is no mail address.',
    hint: 'Write it as in director@clinic.kz; several of them with commas.',
  },
  schedule_line: {
    text: '{value}: a line break in a name would break the line by which the report is written.',
    hint: 'Give a folder or a file whose name has none, or rename this one.',
  },
  mail_password_missing: {
    text: 'The mail server wants the password of {user}, and none is given anywhere.',
    hint: 'Put it in a file and name the file: smena config set mail.passwordFile FILE. Or set SHIFT_SMTP_PASSWORD.',
  },
  mail_host: {
    text: 'There is no mail server {host}: its name is not known here. Nothing was sent.',
    hint: 'Check mail.server (smena config) and the network cable.',
  },
  mail_unreachable: {
    text: 'The mail server {server} cannot be reached: {reason}. Nothing was sent.',
    hint: 'Check name and port in mail.server and the network; usually it is port 587 (smtp://) or 465 (smtps://).',
  },
  mail_slow: {
    text: 'The mail server {server} did not answer within {seconds} s. Nothing was sent.',
    hint: 'Check the port: smtp:// and smtps:// differ. To wait longer, add ?timeout=120 to the address.',
  },
  mail_tls: {
    text: 'No protected connection (TLS) to the mail server {server} could be made: {reason}. Nothing was sent.',
    hint: 'Check the name of the server. If the clinic made its certificate itself: smena config set mail.root FILE',
  },
  mail_login: {
    text: 'The mail server {server} did not accept the name {user} and its password: {answer}. Nothing was sent.',
    hint: 'Check the password; many mail services want an “app password” of its own.',
  },
  mail_refused: {
    text: 'The mail server {server} did not take the mail for {to}: {answer}. Nothing was sent.',
    hint: 'Check the addresses and mail.from: it is usually the address of whoever logs in.',
  },
  cancelled: {
    text: 'Cancelled. What was confirmed before stays; the rest was not written.',
    hint: '',
  },
  internal: {
    text: 'A fault of the program: {what}',
    hint: 'Nothing half done is left behind. Please report it with the command you typed.',
  },
};
