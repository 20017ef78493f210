/**
 * A clinic as a person writes it down: the file of `init --file`, and what the questions of `init` collect.
 * Prices are in whole units, hours are lines such as `mon-fri: 09:00-20:00`.
 */
import * as z from 'zod/mini';
import { codeFrom } from './code.ts';
import { hoursFrom, isHoursFault } from './day-hours.ts';
import { parseTargets, rulesSchema, targetsSchema } from './defaults.ts';
import { checkFile, choiceError, type FilePlace, requireUnique, valueError } from './file-schema.ts';
import { parseMoney } from './money.ts';
import { daysOf } from './special-days.ts';
import { addDays, type Day } from './time.ts';
import { currencies, type DayHours, languages, roles, type Target, type WeekHours } from './types.ts';
import { weekFrom } from './week.ts';

const filled = (example: string) => z.string({ error: example }).check(z.minLength(1, { error: example }));
const code = z.optional(
  z.string({ error: 'omarova' }).check(z.regex(/^[a-z0-9][a-z0-9_-]*$/, { error: 'omarova' })),
);
const hoursSchema = z.record(z.string(), filled('09:00-20:00'));
const amount = z.union([z.number().check(z.nonnegative({ error: '8500' })), z.string()], { error: '8500' });

/** A number on a door is written without quotes. */
const roomCode = z.pipe(
  z.coerce.string(),
  z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]*$/, { error: 'chair-2' })),
);
const holidaySchema = z.strictObject({
  day: filled('2026-03-21'),
  to: z.optional(z.string()),
  hours: z.optional(z.string()),
  note: z.optional(z.string()),
});

const definitionSchema = z.strictObject({
  clinic: z.strictObject({
    code,
    name: filled('Жайлы'),
    address: filled('Алматы, ул. Абая, 52'),
    directions: z.optional(z.string()),
    phone: z.optional(z.string()),
    years: z.optional(z.int({ error: '10' })),
    timezone: filled('Asia/Almaty'),
    currency: z.enum(currencies),
    language: z.enum(languages),
  }),
  openingHours: hoursSchema,
  holidays: z._default(z.array(holidaySchema), []),
  rooms: z._default(z.array(z.strictObject({ code: roomCode, name: filled('Кабинет 305') })), []),
  desks: z.optional(z.array(z.strictObject({ code, name: filled('Стойка 1') }))),
  staff: z
    .array(z.strictObject({ code, name: filled('Айгуль Сапарова'), role: z.enum(roles) }))
    .check(z.minLength(1, { error: '[{name: Айгуль, role: administrator}]' })),
  doctors: z._default(
    z.array(
      z.strictObject({
        code,
        name: filled('Омарова Айгерим'),
        specialty: filled('стоматолог-терапевт'),
        years: z.optional(z.int({ error: '12' })),
        profile: z.optional(z.string()),
        room: z.optional(z.coerce.string()),
        hours: z.optional(hoursSchema),
      }),
    ),
    [],
  ),
  services: z._default(
    z.array(
      z.strictObject({
        code,
        name: filled('Профгигиена'),
        price: amount,
        minutes: z.int({ error: '40' }).check(z.positive({ error: '40' })),
        preparation: z.optional(z.string()),
        doctors: z.optional(z.array(z.string())),
        highValue: z.optional(z.boolean()),
        rooms: z.optional(z.array(z.coerce.string())),
        papers: z.optional(z.array(z.string())),
        leaflet: z.optional(z.string()),
      }),
    ),
    [],
  ),
  sources: z._default(z.array(z.strictObject({ code, name: filled('2GIS') })), []),
  targets: z.optional(targetsSchema),
  rules: z.optional(z.partial(rulesSchema)),
});
type Written = z.infer<typeof definitionSchema>;

/** A definition with every code filled in, hours read and prices in minor units. */
export interface ClinicDefinition {
  clinic: Omit<Written['clinic'], 'code'> & { code: string };
  openingHours: WeekHours;
  desks: { code: string; name: string }[];
  staff: { code: string; name: string; role: (typeof roles)[number] }[];
  doctors: {
    code: string;
    name: string;
    specialty: string;
    years: number | null;
    profile: string | null;
    room: string | null;
    hours: WeekHours;
  }[];
  services: {
    code: string;
    name: string;
    priceFrom: number;
    minutes: number;
    preparation: string | null;
    doctors: string[];
    highValue: boolean;
    rooms: string[];
    papers: string[];
    leaflet: string | null;
  }[];
  rooms: { code: string; name: string }[];
  /** Days with other hours, each by itself. */
  holidays: { day: Day; hours: DayHours; note: string | null }[];
  sources: { code: string; name: string }[];
  targets: Record<string, Target>;
  rules: Record<string, unknown>;
}

/**
 * Judges a definition.
 * @param taken codes of the chain's other clinics: branches share a name
 * @throws ShiftError file_field_* with the file and the field
 */
