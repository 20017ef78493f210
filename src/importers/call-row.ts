/** A row of an exchange's export to the value of a contact. */
import type { ForeignCheck } from '../contacts/phone.ts';
import { callEnds } from './call-ends.ts';
import { callWords } from './call-words.ts';
import { callerName } from './caller.ts';
import { type ClinicCodes, coded, noCodes } from './clinic-codes.ts';
import type { Moment } from './clinic-time.ts';
import type { BoundColumns } from './columns.ts';
import { durations } from './durations.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { lackingFields } from './lacking.ts';
import type { CallMap } from './map-schema.ts';
import { checkBegun } from './row-checks.ts';
import { keyMaker } from './row-keys.ts';
import type { CallRow, RowReader } from './rows.ts';
import { extensionTest } from './telephone.ts';

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
  const row = fieldsOf(map, columns, 'startedAt');
  const read = readersOf(map, name, row, columns, foreign);
  const begun = checkBegun(row, now);
  const missing = lackingFields(required);
  return (cells, line) => {
    if (!row.begin(cells, line)) return null;
    const start = row.start();
    begun(start.at);
    const value = callOf(read, start, codes);
    const tags = read.tags();
    if (tags.length > 0) value.tags = JSON.stringify(tags);
    value.missing = missing(value, tags);
    return row.fault() ?? value;
  };
}

type CallReaders = ReturnType<typeof readersOf>;

/** What asks for the parts of a row: made once, for a file of a million rows asks a million times. */
function readersOf(map: CallMap, name: string, row: Fields, columns: BoundColumns, foreign: ForeignCheck) {
  const digits = map.extensionDigits ?? usualExtensions;
  const isExtension = extensionTest(digits);
  return {
    words: callWords(map, row, columns, digits),
    ends: callEnds(row, foreign, isExtension),
    isExtension,
    spent: durations(row),
    name: row.text('name'),
    operator: row.optional('operator'),
    source: row.optional('source'),
    note: row.optional('note'),
    tags: row.list('tags'),
    id: row.text('id'),
    keys: keyMaker(map.system ?? name),
  };
}

/** What is asked first is told first where a row has several faults: the order of the readers is part of what it says. */
function callOf(read: CallReaders, { at, day }: Moment, { people, sources }: ClinicCodes): CallRow {
  const { words } = read;
  const way = words.direction();
  const status = words.status(way);
  const { ours, phone, who } = read.ends(way);
  const { answer, talk, hold, afterCall } = read.spent(status, at);
  return {
    startedAt: at,
    day,
    channel: words.channel() ?? 'call',
    direction: way,
    status,
    purpose: words.purpose(),
    outcome: words.outcome(),
    phone,
    name: way === 'in' ? callerName(read.name()) : null,
    operator: coded(people, read.operator()) ?? (read.isExtension(ours) ? ours : null),
    answerSeconds: answer,
    talkSeconds: talk,
    holdSeconds: hold,
    acwSeconds: afterCall,
    source: coded(sources, read.source()),
    note: read.note(),
    tags: noTags,
    missing: '',
    importKey: read.keys.of(read.id(), at, `${way} ${who}`, ours),
  };
}
