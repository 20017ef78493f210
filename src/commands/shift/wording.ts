/** Evidence and agenda lines in words: people shortened, numbers masked, sums in the clinic's currency. */
import { type EvidenceFormat, type EvidenceLine, evidenceParams } from '../../checklists/evidence.ts';
import { hour } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import { maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import type { Translator } from '../../i18n/index.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import { deskWords } from '../records/desk-text.ts';

const week = 7 * 24 * hour;

/** Says a line; text that came from outside is made harmless on the way. */
export type Say = (line: { key: string; params: EvidenceLine['params'] }) => string;

/** @param dated times carry their day: for what is read on another day, as the title of a task is. */
export function wording(i18n: Translator, clinic: Clinic, now: number, dated = false): Say {
  const { t, has, format } = i18n;
  const values: EvidenceFormat = {
    who: (name, phone) => {
      if (name !== null) return shortName(name);
      return phone === null ? t('checklists.who.unknown') : maskPhone(phone);
    },
    time: (at) => format.moment(at, dated ? at - week : now),
    money: (minor) => format.money(minor, clinic.currency),
    term: (key) => (has(key) ? t(key) : key),
    shifts: (open) =>
      open.map(({ administrator, desk }) => `${administrator} (${deskWords(t, desk)})`).join(', '),
  };
  return ({ key, params }) => {
    const worded = evidenceParams({ params }, values);
    const safe = Object.entries(worded).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]);
    return has(key) ? t(key, Object.fromEntries(safe)) : key;
  };
}

/** What is kept (evidence, titles of tasks) is said in the clinic's language, whoever reads it now. */
export function clinicWords(ctx: Context, clinic: Clinic): Promise<Translator> {
  return ctx.speak(clinic.language);
}
