/** A map for an export that nobody has described yet, from what is known of its columns and words. */
import type { ImportKind } from '../facts/import-run.ts';
import type { DraftColumn } from './draft-columns.ts';
import type { FieldColumns } from './draft-fields.ts';
import type { JudgedField, Meaning } from './draft-words.ts';
import type { KnownMap } from './recognise.ts';

export interface MapDraft {
  name: string;
  title: string;
  kind: ImportKind;
  /** The first record holds headings. */
  headed: boolean;
  columns: readonly DraftColumn[];
  fields: FieldColumns;
  /** Empty where no column holds a time. */
  times: readonly string[];
  /** Null is the clinic's. */
  timezone: string | null;
  words: Record<JudgedField, ReadonlyMap<string, Meaning>>;
  /** Where no column says it: one value for all rows, or null: judged by who rang, by whether there was a talk. */
  always: Record<JudgedField, string | null>;
}

/** A map as it would stand in a file. */
export type DraftedMap = Record<string, unknown>;

const unanswered = { in: 'missed', out: 'no_answer' };
const byExtensions = {
  rules: [
    { when: { from: '<extension>', to: '<extension>' }, is: 'internal' },
    { when: { from: '<extension>' }, is: 'out' },
  ],
  otherwise: 'in',
};

/** @param maps lists of patients take the words of languages and channels from the shipped map */
export function draftMap(draft: MapDraft, maps: readonly KnownMap[]): DraftedMap {
  const { name, title, kind, headed, times, timezone } = draft;
  return {
    kind,
    title,
    system: name,
    file: { header: headed },
    layouts: [layoutOf(draft)],
    times,
    ...(timezone === null ? {} : { timezone }),
    columns: columnsOf(draft),
    ...judgements(draft, maps),
  };
}

function layoutOf({ title, headed, columns }: MapDraft): DraftedMap {
  const width = Math.max(...columns.map(({ index }) => index)) + 1;
  if (!headed) return { title, cells: [width, width] };
  const headings = Array.from(
    { length: width },
    (_, at) => columns.find(({ index }) => index === at)?.heading ?? '',
  );
  return { title, headings };
}

function columnsOf({ headed, columns, fields }: MapDraft): DraftedMap {
  return Object.fromEntries(
    [...fields].map(([field, index]) => {
      const heading = columns.find((column) => column.index === index)?.heading;
      return [field, headed && heading ? heading : index + 1];
    }),
  );
}

function judgements(draft: MapDraft, maps: readonly KnownMap[]): DraftedMap {
  const { kind, fields } = draft;
  if (kind === 'services') return {};
  if (kind === 'patients') return patientWords(fields, maps);
  const status = judged(draft, 'status') ?? (kind === 'visits' ? 'booked' : byTalk(fields));
  if (kind === 'visits') return { status };
  return { direction: judged(draft, 'direction') ?? (fields.has('from') ? byExtensions : 'in'), status };
}

/** The words of a column; an empty cell says nothing, and is judged as if there were no column. */
function judged({ kind, fields, words, always }: MapDraft, field: JudgedField): unknown {
  if (fields.has(field)) {
    const known = { words: Object.fromEntries(words[field]) };
    if (kind === 'visits' || field === 'direction') return known;
    return { rules: [{ when: { status: '<empty>' }, is: unanswered }], ...known };
  }
  return always[field] ?? undefined;
}

/** Whoever has not spoken was not answered. */
function byTalk(fields: FieldColumns): unknown {
  const spoken = ['talkSeconds', 'answeredAt'].find((field) => fields.has(field));
  if (spoken === undefined) return 'answered';
  const nothing = spoken === 'talkSeconds' ? '<zero>' : ['<empty>', '0'];
  return { rules: [{ when: { [spoken]: nothing }, is: unanswered }], otherwise: 'answered' };
}

function patientWords(fields: FieldColumns, maps: readonly KnownMap[]): DraftedMap {
  const shipped = maps.find(({ name }) => name === 'generic-patients')?.map;
  if (shipped?.kind !== 'patients') return {};
  return {
    ...(fields.has('channel') && shipped.channel ? { channel: shipped.channel } : {}),
    ...(fields.has('language') && shipped.language ? { language: shipped.language } : {}),
  };
}
