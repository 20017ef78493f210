/** The questions of `init`, one at a time; every one has a flag and, where there is a likely answer, a default. */
import { knownZone } from '../../clinic/definition.ts';
import { typedWeek, weekError } from '../../clinic/hours-error.ts';
import { currencies, languages, roles } from '../../clinic/types.ts';
import { weekFrom, weekLines } from '../../clinic/week.ts';
import { typedPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { type ErrorCode, ShiftError } from '../../errors.ts';
import { moneyFault } from '../input/sums.ts';
import { weekIn } from '../output/week-words.ts';
import type { InitFlags } from './init-flags.ts';

const usualHours = 'mon-fri 09:00-20:00, sat 10:00-16:00';
const zones = ['Asia/Almaty', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Vladivostok'];

/** A definition as it would stand in a file; what is not given and not needed is left out. */
export async function askForClinic(ctx: Context, flags: InitFlags): Promise<Record<string, unknown>> {
  const asks = ctx.ask.available && !flags.yes;
  const optional = async (
    given: string | undefined,
    ask: () => Promise<string>,
  ): Promise<string | undefined> => given ?? (asks ? (await ask()) || undefined : undefined);
  const { t, ask } = ctx;
  const required = (message: string, flag: string): Promise<string> =>
    ask.text({ message, flag, check: filled(ctx) });

  const name = flags.name ?? bareName(await required(t('setup.askName'), '--name'));
  const address = flags.address ?? (await required(t('setup.askAddress'), '--address'));
  const directions = await optional(flags.directions, () =>
    ask.text({ message: t('setup.askDirections'), flag: '--directions' }),
  );
  const deskPhone = await optional(flags.phone, () =>
    ask.text({ message: t('setup.askPhone'), flag: '--phone', check: phone(ctx) }),
  );
  const years = await optional(flags.years, () =>
    ask.text({ message: t('setup.askYears'), flag: '--years', check: whole(ctx, 0) }),
  );
  const timezone = flags.timezone ?? (asks ? await askZone(ctx) : 'Asia/Almaty');
  const usualCurrency = timezone.startsWith('Asia/A') || timezone.startsWith('Asia/Q') ? 'KZT' : 'RUB';
  const currency =
    flags.currency ??
    (asks ? await pick(ctx, t('setup.askCurrency'), '--currency', currencies, usualCurrency) : usualCurrency);
  const language =
    flags.language ??
    (asks ? await pick(ctx, t('setup.askLanguage'), '--language', languages, ctx.i18n.lang) : ctx.i18n.lang);
  return {
    clinic: {
      name,
      address,
      directions,
      phone: deskPhone,
      years: wholeNumber(years),
      timezone,
      currency,
      language,
    },
    openingHours: hoursLines(await hoursText(ctx, flags, asks), '--hours'),
    staff: await people(ctx, flags, asks),
    doctors: await doctors(ctx, flags, asks),
    services: await services(ctx, flags, asks),
    sources: await sources(ctx, flags, asks),
    targets: Object.fromEntries(flags.target.map((line) => pieces(line, 2) as [string, string])),
  };
}

async function askZone(ctx: Context): Promise<string> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const other = '…';
  const chosen = await ctx.ask.select({
    message: ctx.t('setup.askZone'),
    flag: '--timezone',
    choices: [...zones, other].map((zone) => ({
      name: zone === other ? ctx.t('setup.otherZone') : zone,
      value: zone,
    })),
    default: zones.includes(here) ? here : 'Asia/Almaty',
  });
  if (chosen !== other) return chosen;
  return ctx.ask.text({
    message: ctx.t('setup.askZone'),
    flag: '--timezone',
    default: here,
    check: (zone) =>
      knownZone(zone) ? null : ctx.i18n.error('invalid_zone', { flag: '', value: zone }).hint,
  });
}

function pick<T extends string>(
  ctx: Context,
  message: string,
  flag: string,
  values: readonly T[],
  byDefault: T,
): Promise<T> {
  return ctx.ask.select({
    message,
    flag,
    choices: values.map((value) => ({ name: value, value })),
    default: byDefault,
  });
}

async function hoursText(ctx: Context, flags: InitFlags, asks: boolean): Promise<string> {
  if (flags.hours.length > 0) return flags.hours.join(', ');
  if (!asks) return usualHours;
  return ctx.ask.text({
    message: ctx.t('setup.askHours'),
    flag: '--hours',
    default: weekIn(ctx, typedWeek(usualHours, '--hours')),
    check: (answer) => weekFault(ctx, answer),
  });
}

/** What is wrong with a week that was typed, in words, or null. */
function weekFault({ t, i18n }: Context, answer: string): string | null {
  const read = weekFrom(weekLines(answer));
  if (!('fault' in read)) return null;
  const { code, params } = weekError(read, '');
  return code === 'invalid_choice' ? t('setup.hoursExample') : i18n.error(code, params).text;
}

/**
 * `mon-fri 09:00-20:00, sat 10:00-16:00` as the lines of a definition.
 * @throws ShiftError naming the line at fault, as typedWeek does
 */
function hoursLines(text: string, flag: string): Record<string, string> {
  const lines = weekLines(text);
  const read = weekFrom(lines);
  if ('fault' in read) throw weekError(read, flag);
  return Object.fromEntries(lines);
}

async function people(ctx: Context, flags: InitFlags, asks: boolean): Promise<unknown[]> {
  if (flags.staff.length > 0 || !asks) {
    if (flags.staff.length === 0) {
      throw new ShiftError('missing_input', { what: ctx.t('setup.askStaff'), flag: '--staff' }, '--staff');
    }
    return flags.staff.map((line) => {
      const [name, role = 'administrator'] = pieces(line, 2);
      return { name, role };
    });
  }
  return listOf(ctx, ctx.t('setup.askStaff'), '--staff', 1, async (name) => ({
    name,
    role: await ctx.ask.select({
      message: ctx.t('setup.askRole'),
      flag: '--staff',
      choices: roles.map((role) => ({ name: ctx.t(`role.${role}`), value: role })),
      default: 'administrator' as const,
    }),
  }));
}

async function doctors(ctx: Context, flags: InitFlags, asks: boolean): Promise<unknown[]> {
  if (flags.doctor.length > 0 || !asks) {
    return flags.doctor.map((line) => {
      const [name, specialty, years, profile] = pieces(line, 4);
      return { name, specialty, years: wholeNumber(years), profile };
    });
  }
  return listOf(ctx, ctx.t('setup.askDoctor'), '--doctor', 0, async (name) => ({
    name,
    specialty: await ctx.ask.text({
      message: ctx.t('setup.askSpecialty'),
      flag: '--doctor',
      check: filled(ctx),
    }),
    years: wholeNumber(
      await ctx.ask.text({ message: ctx.t('setup.askDoctorYears'), flag: '--doctor', check: whole(ctx, 0) }),
    ),
    profile: (await ctx.ask.text({ message: ctx.t('setup.askProfile'), flag: '--doctor' })) || undefined,
  }));
}

async function services(ctx: Context, flags: InitFlags, asks: boolean): Promise<unknown[]> {
  if (flags.service.length > 0 || !asks) {
    return flags.service.map((line) => {
      const [name, price, minutes = '30', preparation] = pieces(line, 4);
      return { name, price, minutes: wholeNumber(minutes), preparation };
    });
  }
  return listOf(ctx, ctx.t('setup.askService'), '--service', 0, async (name) => ({
    name,
    price: await ctx.ask.text({
      message: ctx.t('setup.askPrice'),
      flag: '--service',
      check: (typed) => moneyFault(ctx, typed),
    }),
    minutes: wholeNumber(
      await ctx.ask.text({
        message: ctx.t('setup.askMinutes'),
        flag: '--service',
        default: '30',
        check: whole(ctx, 1),
      }),
    ),
    preparation:
      (await ctx.ask.text({ message: ctx.t('setup.askPreparation'), flag: '--service' })) || undefined,
  }));
}

/** A check of one answer: what is wrong with it, in words, or null. */
type Check = (typed: string) => string | null;

const filled =
  (ctx: Context): Check =>
  (typed) =>
    typed.trim() === '' ? ctx.t('setup.askNeeded') : null;

/** Nothing, or a number that can be dialled; the clinic's own may be a foreign one. */
const phone =
  (ctx: Context): Check =>
  (typed) => {
    const isNumber = /^\+[\d\s()-]{8,}$/.test(typed.trim()) || typedPhone(typed) !== null;
    return typed.trim() === '' || isNumber ? null : remedy(ctx, 'invalid_phone', { value: typed });
  };

/** Nothing, or a whole number that is not less than `min`. */
const whole =
  (ctx: Context, min: number): Check =>
  (typed) => {
    const text = typed.trim();
    const isRight = text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= min);
    return isRight ? null : remedy(ctx, 'invalid_number', { value: typed, min, max: 999 });
  };

