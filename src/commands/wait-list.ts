/** `wait list`: who waits for an earlier time: priority first, then longest waiting (S0.4). */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { WaitlistEntry, WaitOffer } from '../visits/types.ts';
import { flag, readFlags, text } from './input/options.ts';
import { namedDoctor, namedService } from './visits/choose-offer.ts';
import { type Roster, readRoster, working } from './visits/roster.ts';
import { phoneText, whoText } from './visits/view.ts';
import { liveOffer, stateOf, waitJson } from './visits/wait-view.ts';
import { isOver, wishText } from './visits/wish-words.ts';

const schema = z.object({ doctor: text('--doctor'), service: text('--service'), full: flag() });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const { waitlist } = await ctx.store();
  const all = await waitlist.entries(roster.clinic.id);
  const entries = asked(ctx, roster, all, flags);
  const open = await waitlist.openOffers(roster.clinic.id);
  if (ctx.options.json) {
    const offerTo = (entry: WaitlistEntry) => liveOffer(open, entry, ctx.now());
    ctx.json({ waitlist: entries.map((entry) => waitJson(roster, entry, offerTo(entry), flags.full)) });
  } else if (entries.length === 0) ctx.print(ctx.t(all.length === 0 ? 'wait.none' : 'wait.noneSuch'));
  else ctx.print(await list(ctx, roster, entries, open, flags.full));
}

/** Those whom this doctor could see, those who wait for this service. */
function asked(
  ctx: Context,
  roster: Roster,
  entries: readonly WaitlistEntry[],
  flags: Flags,
): WaitlistEntry[] {
  const doctor = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const service = namedService(ctx, working(roster.services), flags.service, null);
  return entries.filter(
    (entry) => (!doctor || isFor(entry, doctor)) && (!service || entry.serviceId === service.id),
  );
}

function isFor({ doctorId, specialty }: WaitlistEntry, doctor: { id: number; specialty: string }): boolean {
  if (doctorId !== null) return doctorId === doctor.id;
  return specialty === null || specialty === doctor.specialty;
}

async function list(
  ctx: Context,
  roster: Roster,
  entries: readonly WaitlistEntry[],
  open: readonly WaitOffer[],
  full: boolean,
): Promise<string> {
  const { t, format } = ctx;
  const columns = [
    { title: t('visits.column.id'), align: 'right' as const },
    { title: t('wait.column.priority') },
    { title: t('slots.column.since') },
    { title: t('visits.column.patient'), flexible: true },
    { title: t('visits.column.phone') },
    { title: t('slots.column.wants'), flexible: true },
    { title: t('visits.column.status'), flexible: true, least: 10 },
  ];
  const rows = entries.map((entry) => [
    String(entry.id),
    String(entry.priority),
    format.moment(entry.addedAt, ctx.now()),
    full ? visible(entry.name ?? t('common.noName')) : whoText(ctx, { name: entry.name, phone: null }),
    phoneText(entry.phone, full),
    wantsText(ctx, roster, entry),
    stateText(ctx, entry, liveOffer(open, entry, ctx.now())),
  ]);
  return ctx.table(columns, rows);
}

function wantsText(ctx: Context, roster: Roster, entry: WaitlistEntry): string {
  const said = [wishText(ctx, roster, entry), entry.wanted, entry.note].filter((one) => one && one !== '—');
  return visible(said.join(', ') || '—');
}

/** An open offer with its clock; a wish whose last day is over. */
function stateText(ctx: Context, entry: WaitlistEntry, offer: WaitOffer | null): string {
  const { t, format, now } = ctx;
  if (offer) {
    const time = format.moment(offer.startsAt, now());
    return `${t('waitState.offered')}: ${t('wait.offered', { time, until: format.time(offer.expiresAt) })}`;
  }
  return t(isOver(entry, dayOf(now())) ? 'wait.over' : `waitState.${stateOf(entry, null)}`);
}
