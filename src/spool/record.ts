/** What is kept while the server is away: a command line, and when and at which desk it was typed. */
import * as z from 'zod/mini';
import { languages } from '../clinic/types.ts';
import { type ErrorCode, type ErrorParams, errorExits } from '../errors.ts';

const recordSchema = z.object({
  /** The shape of the file. */
  version: z.literal(1),
  /** Under this it counts once, however often it is sent. */
  receipt: z.uuid(),
  /** When it was recorded, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Codes of the clinic and the desk. */
  clinic: z.string(),
  desk: z.string(),
  /** The language of whoever typed it. */
  lang: z.enum(languages),
  /** The whole command line: nothing of it is asked when it is sent. */
  argv: z.array(z.string()),
});
export type SpoolRecord = z.infer<typeof recordSchema>;

/** Why the server did not take it; the words are made when it is read. */
export interface Refusal {
  code: ErrorCode;
  params: ErrorParams;
  /** When it was refused, ISO 8601 in UTC. */
  at: string;
}
const refusedSchema = z.extend(recordSchema, {
  refused: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    at: z.iso.datetime(),
  }),
});

/** A record in its place: its number is never another's. */
export interface Waiting {
  number: number;
  record: SpoolRecord;
}
export interface Refused extends Waiting {
  refusal: Refusal;
}

export function recordText(record: SpoolRecord): string {
  return `${JSON.stringify(record)}\n`;
}

export function refusedText(record: SpoolRecord, refused: Refusal): string {
  return `${JSON.stringify({ ...record, refused })}\n`;
}

/** What stays of a record that somebody has let go: nothing about the patient. */
export function droppedText(number: number, record: SpoolRecord | null, reason: string, at: number): string {
  const of = record && { receipt: record.receipt, at: record.at, clinic: record.clinic, desk: record.desk };
  return `${JSON.stringify({ number, ...of, reason, droppedAt: new Date(at).toISOString() })}\n`;
}

/** The record of a file's text; null for one that is damaged, or that a later program wrote. */
export function readRecord(text: string): SpoolRecord | null {
  const read = recordSchema.safeParse(fromJson(text));
  return read.success ? read.data : null;
}

export function readRefused(text: string): { record: SpoolRecord; refusal: Refusal } | null {
  const read = refusedSchema.safeParse(fromJson(text));
  if (!read.success) return null;
  const { refused, ...record } = read.data;
  const { code, params, at } = refused;
  // A later program may know errors that this one has no words for.
  const refusal = isKnown(code)
    ? { code, params, at }
    : { code: 'internal' as const, params: { what: code }, at };
  return { record, refusal };
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(errorExits, code);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
