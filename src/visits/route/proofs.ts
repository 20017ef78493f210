/**
 * What proves each step of the route in the database: pure functions over one person's facts. A step that cannot be
 * judged is said to be that, never guessed.
 */
import { dayOf, hour, minute } from '../../clinic/time.ts';
import type { ClinicRules } from '../../clinic/types.ts';
import { needIsTold } from '../../contacts/lead.ts';
import { requestPurpose } from '../../contacts/purpose.ts';
import { wasReached } from '../../contacts/status.ts';
import { hasCome } from '../../patients/card.ts';
import { careHours } from '../aftercare.ts';
import { isLacking } from '../papers.ts';
import type { Visit } from '../types.ts';
import type { ProofId } from './definition.ts';
import { continues, isOff, type Journey } from './journey.ts';

/**
 * `reached` and `stopped` are the two parts of a share. `pending`: it is too early to judge. Left out with a reason:
 * nobody wrote it down; the visit was cancelled; nothing was to be done; no record could show it.
 */
export type Verdict =
  | 'reached'
  | 'stopped'
  | 'pending'
  | 'not_recorded'
  | 'cancelled'
  | 'not_needed'
  | 'not_provable';

/** Null: he could not get there, for he did not get past an earlier step. */
export type Proof = (journey: Journey, at: RouteClock) => Verdict | null;

export interface RouteClock {
  /** Epoch milliseconds. */
  now: number;
  rules: Pick<ClinicRules, 'waitMinutes'>;
}

const told = (yes: boolean): Verdict => (yes ? 'reached' : 'stopped');
const spoke = ({ contacts }: Journey): boolean => contacts.some(({ status }) => status === 'answered');
const isOver = (visit: Visit | null): visit is Visit => visit?.status === 'done';
/** A plan that somebody is to decide on. */
const plannedOf = ({ plan }: Journey) => (plan && plan.state !== 'not_needed' ? plan : null);

function wantsVisit({ contacts, visit }: Journey): boolean {
  return visit !== null || requestPurpose(contacts, false) === 'booking';
}

/** A booking of which no contact is known was made somehow: nobody can tell how. */
function answered(journey: Journey): Verdict {
  if (spoke(journey)) return 'reached';
  if (journey.visit !== null) return 'not_recorded';
  return journey.owed ? 'pending' : 'stopped';
}

/** What has to be said in a conversation; without one nobody could. */
const inTalk =
  (isSaid: (journey: Journey) => boolean): Proof =>
  (journey) => {
    if (spoke(journey)) return told(isSaid(journey) || journey.visit !== null);
    return journey.visit === null ? null : 'not_recorded';
  };

const needKnown = ({ contacts }: Journey): boolean => needIsTold(contacts);

const leadMade = (journey: Journey): boolean =>
  needKnown(journey) &&
  (journey.patientId !== null ||
    journey.phone !== null ||
    journey.contacts.some(({ name }) => name !== null));

function service(journey: Journey): Verdict | null {
  const { visit, wantedServiceId } = journey;
  if (visit) return told(visit.serviceId !== null);
  if (!wantsVisit(journey) || !spoke(journey)) return null;
  return wantedServiceId === null ? 'not_recorded' : 'reached';
}

function slot(journey: Journey): Verdict | null {
  if (!wantsVisit(journey)) return null;
  if (journey.visit || agreed(journey)) return 'reached';
  return journey.owed || journey.undecided ? 'pending' : 'stopped';
}

const agreed = ({ contacts }: Journey): boolean => contacts.some(({ outcome }) => outcome === 'booked');

/** A time that was agreed on and is in nobody's schedule will be given to somebody else. */
function scheduled(journey: Journey, { now }: RouteClock): Verdict | null {
  const { visit, contacts } = journey;
  if (visit) return told(visit.doctorId !== null);
  if (!agreed(journey)) return null;
  return contacts.some(({ outcome, day }) => outcome === 'booked' && day === dayOf(now))
    ? 'pending'
    : 'stopped';
}

function expected({ visit }: Journey, { now }: RouteClock): Verdict | null {
  if (!visit) return null;
  if (visit.confirmedAt !== null && visit.confirmedAt <= visit.startsAt) return 'reached';
  if (isOff(visit)) return 'cancelled';
  return visit.startsAt > now ? 'pending' : 'stopped';
}

