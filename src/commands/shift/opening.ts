/** Who opens the shift, with how much cash, and what happens to a shift that is open already. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import { type Meeting, meet, openShift } from '../../shifts/open-shift.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { type Amount, amountFault, amountGiven, parseAmount, readDenominations } from '../cash/counted.ts';
import { plainSum } from '../input/sums.ts';
import { deskText } from '../records/desk-text.ts';
import { findOne } from '../records/find-one.ts';
import { nameOf } from '../records/people.ts';
import { askWords } from './walking.ts';
import { readChecklist, unfinishedWalk } from './walks.ts';

export interface OpeningFlags {
  administrator?: string | undefined;
  cash?: number | undefined;
  cashNotes?: string | undefined;
  continue: boolean;
  closePrevious?: string | undefined;
}

interface Opening {
  ctx: Context;
  clinic: Clinic;
  store: Store;
  staff: readonly Staff[];
  flags: OpeningFlags;
}

/**
 * The shift that this start is about: the open one, or a new one.
 * @throws ShiftError shift_open where nobody can be asked, missing_input, not_found, ambiguous
 */
export async function shiftToWalk(
  ctx: Context,
  clinic: Clinic,
  staff: readonly Staff[],
  flags: OpeningFlags,
): Promise<Shift> {
  const store = await ctx.store();
  const opening = { ctx, clinic, store, staff, flags };
  const open = await ctx.shift();
  const named = flags.administrator === undefined ? null : administratorNamed(opening, flags.administrator);
  if (open !== null) {
    const choice = await chooseForOpen(opening, open, named);
    if (choice.way === 'continue') return open;
    await closeFirst(opening, open, choice, named);
  }
  return openNew(opening, named);
}

function administratorNamed({ ctx, staff }: Opening, typed: string): Staff {
  return findOne(ctx, 'staff', staff, typed, '--administrator');
}

type Choice = { way: 'continue' } | { way: 'close' } | { way: 'force'; reason: string };

async function chooseForOpen(opening: Opening, open: Shift, named: Staff | null): Promise<Choice> {
  const { ctx, store, flags } = opening;
  const reason = flags.closePrevious;
  if (reason !== undefined && flags.continue) {
    throw new ShiftError('flags_clash', { one: '--continue', other: '--close-previous' }, '--continue');
  }
  if (reason !== undefined) return { way: 'force', reason };
  const meeting = meet(open, named?.id ?? null, ctx.now());
  if (flags.continue) return { way: 'continue' };
  if (meeting === 'same' && (await unfinishedWalk(ctx.data, store, open.id)) !== null) {
    return { way: 'continue' };
  }
  if (!ctx.ask.available) throw alreadyOpen(opening, open);
  return askForOpen(opening, open, meeting, named);
}

function alreadyOpen({ ctx, staff }: Opening, open: Shift): ShiftError {
  const name = visible(nameOf(staff, open.administratorId));
  const time = ctx.format.moment(open.openedAt, ctx.now());
  return new ShiftError('shift_open', { id: open.id, name, time }, '--continue');
}

async function askForOpen(
  { ctx, staff }: Opening,
  open: Shift,
  meeting: Meeting,
  named: Staff | null,
): Promise<Choice> {
  const { t, format } = ctx;
  const name = visible(nameOf(staff, open.administratorId));
  const time = format.moment(open.openedAt, ctx.now());
  ctx.tell(t(`shifts.met.${meeting}`, { id: open.id, name, time, day: format.day(open.day) }));
  const heir = named === null || named.id === open.administratorId ? null : visible(named.name);
  const way = await ctx.ask.select<Choice['way']>({
    message: t('shifts.met.ask'),
    flag: '--continue',
    default: meeting === 'same' ? 'continue' : 'close',
    choices: [
      { name: t('shifts.met.continue'), value: 'continue' },
      {
        name: heir === null ? t('shifts.met.close') : t('shifts.met.handOver', { name: heir }),
        value: 'close',
      },
      { name: t('shifts.met.force'), value: 'force' },
    ],
  });
  if (way !== 'force') return { way };
  return { way, reason: await askWords(ctx, t('shifts.met.forceReason'), '--close-previous') };
}

