/** A map: how one system's export becomes contacts or visits. A manager can write one; data/import-maps has examples. */
import * as z from 'zod/mini';
import { wordsSchema } from '../clinic/file-schema.ts';
import { languages } from '../clinic/types.ts';
import { channels, contactStatuses, directions, outcomes, purposes } from '../contacts/types.ts';
import type { ImportKind } from '../facts/import-run.ts';
import { visitStatuses } from '../visits/types.ts';
import { encodings } from './encoding.ts';
import { delimiters } from './layout.ts';
import { isTimePattern } from './time-pattern.ts';

const text = z.string().check(z.minLength(1));
const columnNumber = z.int({ error: '5' }).check(z.minimum(1, { error: '5' }));
/** A column: its heading, its number (1 is the first), or several of them of which the first found is taken. */
const columnSchema = z.union(
  [text, columnNumber, z.array(z.union([text, columnNumber])).check(z.minLength(1))],
  {
    error: '[Телефон, Phone, 5]',
  },
);
export type ColumnChoice = z.infer<typeof columnSchema>;

const callFields = [
  'id',
  'startedAt',
  'date',
  'time',
  'direction',
  'status',
  'from',
  'fromExtension',
  'to',
  'toExtension',
  'phone',
  'name',
  'operator',
  'answerSeconds',
  'talkSeconds',
  'durationSeconds',
  'answeredAt',
  'endedAt',
  'holdSeconds',
  'acwSeconds',
  'channel',
  'purpose',
  'outcome',
  'source',
  'tags',
  'note',
] as const;

export const visitFields = [
  'id',
  'patientId',
  'name',
  'phone',
  'email',
  'doctor',
  'service',
  'startsAt',
  'date',
  'time',
  'endsAt',
  'minutes',
  'seconds',
  'bookedAt',
  'bookedBy',
  'status',
  'source',
  'confirmedAt',
  'arrivedAt',
  'cancelledAt',
  'price',
  'paid',
  'note',
] as const;

const patientFields = [
  'id',
  'name',
  'lastName',
  'firstName',
  'middleName',
  'phone',
  'email',
  'channel',
  'language',
  'preferredTime',
  'important',
  'note',
  'createdAt',
] as const;

const serviceFields = ['code', 'name', 'price', 'minutes', 'preparation', 'doctors'] as const;

/** The columns that a map of each kind may name. */
export const fieldsOfKind = {
  calls: callFields,
  visits: visitFields,
  patients: patientFields,
  services: serviceFields,
} as const satisfies Record<ImportKind, readonly string[]>;

/** What a cell is compared with: a word, or what kind of cell it is. */
export const cellKinds = ['<empty>', '<filled>', '<zero>', '<extension>'] as const;
/** A cell that begins so: `<starts:from-internal>`. */
export const startsPattern = /^<starts:(.+)>$/;
const conditions = z.record(
  text,
  z.union([text, z.array(text).check(z.minLength(1))], { error: 'ANSWERED' }),
);

/** Rules are tried first, in order; then the words of the column of the same name; then `otherwise`. */
function judgement<T extends z.core.$ZodType>(value: T, shorthand: T) {
  const full = z.strictObject({
    rules: z.optional(z.array(z.strictObject({ when: conditions, is: value }))),
    words: z.optional(z.record(text, value)),
    otherwise: z.optional(value),
  });
  return z.union([shorthand, full], { error: 'otherwise: …' });
}

const plain = <T extends readonly string[]>(values: T) => judgement(z.enum(values), z.enum(values));
const status = z.enum(contactStatuses);
const statusByDirection = z.union([status, z.strictObject({ in: status, out: status })], {
  error: contactStatuses.join(' | '),
});

