/**
 * A day at the practice clinic, played through the real commands: opened, worked, closed. It is yesterday's, so that
 * whoever goes on with the practice clinic today finds a colleague's shift behind him.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const hour = 3_600_000;
/** The practice clinic's own: Almaty has no summer time. */
const offset = { text: '+05:00', milliseconds: 5 * hour };

const dayAt = (at) => new Date(at + offset.milliseconds).toISOString().slice(0, 10);

/**
 * What is typed, and when. `{day:1}` is tomorrow; `{visit:omarova 10:00}` and `{tomorrow:…}` are visits by doctor and
 * time, `{task:complaint}` a task by kind; `as` keeps the number of the record that a line made.
 */
const lines = [
  { at: '08:55', type: 'visit confirm {visit:omarova 12:00}' },
  { at: '08:58', type: 'now', show: 'all' },
  {
    at: '09:02',
    type: 'log call --phone 87015550201 --name «Айгерим Досова» --answer 7 --talk 3:10 --acw 40 --purpose booking --outcome booked --source 2gis',
    as: 'aigerim',
  },
  { at: '09:05', type: 'book --doctor akhmetova --service hygiene --at «{day:1} 11:40» --contact {aigerim}' },
  { at: '09:20', type: 'log call --missed --phone «8 777 123 45 03»', as: 'missed' },
  {
    at: '09:27',
    type: 'callback {missed} reached --talk 2:20 --name «Рустам Ким» --purpose booking --outcome booked',
  },
  {
    at: '09:29',
    type: 'book --doctor omarova --service consult --at «{day:1} 11:40» --name «Рустам Ким» --phone 87771234503 --source google',
  },
  { at: '09:40', type: 'task done {task:complaint} --result «позвонили, извинились»' },
  {
    at: '09:48',
    type: 'log call --phone 87015550205 --name «Дарья Пак» --answer 11 --talk 1:40 --acw 25 --purpose visit --outcome confirmed --source repeat',
  },
  { at: '09:57', type: 'visit arrive {visit:omarova 10:00}' },
  { at: '10:01', type: 'visit seat {visit:omarova 10:00}' },
  { at: '10:18', type: 'visit arrive {visit:akhmetova 10:20}' },
  { at: '10:22', type: 'visit seat {visit:akhmetova 10:20}' },
  { at: '10:31', type: 'visit done {visit:omarova 10:00} --paid 5000 --method card' },
  {
    at: '10:40',
    type: 'log call --phone 87015550203 --name «Ирина Ли» --answer 12 --talk 2:05 --acw 30 --purpose booking --outcome declined --objection price --source instagram',
  },
  {
    at: '10:46',
    type: 'log call --phone 87015550206 --name «Ержан Сулейменов» --answer 16 --talk 2:30 --acw 40 --purpose care --outcome informed --source friend',
  },
  { at: '10:55', type: 'visit arrive {visit:omarova 11:00}' },
  { at: '11:00', type: 'visit done {visit:akhmetova 10:20} --paid 15000 --method cash' },
  { at: '11:03', type: 'visit seat {visit:omarova 11:00}' },
  {
    at: '11:10',
    type: 'log whatsapp --phone 87015550202 --name Алия --answer 1:30 --purpose booking --outcome deferred --objection think --source instagram --next «Спросить, что решила» --due «{day:1} 12:00»',
  },
  { at: '11:20', type: 'task done {task:task}' },
  { at: '11:35', type: 'task done {task:visit} --result «придёт в четверг»' },
  { at: '11:57', type: 'visit arrive {visit:akhmetova 12:00}' },
  { at: '11:58', type: 'visit arrive {visit:omarova 12:00}' },
  { at: '12:01', type: 'visit seat {visit:akhmetova 12:00}' },
  { at: '12:02', type: 'visit done {visit:omarova 11:00} --paid 18000 --method card' },
  { at: '12:04', type: 'visit seat {visit:omarova 12:00}' },
  {
    at: '12:10',
    type: 'log call --out --phone 87005550121 --talk 1:30 --purpose booking --outcome informed',
  },
  { at: '12:31', type: 'visit done {visit:akhmetova 12:00} --paid 7000 --method cash' },
  { at: '12:33', type: 'visit done {visit:omarova 12:00} --paid 5000 --method card' },
  {
    at: '12:36',
    type: 'log call --phone 87015550207 --name «Ольга Мельник» --answer 8 --talk 3:25 --acw 45 --purpose booking --outcome informed --source google',
  },
  { at: '12:40', type: 'log call --missed --phone 87771234504', as: 'second' },
  { at: '12:51', type: 'callback {second} no_answer' },
  { at: '12:56', type: 'visit arrive {visit:omarova 13:00}' },
  { at: '13:02', type: 'visit seat {visit:omarova 13:00}' },
  { at: '13:20', type: 'callback {second} message_left' },
  { at: '13:21', type: 'callback {second} --give-up' },
  {
    at: '13:28',
    type: 'log call --phone 87015550208 --answer 19 --talk 0:45 --acw 10 --purpose other --outcome wrong_number',
  },
  { at: '13:45', type: 'visit no-show {visit:akhmetova 13:00} --due «{day:1} 10:00»' },
  { at: '14:04', type: 'visit done {visit:omarova 13:00} --paid 18000 --method card' },
  {
    at: '14:06',
    type: 'log call --phone 87015550209 --name «Нурлан Абенов» --answer 13 --talk 2:10 --acw 30 --purpose visit --outcome moved --source repeat',
  },
  { at: '14:10', type: 'status', show: 'all' },
  {
    at: '14:20',
    type: 'log call --phone 87015550204 --name «Самат Оразов» --answer 9 --talk 2:45 --acw 35 --purpose booking --outcome booked --source friend',
    as: 'samat',
  },
  { at: '14:24', type: 'book --doctor akhmetova --service hygiene --at «{day:1} 12:40» --contact {samat}' },
  {
    at: '14:40',
    type: 'confirm {tomorrow:omarova 10:30} {tomorrow:akhmetova 11:00} {tomorrow:omarova 12:30}',
  },
  {
    at: '14:55',
    type: 'confirm {tomorrow:akhmetova 11:40} {tomorrow:omarova 11:40} {tomorrow:akhmetova 12:40}',
  },
];
const cash = 20_000 + 15_000 + 7_000;

