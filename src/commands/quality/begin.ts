/** The beginning of a weekly review: its week, who leads it, and what is drawn. */
import type { Staff } from '../../clinic/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Period } from '../../metrics/period.ts';
import { candidatesOf } from '../../quality/candidates.ts';
import { type Draw, draw, usual } from '../../quality/draw.ts';
import { seedAt } from '../../quality/lots.ts';
import { startReview } from '../../quality/review.ts';
import type { Review } from '../../quality/types.ts';
import { usualWeek, weekFrom } from '../../quality/weeks.ts';
import { visible } from '../../reports/visible-text.ts';
import { findOne } from '../records/find-one.ts';
import type { Said } from './weekly-said.ts';

/** Roles that lead a review (S0.12: together with the senior). */
const leading = ['senior', 'manager'] as const;

export interface Drawing extends Draw {
  week: Period;
  seed: string;
  /** The contacts drawn, by id. */
  contacts: ReadonlyMap<number, Contact>;
}

export function weekSaid(ctx: Context, { week }: Pick<Said, 'week'>): Period {
  return week === undefined ? usualWeek(ctx.now()) : weekFrom(week, ctx.now());
}

/** What would be drawn. Nothing is written. */
export async function drawWeek(ctx: Context, said: Said): Promise<Drawing> {
  const week = weekSaid(ctx, said);
  const { id } = await ctx.clinic();
  const { quality, work } = await ctx.store();
  const { from, to } = week;
  const contacts = await quality.contacts(id, from, to);
  const complaints = (await work.complaints(id, from, to)).filter(({ day }) => day >= from && day <= to);
  const candidates = candidatesOf({
    contacts,
    complaints,
    booking: new Set(await quality.bookingContacts(id, from, to)),
    heard: new Set(await quality.heard(id, from, to)),
  });
  const seed = said.seed ?? seedAt(ctx.now());
  const drawn = draw(candidates, { seed, count: said.count ?? usual });
  const ids = new Set(drawn.drawn.map(({ contactId }) => contactId));
  return {
    ...drawn,
    week,
    seed,
    contacts: new Map(contacts.filter((one) => ids.has(one.id)).map((one) => [one.id, one])),
  };
}

/** Draws and writes it. @throws ShiftError review_open, not_senior, missing_input */
export async function beginReview(
  ctx: Context,
  said: Said,
  staff: readonly Staff[],
): Promise<Draw & { review: Review }> {
  const senior = await whoLeads(ctx, said, staff);
  const { week, seed, drawn, short } = await drawWeek(ctx, said);
  const { id: clinicId } = await ctx.clinic();
  const { quality, apply } = await ctx.store();
  const wish = { clinicId, fromDay: week.from, toDay: week.to, seed, staffId: senior.id, drawn };
  const actor = { ...(await ctx.clinicActor()), staffId: senior.id };
  await apply(startReview(wish, ctx.now()), actor);
  const review = await quality.openReview(clinicId);
  if (!review) throw new ShiftError('internal', { what: 'the review did not come back' });
  return { review, drawn, short };
}

/** As named, else whoever is at the desk if it is one of them, else the only one, else as chosen. */
export async function whoLeads(
  ctx: Context,
  { senior }: Pick<Said, 'senior'>,
  staff: readonly Staff[],
): Promise<Staff> {
  if (senior !== undefined) return requireSenior(findOne(ctx, 'staff', staff, senior, '--senior'));
  const people = staff.filter((one) => one.active === 1 && mayLead(one));
  const { staffId } = await ctx.clinicActor();
  const [only, ...others] = people;
  const likely = people.find(({ id }) => id === staffId) ?? only;
  if (only !== undefined && (others.length === 0 || (likely?.id === staffId && !ctx.ask.available)))
    return likely ?? only;
  return ctx.ask.select<Staff>({
    message: ctx.t('quality.ask.senior'),
    flag: '--senior',
    ...(likely === undefined ? {} : { default: likely }),
    choices: people.map((one) => ({ name: visible(one.name), value: one, key: one.code })),
  });
}

function mayLead({ role }: Staff): boolean {
  return leading.some((one) => one === role);
}

function requireSenior(person: Staff): Staff {
  if (mayLead(person)) return person;
  throw new ShiftError('not_senior', { name: person.name }, '--senior');
}
