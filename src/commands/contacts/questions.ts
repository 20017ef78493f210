/** The questions of `log`: one at a time, the likely answer first, and only those that the answers before call for. */
import { parseDuration } from '../../clinic/time.ts';
import { typedPhone } from '../../contacts/phone.ts';
import { purposeOf } from '../../contacts/purpose.ts';
import {
  type Channel,
  type ContactStatus,
  channels,
  type Direction,
  type Objection,
  type Outcome,
  objections,
  type Purpose,
  purposes,
} from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Choice, Peek } from '../../terminal/ask.ts';
import { givenOnly } from '../input/given-only.ts';
import { longestNote } from '../input/options.ts';
import { callerLines, showCards } from './caller.ts';
import { type Entry, phoneFrom, type Said } from './flags.ts';

export async function askContact(ctx: Context, given: Channel | null): Promise<Entry> {
  const channel = given ?? (await askChannel(ctx));
  const { direction, status } = await askWay(ctx, channel);
  const { phone, patients } = await askPhone(ctx);
  const said: Said = { direction, status, ...givenOnly({ phone }) };
  if (status !== 'answered') return { channel, said, next: {} };
  const [only, ...others] = patients;
  const name = await askName(ctx, only && others.length === 0 ? only.name : '', patients);
  const spoken = { ...said, ...givenOnly({ name }), ...(await askMatter(ctx, channel, direction)) };
  return { channel, said: spoken, next: {} };
}

async function askChannel({ t, ask }: Context): Promise<Channel> {
  const choices = channels.map(
    (value, at): Choice<Channel> => ({ name: t(`channel.${value}`), value, key: String((at + 1) % 10) }),
  );
  return ask.select({ message: t('contacts.ask.channel'), flag: '<channel>', choices, default: 'call' });
}

type Way = { direction: Direction; status: ContactStatus };

const callWays: readonly (readonly [Direction, ContactStatus])[] = [
  ['in', 'answered'],
  ['in', 'missed'],
  ['out', 'answered'],
  ['out', 'no_answer'],
  ['out', 'busy'],
  ['out', 'message_left'],
];
const textWays: typeof callWays = [
  ['in', 'answered'],
  ['in', 'waiting'],
  ['out', 'answered'],
  ['out', 'message_left'],
];

async function askWay({ t, ask }: Context, channel: Channel): Promise<Way> {
  if (channel === 'walkin') return { direction: 'in', status: 'answered' };
  const ways = channel === 'call' ? callWays : textWays;
  const choices = ways.map(([direction, status], at) => ({
    name: `${t(`direction.${direction}`)}, ${t(`contactStatus.${status}`)}`,
    value: { direction, status },
    key: String(at + 1),
  }));
  return ask.select<Way>({ message: t('contacts.ask.way'), flag: '--status', choices });
}

/** The number, and whoever is known under it: told at once, for he is on the line. */
async function askPhone(ctx: Context): Promise<{ phone: string | undefined; patients: Patient[] }> {
  const { t, ask } = ctx;
  const typed = await ask.text({
    message: t('contacts.ask.phone'),
    flag: '--phone',
    default: '',
    check: (answer) => (answer.trim() === '' || typedPhone(answer) ? null : t('contacts.notPhone')),
  });
  if (typed.trim() === '') return { phone: undefined, patients: [] };
  const phone = await phoneFrom(typed, '--phone');
  const clinic = await ctx.clinic();
  const known = async () => {
    const found = await (await ctx.store()).patients.byPhone(clinic.id, phone);
    ctx.tell(...(await callerLines(ctx, found)));
    return found;
  };
  return { phone, patients: await ctx.unlessAway(known, []) };
}

/** With the whole card of whoever has the number at a key: who speaks sees it between two questions. */
export function askName(
  ctx: Context,
  known: string,
  patients: readonly Patient[] = [],
): Promise<string | undefined> {
  if (patients.length === 0) return askText(ctx, 'contacts.ask.name', '--name', visible(known));
  const peek = { key: '?', show: () => showCards(ctx, patients) };
  ctx.tell(ctx.theme.quiet(ctx.t('contacts.caller.key')));
  return askText(ctx, 'contacts.ask.name', '--name', visible(known), peek);
}

