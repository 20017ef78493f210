/** A waitlist entry and its offers, as people and as programs see them. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { isLive } from '../../visits/offers.ts';
import type { WaitlistEntry, WaitlistState, WaitOffer } from '../../visits/types.ts';
import type { Roster } from './roster.ts';
import { personJson } from './view.ts';
import { wishJson } from './wish-words.ts';

/** The offer that he is thinking about; its clock runs. */
export function liveOffer(
  offers: readonly WaitOffer[],
  { id }: Pick<WaitlistEntry, 'id'>,
  now: number,
): WaitOffer | null {
  return offers.find((offer) => offer.waitlistId === id && isLive(offer, now)) ?? null;
}

/** `offered` is whoever has an open offer, whatever programs of before have written. */
export function stateOf({ state }: WaitlistEntry, offer: WaitOffer | null): WaitlistState {
  if (offer) return 'offered';
  return state === 'offered' ? 'waiting' : state;
}

export function waitJson(
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer | null,
  full = true,
): Record<string, unknown> {
  const { id, priority, addedAt, wanted, note, patientId } = entry;
  return {
    id,
    priority,
    state: stateOf(entry, offer),
    addedAt: isoInstant(addedAt),
    ...personJson(entry, full),
    patientId,
    ...wishJson(roster, entry),
    wanted,
    note,
    offer: offer && offerJson(roster, offer),
  };
}

export function offerJson({ doctors }: Roster, offer: WaitOffer): Record<string, unknown> {
  const { id, waitlistId, startsAt, endsAt, offeredAt, expiresAt, state, answeredAt, visitId, reason } =
    offer;
  return {
    id,
    wait: waitlistId,
    doctor: doctors.find((one) => one.id === offer.doctorId)?.code ?? null,
    startsAt: isoInstant(startsAt),
    endsAt: isoInstant(endsAt),
    offeredAt: isoInstant(offeredAt),
    expiresAt: isoInstant(expiresAt),
    state,
    answeredAt: answeredAt === null ? null : isoInstant(answeredAt),
    visit: visitId,
    reason,
  };
}

/** `отказался, «далеко ехать»`: what became of an offer; one whose clock has run out is over, whoever closes it. */
export function offerStateText({ t, format, i18n, now }: Context, offer: WaitOffer): string {
  const state = offer.state === 'open' && !isLive(offer, now()) ? 'expired' : offer.state;
  const until = format.moment(offer.expiresAt, now());
  const said = t(`offerState.${state}`, { until, visit: offer.visitId ?? '—' });
  const key = `offerReason.${offer.reason ?? ''}`;
  const why = i18n.has(key) ? t(key) : offer.reason;
  return why === null ? said : `${said}, ${why}`;
}
