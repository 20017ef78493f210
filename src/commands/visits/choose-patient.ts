/** For whom: a card that is there, or a new one; a family may share a number. */
import { typedPhone } from '../../contacts/phone.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { whoseNumber } from '../../patients/same-person.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { NewPatient } from '../../visits/booking.ts';
import type { WaitlistEntry } from '../../visits/types.ts';
import { phoneFrom } from '../contacts/flags.ts';
import { needed } from '../input/needed.ts';
import { longestName } from '../input/options.ts';
import { findRecord } from '../records/find-record.ts';

interface PatientFlags {
  patient?: string | undefined;
  name?: string | undefined;
  phone?: string | undefined;
}

export interface ChosenPatient {
  patient: Patient | NewPatient;
  /** Others under the same number. */
  family: Patient[];
}

/** Typed instead of a number by somebody who has none. */
const noPhone = '-';

/** @throws ShiftError not_found, invalid_phone, missing_input */
export async function choosePatient(
  ctx: Context,
  flags: PatientFlags,
  from: { contact: Contact | null; wait: WaitlistEntry | null },
): Promise<ChosenPatient> {
  const known = await knownPatient(ctx, flags, from);
  if (known) return { patient: known, family: [] };
  const given = from.contact ?? from.wait;
  const phone = await choosePhone(ctx, flags.phone, given?.phone ?? null);
  const { id } = await ctx.clinic();
  const sameNumber = phone === null ? [] : await (await ctx.store()).patients.byPhone(id, phone);
  const name = flags.name ?? given?.name ?? null;
  if (name !== null) return asked(sameNumber, name, phone);
  return sameNumber.length === 0
    ? { patient: { name: await askName(ctx), phone }, family: [] }
    : chooseFamilyMember(ctx, sameNumber, phone);
}

/** Somebody named by the card itself, or the patient of the contact when nobody else was named. */
async function knownPatient(
  ctx: Context,
  flags: PatientFlags,
  { contact, wait }: { contact: Contact | null; wait: WaitlistEntry | null },
): Promise<Patient | null> {
  if (flags.patient !== undefined) return findRecord(ctx, 'patient', flags.patient, '--patient');
  const id = contact?.patientId ?? wait?.patientId ?? null;
  if (id === null || flags.name !== undefined || flags.phone !== undefined) return null;
  return (await ctx.store()).patients.byId((await ctx.clinic()).id, id);
}

async function choosePhone(
  ctx: Context,
  typed: string | undefined,
  given: string | null,
): Promise<string | null> {
  const { t } = ctx;
  const text =
    typed ??
    given ??
    (await ctx.ask.text({
      message: t('visits.ask.phone'),
      flag: '--phone',
      check: (answer) =>
        answer.trim() === noPhone || typedPhone(answer) !== null ? null : t('visits.ask.phoneNeeded'),
    }));
  return text.trim() === noPhone ? null : phoneFrom(text, '--phone');
}

function asked(sameNumber: readonly Patient[], name: string, phone: string | null): ChosenPatient {
  const { patient, family } = whoseNumber(sameNumber, name);
  return { patient: patient ?? { name, phone }, family: patient ? [] : family };
}

async function chooseFamilyMember(
  ctx: Context,
  sameNumber: readonly Patient[],
  phone: string | null,
): Promise<ChosenPatient> {
  const [only, another] = sameNumber;
  if (only && !another) return { patient: only, family: [] };
  const chosen = await ctx.ask.select<Patient | null>({
    message: ctx.t('visits.ask.who'),
    flag: '--name',
    choices: [
      ...sameNumber.map((patient) => ({ name: visible(patient.name), value: patient })),
      { name: ctx.t('visits.ask.somebodyElse'), value: null },
    ],
  });
  if (chosen) return { patient: chosen, family: [] };
  return asked(sameNumber, await askName(ctx), phone);
}

function askName(ctx: Context): Promise<string> {
  return needed(ctx, 'visits.ask.name', '--name', longestName);
}
