/** `book`: a visit, from a contact, from the waitlist, or by itself. */
import * as z from 'zod/mini';
import { mayBeSame } from '../contacts/promised.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Change } from '../facts/types.ts';
import { visible } from '../reports/visible-text.ts';
import { closeTasks } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Booking, bookVisit, wishOf } from '../visits/booking.ts';
import { sourceFrom } from './contacts/flags.ts';
import { readPromised } from './contacts/promised.ts';
import { count, flag, money, note, readFlags, text } from './input/options.ts';
import { type Hint, printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { applyHolding } from './visits/apply.ts';
import { chooseOffer } from './visits/choose-offer.ts';
import { type ChosenPatient, choosePatient } from './visits/choose-patient.ts';
import { chooseTime } from './visits/choose-time.ts';
import { type Roster, readRoster, readTimetable, writerCode } from './visits/roster.ts';
import { hintLaterVisit } from './visits/still-later.ts';
import { toSay } from './visits/to-say.ts';
import {
  doctorText,
  type NamedVisit,
  phoneText,
  readNamed,
  visitJson,
  whenText,
  whoText,
} from './visits/view.ts';

const schema = z.object({
  contact: text('--contact'),
  wait: text('--wait'),
  patient: text('--patient'),
  doctor: text('--doctor'),
  service: text('--service'),
  at: text('--at'),
  name: text('--name'),
  phone: text('--phone'),
  minutes: count('--minutes', 5, 720),
  room: text('--room'),
  price: money('--price'),
  source: text('--source'),
  note: note('--note'),
  force: flag(),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await ctx.keepIfAway(() => readRoster(ctx), needsServer);
  if (!roster) return;
  const { booking, chosen } = await askForBooking(ctx, flags, roster);
  const id = await bookOrAskAgain(ctx, roster, booking, flags.at === undefined);
  tell(ctx, await readNamed(ctx, roster, id), chosen, roster);
  await hintLaterVisit(ctx, booking.wait);
}

/**
 * The number of the new visit. Who chose from the free slots and lost the one to another desk chooses again, with the
 * patient still on the telephone: nothing else is asked twice.
 * @throws ShiftError as bookVisit does
 */
async function bookOrAskAgain(
  ctx: Context,
  roster: Roster,
  booking: Booking,
  offered: boolean,
): Promise<number> {
  try {
    return await bookNow(ctx, roster, booking);
  } catch (error) {
    const lost = error instanceof ShiftError && (error.code === 'slot_taken' || error.code === 'room_taken');
    if (!lost || !offered || !ctx.ask.available) throw error;
    ctx.tell(...ctx.wrap(ctx.i18n.error(error.code, error.params).text));
    const startsAt = await chooseTime(ctx, roster.clinic, booking, undefined, '--at');
    return bookOrAskAgain(ctx, roster, { ...booking, startsAt }, offered);
  }
}

/** How often another room is tried when one is lost to another desk in the same second. */
const roomTries = 3;

/** @throws ShiftError as bookVisit does */
async function bookNow(ctx: Context, roster: Roster, booking: Booking, tries = roomTries): Promise<number> {
  const timetable = await readTimetable(ctx, roster.clinic, booking.startsAt);
  const decided = bookVisit(booking, timetable, ctx.now());
  const decision = { ...decided, changes: [...decided.changes, ...(await promisesKept(ctx, booking))] };
  try {
    const [applied] = await applyHolding(ctx, [decision], wishOf(booking));
    return applied?.ids.visit ?? 0;
  } catch (error) {
    const lostRoom = error instanceof ShiftError && error.code === 'room_taken';
    if (!lostRoom || tries <= 1) throw error;
    return bookNow(ctx, roster, booking, tries - 1);
  }
}

/** Who wanted to think and books need not be rung any more (S0.4). */
async function promisesKept(ctx: Context, { clinicId, patient, contact }: Booking): Promise<Change[]> {
  const phone = patient.phone ?? contact?.phone ?? null;
  const promised = await readPromised(await ctx.store(), clinicId, phone);
  const theirs = promised.filter(
    ({ task, name }) => task.contactId === contact?.id || mayBeSame(name, patient.name),
  );
  return closeTasks(
    theirs.map(({ task }) => task),
    'booked',
    ctx.now(),
  );
}

/** What is free can be seen nowhere else. */
async function needsServer(): Promise<never> {
  throw new ShiftError('book_away');
}

async function askForBooking(
  ctx: Context,
  flags: Flags,
  roster: Roster,
): Promise<{ booking: Booking; chosen: ChosenPatient }> {
  const { clinic } = roster;
  const contact =
    flags.contact === undefined ? null : await findRecord(ctx, 'contact', flags.contact, '--contact');
  const wait = flags.wait === undefined ? null : await findRecord(ctx, 'waitlist', flags.wait, '--wait');
  const source = flags.source === undefined ? (contact?.source ?? null) : sourceFrom(flags.source, clinic);
  const offer = await chooseOffer(ctx, roster, flags, wait);
  const startsAt = await chooseTime(ctx, clinic, offer, flags.at, '--at');
  const chosen = await choosePatient(ctx, flags, { contact, wait });
  const booking: Booking = {
    clinicId: clinic.id,
    rules: clinic.rules,
    ...offer,
    startsAt,
    patient: chosen.patient,
    contact,
    wait,
    price: flags.price ?? offer.service?.priceFrom ?? null,
    source,
    note: flags.note ?? null,
    bookedBy: await writerCode(ctx),
    force: flags.force,
    field: '--at',
  };
  return { booking, chosen };
}

function tell(ctx: Context, named: NamedVisit, { patient, family }: ChosenPatient, { clinic }: Roster): void {
  const { visit, service, doctor, room } = named;
  const say = toSay(ctx, clinic, service);
  if (ctx.options.json) {
    ctx.json({ visit: visitJson(named), newPatient: !('id' in patient), say });
    return;
  }
  const { t } = ctx;
  ctx.print(
    t('visits.booked', { id: visit.id, when: whenText(ctx, visit) }),
    `  ${whoText(ctx, patient)}, ${phoneText(patient.phone)}${'id' in patient ? '' : `, ${t('visits.newPatient')}`}`,
    `  ${doctorText(ctx, doctor, room)}${service ? `, ${visible(service.name)}` : ''}`,
    ...say.flatMap((line) => ctx.wrap(t('visits.say', { text: visible(line) }), '  ')),
  );
  if (family.length > 0) {
    const names = family.map((one) => whoText(ctx, one)).join(', ');
    ctx.print(`  ${ctx.theme.warn(t('visits.family', { names }))}`);
  }
  const hints: Hint[] = [[t('visits.hint.change'), `visit move ${visit.id} …`]];
  printHints(ctx, hints);
}
