/** A row of an exchange's export to the value of a contact. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import { missingFields } from '../contacts/required.ts';
import {
  type Channel,
  type ContactStatus,
  contactStatuses,
  type Direction,
  directions,
  type Outcome,
  type Purpose,
} from '../contacts/types.ts';
import { callerName, plainCaller } from './caller.ts';
import { type ClinicCodes, coded, noCodes } from './clinic-codes.ts';
import type { BoundColumns } from './columns.ts';
import { durations } from './durations.ts';
import { fieldsOf } from './fields.ts';
import { judge } from './judgement.ts';
import type { CallMap } from './map-schema.ts';
import { checkBegun } from './row-checks.ts';
import { keyMaker } from './row-keys.ts';
import type { CallRow, RowReader } from './rows.ts';
import { telephoneOf } from './telephone.ts';

/** Extensions have two to five digits unless the map knows better; a city number has six and more. */
const usualExtensions: [number, number] = [2, 5];
const noTags = '[]';

export interface CallRules {
  foreign: ForeignCheck;
  /** Fields that a contact must have by the clinic's rule. */
  required: readonly string[];
  /** The clinic's people and sources; without them names stay names. */
  codes?: ClinicCodes | undefined;
  /** Epoch milliseconds: a call that begins later is none (row-checks.ts). */
  now?: number | undefined;
}

/** @param name the map's name: the system of the keys unless the map says another */
export function callReader(
  map: CallMap,
  name: string,
  columns: BoundColumns,
  { foreign, required, now, codes = noCodes }: CallRules,
): RowReader<CallRow> {
  const digits = map.extensionDigits ?? usualExtensions;
  const row = fieldsOf(map, columns, 'startedAt');
  const judged = <T extends string | object>(judgement: Parameters<typeof judge<T>>[0], field: string) =>
    judge<T>(judgement, field, columns, digits);
  const direction = row.judged(judged<Direction>(map.direction, 'direction'), 'direction', 'in');
  const status = row.judged(judged<StatusWord>(map.status, 'status'), 'status', 'missed');
  const channel = row.maybe(judged<Channel>(map.channel ?? 'call', 'channel'));
  const purpose = row.maybe(map.purpose ? judged<Purpose>(map.purpose, 'purpose') : null);
  const outcome = row.maybe(map.outcome ? judged<Outcome>(map.outcome, 'outcome') : null);
  const [from, to, phone, named] = [
    row.text('from'),
    row.text('to'),
    row.text('phone'),
    row.text('name'),
  ] as const;
  const [fromExtension, toExtension] = [row.text('fromExtension'), row.text('toExtension')];
  const [operator, source, note] = [row.optional('operator'), row.optional('source'), row.optional('note')];
  const tags = row.list('tags');
  const spent = durations(row);
  const begun = checkBegun(row, now);
  const missing = missingFor(required);
  const [keys, id] = [keyMaker(map.system ?? name), row.text('id')];
  const isExtension = (text: string) =>
    text.length >= digits[0] && text.length <= digits[1] && /^\d+$/.test(text);
  /** Some systems give an end that is the clinic's own a column of its own: an extension, or the channel of one. */
  const ourEnd = (own: string, number: string) => {
    const telephone = own === '' ? '' : telephoneOf(own);
    return isExtension(telephone) ? telephone : number;
  };

  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const { at, day } = row.start();
    begun(at);
    const way = direction();
    const word = status();
    const state = typeof word === 'string' ? word : word[way === 'out' ? 'out' : 'in'];
    const ours = way === 'in' ? ourEnd(toExtension(), to()) : ourEnd(fromExtension(), from());
    const theirs = way === 'internal' ? '' : phone() || (way === 'in' ? from() : to());
    const { answer, talk, hold, afterCall } = spent(state, at);
    const tagList = tags();
    const number = normalizePhone(theirs, foreign);
    const who = number ?? plainCaller(way === 'internal' ? from() : theirs);
    const value: CallRow = {
      startedAt: at,
      day,
      channel: channel() ?? 'call',
      direction: way,
      status: state,
      purpose: purpose(),
      outcome: outcome(),
      phone: number,
      name: way === 'in' ? callerName(named()) : null,
      operator: coded(codes.people, operator()) ?? (isExtension(ours) ? ours : null),
      answerSeconds: answer,
      talkSeconds: talk,
      holdSeconds: hold,
      acwSeconds: afterCall,
      source: coded(codes.sources, source()),
      note: note(),
      tags: tagList.length === 0 ? noTags : JSON.stringify(tagList),
      missing: '',
      importKey: keys.of(id(), at, `${way} ${who}`, ours),
    };
    value.missing = missing(value, tagList);
    return row.fault() ?? value;
  };
}

type StatusWord = ContactStatus | { in: ContactStatus; out: ContactStatus };

/** What a row lacks by the clinic's rule, as JSON. There are few kinds of rows, so each is judged once. */
function missingFor(required: readonly string[]): (row: CallRow, tags: string[]) => string {
  const judged: Record<string, Record<string, string[]>> = {};
  for (const direction of directions) {
    judged[direction] = Object.fromEntries(contactStatuses.map((status) => [status, []]));
  }
  const lacking = (row: CallRow, tags: string[]) => JSON.stringify(missingFields({ ...row, tags }, required));
  return (row, tags) => {
    const known = judged[row.direction]?.[row.status];
    if (!known || row.purpose !== null || row.outcome !== null) return lacking(row, tags);
    const present =
      (row.phone === null ? 0 : 1) +
      (row.name === null ? 0 : 2) +
      (row.source === null ? 0 : 4) +
      (row.note === null ? 0 : 8) +
      (tags.length === 0 ? 0 : 16);
    known[present] ??= lacking(row, tags);
    return known[present] ?? '';
  };
}
