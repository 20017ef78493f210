/** The clinic's standing facts: who works here, when, and what is offered. */

export const languages = ['ru', 'kk', 'en'] as const;
export type Language = (typeof languages)[number];

export const currencies = ['KZT', 'RUB'] as const;
export type Currency = (typeof currencies)[number];

export const roles = ['administrator', 'senior', 'manager', 'trainer', 'doctor'] as const;
export type Role = (typeof roles)[number];

/** A stretch of a day in local `HH:MM`, `to` excluded. */
export interface ClockSpan {
  from: string;
  to: string;
}
/** Working hours of one day, local `HH:MM`, with the breaks inside them, if any; `null` is a day off. */
export type DayHours = (ClockSpan & { breaks?: ClockSpan[] }) | null;
/** Index 0 is Monday. */
export type WeekHours = DayHours[];

export interface Source {
  code: string;
  name: string;
}

/** `op` says which side of `value` is good. Ratios are fractions, durations seconds. */
export const targetOps = ['>=', '<=', '='] as const;

export interface Target {
  op: (typeof targetOps)[number];
  value: number;
}

/** From a day on a figure has another target, or none (`op` and `value` null); before the first one `Clinic.targets` hold. */
export interface TargetChange {
  id: number;
  clinicId: number;
  metric: string;
  op: Target['op'] | null;
  value: number | null;
  /** `YYYY-MM-DD`: the first day it holds. */
  fromDay: string;
  setAt: number;
  staffId: number | null;
  version: number;
}

/** Clinic rules with their defaults from the source documents. */
export interface ClinicRules {
  /** Fields a contact must have (S0.7). */
  requiredFields: string[];
  /** Abandoned calls shorter than this many seconds are left out of `missed`; 0 leaves none out. */
  shortAbandonSeconds: number;
  /** Callback clock, minutes (S0.3). */
  callbackMinutes: number;
  /** Attempts before a caller may be given up (S0.3). */
  callbackAttempts: number;
  /** Price templates older than this many days are called stale (S0.1). */
  priceAgeDays: number;
  /** A doctor with fewer free slots than this over two days is scarce. */
  scarceSlots: number;
  /** How long a callback that a desk has taken is kept from the others, minutes. */
  callbackClaimMinutes: number;
  /** The same for a task. */
  taskClaimMinutes: number;
  /** Callers waiting at once from which the senior is told (S0.3). */
  overloadFrom: number;
  /** A visit of this price or more is expensive: confirmed by a call and a message (S0.4). Minor units; 0: by service only. */
  expensiveFrom: number;
  /** How long a patient who has arrived may wait, minutes (S0.5). */
  waitMinutes: number;
  /** Waiting patients hear of a doctor's delay this often, minutes (S0.5). */
  noticeMinutes: number;
  /** How long a time offered from the waitlist is kept for who was asked, minutes. */
  offerMinutes: number;
  /** A visit cancelled later than this before its start is a late cancellation, hours. */
  lateCancelHours: number;
  /** How far the time of a call written down at the desk may lie from the exchange's call, minutes. */
  sameCallMinutes: number;
  /** Papers that every visit needs, by their codes in data/papers.yaml (S0.5, S1.13). */
  papers: string[];
}

export interface Clinic {
  id: number;
  code: string;
  name: string;
  address: string;
  /** How to find the door: entrance, floor, parking. */
  directions: string | null;
  phone: string | null;
  /** Years the clinic has worked, for the short introduction. */
  years: number | null;
  timezone: string;
  currency: Currency;
  language: Language;
  openingHours: WeekHours;
  sources: Source[];
  /** By metric id; null: none, whatever the metric's own goal is. */
  targets: Record<string, Target | null>;
  rules: ClinicRules;
  /** A clinic to practise on: `init --demo`. */
  practice: number;
  createdAt: number;
  version: number;
}

export interface Desk {
  id: number;
  clinicId: number;
  code: string;
  name: string;
  version: number;
}

export interface Staff {
  id: number;
  clinicId: number;
  code: string;
  name: string;
  role: Role;
  active: number;
  version: number;
}

export interface Doctor {
  id: number;
  clinicId: number;
  code: string;
  name: string;
  specialty: string;
  /** Years of practice. */
  years: number | null;
  profile: string | null;
  room: string | null;
  /** The doctor's own week; empty means the clinic's opening hours. */
  hours: WeekHours;
  active: number;
  version: number;
}

/** A room or chair that holds one patient at a time. A doctor works in the one whose code stands in `doctor.room`. */
export interface Room {
  id: number;
  clinicId: number;
  code: string;
  name: string;
  active: number;
  version: number;
}

/** Other hours than the week's on one day: a holiday of the clinic, a doctor's day off or extra day. */
export interface SpecialDay {
  id: number;
  clinicId: number;
  /** Null: the whole clinic. */
  doctorId: number | null;
  day: string;
  /** Null: closed. */
  hours: DayHours;
  note: string | null;
  /** 0: taken back, the week's hours hold again. */
  active: number;
  version: number;
}

const doctorDayStates = ['delayed', 'absent', 'force_majeure'] as const;
export type DoctorDayState = (typeof doctorDayStates)[number];

/** What is unusual about one doctor's one day (S0.1 delays, S0.5 notice every 15 minutes). */
export interface DoctorDay {
  id: number;
  clinicId: number;
  doctorId: number;
  day: string;
  state: DoctorDayState;
  delayMinutes: number | null;
  note: string | null;
  /** When waiting patients were last told. */
  toldAt: number | null;
  recordedAt: number;
  version: number;
}

export interface Service {
  id: number;
  clinicId: number;
  code: string;
  name: string;
  /** "From" price, minor units. */
  priceFrom: number;
  minutes: number;
  preparation: string | null;
  /** Codes of the doctors who do it; empty means any. */
  doctors: string[];
  /** An expensive visit is confirmed by call and SMS (S0.4). */
  highValue: number;
  /** Codes of the rooms it can be done in; empty means the doctor's own. */
  rooms: string[];
  /** Codes of the papers it needs beside the clinic's usual ones (data/papers.yaml). */
  papers: string[];
  /** The leaflet that the patient takes along, in words. */
  leaflet: string | null;
  active: number;
  /** When the price was last set or confirmed. */
  priceCheckedAt: number;
  version: number;
}
