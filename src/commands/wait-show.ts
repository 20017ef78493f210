/** `wait show ID`: what somebody waits for, what he was offered, and what he said. */
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { WaitlistEntry, WaitOffer } from '../visits/types.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { laterVisit } from './visits/gap-facts.ts';
import { spanText } from './visits/gap-view.ts';
import { printAnswers } from './visits/offer-time.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { doctorText, phoneText, whenText, whoText } from './visits/view.ts';
import { liveOffer, offerJson, offerStateText, stateOf, waitJson } from './visits/wait-view.ts';
import { wishText } from './visits/wish-words.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const entry = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  const roster = await readRoster(ctx);
  const store = await ctx.store();
  const offers = await store.waitlist.offersTo(roster.clinic.id, [entry.id]);
  const live = liveOffer(offers, entry, ctx.now());
  if (ctx.options.json) {
    ctx.json({
      wait: waitJson(roster, entry, live),
      offers: offers.map((offer) => offerJson(roster, offer)),
    });
    return;
  }
  const { t } = ctx;
  const state = t(`waitState.${stateOf(entry, live)}`);
  ctx.print(...ctx.wrap(t('wait.show.title', { id: entry.id, who: whoText(ctx, entry), state })));
  ctx.print(await ctx.table([{}, { flexible: true }], await about(ctx, roster, entry)));
  printOffers(ctx, roster, offers);
  if (live) printAnswers(ctx, entry);
  else if (entry.state === 'waiting' || entry.state === 'offered')
    printHints(ctx, [[t('wait.hint.offer'), `wait offer ${entry.id}`]]);
}

async function about(ctx: Context, roster: Roster, entry: WaitlistEntry): Promise<string[][]> {
  const { t, format, now } = ctx;
  const later = await laterVisit(await ctx.store(), roster.clinic.id, entry.visitId, now());
  const wishes = [
    wishText(ctx, roster, entry),
    ...(later ? [t('wait.wish.visit', { id: later.id, when: whenText(ctx, later) })] : []),
  ].filter((one) => one !== '—');
  const rows: [Parameters<typeof t>[0], string | null][] = [
    ['wait.show.phone', phoneText(entry.phone)],
    ['wait.show.wants', wishes.join(', ') || t('wait.any')],
    ['wait.show.wanted', entry.wanted],
    ['wait.show.priority', String(entry.priority)],
    ['wait.show.since', format.moment(entry.addedAt, now())],
    ['wait.show.note', entry.note],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [[`  ${t(key)}`, visible(value)]]));
}

function printOffers(ctx: Context, roster: Roster, offers: readonly WaitOffer[]): void {
  const { t } = ctx;
  if (offers.length === 0) {
    ctx.print(t('wait.show.noOffers'));
    return;
  }
  ctx.print(t('wait.show.offers'));
  for (const offer of offers) {
    const doctor = roster.doctors.find(({ id }) => id === offer.doctorId) ?? null;
    const time = `${spanText(ctx, offer.day, offer.startsAt, offer.endsAt)}, ${doctorText(ctx, doctor)}`;
    ctx.print(...ctx.wrap(visible(`${time}: ${offerStateText(ctx, offer)}`), '  '));
  }
}