/** The tails of the old shift go to whoever opens the new one. */
async function closeFirst(
  { ctx, clinic, staff }: Opening,
  open: Shift,
  choice: Exclude<Choice, { way: 'continue' }>,
  named: Staff | null,
): Promise<void> {
  const heir = named?.id ?? open.administratorId;
  if (choice.way === 'force') {
    const { closeNow } = await import('./closing.ts');
    await closeNow(ctx, clinic, open, { heir, reason: choice.reason });
    ctx.tell(ctx.t('shifts.closedBefore', { id: open.id, command: `smena report ${open.id}` }));
    return;
  }
  const { nothingSaid, walkClosing } = await import('./close-walk.ts');
  const { finishClosing } = await import('./close-finish.ts');
  const heirs = { staff, likely: heir };
  const closing = await walkClosing(ctx, clinic, open, nothingSaid, heirs, ctx.now());
  await finishClosing(closing, { force: null, replace: false, staff });
  ctx.print('');
}

async function openNew(opening: Opening, named: Staff | null): Promise<Shift> {
  const { ctx, clinic, store } = opening;
  const last = await store.shifts.lastClosed((await ctx.desk()).id);
  const administrator = named ?? (await chooseAdministrator(opening, last));
  await tellElsewhere(opening, administrator);
  const cash = await chooseCash(opening, last);
  const { version } = await readChecklist(ctx.data, 'open');
  const desk = await ctx.desk();
  const now = ctx.now();
  const decision = openShift(
    {
      clinicId: clinic.id,
      deskId: desk.id,
      administratorId: administrator.id,
      openingCash: cash.sum,
      openingNotes: cash.notes,
      checklistVersion: version,
    },
    now,
  );
  const actor = {
    clinicId: clinic.id,
    deskId: desk.id,
    staffId: administrator.id,
    at: now,
    day: dayOf(now),
  };
  try {
    await store.apply(decision, actor);
  } catch (error) {
    throw await asMeeting(opening, error);
  }
  ctx.forget();
  return ctx.openShift();
}

/** Whoever sits at two desks at once has mistaken one of them, or forgotten to close it. */
async function tellElsewhere({ ctx, clinic, store }: Opening, { id, name }: Staff): Promise<void> {
  const open = (await store.shifts.openOf(clinic.id)).find(({ administratorId }) => administratorId === id);
  if (!open) return;
  const desk = deskText(ctx, await store.clinic.desks(clinic.id), open.deskId);
  const time = ctx.format.moment(open.openedAt, ctx.now());
  ctx.tell(ctx.t('shifts.alsoOpen', { name: visible(name), id: open.id, desk, time }));
}

/** Two desks of one name may start at the same moment: the second one hears who was first. */
async function asMeeting(opening: Opening, error: unknown): Promise<unknown> {
  if (!(error instanceof ShiftError) || error.code !== 'shift_open') return error;
  opening.ctx.forget();
  const open = await opening.ctx.shift();
  return open === null ? error : alreadyOpen(opening, open);
}

async function chooseAdministrator({ ctx, staff }: Opening, last: Shift | null): Promise<Staff> {
  const atDesk = staff.filter(({ role, active }) => active === 1 && role !== 'doctor');
  const administrators = atDesk.filter(({ role }) => role === 'administrator');
  const [only] = administrators;
  if (!ctx.ask.available && only !== undefined && administrators.length === 1) return only;
  const sorted = [...administrators, ...atDesk.filter(({ role }) => role !== 'administrator')];
  const usual = sorted.find(({ id }) => id === last?.administratorId) ?? sorted[0];
  return ctx.ask.select({
    message: ctx.t('shifts.ask.administrator'),
    flag: '--administrator',
    ...(usual === undefined ? {} : { default: usual }),
    choices: sorted.map((one) => ({ name: visible(one.name), value: one })),
  });
}

/** What the last shift counted lies in the drawer still. */
async function chooseCash({ ctx, clinic, flags }: Opening, last: Shift | null): Promise<Amount> {
  const said = { sum: flags.cash ?? null, notes: flags.cashNotes };
  const given = await amountGiven(ctx, clinic, said, { sum: '--cash', notes: '--cash-notes' });
  if (given) return given;
  const usual: Amount = { sum: last?.countedCash ?? 0, notes: last?.countedNotes ?? null };
  if (!ctx.ask.available) return usual;
  const known = await readDenominations(ctx, clinic);
  const typed = await ctx.ask.text({
    message: ctx.t('shifts.ask.cash'),
    flag: '--cash',
    default: plainSum(usual.sum),
    check: (answer) => amountFault(ctx, answer, known),
  });
  const amount = parseAmount(typed, known, '--cash');
  return amount.sum === usual.sum && amount.notes === null ? usual : amount;
}
