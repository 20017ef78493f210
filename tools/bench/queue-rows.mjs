/** The rows of a clinic that has worked for years: written straight into its file, for the program would take an hour. */
import Sqlite from 'better-sqlite3';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Almaty has no summer time. */
const offset = 5 * 60 * minute;

/** @param {number} now epoch milliseconds @param {{closed: number, open: number, doctors: number, days: number}} made */
export function fillClinic(file, now, made) {
  const db = new Sqlite(file);
  db.pragma('synchronous = off');
  const write = writer(db);
  db.transaction(() => {
    items(write, now, made.closed, false);
    items(write, now, made.open, true);
    visits(write, now, made);
  })();
  db.exec('analyze');
  db.close();
}

/** Inserts rows of few columns: the others are null, or empty where they may not be. */
function writer(db) {
  const statements = new Map();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join()}`;
    if (!statements.has(key)) {
      const names = columns.map((name) => `"${name}"`).join();
      const places = columns.map(() => '?').join();
      statements.set(key, db.prepare(`insert into "${table}" (${names}) values (${places})`));
    }
    return Number(statements.get(key).run(...Object.values(row)).lastInsertRowid);
  };
}

const dayOf = (at) => new Date(at + offset).toISOString().slice(0, 10);
const phoneOf = (n) => `+7701${String(n).padStart(7, '0')}`;

/** Of a hundred: 50 callbacks, 40 tasks, 5 complaints, 5 who wait for an earlier time. */
function items(write, now, count, open) {
  for (let n = 0; n < count; n += 1) {
    const kind = n % 100;
    // What is open is of these days, what is closed of the last two years.
    const at = now - (open ? (n % 600) * minute : day + (n % 730) * day + (n % 600) * minute);
    const phone = phoneOf(open ? 9_000_000 + n : n);
    if (kind < 50) callback(write, at, phone, open);
    else if (kind < 90) task(write, at + (open ? 300 * minute : 0), n, open);
    else if (kind < 95) complaint(write, at, phone, open);
    else waiting(write, at, phone, open);
  }
}

function callback(write, at, phone, open) {
  const id = write('contact', {
    clinicId: 1,
    startedAt: at,
    day: dayOf(at),
    channel: 'call',
    direction: 'in',
    status: 'missed',
    phone,
    tags: '[]',
    missing: '[]',
    version: 1,
  });
  write('callback', {
    id,
    clinicId: 1,
    phone,
    missedAt: at,
    dueAt: at + 15 * minute,
    attempts: open ? 0 : 1,
    messageLeft: 0,
    state: open ? 'open' : 'reached',
    resolvedAt: open ? null : at + 10 * minute,
    version: 1,
  });
}

function task(write, dueAt, n, open) {
  write('task', {
    clinicId: 1,
    kind: 'task',
    title: `Дело ${n}`,
    dueAt,
    state: open ? 'open' : 'done',
    createdAt: dueAt - day,
    doneAt: open ? null : dueAt,
    version: 1,
  });
}

function complaint(write, at, phone, open) {
  write('complaint', {
    clinicId: 1,
    class: 'B',
    text: 'ждал',
    phone,
    openedAt: at,
    day: dayOf(at),
    state: open ? 'open' : 'resolved',
    level: 0,
    version: 1,
  });
}

function waiting(write, at, phone, open) {
  write('waitlist', {
    clinicId: 1,
    phone,
    name: 'Сауле Ахметова',
    doctorId: 1,
    priority: 2,
    addedAt: at,
    state: open ? 'waiting' : 'booked',
    days: '[]',
    parts: '[]',
    version: 1,
  });
}

/** Every doctor has twenty visits of half an hour a day, and two free ones. */
function visits(write, now, { doctors, days }) {
  const today = Math.floor((now + offset) / day) * day - offset;
  for (let ahead = 0; ahead < days; ahead += 1) {
    for (let doctorId = 1; doctorId <= doctors; doctorId += 1) {
      for (let slot = 0; slot < 20; slot += 1) {
        const startsAt = today + ahead * day + 9 * 60 * minute + slot * 30 * minute;
        const past = startsAt < now - 60 * minute;
        write('visit', {
          clinicId: 1,
          patientId: write('patient', { clinicId: 1, name: 'Марат Касымов', createdAt: now, version: 1 }),
          doctorId,
          serviceId: 1,
          startsAt,
          endsAt: startsAt + 30 * minute,
          day: dayOf(startsAt),
          status: past ? 'done' : ahead === 0 ? 'confirmed' : 'booked',
          bookedAt: now - 7 * day,
          bookedDay: dayOf(now - 7 * day),
          version: 1,
        });
      }
    }
  }
}
