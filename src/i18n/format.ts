/** Numbers, times and money as people write them in each language. No Intl: its first use costs a start-up. */
import type { Language } from '../clinic/types.ts';

const noBreak = '\u00a0';
const weekdayNames: Record<Language, readonly string[]> = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сн', 'жс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const monthNames: Record<Language, readonly string[]> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const currencySigns: Record<string, string> = { KZT: '₸', RUB: '₽' };
const none = '—';

export type Formats = ReturnType<typeof formats>;

/** Formatters of one language; `null` is always shown as a dash, never as zero. */
export function formats(lang: Language) {
  const point = lang === 'en' ? '.' : ',';
  const number = (value: number | null, digits = 0): string =>
    value === null ? none : grouped(value.toFixed(digits), point);
  return {
    number,
    /** A fraction as percent. */
    percent: (value: number | null, digits = 1): string =>
      value === null ? none : `${number(value * 100, digits)}${lang === 'en' ? '' : noBreak}%`,
    /** Seconds as `m:ss`, from an hour on `h:mm:ss`. */
    duration: (seconds: number | null): string => (seconds === null ? none : clock(Math.round(seconds))),
    /** Minor units with the currency's sign. */
    money: (minor: number | null, currency: string): string => {
      if (minor === null) return none;
      const digits = minor % 100 === 0 ? 0 : 2;
      return `${number(minor / 100, digits)}${noBreak}${currencySigns[currency] ?? currency}`;
    },
    /** `18:40`. */
    time: (at: number): string => hhmm(new Date(at)),
    /** `пт 16 января`. */
    day: (day: string): string => {
      const date = localDate(day);
      const weekday = weekdayNames[lang][(date.getDay() + 6) % 7] ?? '';
      const month = monthNames[lang][date.getMonth()] ?? '';
      return `${weekday} ${date.getDate()} ${month}`;
    },
    /** `16 января`. */
    dayMonth: (at: number): string => {
      const date = new Date(at);
      return `${date.getDate()} ${monthNames[lang][date.getMonth()] ?? ''}`;
    },
    /** `16.01.2026`, in English `16 Jan 2026`. */
    date: (day: string): string => {
      const [year, month, date] = day.split('-');
      if (lang !== 'en') return `${date}.${month}.${year}`;
      return `${Number(date)} ${(monthNames.en[Number(month) - 1] ?? '').slice(0, 3)} ${year}`;
    },
    /** Time alone when it is today, else with the day: `17.01 09:00`. */
    moment: (at: number, now: number): string => {
      const date = new Date(at);
      const today = new Date(now);
      const sameYear = date.getFullYear() === today.getFullYear();
      const sameDay = sameYear && date.getMonth() === today.getMonth() && date.getDate() === today.getDate();
      if (sameDay) return hhmm(date);
      const dayMonth = `${pad(date.getDate())}.${pad(date.getMonth() + 1)}`;
      return `${dayMonth}${sameYear ? '' : `.${date.getFullYear()}`} ${hhmm(date)}`;
    },
    /** Days of the week from Monday, as hours name them: `пн`. */
    weekdays: weekdayNames[lang].map((name) => name.toLowerCase()),
    list: (items: readonly string[]): string => items.join(', '),
  };
}

function grouped(fixed: string, point: string): string {
  const negative = fixed.startsWith('-');
  const [whole = '', fraction] = fixed.replace('-', '').split('.');
  const spaced = point === '.' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : spacedThousands(whole);
  return `${negative ? '−' : ''}${spaced}${fraction === undefined ? '' : point + fraction}`;
}

/** Russian and Kazakh separate thousands with a space from five digits on; four stay together only in years. */
function spacedThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, noBreak);
}

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function hhmm(date: Date): string {
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function localDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
