/** What the words and rules of a map say of a call: which way it went, how it ended, what it was about. */
import type { Channel, ContactStatus, Direction, Outcome, Purpose } from '../contacts/types.ts';
import type { BoundColumns } from './columns.ts';
import type { Fields } from './fields.ts';
import { judge } from './judgement.ts';
import type { CallMap } from './map-schema.ts';

/** Some exchanges have one word for what is two things: nobody took the caller's call, nobody took ours. */
type StatusWord = ContactStatus | { in: ContactStatus; out: ContactStatus };

/** Readers made once for all rows. Where a word is not known, the row is at fault and what they give does not matter. */
export function callWords(map: CallMap, row: Fields, columns: BoundColumns, extensions: [number, number]) {
  const judged = <T extends string | object>(judgement: Parameters<typeof judge<T>>[0], field: string) =>
    judge<T>(judgement, field, columns, extensions);
  const word = row.judged(judged<StatusWord>(map.status, 'status'), 'status', 'missed');
  return {
    direction: row.judged(judged<Direction>(map.direction, 'direction'), 'direction', 'in'),
    status(way: Direction): ContactStatus {
      const said = word();
      return typeof said === 'string' ? said : said[way === 'out' ? 'out' : 'in'];
    },
    channel: row.maybe(judged<Channel>(map.channel ?? 'call', 'channel')),
    purpose: row.maybe(map.purpose ? judged<Purpose>(map.purpose, 'purpose') : null),
    outcome: row.maybe(map.outcome ? judged<Outcome>(map.outcome, 'outcome') : null),
  };
}
