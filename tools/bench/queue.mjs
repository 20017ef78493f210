/** `now` over 100,000 open and closed items, and free times of 20 doctors over 90 days, beside `node -e 0`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskEnv, median, timed } from './measure.mjs';
import { fillClinic } from './queue-rows.mjs';

/** A Tuesday morning at the desk of which everything is told. */
const now = '2026-01-13T10:53:00+05:00';
const doctors = 20;
const made = { closed: 98_000, open: 2_000, doctors, days: 90 };
const commands = [
  { what: 'now, 2,000 open of 100,000', words: ['now'], target: 5 },
  { what: 'now --json, all of them', words: ['now', '--limit', '1000', '--json'], target: null },
  { what: 'slots, 20 doctors, 90 days', words: ['slots', '--service', 'consult'], target: 3 },
];

export async function benchQueue({ program, folder, rounds, server, say }) {
  const database = join(folder, 'queue.db');
  const env = { ...deskEnv(database, folder), SHIFT_NOW: now };
  const run = (words, where) => timed(process.execPath, [program, ...words], where);
  say('Queue: a clinic with 100,000 items …');
  const clinic = join(folder, 'clinic.json');
  writeFileSync(clinic, JSON.stringify(clinicOf(doctors)));
  run(['init', '--file', clinic], env);
  run(['start', '--administrator', 'aigul', '--cash', '20000', '--all-done'], env);
  fillClinic(database, Date.parse(now), made);
  const rows = measured(run, env, rounds, say, '');
  if (!server) return rows;
  say('Queue: the same on PostgreSQL …');
  const address = await server.database();
  const there = { ...deskEnv(address, folder), SHIFT_NOW: now };
  run(['db', 'copy', database, withoutPassword(address)], {
    ...there,
    PGPASSWORD: decodeURIComponent(new URL(address).password),
  });
  return [...rows, ...measured(run, there, rounds, say, ' on PostgreSQL')];
}

/** A password in a word that is typed would be refused. */
function withoutPassword(address) {
  const url = new URL(address);
  url.password = '';
  return url.href;
}

function measured(run, env, rounds, say, where) {
  say(`Queue: ${rounds} rounds …`);
  const empty = [];
  const taken = commands.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    const base = timed(process.execPath, ['-e', '0'], env);
    if (round >= 0) empty.push(base);
    for (const [at, { words }] of commands.entries()) {
      const took = run(words, env);
      if (round >= 0) taken[at].push({ took, ratio: took / base });
    }
  }
  return commands.map(({ what, target }, at) => ({
    what: what + where,
    value: `${median(taken[at].map((one) => one.took)).toFixed(1)} ms`,
    beside: `node -e 0: ${median(empty).toFixed(1)} ms`,
    ratio: median(taken[at].map((one) => one.ratio)),
    // The way to a server is not ours to shorten.
    target: where === '' ? target : null,
  }));
}

function clinicOf(count) {
  return {
    clinic: { name: 'Жайлы', address: 'Алматы', timezone: 'Asia/Almaty', currency: 'KZT', language: 'ru' },
    openingHours: { 'mon-sun': '09:00-20:00' },
    staff: [{ code: 'aigul', name: 'Айгуль Сапарова', role: 'administrator' }],
    doctors: Array.from({ length: count }, (_, at) => ({
      code: `doctor-${at + 1}`,
      name: `Врач ${at + 1} Иванович`,
      specialty: 'терапевт',
    })),
    services: [{ code: 'consult', name: 'Консультация', price: 5000, minutes: 30 }],
    sources: [{ code: '2gis', name: '2GIS' }],
  };
}
