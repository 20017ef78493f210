/** `log`: a contact in one line, or by a few questions. */
import * as z from 'zod/mini';
import type { Staff } from '../clinic/types.ts';
import { type ContactFields, logContact } from '../contacts/log.ts';
import { usualStatus } from '../contacts/status.ts';
import { channels } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { aboutNumber, laterContacts, readStaff, shiftFor } from './contacts/facts.ts';
import { contactFlags, type Entry, type Said, saidBy, whenFrom } from './contacts/flags.ts';
import { nextStep } from './contacts/next.ts';
import { type Kept, keep, keptHints, keptShape } from './contacts/record.ts';
import { hintsFor, inWords } from './contacts/words.ts';
import { flag, id, pickChoice, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { findOne } from './records/find-one.ts';
import { codeOf } from './records/people.ts';

const schema = z.object({
  ...contactFlags,
  missed: flag(),
  last: flag(),
  shift: id('--shift'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (flags.last) {
    const { showLast } = await import('./log-show.ts');
    return showLast(ctx);
  }
  // Before any time is read: the clinic sets the zone that times are written in.
  await ctx.clinic();
  const at = whenFrom(ctx, flags.at);
  const shift = await shiftFor(ctx, flags.shift, at);
  const entry = await entryOf(ctx, flags, input.args[0]);
  report(ctx, await record(ctx, entry, flags.operator, shift, at));
}

/** Anything said by a flag makes it a line; a bare `log call` asks. */
async function entryOf(ctx: Context, flags: Flags, typed: string | undefined): Promise<Entry> {
  const channel = typed === undefined ? null : pickChoice('channel', typed, channels);
  const said = withMissed(await saidBy(flags, await ctx.clinic()), flags);
  const { next, due, owner } = flags;
  const inOneLine = [...Object.keys(said), ...[flags.at, next, due].filter((word) => word !== undefined)];
  if (inOneLine.length > 0) return { channel: channel ?? 'call', said, next: { next, due, owner } };
  if (!ctx.ask.available) {
    throw new ShiftError('missing_input', { what: ctx.t('contacts.ask.phone'), flag: '--phone' }, '--phone');
  }
  const { askContact } = await import('./contacts/questions.ts');
  return askContact(ctx, channel);
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
): Promise<Kept> {
  const clinic = await ctx.clinic();
  const store = await ctx.store();
  const staff = await readStaff(ctx);
  const fields = whole(entry, operatorOf(ctx, staff, operator, shift));
  const { phone } = fields;
  const number = await aboutNumber(store, clinic, phone);
  const facts = {
    clinicId: clinic.id,
    deskId: shift.deskId,
    shiftId: shift.id,
    rules: clinic.rules,
    ...number,
    later: at === null ? [] : await laterContacts(store, clinic, phone, number.owed, at),
  };
  const next = await nextStep(ctx, entry.next, fields, staff, shift.administratorId);
  return keep(ctx, logContact({ ...fields, at, next }, facts, ctx.now()), staff);
}

/** Who handled it: the administrator of the shift where nobody else was named. */
function operatorOf(
  ctx: Context,
  staff: readonly Staff[],
  named: string | undefined,
  shift: Shift,
): string | null {
  if (named !== undefined) return findOne(ctx, 'staff', staff, named, '--operator').code;
  return codeOf(staff, shift.administratorId);
}

function whole({ channel, said }: Entry, operator: string | null): ContactFields {
  const direction = said.direction ?? 'in';
  const outcome = said.outcome ?? null;
  return {
    channel,
    direction,
    status: said.status ?? usualStatus(channel, direction, outcome),
    purpose: null,
    outcome,
    phone: null,
    name: null,
    source: null,
    tags: [],
    answerSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    objection: null,
    note: null,
    ...said,
    operator,
  };
}

function report(ctx: Context, kept: Kept): void {
  if (ctx.options.json) {
    ctx.json(keptShape(kept));
    return;
  }
  const { contact } = kept;
  ctx.print(ctx.t('contacts.logged', { id: contact.id, what: inWords(ctx, contact) }));
  printHints(ctx, [...hintsFor(ctx, contact), ...keptHints(ctx, kept)]);
}
