/** Contacts and callbacks in words: numbers masked, people shortened, text from outside made harmless. */
import { isUnsettled, stillOwed } from '../../contacts/callbacks.ts';
import type { CallbackLine } from '../../contacts/lines.ts';
import { maskPhone } from '../../contacts/phone.ts';
import { fieldFlags, type RequiredField } from '../../contacts/required.ts';
import { isMissedCall } from '../../contacts/status.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { TableColumn } from '../../terminal/table.ts';
import type { Hint } from '../output/hints.ts';
import { phoneText, whoText } from '../visits/view.ts';

type Rules = Parameters<typeof stillOwed>[1];

/** `Марат К. +7 701 *** ** 78`. */
export function who(ctx: Context, { name, phone }: Pick<Contact, 'name' | 'phone'>): string {
  const parts = [name === null ? '' : visible(shortName(name)), phone === null ? '' : maskPhone(phone)];
  return parts.filter((part) => part !== '').join(' ') || ctx.t('contacts.nobody');
}

/** `входящий звонок`, `WhatsApp, входящий`. */
export function way({ t }: Context, { channel, direction }: Pick<Contact, 'channel' | 'direction'>): string {
  if (channel === 'walkin') return t('channel.walkin');
  const params = { channel: t(`channel.${channel}`), direction: t(`direction.${direction}`) };
  return t(channel === 'call' ? 'contacts.way.call' : 'contacts.way', params);
}

/** What came of it: the outcome, or how far it got. */
export function result({ t }: Context, { status, outcome }: Pick<Contact, 'status' | 'outcome'>): string {
  const spoke = outcome !== null && outcome !== 'no_contact';
  return spoke ? t(`outcome.${outcome}`) : t(`contactStatus.${status}`);
}

/** Who it is takes one column, a name or a masked number; in full two. */
export function personColumns({ t }: Context, full: boolean): TableColumn[] {
  const name = { title: t('contacts.who'), flexible: full };
  return full ? [name, { title: t('contacts.field.phone') }] : [name];
}

export function personCells(ctx: Context, person: Pick<Contact, 'name' | 'phone'>, full: boolean): string[] {
  if (!full) return [whoText(ctx, person)];
  return [visible(person.name ?? '—'), phoneText(person.phone, true)];
}

/** For a column: `вх. звонок`. */
export function wayShort(
  { t }: Context,
  { channel, direction }: Pick<Contact, 'channel' | 'direction'>,
): string {
  if (channel === 'walkin') return t('channel.walkin');
  return t(`contacts.short.${direction}`, { channel: t(`channel.${channel}`) });
}

/** `+7 701 *** ** 78, входящий звонок, записан`. */
export function inWords(ctx: Context, contact: Contact): string {
  return `${who(ctx, contact)}, ${way(ctx, contact)}, ${result(ctx, contact)}`;
}

/** The same with a name or a number, whichever is known first: for lists. */
export function summary(ctx: Context, contact: Contact): string {
  return `${whoText(ctx, contact)}, ${way(ctx, contact)}, ${result(ctx, contact)}`;
}

/** Names of the fields a contact lacks. */
export function fieldNames({ t }: Context, missing: readonly string[]): string {
  return missing
    .filter(isField)
    .map((field) => t(`contacts.field.${field}`))
    .join(', ');
}

function isField(name: string): name is RequiredField {
  return name in fieldFlags;
}

/** What the record still calls for. */
export function hintsFor(ctx: Context, contact: Contact): Hint[] {
  const { t } = ctx;
  const { id, missing, outcome, status, phone } = contact;
  const unreachable = isMissedCall(contact) && phone === null;
  const hints: Hint[] = [];
  if (unreachable) hints.push([t('contacts.noCallback'), `log edit ${id} --phone …`]);
  else if (missing.length > 0)
    hints.push([t('contacts.missing', { fields: fieldNames(ctx, missing) }), mend(contact)]);
  if (outcome === 'booked') hints.push([t('contacts.toBook'), `book --contact ${id}`]);
  if (outcome === 'waitlisted') hints.push([t('contacts.toWait'), `wait add --contact ${id}`]);
  if (outcome === 'complaint') hints.push([t('contacts.toComplain'), `complaint add --contact ${id}`]);
  if (status === 'waiting') hints.push([t('contacts.toAnswer'), `log edit ${id} --status answered`]);
  return hints;
}

function mend({ id, missing }: Contact): string {
  return `log edit ${id} ${missing
    .filter(isField)
    .map((field) => `${fieldFlags[field]} …`)
    .join(' ')}`;
}

/** What became of a callback, in one line. */
export function callbackWords(ctx: Context, callback: Callback, needed: number): string {
  const { id, state, attempts } = callback;
  if (isUnsettled(callback) && attempts > 0) {
    return ctx.t('callbacks.tried', { id, attempts, needed: Math.max(needed, attempts) });
  }
  return ctx.t('callbacks.settled', { id, state: ctx.t(`callbackState.${state}`) });
}

/** The same, with the command for one that still waits. */
export function callbackHint(ctx: Context, callback: Callback, needed: number): Hint {
  const words = callbackWords(ctx, callback, needed);
  return [words, isUnsettled(callback) ? `callback ${callback.id}` : null];
}

/** What is left to do for a number before it may be given up (S0.3). */
export async function leftToDo(ctx: Context, line: CallbackLine): Promise<Hint[]> {
  const { t } = ctx;
  const { attempts, message } = owedOf(line, (await ctx.clinic()).rules);
  const { id } = line;
  if (line.mayGiveUp) return [[t('callbacks.mayGiveUp'), `callback ${id} --give-up`]];
  const left = [
    ...(attempts > 0 ? [t('callbacks.left.attempts', { n: attempts })] : []),
    ...(message ? [t('callbacks.left.message')] : []),
  ];
  return [
    [t('callbacks.left', { what: left.join(', ') }), `callback ${id}`],
    ...(attempts === 0 ? [[t('callbacks.left.say'), 'script show message-left'] as const] : []),
  ];
}

/** `07:12 просрочен`, `ещё 04:40`, `до 09:15`. */
export function clockWords({ t, format }: Context, due: number, now: number): string {
  const seconds = Math.round(Math.abs(due - now) / 1000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const clock = `${hours > 0 ? `${hours}:` : ''}${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  if (due < now) return t('callbacks.overdue', { clock });
  // What waits for the desk to open has a time of day, and no countdown through the night.
  return hours > 0 ? t('callbacks.by', { time: format.moment(due, now) }) : t('callbacks.in', { clock });
}

/** What a number is still owed: attempts and a message since its last miss. */
export function owedOf({ attempts, messageLeft }: CallbackLine, rules: Rules): ReturnType<typeof stillOwed> {
  return stillOwed({ attempts, messageLeft: messageLeft ? 1 : 0 }, rules);
}

/** `10:31`, and for several `10:31–10:44, 3 раза`. */
export function missedWords({ t, format }: Context, line: CallbackLine, now: number): string {
  const [first, last] = [line.firstMissedAt, line.lastMissedAt].map((at) => format.moment(at, now));
  if (line.misses === 1) return first ?? '';
  const span = first === last ? (first ?? '') : `${first}–${last}`;
  return t('callbacks.times', { span, n: line.misses });
}
