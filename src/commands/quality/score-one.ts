/** Scoring one contact: who listened, who spoke, the marks, a word to take along. */
import type { Staff } from '../../clinic/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { type Marks, requireScorable, scoreContact } from '../../quality/scoring.ts';
import type { Review, Score } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { checkedText, longestNote } from '../input/options.ts';
import { allFull, askMarks } from './marking.ts';

/** What was said beforehand. */
export interface Given {
  marks: Marks;
  allFull: boolean;
  note?: string | undefined;
  /** Staff id of whoever listened. */
  by: number | null;
  /** Staff code of whoever spoke. */
  operator?: string | undefined;
  /** The note is asked for as well, where nobody has said one. */
  asksNote: boolean;
}

export interface Scoring {
  ctx: Context;
  card: Scorecard;
  staff: readonly Staff[];
  /** The open review in which the contact was drawn. */
  review: Review | null;
}

/** Writes the score; what stood there before comes along. @throws ShiftError not_scorable, missing_input */
export async function scoreOne(
  { ctx, card, staff, review }: Scoring,
  contact: Contact,
  given: Given,
): Promise<{ score: Score; earlier: Score | null }> {
  requireScorable(contact);
  const { quality, apply } = await ctx.store();
  const earlier = await quality.score(contact.clinicId, contact.id);
  const scorer = given.by ?? (await whoListened({ ctx, staff, review }));
  const operator = await whoSpoke(ctx, staff, contact, given.operator);
  const before = earlier?.card === card.version ? earlier.marks : null;
  const marks = given.allFull
    ? allFull(card, contact, given.marks)
    : await askMarks(ctx, card, contact, given.marks, before);
  const said = earlier?.note ?? null;
  const note = given.note ?? (given.asksNote ? await askNote(ctx, said) : said);
  const wish = { contact, marks, scorerId: scorer, operator, reviewId: review?.id ?? null, note };
  const actor = { ...(await ctx.clinicActor()), staffId: scorer };
  await apply(scoreContact(wish, card, earlier, ctx.now()), actor);
  const score = await quality.score(contact.clinicId, contact.id);
  if (!score) throw new ShiftError('internal', { what: `score of ${contact.id} did not come back` });
  return { score, earlier };
}

/**
 * Whoever leads the review, else the administrator of the open shift, else whoever is chosen. A drawn talk may be
 * scored by whoever spoke as well, at the same desk: at a terminal it is asked who it was.
 */
async function whoListened({ ctx, staff, review }: Omit<Scoring, 'card'>): Promise<number> {
  const likely = review?.staffId ?? (await ctx.clinicActor()).staffId;
  if (likely !== null && (review === null || !ctx.ask.available)) return likely;
  return (await choosePerson(ctx, staff, 'quality.ask.by', '--by', likely)).id;
}

async function whoSpoke(
  ctx: Context,
  staff: readonly Staff[],
  contact: Contact,
  named: string | undefined,
): Promise<string> {
  if (named !== undefined) return named;
  return contact.operator ?? (await choosePerson(ctx, staff, 'quality.ask.operator', '--operator')).code;
}

async function choosePerson(
  ctx: Context,
  staff: readonly Staff[],
  question: 'quality.ask.by' | 'quality.ask.operator',
  flag: string,
  likelyId: number | null = null,
): Promise<Staff> {
  const people = staff.filter(({ active, role }) => active === 1 && role !== 'doctor');
  const likely = people.find(({ id }) => id === likelyId);
  return ctx.ask.select({
    message: ctx.t(question),
    flag,
    ...(likely === undefined ? {} : { default: likely }),
    choices: people.map((one) => ({ name: visible(one.name), value: one, key: one.code })),
  });
}

async function askNote(ctx: Context, before: string | null): Promise<string | null> {
  if (!ctx.ask.available) return before;
  const typed = await ctx.ask.text({
    message: ctx.t('quality.ask.note'),
    flag: '--note',
    default: before ?? '',
  });
  return checkedText(typed, '--note', longestNote) ?? null;
}