function remedy(ctx: Context, code: ErrorCode, params: Record<string, string | number>): string {
  return ctx.i18n.error(code, { flag: '', ...params }).hint;
}

/** `Клиника «Жайлы»` as the texts need it, which say the word themselves: `Жайлы`. */
function bareName(typed: string): string {
  return /^(?:клиника\s+)?[«“"](.+)[»”"]$/iu.exec(typed.trim())?.[1] ?? typed.trim();
}

async function sources(ctx: Context, flags: InitFlags, asks: boolean): Promise<unknown[]> {
  const usual = usualSources(ctx);
  if (flags.source.length === 0 && !asks) return usual;
  const names = flags.source.length > 0 ? flags.source : await askForSources(ctx, usual);
  return names.map((name) => usual.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? { name });
}

/** The usual sources keep their English codes, so that `--source site` works in every language. */
function usualSources(ctx: Context): { code: string; name: string }[] {
  return [
    { code: '2gis', name: '2GIS' },
    { code: 'instagram', name: 'Instagram' },
    { code: 'whatsapp', name: 'WhatsApp' },
    { code: 'google', name: 'Google' },
    { code: 'site', name: ctx.t('setup.source.site') },
    { code: 'friend', name: ctx.t('setup.source.friend') },
    { code: 'repeat', name: ctx.t('setup.source.repeat') },
  ];
}

