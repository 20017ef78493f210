/** The flags that `patient add` and `patient edit` share, and what they write on a card. */
import { languages } from '../../clinic/types.ts';
import { channels } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { CardFields } from '../../patients/change.ts';
import { phoneFrom } from '../contacts/flags.ts';
import { type Given, givenOnly } from '../input/given-only.ts';
import { choice, note, text } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import { readRoster } from '../visits/roster.ts';

/** Longer than this is no note that is read at a glance. */
const longestImportant = 300;

export const cardFlags = {
  name: text('--name'),
  phone: text('--phone'),
  email: text('--email'),
  channel: choice('--channel', channels),
  language: choice('--language', languages),
  doctor: text('--doctor'),
  time: text('--time'),
  important: text('--important', longestImportant),
  note: note('--note'),
};

interface CardFlags {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  channel?: string | undefined;
  language?: string | undefined;
  doctor?: string | undefined;
  time?: string | undefined;
  important?: string | undefined;
  note?: string | undefined;
}

/** What was given. @throws ShiftError invalid_phone, not_found, ambiguous for the doctor */
export async function fieldsFrom(ctx: Context, flags: CardFlags): Promise<Given<CardFields>> {
  const { phone, doctor } = flags;
  const { doctors } = doctor === undefined ? { doctors: [] } : await readRoster(ctx);
  return givenOnly({
    name: flags.name,
    phone: phone === undefined ? undefined : await phoneFrom(phone, '--phone'),
    email: flags.email,
    preferredChannel: flags.channel,
    language: flags.language,
    preferredDoctorId:
      doctor === undefined ? undefined : findOne(ctx, 'doctor', doctors, doctor, '--doctor').id,
    preferredTime: flags.time,
    important: flags.important,
    note: flags.note,
  });
}

/** What may be emptied, by the flag that fills it. */
export const clearable = {
  phone: 'phone',
  email: 'email',
  channel: 'preferredChannel',
  language: 'language',
  doctor: 'preferredDoctorId',
  time: 'preferredTime',
  important: 'important',
  note: 'note',
} as const satisfies Record<string, keyof CardFields>;
export const clearableNames = Object.keys(clearable) as (keyof typeof clearable)[];
