/** A telephone exchange's Master.csv of a year, as long as wanted and the same each time. */
import { closeSync, openSync, writeSync } from 'node:fs';

/** A generator of numbers below one that begins the same each time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (number) => String(number).padStart(2, '0');
const clock = (at) => {
  const time = new Date(at);
  const day = `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`;
  return `${day} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
};

/** Writes the calls of 2025, evenly over its days, nine to eight; one in ten nobody answered. */
export function writeExchangeFile(file, rows) {
  const next = numbers(20250101);
  const handle = openSync(file, 'w');
  let lines = [];
  for (let row = 0; row < rows; row += 1) {
    lines.push(line(row, rows, next));
    if (lines.length === 10_000 || row === rows - 1) {
      writeSync(handle, lines.join(''));
      lines = [];
    }
  }
  closeSync(handle);
}

function line(row, rows, next) {
  const day = Math.floor((row / rows) * 365);
  const start = Date.UTC(2025, 0, 1 + day, 9) + Math.floor(next() * 11 * 3600) * 1000;
  const phone = `${next() < 0.5 ? '8' : '+7'}70${Math.floor(10_000_000 + next() * 89_999_999)}`;
  const isAnswered = next() < 0.9;
  const ring = 3 + Math.floor(next() * 25);
  const talk = isAnswered ? 20 + Math.floor(next() * 400) : 0;
  const answer = isAnswered ? `"${clock(start + ring * 1000)}"` : '';
  const end = clock(start + (ring + talk) * 1000);
  const desk = 101 + Math.floor(next() * 3);
  const status = isAnswered ? 'ANSWERED' : 'NO ANSWER';
  return (
    `"","${phone}","${desk}","from-trunk","""${phone}"" <${phone}>","PJSIP/trunk-0000${row % 10_000}",` +
    `"PJSIP/${desk}-0000${row % 10_000}","Dial","PJSIP/${desk},30","${clock(start)}",${answer},"${end}",` +
    `${ring + talk},${talk},"${status}","DOCUMENTATION","${Math.floor(start / 1000)}.${row}",""\n`
  );
}
