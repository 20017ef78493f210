/**
 * What a desk needs of its clinic to record something without the server: who works here, which sources there are,
 * whose shift is open. It is what the server last said, and holds nothing about patients.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withAllRules } from '../clinic/later-rules.ts';
import type { Clinic, Desk, Staff } from '../clinic/types.ts';
import { writeFileWhole } from '../config/write-file.ts';
import type { Source } from '../records.ts';
import type { Shift } from '../shifts/types.ts';
import { makeFolder } from './folder.ts';

export interface KnownClinic {
  clinic: Clinic;
  desks: Desk[];
  staff: Staff[];
  /** The open shifts of the desks that this machine has worked at. */
  shifts: Shift[];
}
export interface Snapshot {
  version: 1;
  /** Server, port and database in words. */
  server: string;
  clinics: KnownClinic[];
}

const name = 'clinic.json';

/** Null where this machine has never reached the server. */
export function readSnapshot(folder: string): Snapshot | null {
  try {
    const found = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Snapshot;
    return found.version === 1 && Array.isArray(found.clinics) ? found : null;
  } catch {
    // It is not there, or damaged: the next command that reaches the server writes it anew.
    return null;
  }
}

/** What is known of one clinic takes the place of what was known before; nothing is written where nothing changed. */
export function keepKnown(folder: string, server: string, known: KnownClinic): void {
  const before = readSnapshot(folder);
  const others = before?.clinics.filter(({ clinic }) => clinic.id !== known.clinic.id) ?? [];
  const earlier = before?.clinics.find(({ clinic }) => clinic.id === known.clinic.id);
  if (earlier && JSON.stringify(earlier) === JSON.stringify(known)) return;
  makeFolder(folder);
  const snapshot: Snapshot = { version: 1, server, clinics: [...others, known] };
  writeFileWhole(join(folder, name), `${JSON.stringify(snapshot)}\n`, { force: true });
}

/** The open shifts as they are after one desk was looked at. */
export function withShift(shifts: readonly Shift[], desk: Desk | null, open: Shift | null): Shift[] {
  const others = shifts.filter(({ deskId }) => deskId !== desk?.id);
  return open ? [...others, open] : others;
}

/** The same rows as the server has, as far as they are remembered. */
export function remembered({ clinics }: Snapshot): Source {
  const of = (id: number): KnownClinic | undefined => clinics.find(({ clinic }) => clinic.id === id);
  return {
    clinics: async () => clinics.map(({ clinic }) => withAllRules(clinic)),
    withDesk: async (code) =>
      clinics.filter(({ desks }) => desks.some((one) => one.code === code)).map(({ clinic }) => clinic.id),
    desks: async (clinicId) => of(clinicId)?.desks ?? [],
    staff: async (clinicId) => of(clinicId)?.staff ?? [],
    shift: async (deskId) =>
      clinics.flatMap(({ shifts }) => shifts).find((one) => one.deskId === deskId) ?? null,
  };
}
