/** Whose number it is: a family may share one, and one person is written in several ways. */
import type { Patient } from './types.ts';

interface KnownPatient<P> {
  /** The patient meant, or null for somebody new. */
  patient: P | null;
  /** Others under the same number. */
  family: P[];
}

/**
 * Among the patients under one number, the one of that name. `Марат` means `Марат Касымов` when no other name under
 * the number holds that word; another name is another patient.
 */
export function whoseNumber<P extends Pick<Patient, 'name'>>(
  sameNumber: readonly P[],
  name: string,
): KnownPatient<P> {
  const exact = sameNumber.find((patient) => wordsOf(patient.name).join(' ') === wordsOf(name).join(' '));
  const near = sameNumber.filter((patient) => isPart(name, patient.name) || isPart(patient.name, name));
  const patient = exact ?? (near.length === 1 ? (near[0] ?? null) : null);
  return { patient, family: sameNumber.filter((one) => one !== patient) };
}

/** Every word of `part` is a word of `whole`. */
function isPart(part: string, whole: string): boolean {
  const all = wordsOf(whole);
  return wordsOf(part).every((word) => all.includes(word));
}

/** Small letters, ё as е. Order does not tell people apart: surnames are written first and last. */
export function wordsOf(name: string): string[] {
  const plain = name.toLowerCase().replaceAll('ё', 'е');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort();
}