/** What it was about and what came of it. */
export async function askMatter(ctx: Context, channel: Channel, direction: Direction): Promise<Said> {
  const purpose = await askPurpose(ctx);
  const outcome = await askOutcome(ctx, purpose);
  const about = purposeOf({ purpose, outcome });
  const objection =
    outcome === 'deferred' || outcome === 'declined' ? await askObjection(ctx, outcome) : undefined;
  const source = direction === 'in' && about === 'booking' ? await askSource(ctx) : undefined;
  const talk = channel === 'call' ? await askTalk(ctx) : undefined;
  const note = about === 'other' ? undefined : await askText(ctx, 'contacts.ask.note', '--note');
  return { purpose, outcome, ...givenOnly({ objection, source, talkSeconds: talk, note }) };
}

async function askPurpose({ t, ask }: Context): Promise<Purpose> {
  const choices = purposes.map((value, at) => ({ name: t(`purpose.${value}`), value, key: String(at + 1) }));
  return ask.select<Purpose>({
    message: t('contacts.ask.purpose'),
    flag: '--purpose',
    choices,
    default: 'booking',
  });
}

/** By purpose, the likeliest first; the rest can be typed with `--outcome`. */
const likelyOutcomes: Record<Purpose, readonly Outcome[]> = {
  booking: ['booked', 'deferred', 'waitlisted', 'informed', 'declined'],
  visit: ['confirmed', 'moved', 'cancelled', 'informed'],
  care: ['informed', 'booked', 'complaint'],
  complaint: ['complaint', 'informed'],
  other: ['informed', 'wrong_number'],
};

async function askOutcome({ t, ask }: Context, purpose: Purpose): Promise<Outcome> {
  const choices = likelyOutcomes[purpose].map((value, at) => ({
    name: t(`outcome.${value}`),
    value,
    key: String(at + 1),
  }));
  return ask.select<Outcome>({ message: t('contacts.ask.outcome'), flag: '--outcome', choices });
}

async function askObjection({ t, ask }: Context, outcome: Outcome): Promise<Objection> {
  const choices = objections.map((value, at) => ({
    name: t(`objection.${value}`),
    value,
    key: String(at + 1),
  }));
  const likely: Objection = outcome === 'deferred' ? 'think' : 'price';
  return ask.select<Objection>({
    message: t('contacts.ask.objection'),
    flag: '--objection',
    choices,
    default: likely,
  });
}

/** Unknown is the default: a guess would grow one source at the expense of the others. */
async function askSource(ctx: Context): Promise<string | undefined> {
  const { sources } = await ctx.clinic();
  if (sources.length === 0) return undefined;
  const choices = [
    { name: ctx.t('contacts.unknown'), value: '' },
    ...sources.map(({ code, name }) => ({ name: visible(name), value: code })),
  ];
  const message = ctx.t('contacts.ask.source');
  return (await ctx.ask.select({ message, flag: '--source', choices, default: '' })) || undefined;
}

async function askTalk({ t, ask }: Context): Promise<number | undefined> {
  const read = (answer: string): number | undefined =>
    answer.trim() === '' ? undefined : parseDuration(answer, '--talk');
  const check = (answer: string): string | null => {
    try {
      read(answer);
      return null;
    } catch (error) {
      if (error instanceof ShiftError) return t('contacts.notDuration');
      throw error;
    }
  };
  return read(await ask.text({ message: t('contacts.ask.talk'), flag: '--talk', default: '', check }));
}

async function askText(
  { t, ask }: Context,
  message: 'contacts.ask.name' | 'contacts.ask.note',
  flag: string,
  byDefault = '',
  peek?: Peek,
): Promise<string | undefined> {
  const check = (answer: string): string | null =>
    answer.length > longestNote ? t('contacts.tooLong') : null;
  const question = { message: t(message), flag, default: byDefault, check, ...givenOnly({ peek }) };
  return (await ask.text(question)).trim() || undefined;
}
