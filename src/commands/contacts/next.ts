/** The next step as the desk said it: its title, its date and who owns it. */
import { nextOpenDay } from '../../clinic/opening-hours.ts';
import { addDays, dayOf, parseWhen } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import { type NextStep, needsNextStep } from '../../contacts/next-step.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { findOne } from '../records/find-one.ts';
import { who } from './words.ts';

export interface NextFlags {
  next?: string | undefined;
  due?: string | undefined;
  owner?: string | undefined;
}

/** A contact as far as a next step needs it. */
type About = Pick<Contact, 'outcome' | 'name' | 'phone'>;

/**
 * The next step, or null when there is none. Without `--due` its date is asked for.
 * @throws ShiftError missing_input without a terminal, invalid_time, not_found for an owner nobody knows
 */
export async function nextStep(
  ctx: Context,
  flags: NextFlags,
  about: About,
  staff: readonly Staff[],
  administratorId: number | null,
): Promise<NextStep | null> {
  const { next, due, owner } = await withDue(ctx, flags, about);
  if (due === undefined) return null;
  return {
    title: next ?? (await usualTitle(ctx, about)),
    dueAt: parseWhen(due, ctx.now(), '--due', 'future', usualTime),
    ownerId: owner === undefined ? administratorId : findOne(ctx, 'staff', staff, owner, '--owner').id,
  };
}

/**
 * With the date of the next step, which is asked for where there is to be a step and none was said.
 * @throws ShiftError missing_input without a terminal
 */
export async function withDue(
  ctx: Context,
  flags: NextFlags,
  about: Pick<About, 'outcome'>,
): Promise<NextFlags> {
  const { next, due, owner } = flags;
  const wanted = next !== undefined || due !== undefined || owner !== undefined;
  if (due !== undefined || (!wanted && !(needsNextStep(about) && ctx.ask.available))) return flags;
  return { ...flags, due: await askWhen(ctx) };
}

const usualTime = '10:00';

async function askWhen(ctx: Context): Promise<string> {
  const { t } = ctx;
  const today = dayOf(ctx.now());
  // While the server is away the clinic's week will do: the date is only what is offered.
  const { openingHours } = await ctx.clinic();
  const calendar = await ctx.unlessAway(() => ctx.calendar(), { openingHours, specialDays: [] });
  const day = nextOpenDay(calendar, today);
  const [, month, date] = day.split('-');
  const said = day === addDays(today, 1) ? t('common.tomorrow') : `${date}.${month}`;
  return ctx.ask.text({ message: t('contacts.ask.due'), flag: '--due', default: `${said} ${usualTime}` });
}

/** What is kept is said in the clinic's language, whoever types it. */
async function usualTitle(ctx: Context, about: About): Promise<string> {
  const { clinicWords } = await import('../shift/wording.ts');
  const { t } = await clinicWords(ctx, await ctx.clinic());
  return t(needsNextStep(about) ? 'contacts.title.deferred' : 'contacts.title.task', {
    who: who(ctx, about),
  });
}
