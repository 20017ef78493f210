/** A specialty that some doctor here has. */
import type { Doctor } from '../../clinic/types.ts';
import { ShiftError } from '../../errors.ts';

const flag = '--specialty';

/** The specialty as the clinic writes it, by its name or its beginning. @throws ShiftError invalid_choice, ambiguous */
export function namedSpecialty(doctors: readonly Doctor[], typed: string): string {
  const all = specialtiesOf(doctors);
  const word = typed.trim().toLowerCase();
  const exact = all.find((one) => one.toLowerCase() === word);
  if (exact !== undefined) return exact;
  const found = all.filter((one) => one.toLowerCase().includes(word));
  const [only, another] = found;
  if (only === undefined) {
    throw new ShiftError('invalid_choice', { flag, value: typed, choices: all.join(', ') }, flag);
  }
  if (another !== undefined) {
    throw new ShiftError('ambiguous', { flag, value: typed, choices: found.join(', ') }, flag);
  }
  return only;
}

/** Each once, in the order of the doctors. */
export function specialtiesOf(doctors: readonly Doctor[]): string[] {
  return [...new Set(doctors.map(({ specialty }) => specialty))];
}