const fileSchema = z.strictObject({
  /** Whether the first line holds headings; `auto` looks. */
  header: z.optional(z.union([z.boolean(), z.literal('auto')], { error: 'true | false | auto' })),
  delimiter: z.optional(z.enum(delimiters)),
  encoding: z.optional(z.enum(encodings)),
  /** Records before the headings. */
  skip: z.optional(z.int().check(z.minimum(0))),
  /** Fewest and most cells of a row; by default what the headings say. */
  cells: z.optional(z.tuple([columnNumber, columnNumber])),
  /** Lines that are events of a call, not calls: they are joined first (queue-log.ts says into which cells). */
  events: z.optional(z.literal('queue-log')),
});

/** What a person reads: one text, or one a language. */
const titleSchema = z.union([text, wordsSchema], { error: '{ ru: …, kk: …, en: … }' });
export type MapTitle = z.infer<typeof titleSchema>;

/** A shape in which the system writes its export; by these it is recognised. */
const layoutSchema = z.strictObject({
  title: titleSchema,
  /** The first line, heading by heading. A file may have more of them, or leave out those at its end. */
  headings: z.optional(z.array(z.string()).check(z.minLength(2))),
  /** How many cells a row has, fewest and most, where there are no headings. */
  cells: z.optional(z.tuple([columnNumber, columnNumber])),
});
export type MapLayout = z.infer<typeof layoutSchema>;

const times = z.array(
  z.string({ error: 'DD.MM.YYYY HH:mm:ss' }).check(z.refine(isTimePattern, 'DD.MM.YYYY HH:mm:ss')),
);
/** A list of patients or services need not tell of any time. */
const timesWanted = z._default(times, []);

const common = {
  title: z.optional(titleSchema),
  layouts: z.optional(z.array(layoutSchema).check(z.minLength(1))),
  /** Whose ids these are: two maps of one system recognise each other's rows. By default the map's name. */
  system: z.optional(z.string({ error: 'asterisk' }).check(z.regex(/^[a-z0-9-]{1,20}$/))),
  file: z.optional(fileSchema),
  times: times.check(z.minLength(1)),
  /** Zone of the file's times; by default the clinic's. */
  timezone: z.optional(text),
  /** Columns that rules look at and nothing else, under names of the map's own. */
  others: z.optional(z.record(text, columnSchema)),
};

const columnsOf = <F extends string>(fields: readonly F[]) =>
  z.strictObject(
    Object.fromEntries(fields.map((field) => [field, z.optional(columnSchema)])) as Record<
      F,
      z.ZodMiniOptional<typeof columnSchema>
    >,
  );

const callMapSchema = z.strictObject({
  kind: z.literal('calls'),
  ...common,
  columns: columnsOf(callFields),
  /** How many digits the clinic's own extensions have. */
  extensionDigits: z.optional(z.tuple([columnNumber, columnNumber])),
  direction: plain(directions),
  status: judgement(statusByDirection, statusByDirection),
  channel: z.optional(plain(channels)),
  purpose: z.optional(plain(purposes)),
  outcome: z.optional(plain(outcomes)),
});
export type CallMap = z.infer<typeof callMapSchema>;

const visitMapSchema = z.strictObject({
  kind: z.literal('visits'),
  ...common,
  columns: columnsOf(visitFields),
  status: plain(visitStatuses),
  /** How long a visit lasts where the file does not say. */
  minutes: z.optional(columnNumber),
});
export type VisitMap = z.infer<typeof visitMapSchema>;

const patientMapSchema = z.strictObject({
  kind: z.literal('patients'),
  ...common,
  times: timesWanted,
  columns: columnsOf(patientFields),
  channel: z.optional(plain(channels)),
  language: z.optional(plain(languages)),
});
export type PatientMap = z.infer<typeof patientMapSchema>;

const serviceMapSchema = z.strictObject({
  kind: z.literal('services'),
  ...common,
  times: timesWanted,
  columns: columnsOf(serviceFields),
});
export type ServiceMap = z.infer<typeof serviceMapSchema>;

export const mapSchemas = {
  calls: callMapSchema,
  visits: visitMapSchema,
  patients: patientMapSchema,
  services: serviceMapSchema,
} as const;

export type ImportMap = CallMap | VisitMap | PatientMap | ServiceMap;
