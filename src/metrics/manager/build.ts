/** Rows made into what the manager's figures are judged by, day by day. */
import type { Day } from '../../clinic/time.ts';
import { doctorDaysOf } from './doctor-days.ts';
import type { ManagerFacts, PlanFact, ScoreFact, VisitStory } from './facts.ts';
import { type Lives, livesOf, rootOf } from './lives.ts';
import { recallsOf } from './recalls.ts';
import type { CareContact, LifeVisit, ManagerBase, ManagerRows } from './rows.ts';
import { type CareOf, newFrom, storyOf } from './stories.ts';

/** The facts of each of the days that the rows are of. */
export function managerFactsOf(rows: ManagerRows, base: ManagerBase): (day: Day) => ManagerFacts {
  const lives = livesOf(rows, base);
  const stories = storiesOf(rows, lives, base);
  const doctorDays = doctorDaysOf(rows, base);
  const plans = plansOf(rows);
  const recalls = recallsOf(rows, lives);
  const scores = scoresOf(rows);
  return (day) => ({
    dataFrom: base.dataFrom,
    newFrom: newFrom(base),
    visits: stories.get(day) ?? new Map(),
    plans: plans.get(day) ?? [],
    doctorDays: doctorDays.get(day) ?? [],
    named: rows.named,
    recalls,
    scores,
  });
}

function storiesOf(rows: ManagerRows, lives: Lives, base: ManagerBase): Map<Day, Map<number, VisitStory>> {
  const careOf = careBy(rows, base);
  const stories = new Map<Day, Map<number, VisitStory>>();
  for (const visit of rows.visits) {
    if (!isOfDays(visit, rows)) continue;
    const ofDay = stories.get(visit.day) ?? new Map<number, VisitStory>();
    ofDay.set(visit.id, storyOf(visit, lives, base, careOf));
    stories.set(visit.day, ofDay);
  }
  return stories;
}

/** Contacts with a card are that patient's; those with a number alone everybody's who has it. */
function careBy({ care }: ManagerRows, { merged }: ManagerBase): CareOf {
  const byCard = new Map<number, CareContact[]>();
  const byPhone = new Map<string, CareContact[]>();
  const add = <K>(to: Map<K, CareContact[]>, key: K, contact: CareContact): void => {
    const known = to.get(key);
    if (known) known.push(contact);
    else to.set(key, [contact]);
  };
  for (const contact of care) {
    if (contact.patientId !== null) add(byCard, rootOf(contact.patientId, merged), contact);
    else if (contact.phone !== null) add(byPhone, contact.phone, contact);
  }
  return ({ patientId, phones }) => [
    ...(byCard.get(patientId) ?? []),
    ...[...phones].flatMap((phone) => byPhone.get(phone) ?? []),
  ];
}

function plansOf(rows: ManagerRows): Map<Day, PlanFact[]> {
  const plans = new Map<Day, PlanFact[]>();
  for (const plan of rows.plans) {
    if (!isOfDays(plan, rows)) continue;
    const { visitId: id, doctorId, serviceId, source, presentedAt, state, paid } = plan;
    const ofDay = plans.get(plan.day) ?? [];
    ofDay.push({ id, doctorId, serviceId, source, presentedAt, state, paid });
    plans.set(plan.day, ofDay);
  }
  return plans;
}

function isOfDays({ day }: Pick<LifeVisit, 'day'>, { from, to }: ManagerRows): boolean {
  return day >= from && day <= to;
}

function scoresOf({ scores }: ManagerRows): Map<number, ScoreFact> {
  return new Map(scores.map(({ contactId, points, most }) => [contactId, { points, most }]));
}