async function askForSources(ctx: Context, usual: readonly { name: string }[]): Promise<string[]> {
  const typed = await ctx.ask.text({
    message: ctx.t('setup.askSources'),
    flag: '--source',
    default: usual.map((one) => one.name).join(', '),
  });
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Asks for names until an empty one. */
async function listOf(
  ctx: Context,
  message: string,
  flag: string,
  atLeast: number,
  more: (name: string) => Promise<unknown>,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (;;) {
    const ending = rows.length >= atLeast ? ` (${ctx.t('setup.emptyEnds')})` : '';
    const check = rows.length >= atLeast ? () => null : filled(ctx);
    const name = (await ctx.ask.text({ message: message + ending, flag, check })).trim();
    if (name === '') return rows;
    rows.push(await more(name));
  }
}

/** `Омарова Айгерим: терапевт: 12: …` in its pieces; missing ones are undefined. */
function pieces(line: string, most: number): (string | undefined)[] {
  const parts = line.split(':').map((part) => part.trim());
  const head = parts.slice(0, most - 1);
  const rest = parts.slice(most - 1).join(': ');
  return [...head, rest].map((part) => (part === '' ? undefined : part));
}

/** A number where one was written; anything else stays text for the schema to refuse with its place. */
function wholeNumber(text: string | undefined): number | string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