/**
 * Plays the day into an empty practice clinic and prints it.
 * @returns {number} the exit code
 */
export function demonstrate({ program, practice, now = Date.now() }) {
  const today = dayAt(now - 24 * hour);
  const database = emptyDatabase(practice);
  const type = (time, words) => {
    const env = {
      ...process.env,
      SHIFT_DB: database,
      SHIFT_NOW: `${today}T${time}:00${offset.text}`,
      NO_COLOR: '1',
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`smena ${words.join(' ')}: ${stderr}${stdout}`);
    return stdout;
  };
  try {
    play(type, today, practice);
    return 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function play(type, today, practice) {
  const known = new Map();
  const shown = (time, typed, answer, show) =>
    print(time, typed, show === 'all' ? answer : firstLine(answer));
  shown('08:40', 'smena init --demo', type('08:40', ['init', '--demo']), 'all');
  const start = ['start', '--administrator', 'aigul', '--cash', '20000', '--all-done'];
  shown('08:47', `smena ${start.join(' ')}`, type('08:47', start), 'all');
  learn(known, type, today);
  for (const { at, type: typed, as, show } of lines) {
    if (typed.startsWith('confirm ')) learn(known, type, today);
    const words = wordsOf(filled(typed, today, known));
    const answer = type(at, words);
    if (as) known.set(as, /\d+/.exec(answer)?.[0]);
    shown(at, `smena ${words.map(quoted).join(' ')}`, answer, show);
  }
  const close = ['close', '--all-done', '--cash-counted', String(cash), '--out', practice];
  shown('15:50', `smena ${close.map(quoted).join(' ')}`, type('15:50', close), 'all');
  const csv = join(practice, `figures-${today}.csv`);
  const metrics = ['metrics', today, '--csv', csv];
  shown('15:55', `smena ${metrics.map(quoted).join(' ')}`, type('15:55', metrics), 'all');
  shown('15:56', `smena metrics ${today}`, type('15:56', ['metrics', today]), 'all');
  const pdf = readdirSync(practice).find((name) => name.endsWith(`${today}.pdf`));
  process.stdout.write(
    [
      '',
      'That was a day at the practice clinic.',
      `Report of the shift (PDF): ${join(practice, pdf)}`,
      `Figures of the day (CSV):  ${csv}`,
      'Go on there: npm start -- now · in English: SHIFT_LANG=en npm start',
      '',
    ].join('\n'),
  );
}

/** Visits of the day and of the next one by doctor and time, tasks by kind: as a colleague reads them off a list. */
function learn(known, type, today) {
  for (const [name, day] of [
    ['visit', today],
    ['tomorrow', nextDay(today)],
  ]) {
    const { visits } = JSON.parse(type('08:50', ['visit', 'list', day, '--json']));
    for (const { id, doctor, startsAt } of visits)
      known.set(`${name}:${doctor} ${startsAt.slice(11, 16)}`, id);
  }
  const { tasks } = JSON.parse(type('08:50', ['task', 'list', '--json']));
  for (const { id, kind } of tasks) known.set(`task:${kind}`, id);
}

function filled(typed, today, known) {
  return typed.replace(/\{([^}]+)\}/g, (whole, name) => {
    if (name === 'day:1') return nextDay(today);
    if (!known.has(name)) throw new Error(`${whole} in «${typed}» is not known`);
    return known.get(name);
  });
}

const nextDay = (day) => new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10);

/** «…» keeps words together in this file; a shell wants quotes. */
const wordsOf = (typed) =>
  [...typed.matchAll(/«([^»]*)»|(\S+)/g)].map(([, together, one]) => together ?? one);
const quoted = (word) => (/[^\w./:=+-]/.test(word) && /\s/.test(word) ? `"${word}"` : word);
const firstLine = (text) => `${text.split('\n')[0]}\n`;

function print(time, typed, answer) {
  process.stdout.write(`\n${time} $ ${typed}\n${answer}`);
}

/** What an earlier practice left is kept in a folder beside the new one. @returns {string} where the database goes */
function emptyDatabase(practice) {
  const previous = join(practice, 'previous');
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(previous, { recursive: true });
  for (const name of readdirSync(practice)) {
    if (name !== 'previous') renameSync(join(practice, name), join(previous, name));
  }
  return join(practice, 'shift.db');
}
