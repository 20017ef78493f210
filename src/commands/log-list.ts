/** `log list`: the contacts of a day. */
import * as z from 'zod/mini';
import type { Contact } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { TableColumn } from '../terminal/table.ts';
import { contactShape } from './contacts/shapes.ts';
import { fieldNames, personCells, personColumns, result, wayShort } from './contacts/words.ts';
import { dayFrom } from './input/day-words.ts';
import { flag, readFlags, text } from './input/options.ts';

const schema = z.object({ day: text('--day'), missing: flag(), waiting: flag(), full: flag() });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  // Before any day is read: the clinic sets the zone that days are counted in.
  await ctx.clinic();
  const day = dayOfList(ctx, flags);
  const contacts = (await read(ctx, flags, day)).filter(
    ({ missing }) => !flags.missing || missing.length > 0,
  );
  if (ctx.options.json) {
    ctx.json({ day, contacts: contacts.map((one) => contactShape(one, flags.full)) });
    return;
  }
  if (contacts.length === 0) {
    ctx.print(ctx.t('contacts.none'));
    return;
  }
  ctx.print(await list(ctx, contacts, flags));
  const lacking = contacts.filter(({ missing }) => missing.length > 0).length;
  ctx.print(
    ctx.t('contacts.count', { n: contacts.length }) +
      (lacking ? ctx.t('contacts.lacking', { n: lacking }) : ''),
  );
}

/** Chats that wait are listed whatever their day. */
function dayOfList(ctx: Context, { day, waiting }: Flags): string | null {
  if (day === undefined && waiting) return null;
  return dayFrom(ctx, day === undefined ? [] : [day], '--day', 'past');
}

async function read(ctx: Context, { waiting }: Flags, day: string | null): Promise<Contact[]> {
  const clinic = await ctx.clinic();
  const { contacts } = await ctx.store();
  if (!waiting) return contacts.ofDay(clinic.id, day ?? '');
  const chats = await contacts.waiting(clinic.id);
  return day === null ? chats : chats.filter((chat) => chat.day === day);
}

async function list(ctx: Context, contacts: readonly Contact[], { full, waiting }: Flags): Promise<string> {
  const { t, format } = ctx;
  // A column that says nothing would cost the others their room.
  const lacking = !full && contacts.some(({ missing }) => missing.length > 0);
  const columns: TableColumn[] = [
    { title: t('contacts.id'), align: 'right' },
    { title: t('contacts.at') },
    { title: t('contacts.what') },
    ...personColumns(ctx, full),
    { title: t('contacts.result'), flexible: true },
    ...(lacking ? [{ title: t('contacts.lacks'), flexible: true }] : []),
  ];
  const rows = contacts.map((contact) => [
    String(contact.id),
    waiting ? format.moment(contact.startedAt, ctx.now()) : format.time(contact.startedAt),
    wayShort(ctx, contact),
    ...personCells(ctx, contact, full),
    result(ctx, contact),
    ...(lacking ? [fieldNames(ctx, contact.missing)] : []),
  ]);
  return ctx.table(columns, rows);
}
