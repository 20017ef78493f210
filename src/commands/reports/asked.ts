/** Which report was asked for, of which days and of whom: `report week 2026-01`, `report administrator aigul week`. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type NamedPeriod, namePeriod } from '../../metrics/period.ts';
import { type ManagerKind, managerKinds } from '../../metrics/report-kinds.ts';
import { readWhose, type Whose } from '../metrics/selection.ts';

/** The period holds days to come where its name means them: it is told until today. */
export interface AskedReport extends Whose, NamedPeriod {
  kind: ManagerKind;
}

/** The kinds as people of the clinics call them. */
const otherNames: Readonly<Record<string, ManagerKind>> = {
  день: 'day',
  күн: 'day',
  неделя: 'week',
  апта: 'week',
  месяц: 'month',
  ай: 'month',
  администратор: 'administrator',
  әкімші: 'administrator',
  источники: 'sources',
  дереккөздер: 'sources',
  неявки: 'no-shows',
  келмегендер: 'no-shows',
  врачи: 'doctors',
  дәрігерлер: 'doctors',
};

/** Null where the word is none of them: a shift's number, or a mistake. */
export function kindOf(word: string | undefined): ManagerKind | null {
  const typed = (word ?? '').trim().toLowerCase();
  return managerKinds.find((kind) => kind === typed) ?? otherNames[typed] ?? null;
}

/** What each is of when no period is named. */
const usual: Readonly<Record<ManagerKind, string>> = {
  day: 'today',
  week: 'week',
  month: 'month',
  administrator: 'week',
  sources: 'month',
  'no-shows': 'month',
  doctors: 'month',
};
/** `last` alone is the one before the usual one: on a Monday morning the week that counts is over. */
const lastWords = new Set(['last', 'previous', 'прошлый', 'прошлая', 'прошлое', 'прошлую', 'өткен']);

/**
 * @param words what was typed after the kind
 * @throws ShiftError invalid_period, impossible_time, flags_clash, not_found, ambiguous, missing_input
 */
export async function readAsked(
  ctx: Context,
  kind: ManagerKind,
  words: readonly string[],
  administrator: string | undefined,
): Promise<AskedReport> {
  // The clinic's zone is set with its first reading: no day may be named before.
  await ctx.clinic();
  const { who, period } = sorted(ctx, kind, words);
  if (who !== undefined && administrator !== undefined)
    throw new ShiftError('flags_clash', { one: who, other: '--administrator' }, '--administrator');
  refuseUndivided(ctx, kind, administrator);
  const whose = await readWhose(ctx, administrator ?? who ?? (await ownCode(ctx, kind)));
  return { kind, ...periodOf(ctx, kind, period), ...whose };
}

/** Whose report it is comes before or after the period, as it comes to mind. */
function sorted(
  ctx: Context,
  kind: ManagerKind,
  words: readonly string[],
): { who: string | undefined; period: string | undefined } {
  if (kind !== 'administrator') return { who: undefined, period: words[0] };
  const isWhen = (word: string): boolean => lastWords.has(word.toLowerCase()) || isPeriod(ctx, word);
  const period = words.find(isWhen);
  return { who: words.find((word) => word !== period), period };
}

function isPeriod(ctx: Context, word: string): boolean {
  try {
    namePeriod(word, ctx.now());
    return true;
  } catch (error) {
    if (error instanceof ShiftError && error.code === 'invalid_period') return false;
    throw error;
  }
}

function periodOf(ctx: Context, kind: ManagerKind, word: string | undefined): NamedPeriod {
  const typed = word ?? usual[kind];
  if (!lastWords.has(typed.toLowerCase())) return namePeriod(typed, ctx.now());
  return namePeriod(kind === 'day' ? 'yesterday' : `last ${usual[kind]}`, ctx.now());
}

/** Of these the tables tell the whole clinic: a part of one would be taken for the whole. @throws ShiftError flags_clash */
function refuseUndivided({ options }: Context, kind: ManagerKind, administrator: string | undefined): void {
  if (kind === 'day' || kind === 'week' || kind === 'month') return;
  const flag = options.desk ? '--desk' : kind !== 'administrator' && administrator ? '--administrator' : null;
  if (flag) throw new ShiftError('flags_clash', { one: `report ${kind}`, other: flag }, flag);
}

/** An administrator who names nobody means himself: whoever has the shift at this desk. */
async function ownCode(ctx: Context, kind: ManagerKind): Promise<string | undefined> {
  if (kind !== 'administrator') return undefined;
  const shift = await ctx.shift();
  const own = shift && (await ctx.staff()).find(({ id }) => id === shift.administratorId);
  if (own) return own.code;
  const staff = (await ctx.staff()).filter(({ active, role }) => active === 1 && role !== 'doctor');
  return ctx.ask.select({
    message: ctx.t('managers.ask.who'),
    flag: '--administrator',
    choices: staff.map(({ code, name }) => ({ name, value: code })),
  });
}
