/** Another time put before the administrator while the old one is still the patient's (S0.9). */
import { dayOf, isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { type Alternative, instead } from '../../visits/instead.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { askTime } from './choose-time.ts';
import { bookingTime } from './freed.ts';
import { type Roster, readTimetable } from './roster.ts';
import { type NamedVisit, whenText, whoText } from './view.ts';

/** What else these patients could have, in the same order; nothing for a visit whose doctor nobody knows. */
export async function readInstead(
  ctx: Context,
  { clinic, doctors }: Roster,
  visits: readonly NamedVisit[],
): Promise<Alternative[][]> {
  const timetable = await readTimetable(ctx, clinic, ctx.now());
  return visits.map(({ visit, doctor, service }) =>
    doctor ? instead(visit, { doctor, service }, doctors, timetable, ctx.now()) : [],
  );
}

/**
 * Asks which other time would suit, the nearest being the likely answer; null when none does.
 * @param cancelling whether the patient may be let go
 */
export async function askInstead(
  ctx: Context,
  named: NamedVisit,
  found: readonly Alternative[],
  flag: string,
  cancelling: boolean,
): Promise<Alternative | null> {
  const { t, ask } = ctx;
  const doctor = named.doctor?.active === 1 ? named.doctor : null;
  const chosen = await ask.select<Alternative | 'other' | null>({
    message: cancelling ? insteadQuestion(ctx, named) : t('visits.ask.time'),
    flag,
    choices: [
      ...found.map((one) => ({ name: alternativeText(ctx, named, one), value: one })),
      ...(doctor ? [{ name: t('visits.ask.otherTime'), value: 'other' as const }] : []),
      ...(cancelling ? [{ name: t('losses.ask.cancel'), value: null, key: 'cancel' }] : []),
    ],
  });
  if (chosen !== 'other') return chosen;
  return doctor && { doctor, at: await askTime(ctx, flag) };
}

/** Whose visit it is, before anything is lost. */
function insteadQuestion(ctx: Context, { visit, patient }: NamedVisit): string {
  return ctx.t('losses.ask.instead', { who: whoText(ctx, patient), when: whenText(ctx, visit) });
}

/** `сб 17 января 12:20`, with the doctor's name where it is another one. */
function alternativeText({ format }: Context, { visit }: NamedVisit, { doctor, at }: Alternative): string {
  const when = `${format.day(dayOf(at))} ${format.time(at)}`;
  return doctor.id === visit.doctorId ? when : `${when}, ${visible(surnameAndInitials(doctor.name))}`;
}

/** The same where nobody could be asked: what could have been had, with the command that books it. */
export function printInstead(ctx: Context, named: NamedVisit, found: readonly Alternative[]): void {
  const { patient, service } = named;
  if (found.length === 0 || !patient) return;
  ctx.print(`  ${ctx.t('losses.instead')}`);
  const what = service ? ` --service ${service.code}` : '';
  const hints = found.map((one): Hint => {
    const book = `book --patient ${patient.id} --doctor ${one.doctor.code}${what}`;
    return [alternativeText(ctx, named, one), `${book} --at "${bookingTime(one.at)}"`];
  });
  printHints(ctx, hints);
}

export function insteadJson({ doctor, at }: Alternative): Record<string, unknown> {
  return { doctor: doctor.code, doctorName: doctor.name, startsAt: isoInstant(at) };
}
