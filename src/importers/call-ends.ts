/** The two ends of a call: the telephone of the clinic that it was at, and who was at the other end. */
import { type ForeignCheck, normalizePhone } from '../contacts/phone.ts';
import type { Direction } from '../contacts/types.ts';
import { plainCaller } from './caller.ts';
import type { Fields } from './fields.ts';
import { telephoneOf } from './telephone.ts';

export interface CallEnds {
  /** The clinic's own end as the file has it; an extension where it names one. */
  ours: string;
  /** E.164; null for a hidden number and for a call inside the house. */
  phone: string | null;
  /** Who it was, alike in every layout: part of the key of a row without an id. */
  who: string;
}

/** The answer is reused for the next row: a file has a million of them. */
export function callEnds(
  row: Fields,
  foreign: ForeignCheck,
  isExtension: (text: string) => boolean,
): (way: Direction) => Readonly<CallEnds> {
  const [from, to, phone] = [row.text('from'), row.text('to'), row.text('phone')] as const;
  const called = ourEnd(row.text('toExtension'), to, isExtension);
  const calling = ourEnd(row.text('fromExtension'), from, isExtension);
  const ends: CallEnds = { ours: '', phone: null, who: '' };
  return (way) => {
    const theirs = way === 'internal' ? '' : phone() || (way === 'in' ? from() : to());
    ends.ours = way === 'in' ? called() : calling();
    ends.phone = normalizePhone(theirs, foreign);
    ends.who = ends.phone ?? plainCaller(way === 'internal' ? from() : theirs);
    return ends;
  };
}

/** Some systems give an end that is the clinic's own a column of its own: an extension, or the channel of one. */
function ourEnd(
  own: () => string,
  number: () => string,
  isExtension: (text: string) => boolean,
): () => string {
  return () => {
    const channel = own();
    const telephone = channel === '' ? '' : telephoneOf(channel);
    return isExtension(telephone) ? telephone : number();
  };
}
