/** The flags that `log` and `log edit` share, and what they say of a contact. */
import * as z from 'zod/mini';
import { parseWhen } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import { readPhone } from '../../contacts/foreign-phone.ts';
import type { ContactFields } from '../../contacts/log.ts';
import { type Channel, contactStatuses, objections, outcomes, purposes } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { givenOnly } from '../input/given-only.ts';
import { checkedText, choice, duration, flag, note, text, words } from '../input/options.ts';
import type { NextFlags } from './next.ts';

export const contactFlags = {
  in: flag(),
  out: flag(),
  status: choice('--status', contactStatuses),
  purpose: choice('--purpose', purposes),
  outcome: choice('--outcome', outcomes),
  name: text('--name'),
  phone: text('--phone'),
  source: text('--source'),
  tag: words(),
  answer: duration('--answer'),
  talk: duration('--talk'),
  hold: duration('--hold'),
  acw: duration('--acw'),
  objection: choice('--objection', objections),
  note: note('--note'),
  operator: text('--operator'),
  at: text('--at'),
  next: text('--next'),
  due: text('--due'),
  owner: text('--owner'),
};
const contactFlagsSchema = z.object(contactFlags);
export type ContactFlags = z.infer<typeof contactFlagsSchema>;

/** What was said; a field that was not said is undefined. */
export type Said = Partial<Omit<ContactFields, 'channel'>>;

/** What was said of the contact, by flags or by answers. */
export interface Entry {
  channel: Channel;
  said: Said;
  next: NextFlags;
}

/**
 * @throws ShiftError flags_clash, invalid_phone, invalid_choice for a source the clinic does not have, text_too_long
 */
export async function saidBy(flags: ContactFlags, clinic: Clinic): Promise<Said> {
  if (flags.in && flags.out) throw new ShiftError('flags_clash', { one: '--in', other: '--out' }, '--in');
  const { status, purpose, outcome, name, objection, note: written } = flags;
  const said: Said = {
    direction: flags.out ? 'out' : flags.in ? 'in' : undefined,
    status,
    purpose,
    outcome,
    name,
    phone: flags.phone === undefined ? undefined : await phoneFrom(flags.phone, '--phone'),
    source: flags.source === undefined ? undefined : sourceFrom(flags.source, clinic),
    tags: flags.tag.length === 0 ? undefined : tagsFrom(flags.tag),
    answerSeconds: flags.answer,
    talkSeconds: flags.talk,
    holdSeconds: flags.hold,
    acwSeconds: flags.acw,
    objection,
    note: written,
  };
  return givenOnly(said);
}

/** @throws ShiftError invalid_phone */
export async function phoneFrom(typed: string, flagName: string): Promise<string> {
  const phone = await readPhone(typed);
  if (phone === null) throw new ShiftError('invalid_phone', { flag: flagName, value: typed }, flagName);
  return phone;
}

/** A source by its code or its name; a clinic that keeps no list takes any. */
export function sourceFrom(typed: string, { sources }: Clinic): string {
  const word = typed.toLowerCase();
  const found = sources.find(({ code, name }) => code.toLowerCase() === word || name.toLowerCase() === word);
  if (found) return found.code;
  if (sources.length === 0) return typed;
  const choices = sources.map(({ code }) => code).join(', ');
  throw new ShiftError('invalid_choice', { flag: '--source', value: typed, choices }, '--source');
}

const longestTag = 50;

function tagsFrom(typed: readonly string[]): string[] {
  const tags = typed.map((tag) => checkedText(tag, '--tag', longestTag)?.toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== undefined))];
}

/** The instant of `--at`, or null for just now. @throws ShiftError invalid_time, impossible_time */
export function whenFrom(ctx: Context, at: string | undefined): number | null {
  return at === undefined ? null : parseWhen(at, ctx.now(), '--at', 'past');
}