function came({ visit }: Journey): Verdict | null {
  if (!visit) return null;
  if (hasCome(visit)) return 'reached';
  if (isOff(visit)) return 'cancelled';
  // Nobody has told: no clock makes a no-show.
  return visit.status === 'no_show' ? 'stopped' : 'pending';
}

/** Of those who came. */
const ofComer =
  (judge: (visit: Visit, journey: Journey, at: RouteClock) => Verdict): Proof =>
  (journey, at) =>
    journey.visit && hasCome(journey.visit) ? judge(journey.visit, journey, at) : null;

const papers = ofComer((_, journey) => {
  if (journey.papers.length === 0) return 'not_needed';
  return told(!journey.papers.some(isLacking));
});

const handover = ofComer(({ status, arrivedAt, inRoomAt }, _, { now, rules }) => {
  if (arrivedAt === null) return 'not_recorded';
  const longest = rules.waitMinutes * minute;
  if (inRoomAt !== null) return told(inRoomAt - arrivedAt <= longest);
  if (status !== 'arrived') return 'not_recorded';
  return now - arrivedAt > longest ? 'stopped' : 'pending';
});

const begun = ofComer(({ status }) => (status === 'arrived' ? 'pending' : 'reached'));
const seen = ofComer(({ status }) => (status === 'done' ? 'reached' : 'pending'));

/** Of those whose visit is over; on its own day there is still time. */
const afterVisit =
  (judge: (visit: Visit, journey: Journey, at: RouteClock) => Verdict): Proof =>
  (journey, at) => {
    if (!isOver(journey.visit)) return null;
    const verdict = judge(journey.visit, journey, at);
    return verdict === 'stopped' && journey.visit.day >= dayOf(at.now) ? 'pending' : verdict;
  };

const plan: Proof = (journey, at) => {
  if (journey.plan?.state === 'not_needed') return 'not_needed';
  if (journey.plan) return 'reached';
  return afterVisit(() => 'stopped')(journey, at);
};

const nextDate = afterVisit((visit, { later }) => told(later.some((other) => continues(other, visit))));

/** Of those who have a plan. */
const ofPlan =
  (judge: (plan: NonNullable<Journey['plan']>) => Verdict): Proof =>
  (journey) => {
    const made = plannedOf(journey);
    return made ? judge(made) : null;
  };

const sold = ofPlan(({ state, paid }) => {
  if (state === 'agreed' || (paid ?? 0) > 0) return 'reached';
  return state === 'declined' ? 'stopped' : 'pending';
});

const careCall: Proof = ({ visit, contacts }, { now }) => {
  if (!isOver(visit)) return null;
  const since = visit.doneAt ?? visit.endsAt;
  const until = since + careHours * hour;
  const asked = contacts.some(
    (contact) =>
      contact.direction === 'out' &&
      wasReached(contact) &&
      contact.startedAt >= since &&
      contact.startedAt <= until,
  );
  if (asked) return 'reached';
  return now <= until ? 'pending' : 'stopped';
};

/** By when a patient should be back nobody has said yet: until he is, it is too early to judge. */
const returned: Proof = ({ visit, later }) => {
  if (!isOver(visit)) return null;
  return later.some(hasCome) ? 'reached' : 'pending';
};

export const proofs: Record<ProofId, Proof> = {
  source: ({ contacts, visit }) =>
    visit?.source || contacts.some(({ source }) => source !== null) ? 'reached' : 'not_recorded',
  turned: ({ contacts }) =>
    contacts.some(({ direction }) => direction === 'in') ? 'reached' : 'not_recorded',
  answered,
  need: inTalk(needKnown),
  lead: inTalk(leadMade),
  service,
  slot,
  scheduled,
  expected,
  came,
  papers,
  handover,
  begun,
  seen,
  plan,
  handed: ofPlan(({ managerId }) => told(managerId !== null)),
  price: ofPlan(({ total }) => told(total !== null)),
  next_date: nextDate,
  sold,
  care_call: careCall,
  returned,
  none: () => 'not_provable',
};
