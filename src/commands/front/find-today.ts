/** Who stands at the desk: a visit of today by its number, the last digits of a telephone, a part of the name (S1.12). */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { arrivable, type Candidate, matching, numbersIn } from '../../visits/at-the-desk.ts';
import { whoText } from '../visits/view.ts';

/**
 * The numbers of the visits that the words mean, as they are typed. Several numbers are several visits; anything else is
 * one person.
 * @throws ShiftError not_found where nobody of that name comes today, ambiguous where it may be several
 */
export async function visitsMeant(ctx: Context, words: readonly string[]): Promise<string[]> {
  const today = await readCandidates(ctx);
  const numbers = numbersIn(words);
  if (numbers === null) return [await oneOf(ctx, words.join(' '), matching(today, words.join(' ')))];
  const ids: string[] = [];
  for (const typed of numbers) ids.push(await byNumber(ctx, today, typed));
  return ids;
}

async function readCandidates(ctx: Context): Promise<Candidate[]> {
  const clinic = await ctx.clinic();
  const day = dayOf(ctx.now());
  const visits = await (await ctx.store()).visits.atDesk(clinic.id, day, day);
  return arrivable(visits.filter((visit) => visit.day === day));
}

/** A number of a visit goes before digits of a telephone where nobody can be asked: programs speak in numbers. */
async function byNumber(ctx: Context, today: readonly Candidate[], typed: string): Promise<string> {
  const own = today.find(({ id }) => `${id}` === typed);
  const others = matching(today, typed).filter((one) => one !== own);
  if (others.length === 0 || (own && !ctx.ask.available)) return typed;
  return oneOf(ctx, typed, own ? [own, ...others] : others);
}

async function oneOf(ctx: Context, typed: string, found: readonly Candidate[]): Promise<string> {
  const [first, ...others] = found;
  if (!first) throw new ShiftError('not_found', { what: 'visit', id: typed, list: 'smena visit list' }, 'id');
  if (others.length === 0) return String(first.id);
  if (!ctx.ask.available) {
    const choices = found.map((one) => `${one.id} (${lineOf(ctx, one)})`).join(', ');
    throw new ShiftError('ambiguous', { flag: 'id', value: typed, choices }, 'id');
  }
  const id = await ctx.ask.select({
    message: ctx.t('front.ask.who'),
    flag: 'id',
    choices: found.map((one) => ({ name: lineOf(ctx, one), value: one.id, key: String(one.id) })),
  });
  return String(id);
}

/** `11:20 Марат К.` */
function lineOf(ctx: Context, { startsAt, patientName, patientPhone }: Candidate): string {
  return `${ctx.format.time(startsAt)} ${whoText(ctx, { name: patientName, phone: patientPhone })}`;
}
