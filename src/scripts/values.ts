/** What the prompts are filled with, from the clinic as it is at this moment. */
import type { Clinic, Doctor, Service } from '../clinic/types.ts';
import type { Values } from './placeholders.ts';

/** Live data; `null` is what is not known or was not asked for. */
export interface LiveData {
  clinic: Pick<Clinic, 'name' | 'address' | 'directions' | 'phone' | 'years'> | null;
  administrator: string | null;
  patient: string | null;
  doctor: Pick<Doctor, 'name' | 'specialty' | 'profile' | 'years' | 'room'> | null;
  service: Pick<Service, 'name' | 'priceFrom' | 'minutes' | 'preparation'> | null;
  /** Starts of the free slots, epoch milliseconds, earliest first. */
  slots: readonly number[];
  /** The two of them to offer. */
  pair: readonly number[];
  /** When the visit spoken of begins, epoch milliseconds. */
  visitAt: number | null;
  delayMinutes: number | null;
}

/** How figures and times are said aloud in the language of the prompt. */
export interface Speech {
  money(minor: number): string;
  phone(e164: string): string;
  years(n: number): string;
  minutes(n: number): string;
  /** `the clinic “Жайлы”` where the name alone does not say what it is. */
  clinic(name: string): string;
  /** `today at 18:40`, `on Friday, 16 January, at 10:00`; after another time of that day only `at 18:40`. */
  moment(at: number, after?: number): string;
}

/** From this hour on a time is an evening one. */
const eveningHour = 17;

export function scriptValues(live: LiveData, speech: Speech): Values {
  const { clinic, doctor, service } = live;
  const [slot1, slot2] = live.pair;
  const evening = live.slots.find((at) => new Date(at).getHours() >= eveningHour);
  const say = <T>(value: T | null | undefined, words: (value: T) => string): string | undefined =>
    value === null || value === undefined ? undefined : words(value);
  const text = (value: string | null | undefined): string | undefined =>
    say(value, sentencePart) || undefined;
  return withoutGaps({
    clinic: say(text(clinic?.name), speech.clinic),
    years: say(clinic?.years, speech.years),
    address: text(clinic?.address),
    directions: text(clinic?.directions),
    phone: say(clinic?.phone, speech.phone),
    administrator: text(live.administrator),
    patient: text(live.patient),
    doctor: text(doctor?.name),
    specialty: text(doctor?.specialty),
    profile: text(doctor?.profile),
    doctorYears: say(doctor?.years, speech.years),
    room: text(doctor?.room),
    service: text(service?.name),
    price: say(service?.priceFrom, speech.money),
    minutes: say(service?.minutes, speech.minutes),
    preparation: text(service?.preparation),
    slot1: say(slot1, (at) => speech.moment(at)),
    slot2: say(slot2, (at) => speech.moment(at, slot1)),
    evening: say(evening, (at) => speech.moment(at)),
    time: say(live.visitAt, (at) => speech.moment(at)),
    delay: say(live.delayMinutes, speech.minutes),
  });
}

/** The prompt brings its own full stops. */
function sentencePart(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, '');
}

function withoutGaps(values: Record<string, string | undefined>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
