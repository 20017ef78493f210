/** A row of an exchange's export to the value of a contact. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { ContactStatus, Direction } from '../contacts/types.ts';
import type { BoundColumns } from './columns.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { judge } from './judgement.ts';
import type { CallMap } from './map-schema.ts';
import { keyMaker } from './row-keys.ts';
import type { CallRow, RowReader } from './rows.ts';

/** Extensions have two to five digits unless the map knows better; a city number has six and more. */
const usualExtensions: [number, number] = [2, 5];

/** @param name the map's name: the system of the keys unless the map says another */
export function callReader(
  map: CallMap,
  name: string,
  columns: BoundColumns,
  foreign: ForeignCheck,
): RowReader<CallRow> {
  const digits = map.extensionDigits ?? usualExtensions;
  const row = fieldsOf(map, columns, 'startedAt');
  const direction = judge<Direction>(map.direction, 'direction', columns, digits);
  const status = judge<StatusWord>(map.status, 'status', columns, digits);
  const channel = judge(map.channel ?? 'call', 'channel', columns, digits);
  const purpose = map.purpose ? judge(map.purpose, 'purpose', columns, digits) : null;
  const outcome = map.outcome ? judge(map.outcome, 'outcome', columns, digits) : null;
  const keyOf = keyMaker(map.system ?? name, columns.fields.get('id'));
  const isExtension = (text: string) =>
    text.length >= digits[0] && text.length <= digits[1] && /^\d+$/.test(text);

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const { at, day } = row.start();
    const way = row.judged(direction, 'direction', 'in');
    const state = statusOf(row.judged(status, 'status', 'missed'), way);
    const inbound = way === 'in';
    const ours = row.text(inbound ? 'to' : 'from');
    const value: CallRow = {
      startedAt: at,
      day,
      channel: row.maybe(channel) ?? 'call',
      direction: way,
      status: state,
      purpose: row.maybe(purpose),
      outcome: row.maybe(outcome),
      phone: normalizePhone(theirNumber(row, way), foreign),
      name: inbound ? callerName(row.text('name')) : null,
      operator: row.optional('operator') ?? (isExtension(ours) ? ours : null),
      ...durations(row, state === 'answered'),
      source: row.optional('source'),
      tags: row.list('tags'),
      note: row.optional('note'),
      importKey: keyOf(cells),
    };
    return row.fault() ?? value;
  };
}

type StatusWord = ContactStatus | { in: ContactStatus; out: ContactStatus };

function statusOf(word: StatusWord, direction: Direction): ContactStatus {
  return typeof word === 'string' ? word : word[direction === 'out' ? 'out' : 'in'];
}

/** The patient's side of the call; between two extensions there is none. */
function theirNumber(row: Fields, direction: Direction): string {
  if (direction === 'internal') return '';
  return row.text('phone') || row.text(direction === 'in' ? 'from' : 'to');
}

/** Nobody answered: then there is neither a time to answer nor a talk, whatever the exchange counted (metrics: answer_time). */
function durations(row: Fields, answered: boolean) {
  const talkSeconds = row.seconds('talkSeconds');
  const total = row.seconds('durationSeconds');
  const answer = row.seconds('answerSeconds');
  const holdSeconds = row.seconds('holdSeconds');
  const acwSeconds = row.seconds('acwSeconds');
  if (!answered) return { answerSeconds: null, talkSeconds: null, holdSeconds: null, acwSeconds };
  const waited = total !== null && talkSeconds !== null ? Math.max(0, total - talkSeconds) : null;
  return { answerSeconds: answer ?? waited, talkSeconds, holdSeconds, acwSeconds };
}

/** The name in `"Айгуль" <87011234567>`; exchanges put the number there when they know no name. */
function callerName(text: string): string | null {
  if (text === '') return null;
  const bracket = text.lastIndexOf('<');
  let from = 0;
  let to = bracket < 0 ? text.length : bracket;
  while (from < to && isOrnament(text.charCodeAt(from))) from++;
  while (to > from && isOrnament(text.charCodeAt(to - 1))) to--;
  const name = text.slice(from, to);
  return name === '' || /^\+?\d[\d\s()-]*$/.test(name) ? null : name;
}

/** A space or a quotation mark. */
function isOrnament(code: number): boolean {
  return code === 32 || code === 34;
}
