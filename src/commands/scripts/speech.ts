/** How figures and times are said aloud, and what is said where nothing is known, in the language of the prompt. */
import { addDays, dayOf, weekdayOf } from '../../clinic/time.ts';
import type { Currency } from '../../clinic/types.ts';
import { formatPhone } from '../../contacts/phone.ts';
import type { Translator } from '../../i18n/index.ts';
import type { Worded } from '../../scripts/placeholders.ts';
import type { Speech } from '../../scripts/values.ts';

const weekdays = [
  'scripts.weekday.0',
  'scripts.weekday.1',
  'scripts.weekday.2',
  'scripts.weekday.3',
  'scripts.weekday.4',
  'scripts.weekday.5',
  'scripts.weekday.6',
] as const;

export function speechOf({ t, format }: Translator, currency: Currency, now: number): Speech {
  const moment = (at: number, after?: number): string => {
    const day = dayOf(at);
    const time = format.time(at);
    if (after !== undefined && day === dayOf(after)) return t('scripts.slot.same', { time });
    if (day === dayOf(now)) return t('scripts.slot.today', { time });
    if (day === addDays(dayOf(now), 1)) return t('scripts.slot.tomorrow', { time });
    const weekday = t(weekdays[weekdayOf(day)] ?? weekdays[0]);
    return t('scripts.slot.later', { weekday, date: format.dayMonth(at), time });
  };
  return {
    money: (minor) => format.money(minor, currency),
    phone: formatPhone,
    years: (n) => t('scripts.years', { n }),
    minutes: (n) => t('scripts.minutes', { n }),
    clinic: (name) => (saysWhatItIs(name) ? name : t('scripts.clinic', { name })),
    moment,
  };
}

/** A name of several words (`Стоматология «Жайлы»`) needs no word before it. */
function saysWhatItIs(name: string): boolean {
  return /[\s«"“]/u.test(name);
}

export function fallbackWords({ t }: Translator): Record<Worded, string> {
  return {
    clinic: t('scripts.words.clinic'),
    address: t('scripts.words.address'),
    doctor: t('scripts.words.doctor'),
  };
}
