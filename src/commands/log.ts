/** `log`: a contact in one line, or by a few questions. */
import * as z from 'zod/mini';
import { logContact } from '../contacts/log.ts';
import { channels } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Patient } from '../patients/types.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { operatorOf, wholeEntry } from './contacts/entry.ts';
import { aboutNumber, laterContacts, readStaff, shiftFor, toldLate } from './contacts/facts.ts';
import { contactFlags, type Entry, type Said, saidBy, whenFrom } from './contacts/flags.ts';
import { nextStep, withDue } from './contacts/next.ts';
import { type Kept, keep, keptHints, keptShape } from './contacts/record.ts';
import { exchangeTwin, twinHints } from './contacts/twice.ts';
import { hintsFor, inWords } from './contacts/words.ts';
import { flag, id, pickChoice, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { untilWritten } from './records/again.ts';

const schema = z.object({
  ...contactFlags,
  missed: flag(),
  last: flag(),
  shift: id('--shift'),
});
export type LogFlags = z.infer<typeof schema>;
type Flags = LogFlags;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (flags.last) {
    const { showLast } = await import('./log-show.ts');
    return showLast(ctx);
  }
  // What was answered once is not asked again when the server goes away over it.
  let entry: Entry | undefined;
  const asked = async (): Promise<Entry> => {
    entry ??= await entryOf(ctx, flags, input.args[0]);
    return entry;
  };
  const kept = await ctx.keepIfAway(
    () => logNow(ctx, flags, asked),
    async () => (await import('./contacts/log-away.ts')).logLine(ctx, flags, await asked()),
  );
  if (kept) await report(ctx, kept, flags.phone !== undefined);
}

async function logNow(ctx: Context, flags: Flags, asked: () => Promise<Entry>): Promise<Logged> {
  // Before any time is read: the clinic sets the zone that times are written in.
  await ctx.clinic();
  const at = whenFrom(ctx, flags.at);
  const shift = await shiftFor(ctx, flags.shift, at);
  return record(ctx, await asked(), flags.operator, shift, at);
}

interface Logged extends Kept {
  /** Whoever is known under the number. */
  known: readonly Patient[];
  /** The same call, as an import has brought it already. */
  twin: number | null;
}

/** Anything said by a flag makes it a line; a bare `log call` asks. */
async function entryOf(ctx: Context, flags: Flags, typed: string | undefined): Promise<Entry> {
  const channel = typed === undefined ? null : pickChoice('channel', typed, channels);
  const said = withMissed(await saidBy(flags, await ctx.clinic()), flags);
  const { next, due, owner } = flags;
  const inOneLine = [...Object.keys(said), ...[flags.at, next, due].filter((word) => word !== undefined)];
  if (inOneLine.length > 0)
    return dated(ctx, { channel: channel ?? 'call', said, next: { next, due, owner } });
  if (!ctx.ask.available) {
    throw new ShiftError('missing_input', { what: ctx.t('contacts.ask.phone'), flag: '--phone' }, '--phone');
  }
  const { askContact } = await import('./contacts/questions.ts');
  return dated(ctx, await askContact(ctx, channel));
}

/** With the date of its next step, where there is to be one. */
async function dated(ctx: Context, { channel, said, next }: Entry): Promise<Entry> {
  return { channel, said, next: await withDue(ctx, next, { outcome: said.outcome ?? null }) };
}

function withMissed(said: Said, { missed, status, out }: Flags): Said {
  if (!missed) return said;
  const other = status === undefined ? (out ? '--out' : null) : '--status';
  if (other) throw new ShiftError('flags_clash', { one: '--missed', other }, '--missed');
  return { ...said, status: 'missed' };
}

async function record(
  ctx: Context,
  entry: Entry,
  operator: string | undefined,
  shift: Shift,
  at: number | null,
): Promise<Logged> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const staff = await readStaff(ctx);
  const fields = wholeEntry(entry, operatorOf(ctx, staff, operator, shift));
  const { phone } = fields;
  const since = toldLate(ctx, at, fields);
  const next = await nextStep(ctx, entry.next, fields, staff, shift.administratorId);
  const known = { clinicId: clinic.id, deskId: shift.deskId, shiftId: shift.id, rules: clinic.rules };
  // A conversation took place, whatever another desk does with the callbacks of its number in the same second.
  return untilWritten(async () => {
    const number = await aboutNumber(store, clinic, phone);
    const later = since === null ? [] : await laterContacts(store, clinic, phone, number.owed, since);
    const facts = { ...known, calendar: await ctx.calendar(), ...number, later };
    const kept = await keep(ctx, logContact({ ...fields, at, next }, facts, ctx.now()), staff);
    return { ...kept, known: number.patients, twin: await exchangeTwin(ctx, kept.contact) };
  });
}

/** @param typed the number was typed in the line: who has it was not told yet */
async function report(ctx: Context, kept: Logged, typed: boolean): Promise<void> {
  if (ctx.options.json) {
    ctx.json({ ...keptShape(kept), ...(kept.twin === null ? {} : { twin: kept.twin }) });
    return;
  }
  const { contact, known, twin } = kept;
  if (typed && known.length > 0) {
    const { callerLines } = await import('./contacts/caller.ts');
    ctx.tell(...(await callerLines(ctx, known)));
  }
  ctx.print(ctx.t('contacts.logged', { id: contact.id, what: inWords(ctx, contact) }));
  printHints(ctx, [...hintsFor(ctx, contact), ...keptHints(ctx, kept), ...twinHints(ctx, twin)]);
}
