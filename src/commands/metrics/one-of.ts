/** `--doctor`, `--service`, `--source`, `--channel`: the figures of one of them. */
import * as z from 'zod/mini';
import { type Channel, channels } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Filter } from '../../metrics/filter.ts';
import { visible } from '../../reports/visible-text.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { choice, readFlags, text } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';

const schema = z.object({
  doctor: text('--doctor'),
  service: text('--service'),
  source: text('--source'),
  channel: choice('--channel', channels),
});

/** Whose figures were asked for besides the desk's and the administrator's. */
export interface OneOf {
  filter: Pick<Filter, 'doctor' | 'service' | 'source' | 'channel'>;
  /** The flags that were given. */
  flags: string[];
  /** For a heading. */
  words: string[];
  /** Codes. */
  json: Record<string, string>;
}

/** @throws ShiftError not_found, ambiguous, invalid_choice */
export async function readOneOf(ctx: Context, input: RawInput): Promise<OneOf> {
  const given = readFlags(schema, input);
  const found: OneOf = { filter: {}, flags: [], words: [], json: {} };
  const clinic = await ctx.clinic();
  const { clinic: reads } = await ctx.store();
  if (given.doctor !== undefined) {
    const one = findOne(ctx, 'doctor', await reads.doctors(clinic.id), given.doctor, '--doctor');
    add(ctx, found, 'doctor', one.id, one);
  }
  if (given.service !== undefined) {
    const one = findOne(ctx, 'service', await reads.services(clinic.id), given.service, '--service');
    add(ctx, found, 'service', one.id, one);
  }
  if (given.source !== undefined) {
    const one = sourceOf(clinic.sources, given.source);
    add(ctx, found, 'source', one.code, one);
  }
  if (given.channel !== undefined) {
    const code: Channel = given.channel;
    add(ctx, found, 'channel', code, { code, name: ctx.t(`channel.${code}`) });
  }
  return found;
}

type Named = { code: string; name: string };

function add(
  ctx: Context,
  found: OneOf,
  by: 'doctor' | 'service' | 'source' | 'channel',
  key: number | string,
  { code, name }: Named,
): void {
  Object.assign(found.filter, { [by]: key });
  found.flags.push(`--${by}`);
  found.words.push(ctx.t(`manager.title.${by}`, { name: visible(name) }));
  found.json[by] = code;
}

/** @throws ShiftError invalid_choice */
function sourceOf(sources: readonly Named[], typed: string): Named {
  const word = typed.trim().toLowerCase();
  const found = sources.find(({ code, name }) => code === word || name.toLowerCase() === word);
  if (found) return found;
  const choices = sources.map(({ code }) => code).join(', ');
  throw new ShiftError('invalid_choice', { flag: '--source', value: typed, choices }, '--source');
}
