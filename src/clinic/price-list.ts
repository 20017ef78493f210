/** A price list from a file: new services, and other prices for those that are here. */
import type { Change } from '../facts/types.ts';
import { codeFrom } from './code.ts';
import { findPerson } from './find-person.ts';
import { plainService } from './settings.ts';
import type { Doctor, Service } from './types.ts';

/** A line of the list; null where it says nothing. */
export interface PriceLine {
  line: number;
  code: string | null;
  name: string;
  /** Minor units. */
  priceFrom: number | null;
  minutes: number | null;
  preparation: string | null;
  /** Names or codes, parted by commas. */
  doctors: string | null;
}

export type PriceFault =
  | { line: number; reason: 'heading'; params: Record<string, never> }
  | { line: number; reason: 'twice'; params: { line: number } }
  | { line: number; reason: 'doctor'; params: { value: string } };

export interface PriceListChanges {
  added: Change[];
  changed: Change[];
  /** Lines that say what is known. */
  same: number;
  faults: PriceFault[];
}

interface Standing {
  clinicId: number;
  services: readonly Service[];
  doctors: readonly Doctor[];
  now: number;
}

/** Minutes of a service of which the list does not say how long it takes. */
const usualMinutes = 30;

/**
 * What the list changes: a service is known by its code, else by its name, without case. What the list leaves out stays
 * as it is: a price list of one department does not close the others.
 */
export function priceListChanges(lines: readonly PriceLine[], standing: Standing): PriceListChanges {
  const result: PriceListChanges = { added: [], changed: [], same: 0, faults: [] };
  const taken = standing.services.map(({ code }) => code);
  const seen = new Map<string | number, number>();
  for (const line of lines) {
    const known = serviceOf(line, standing.services);
    const fault = faultOf(line, known, seen) ?? place(line, known, standing, taken, result);
    if (fault) result.faults.push(fault);
  }
  return result;
}

/** A code says more than a name, which two services may share. */
function serviceOf(line: PriceLine, services: readonly Service[]): Service | undefined {
  return (
    services.find(({ code }) => code === line.code) ??
    services.find(({ name }) => folded(name) === folded(line.name))
  );
}

/** The heading of a group, or a service that stood in the list before, whatever it was called there. */
function faultOf(
  line: PriceLine,
  known: Service | undefined,
  seen: Map<string | number, number>,
): PriceFault | null {
  if (line.priceFrom === null && line.minutes === null) {
    return { line: line.line, reason: 'heading', params: {} };
  }
  const key = known?.id ?? line.code ?? folded(line.name);
  const before = seen.get(key);
  if (before !== undefined) return { line: line.line, reason: 'twice', params: { line: before } };
  seen.set(key, line.line);
  return null;
}

function place(
  line: PriceLine,
  known: Service | undefined,
  standing: Standing,
  taken: string[],
  result: PriceListChanges,
): PriceFault | null {
  const doctors = doctorCodes(line.doctors, standing.doctors);
  if (typeof doctors === 'string') return { line: line.line, reason: 'doctor', params: { value: doctors } };
  if (!known) result.added.push(newService(line, doctors ?? [], standing, taken));
  else {
    const change = changeOf(known, line, doctors, standing.now);
    if (change) result.changed.push(change);
    else result.same += 1;
  }
  return null;
}

function newService(
  { code, name, priceFrom, minutes, preparation }: PriceLine,
  doctors: string[],
  { clinicId, now }: Standing,
  taken: string[],
): Change {
  const fits = code !== null && /^[a-z0-9-]{1,40}$/.test(code) && !taken.includes(code);
  const free = fits ? code : codeFrom(name, taken, 2);
  taken.push(free);
  const said = {
    code: free,
    name,
    priceFrom: priceFrom ?? 0,
    minutes: minutes ?? usualMinutes,
    preparation,
    doctors,
  };
  const row = { ...plainService, ...said, clinicId, highValue: 0, active: 1, priceCheckedAt: now };
  return { op: 'insert', table: 'service', row };
}

function changeOf(
  known: Service,
  { priceFrom, minutes, preparation }: PriceLine,
  doctors: string[] | null,
  now: number,
): Change | null {
  const set: Partial<Service> = {};
  if (priceFrom !== null && priceFrom !== known.priceFrom) set.priceFrom = priceFrom;
  if (minutes !== null && minutes !== known.minutes) set.minutes = minutes;
  if (preparation !== null && preparation !== known.preparation) set.preparation = preparation;
  if (doctors !== null && doctors.join() !== [...known.doctors].sort().join()) set.doctors = doctors;
  if (Object.keys(set).length === 0) return null;
  if (set.priceFrom !== undefined) set.priceCheckedAt = now;
  return { op: 'update', table: 'service', id: known.id, set, expect: known.version };
}

/** Codes in order; null where the list says nothing; the word itself where it means nobody or several. */
function doctorCodes(text: string | null, all: readonly Doctor[]): string[] | string | null {
  if (text === null) return null;
  const codes: string[] = [];
  for (const word of text.split(/\s*[,;|]\s*/).filter((one) => one !== '')) {
    const [found, another] = findPerson(all, word);
    if (!found || another) return word;
    codes.push(found.code);
  }
  return codes.sort();
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}
