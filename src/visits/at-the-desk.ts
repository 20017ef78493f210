/** Who of today's patients may be meant by what was typed while he stands there (S1.12). Pure. */
import { undecidedStatuses, type Visit } from './types.ts';

export interface Candidate extends Pick<Visit, 'id' | 'patientId' | 'startsAt' | 'status'> {
  patientName: string | null;
  patientPhone: string | null;
}

/** Fewer digits than this say nothing about a telephone. */
const fewestDigits = 3;
/** The digits by which a number is told from all others of its country. */
const wholeNumber = 10;

/** Those who may still come; who is here already is found too, so that a second desk hears that he is. */
export function arrivable<V extends Candidate>(visits: readonly V[]): V[] {
  return visits.filter(({ status }) => undecidedStatuses.includes(status) || status === 'no_show');
}

/**
 * The numbers in the words, without their signs; null where the words are no numbers, or one telephone in pieces.
 */
export function numbersIn(words: readonly string[]): string[] | null {
  const numbers = words.map((word) => /^[#№]?(\d+)$/.exec(word.trim())?.[1] ?? null);
  if (numbers.length === 0 || numbers.some((one) => one === null)) return null;
  const digits = numbers.join('').length;
  if (numbers.length > 1 && digits > wholeNumber && digits <= wholeNumber + 2) return null;
  return numbers.map(String);
}

/**
 * Whose number ends with these digits, or whose name has all these words. Of one patient's visits the next that he has
 * not come to yet.
 */
export function matching<V extends Candidate>(visits: readonly V[], typed: string): V[] {
  const digits = typed.replace(/\D/g, '');
  const isNumber = /^[\d\s()+.-]+$/.test(typed);
  const found = isNumber
    ? visits.filter(({ patientPhone }) => endsWith(patientPhone, digits))
    : visits.filter(({ patientName }) => hasWords(patientName, typed));
  return onePerPatient(found);
}

function endsWith(phone: string | null, digits: string): boolean {
  if (phone === null || digits.length < fewestDigits) return false;
  return phone.endsWith(digits.slice(-wholeNumber));
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function hasWords(name: string | null, typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const parts = plain(name ?? '').split(/\s+/);
  return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
}

function onePerPatient<V extends Candidate>(found: readonly V[]): V[] {
  const awaited = (visit: V): number => (visit.status === 'booked' || visit.status === 'confirmed' ? 0 : 1);
  const sorted = [...found].sort((a, b) => awaited(a) - awaited(b) || a.startsAt - b.startsAt || a.id - b.id);
  const seen = new Set<number>();
  return sorted.filter(({ id, patientId }) => {
    const key = patientId ?? -id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
