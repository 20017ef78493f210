/** At the terminal: what somebody waits for, each question with its likely answer. Nothing is asked elsewhere. */
import type { Doctor } from '../../clinic/types.ts';
import { weekdaysOf } from '../../clinic/week.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { doesService } from '../../visits/slots.ts';
import { type DayPart, dayParts, type WaitlistEntry } from '../../visits/types.ts';
import { type EntryEdit, priorities } from '../../visits/waitlist.ts';
import { specialtiesOf } from './named-specialty.ts';
import { type Roster, working } from './roster.ts';
import { daysFrom } from './wish-flags.ts';
import { daysText } from './wish-words.ts';

/** A new entry: for what, to whom, when, how urgent. */
export async function askWishes(ctx: Context, roster: Roster): Promise<EntryEdit> {
  if (!ctx.ask.available) return {};
  const serviceId = await askService(ctx, roster, null);
  const who = await askDoctor(ctx, roster, serviceId, null);
  const parts = await askParts(ctx, []);
  return { serviceId, ...who, parts, priority: await askPriority(ctx, 2) };
}

const fields = ['service', 'doctor', 'part', 'days', 'priority', 'note'] as const;

/** One change to an entry that is there. */
export async function askEdit(ctx: Context, roster: Roster, entry: WaitlistEntry): Promise<EntryEdit> {
  const { t } = ctx;
  const field = await ctx.ask.select<(typeof fields)[number]>({
    message: t('wait.ask.edit'),
    flag: '--service, --doctor, --part, --days, --priority, --note',
    choices: fields.map((one) => ({ name: t(`wait.field.${one}`), value: one, key: one })),
  });
  switch (field) {
    case 'service':
      return { serviceId: await askService(ctx, roster, entry.serviceId) };
    case 'doctor':
      return askDoctor(ctx, roster, entry.serviceId, entry.doctorId);
    case 'part':
      return { parts: await askParts(ctx, entry.parts) };
    case 'days':
      return { days: await askDays(ctx, entry.days) };
    case 'priority':
      return { priority: await askPriority(ctx, entry.priority) };
    case 'note': {
      const message = t('wait.field.note');
      const typed = await ctx.ask.text({ message, flag: '--note', default: entry.note ?? '' });
      return { note: typed.trim() || null };
    }
  }
}

function askService(ctx: Context, roster: Roster, now: number | null): Promise<number | null> {
  const { t } = ctx;
  return ctx.ask.select<number | null>({
    message: t('wait.ask.service'),
    flag: '--service',
    default: now,
    choices: [
      { name: t('wait.ask.anyService'), value: null, key: 'any' },
      ...working(roster.services).map(({ id, code, name }) => ({
        name: visible(name),
        value: id,
        key: code,
      })),
    ],
  });
}

type Who = Pick<WaitlistEntry, 'doctorId' | 'specialty'>;

async function askDoctor(
  ctx: Context,
  roster: Roster,
  serviceId: number | null,
  now: number | null,
): Promise<Who> {
  const { t } = ctx;
  const service = roster.services.find(({ id }) => id === serviceId);
  const doctors = working(roster.doctors).filter((one) => !service || doesService(one, service));
  const shared = specialtiesOf(doctors).filter((one) => ofSpecialty(doctors, one).length > 1);
  const anybody: Who = { doctorId: null, specialty: null };
  const known = doctors.map(({ id, code, name }) => ({
    name: visible(name),
    value: { doctorId: id, specialty: null } as Who,
    key: code,
  }));
  const same = known.find(({ value }) => value.doctorId === now)?.value;
  return ctx.ask.select<Who>({
    message: t('wait.ask.doctor'),
    flag: '--doctor',
    default: same ?? anybody,
    choices: [
      { name: t('wait.ask.anyDoctor'), value: anybody, key: 'any' },
      ...shared.map((specialty) => ({
        name: visible(t('wait.ask.anyOf', { specialty })),
        value: { doctorId: null, specialty },
        key: specialty,
      })),
      ...known,
    ],
  });
}

const ofSpecialty = (doctors: readonly Doctor[], specialty: string): Doctor[] =>
  doctors.filter((one) => one.specialty === specialty);

async function askParts(ctx: Context, now: readonly DayPart[]): Promise<DayPart[]> {
  const { t } = ctx;
  const part = await ctx.ask.select<DayPart | null>({
    message: t('wait.ask.part'),
    flag: '--part',
    default: now[0] ?? null,
    choices: [
      { name: t('wait.any'), value: null, key: 'any' },
      ...dayParts.map((one) => ({ name: t(`wait.part.${one}`), value: one, key: one })),
    ],
  });
  return part === null ? [] : [part];
}

async function askDays(ctx: Context, now: readonly number[]): Promise<number[]> {
  const { t, format } = ctx;
  const typed = await ctx.ask.text({
    message: t('wait.ask.days'),
    flag: '--days',
    default: daysText(now, format.weekdays),
    check: (answer) => (answer.trim() === '' || weekdaysOf(answer.trim()) ? null : t('wait.ask.daysNeeded')),
  });
  return typed.trim() === '' ? [] : daysFrom(ctx, typed);
}

function askPriority(ctx: Context, now: number): Promise<number> {
  const { t } = ctx;
  return ctx.ask.select<number>({
    message: t('wait.ask.priority'),
    flag: '--priority',
    default: now,
    choices: priorities.map((one) => ({
      name: t(`wait.ask.priority.${one}`),
      value: one,
      key: String(one),
    })),
  });
}
