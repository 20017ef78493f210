/** Everything the desk has to know about one patient at a glance (S2.card). Nothing about health (S0.8). */

import type { ClinicRules } from '../clinic/types.ts';
import type { Complaint } from '../complaints/types.ts';
import { isUnsettled } from '../contacts/callbacks.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Task } from '../tasks/types.ts';
import { wasLateCancel } from '../visits/losing.ts';
import { type CarePlan, undecidedStatuses, type Visit, type WaitlistEntry } from '../visits/types.ts';
import { type Relation, relationTo, relativeOf } from './kin.ts';
import type { Kin, Patient } from './types.ts';

/** All of it about this patient or his number. */
export interface CardFacts {
  patient: Patient;
  rules: Pick<ClinicRules, 'lateCancelHours'>;
  visits: readonly Visit[];
  /** The latest ones, the latest first. */
  contacts: readonly Contact[];
  callbacks: readonly Callback[];
  tasks: readonly Task[];
  complaints: readonly Complaint[];
  waitlist: readonly WaitlistEntry[];
  plans: readonly CarePlan[];
  kin: readonly Kin[];
  /** Cards of the relatives, and others under the same number. */
  others: readonly Patient[];
}

export interface Relative {
  patient: Patient;
  /** Null: nothing is noted, they have one number. */
  relation: Relation | null;
}

export interface Card {
  patient: Patient;
  /** To come, in the clinic by now, or waiting for their outcome; the earliest first. */
  next: Visit[];
  /** The latest first; those that were moved stand where they went. */
  past: Visit[];
  came: number;
  noShows: number;
  lateCancels: number;
  /** For visits and ahead for plans, minor units. */
  paid: number;
  contacts: readonly Contact[];
  /** Owed to the number. */
  callbacks: Callback[];
  tasks: readonly Task[];
  complaints: readonly Complaint[];
  waitlist: WaitlistEntry[];
  plans: readonly CarePlan[];
  relatives: Relative[];
}

export function cardOf(facts: CardFacts): Card {
  const { patient, visits, rules, plans } = facts;
  const next = visits.filter(isUndecided);
  const past = visits.filter((visit) => visit.status !== 'moved' && !isUndecided(visit));
  const sum = (sums: readonly (number | null)[]): number =>
    sums.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    patient,
    next,
    past: past.toReversed(),
    came: visits.filter(hasCome).length,
    noShows: visits.filter(({ status }) => status === 'no_show').length,
    lateCancels: visits.filter((visit) => wasLateCancel(visit, rules)).length,
    paid: sum(visits.map(({ paid }) => paid)) + sum(plans.map(({ paid }) => paid)),
    contacts: facts.contacts,
    callbacks: facts.callbacks.filter(isUnsettled),
    tasks: facts.tasks.filter(({ visitId }) => visitId === null || visits.some(({ id }) => id === visitId)),
    complaints: facts.complaints,
    waitlist: facts.waitlist.filter((entry) => isHis(entry, patient)),
    plans,
    relatives: relativesOf(facts),
  };
}

/** To come, in the clinic by now, or over with nobody having told what came of it. */
function isUndecided({ status }: Visit): boolean {
  return undecidedStatuses.includes(status);
}

export function hasCome({ status }: Pick<Visit, 'status'>): boolean {
  return status === 'arrived' || status === 'in_room' || status === 'done';
}

/** Under one number a whole family may wait: an entry with a card is its own person's. */
function isHis({ patientId, phone }: WaitlistEntry, patient: Patient): boolean {
  return patientId === null ? phone !== null && phone === patient.phone : patientId === patient.id;
}

/** Those noted first, then who shares the number. */
function relativesOf({ patient, kin, others }: CardFacts): Relative[] {
  const noted = kin.flatMap((row): Relative[] => {
    const relative = others.find(({ id }) => id === relativeOf(patient.id, row));
    return relative ? [{ patient: relative, relation: relationTo(patient.id, row) }] : [];
  });
  const known = new Set([patient.id, ...noted.map((one) => one.patient.id)]);
  const sharing = others.filter(
    ({ id, phone }) => !known.has(id) && phone !== null && phone === patient.phone,
  );
  return [...noted, ...sharing.map((one) => ({ patient: one, relation: null }))];
}
