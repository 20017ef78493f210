/** The patient that a typed word means: a telephone number or its end, a card's number, a part of the name. */
import { maskPhone, typedPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { familiesOf } from '../../patients/families.ts';
import { fitsName, type Query, readQuery, soundsLike, spellingsOf } from '../../patients/search.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { phoneFrom } from '../contacts/flags.ts';
import { whoText } from '../visits/view.ts';

/** So many are named where a word fits more; whoever reads on types a longer word. */
const listed = 12;

/**
 * Exactly one. At a terminal it is asked which, relatives beside each other.
 * @throws ShiftError not_found, ambiguous with those it may mean
 */
export async function findPatient(ctx: Context, typed: string, flag: string): Promise<Patient> {
  const found = await searchPatients(ctx, typed);
  const [first, second] = found;
  if (!first)
    throw new ShiftError('not_found', { what: 'patient', id: typed, list: 'smena patient list' }, flag);
  if (!second) return first;
  const families = familiesOf(found, await kinOf(ctx, found));
  if (ctx.ask.available) return choose(ctx, families, flag);
  const shown = families.map((family) => family.map((one) => labelOf(ctx, one)).join('; '));
  throw new ShiftError('ambiguous', { flag, value: typed, choices: shorten(shown).join(' | ') }, flag);
}

/** Everybody whom it may mean. @throws ShiftError invalid_phone for a whole number of another country that is none */
export async function searchPatients(ctx: Context, typed: string): Promise<Patient[]> {
  const { patients } = await ctx.store();
  const { id: clinicId } = await ctx.clinic();
  const whole = /[\d]/.test(typed) && !/\p{L}/u.test(typed) ? typedPhone(typed) : null;
  if (whole !== null) return patients.byPhone(clinicId, await phoneFrom(typed, 'query'));
  const query = readQuery(typed);
  if (query === null) return [];
  if (query.by === 'name') return byName(ctx, clinicId, query);
  if (query.by === 'id') {
    const card = await patients.current(clinicId, query.id);
    return card ? [card] : [];
  }
  const ending = await patients.endingWith(clinicId, query.digits);
  if (ending.length > 0) return ending;
  const card = await patients.current(clinicId, Number(query.digits));
  return card ? [card] : [];
}

/** Only where nobody is written like that every name is listened to: it takes reading all of them. */
async function byName(ctx: Context, clinicId: number, { words }: Query & { by: 'name' }): Promise<Patient[]> {
  const { patients } = await ctx.store();
  const written = await patients.named(clinicId, words.map(spellingsOf));
  const fitting = written.filter(({ name }) => fitsName(name, words));
  if (fitting.length > 0) return fitting;
  return (await patients.all(clinicId)).filter(({ name }) => soundsLike(name, words));
}

async function kinOf(ctx: Context, found: readonly Patient[]) {
  const { id } = await ctx.clinic();
  return (await ctx.store()).patients.kin(
    id,
    found.map((one) => one.id),
  );
}

function choose(ctx: Context, families: readonly Patient[][], flag: string): Promise<Patient> {
  const apart = families.length > 1;
  if (apart) ctx.tell(...ctx.wrap(ctx.t('patients.apart', { n: families.length })));
  const choices = families.flatMap((family, at) =>
    family.map((value) => ({
      name: `${apart ? `${at + 1}. ` : ''}${visible(value.name)}, № ${value.id}`,
      value,
    })),
  );
  return ctx.ask.select({ message: ctx.t('patients.which'), flag, choices });
}

/** `12 Марат К. +7 701 *** ** 78`. */
function labelOf(ctx: Context, { id, name, phone }: Patient): string {
  return [id, whoText(ctx, { name, phone: null }), phone && maskPhone(phone)]
    .filter((part) => part)
    .join(' ');
}

function shorten(families: readonly string[]): string[] {
  return families.length > listed ? [...families.slice(0, listed), '…'] : [...families];
}
