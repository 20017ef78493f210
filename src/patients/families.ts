/** One number, several people: those of one family together, strangers who share or took over the number apart. */
import { relativeOf } from './kin.ts';
import { surnameOf } from './short-name.ts';
import type { Kin, Patient } from './types.ts';

/** Groups in the order of their first card: relatives by what was noted, or by one surname. */
export function familiesOf<P extends Pick<Patient, 'id' | 'name'>>(
  patients: readonly P[],
  kin: readonly Kin[],
): P[][] {
  const families: P[][] = [];
  for (const patient of patients) {
    const theirs = families.filter((family) => family.some((one) => belongTogether(one, patient, kin)));
    const [first, ...others] = theirs;
    if (!first) {
      families.push([patient]);
      continue;
    }
    first.push(patient);
    for (const other of others) {
      first.push(...other);
      families.splice(families.indexOf(other), 1);
    }
  }
  return families.map((family) => family.sort((a, b) => a.id - b.id));
}

/** Cards without a surname may belong to anybody's family: a first name alone tells nobody apart. */
function belongTogether(
  one: Pick<Patient, 'id' | 'name'>,
  other: Pick<Patient, 'id' | 'name'>,
  kin: readonly Kin[],
): boolean {
  const noted = kin.some(
    (row) => (row.patientId === one.id || row.relativeId === one.id) && relativeOf(one.id, row) === other.id,
  );
  if (noted) return true;
  const [a, b] = [surnameOf(one.name), surnameOf(other.name)];
  return a !== null && b !== null && stem(a) === stem(b);
}

/** Касымов and Касымова, Левицкий and Левицкая are one family. */
function stem(surname: string): string {
  return surname
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?:а|ая|ий|ый|a)$/, '');
}