export function parseDefinition(
  input: unknown,
  place: FilePlace,
  taken: readonly string[] = [],
): ClinicDefinition {
  const written = checkFile(definitionSchema, input, place);
  if (!knownZone(written.clinic.timezone)) {
    throw valueError(place, ['clinic', 'timezone'], written.clinic.timezone, 'Asia/Almaty');
  }
  const doctors = coded(place, 'doctors', written.doctors, 1);
  const definition: ClinicDefinition = {
    clinic: { ...written.clinic, code: written.clinic.code ?? codeFrom(written.clinic.name, taken) },
    openingHours: week(written.openingHours, place, ['openingHours']),
    desks: coded(place, 'desks', written.desks ?? [{ code: 'desk-1', name: '1' }], 1),
    staff: coded(place, 'staff', written.staff, 1),
    doctors: doctors.map((doctor, at) => ({
      code: doctor.code,
      name: doctor.name,
      specialty: doctor.specialty,
      years: doctor.years ?? null,
      profile: doctor.profile ?? null,
      room: doctor.room ?? null,
      hours: doctor.hours ? week(doctor.hours, place, ['doctors', at, 'hours']) : [],
    })),
    services: coded(place, 'services', written.services, 2).map((service, at) => ({
      code: service.code,
      name: service.name,
      priceFrom: price(service.price, place, at),
      minutes: service.minutes,
      preparation: service.preparation ?? null,
      doctors: service.doctors ?? [],
      highValue: service.highValue ?? false,
      rooms: service.rooms ?? [],
      papers: service.papers ?? [],
      leaflet: service.leaflet ?? null,
    })),
    rooms: coded(place, 'rooms', written.rooms, 1),
    holidays: holidaysOf(written.holidays, place),
    sources: coded(place, 'sources', written.sources, 1),
    targets: parseTargets(written.targets ?? {}, place),
    rules: written.rules ?? {},
  };
  requireKnown(definition, place, 'doctors');
  requireKnown(definition, place, 'rooms');
  return definition;
}

/** Whether the machine knows this IANA zone. */
export function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /\//.test(zone) || zone === 'UTC';
  } catch {
    return false;
  }
}

function week(lines: Record<string, string>, place: FilePlace, path: readonly PropertyKey[]): WeekHours {
  const read = weekFrom(Object.entries(lines));
  if ('fault' in read) throw valueError(place, path, read.fault, 'mon-fri: 09:00-20:00 break 13:00-14:00');
  return read;
}

function price(value: number | string, place: FilePlace, at: number): number {
  try {
    return parseMoney(String(value), '--price');
  } catch {
    throw valueError(place, ['services', at, 'price'], value, '8500');
  }
}

/** Fills in missing codes from the names and refuses the same code twice. */
function coded<T extends { code?: string | undefined; name: string }>(
  place: FilePlace,
  list: string,
  rows: readonly T[],
  words: number,
): (T & { code: string })[] {
  const given = rows.flatMap((row) => (row.code ? [row.code] : []));
  const taken = [...given];
  const all = rows.map((row) => {
    const filledIn = row.code ?? codeFrom(row.name, taken, words);
    taken.push(filledIn);
    return { ...row, code: filledIn };
  });
  requireUnique(
    place,
    all.map((row) => row.code),
    (index) => [list, index, 'code'],
  );
  return all;
}

/** Codes that a service names are those of the file's own doctors and rooms. */
function requireKnown(definition: ClinicDefinition, place: FilePlace, list: 'doctors' | 'rooms'): void {
  const known = definition[list].map(({ code }) => code);
  for (const [at, service] of definition.services.entries()) {
    for (const [index, named] of service[list].entries()) {
      if (!known.includes(named)) throw choiceError(place, ['services', at, list, index], named, known);
    }
  }
}

function holidaysOf(written: Written['holidays'], place: FilePlace): ClinicDefinition['holidays'] {
  const days = written.flatMap(({ day, to = day, hours, note }, at) => {
    for (const [field, value] of Object.entries({ day, to })) {
      if (!isDay(value)) throw valueError(place, ['holidays', at, field], value, '2026-03-21');
    }
    if (to < day || to > addDays(day, longestHoliday)) {
      throw valueError(place, ['holidays', at, 'to'], to, addDays(day, 2));
    }
    const read = hours === undefined ? null : hoursFrom(hours);
    if (isHoursFault(read)) throw valueError(place, ['holidays', at, 'hours'], hours, '09:00-14:00');
    return daysOf(day, to).map((one) => ({ day: one, hours: read, note: note ?? null, at }));
  });
  requireUnique(
    place,
    days.map(({ day }) => day),
    (index) => ['holidays', days[index]?.at ?? 0, 'day'],
  );
  return days.map(({ day, hours, note }) => ({ day, hours, note }));
}

/** What is longer is a slip of the keyboard. */
const longestHoliday = 60;

/** `2026-03-21`, and there is such a day. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}
