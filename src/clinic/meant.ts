/** Which clinic and which desk a command line means, where a database has several. */
import { ShiftError } from '../errors.ts';

/** Codes as they were named: by a flag, the environment or the machine's settings. */
export interface Meant {
  clinic?: string | undefined;
  desk?: string | undefined;
}

type Coded = { code: string; name: string };
type Numbered = Coded & { id: number };

/**
 * The clinic named; else the only one; else the one clinic that has a desk of the code named.
 * @param withDesk the clinics that have such a desk
 * @throws ShiftError no_clinic, not_found, clinic_unclear
 */
export function clinicMeant<C extends Numbered>(
  clinics: readonly C[],
  { clinic: code }: Meant,
  withDesk: readonly number[],
): C {
  const [first, ...others] = clinics;
  if (!first) throw new ShiftError('no_clinic');
  const flag = '--clinic';
  if (code) {
    const named = clinics.find((one) => one.code === code.toLowerCase());
    if (named) return named;
    throw new ShiftError('clinic_unknown', { value: code, choices: listed(clinics) }, flag);
  }
  if (others.length === 0) return first;
  const [only, second] = clinics.filter(({ id }) => withDesk.includes(id));
  if (only && !second) return only;
  throw new ShiftError('clinic_unclear', { choices: listed(clinics) }, flag);
}

/**
 * The desk named; else the only one; null where there are several and none was named.
 * @throws ShiftError invalid_choice for a desk that the clinic does not have
 */
export function deskMeant<D extends Coded>(desks: readonly D[], { desk: code }: Meant): D | null {
  const [first, ...others] = desks;
  if (!code) return first && others.length === 0 ? first : null;
  const named = desks.find((one) => one.code === code.toLowerCase());
  if (named) return named;
  const choices = desks.map((one) => one.code).join(', ');
  throw new ShiftError('invalid_choice', { flag: '--desk', value: code, choices }, '--desk');
}

export function deskUnclear(desks: readonly Coded[]): ShiftError {
  return new ShiftError('desk_unclear', { choices: listed(desks) }, '--desk');
}

function listed(all: readonly Coded[]): string {
  return all.map(({ code, name }) => `${code} (${name})`).join(', ');
}
