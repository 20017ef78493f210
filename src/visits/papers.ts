/** Which papers a visit needs, and which of them it lacks (S0.5, S1.13). Pure. */
import { addDays, dayOf } from '../clinic/time.ts';
import type { ClinicRules, Service } from '../clinic/types.ts';
import { leafletCode, type PaperDefinition, paperOf } from './paper-definitions.ts';
import { type Paper, undecidedStatuses, type Visit } from './types.ts';

/** `begun`: it is there, and not as it should be: received, and not signed. */
const needStates = ['there', 'waived', 'begun', 'expired', 'lacking'] as const;
export type NeedState = (typeof needStates)[number];

export interface PaperNeed {
  definition: PaperDefinition;
  state: NeedState;
  /** The record that says so; null where there is none. */
  paper: Paper | null;
  /** The last day on which it holds; null: for good, or nothing holds. */
  until: string | null;
}

type NeedingVisit = Pick<Visit, 'id' | 'patientId' | 'day' | 'status' | 'paymentMethod'>;
type NeedingService = Pick<Service, 'papers' | 'leaflet'> | null;

/**
 * Everything a visit needs from the beginning to the end, with what there is of it, in the order of the definitions.
 * @param papers any papers of the clinic: those of this visit and its patient are looked at
 * @param now epoch milliseconds: who comes a day late needs what holds today
 */
export function paperNeeds(
  visit: NeedingVisit,
  service: NeedingService,
  papers: readonly Paper[],
  rules: Pick<ClinicRules, 'papers'>,
  definitions: readonly PaperDefinition[],
  now: number,
): PaperNeed[] {
  const today = dayOf(now);
  const late = undecidedStatuses.includes(visit.status) && today > visit.day;
  const day = late ? today : visit.day;
  const own = papers.filter((paper) => belongs(paper, visit));
  const codes = neededCodes(visit, service, rules, definitions);
  // What was noted beyond that is shown too.
  for (const { code, visitId } of own) if (visitId === visit.id) codes.add(code);
  return inOrder(codes, definitions).map((definition) => judge(definition, own, visit, day));
}

/**
 * What is lacking at this point of the visit: before the doctor what is due on arrival, afterwards all of it. A visit
 * that is off lacks nothing.
 */
export function papersLacking(
  visit: NeedingVisit,
  service: NeedingService,
  papers: readonly Paper[],
  rules: Pick<ClinicRules, 'papers'>,
  definitions: readonly PaperDefinition[],
  now: number,
): PaperDefinition[] {
  const over = visit.status === 'done';
  if (!over && !undecidedStatuses.includes(visit.status)) return [];
  return paperNeeds(visit, service, papers, rules, definitions, now)
    .filter((need) => isLacking(need) && (over || need.definition.when === 'arrival'))
    .map(({ definition }) => definition);
}

export function isLacking({ state }: Pick<PaperNeed, 'state'>): boolean {
  return state !== 'there' && state !== 'waived';
}

/** What insurance pays for needs its papers, whether or not anybody thought of them beforehand. */
function neededCodes(
  { paymentMethod }: NeedingVisit,
  service: NeedingService,
  rules: Pick<ClinicRules, 'papers'>,
  definitions: readonly PaperDefinition[],
): Set<string> {
  const insured = paymentMethod === 'insurance';
  return new Set([
    ...rules.papers,
    ...(service?.papers ?? []),
    ...(service?.leaflet ? [leafletCode] : []),
    ...(insured ? definitions.filter(({ kind }) => kind === 'insurance').map(({ code }) => code) : []),
  ]);
}

function inOrder(codes: ReadonlySet<string>, definitions: readonly PaperDefinition[]): PaperDefinition[] {
  const known = definitions.filter(({ code }) => codes.has(code));
  const others = [...codes].filter((code) => known.every((one) => one.code !== code));
  return [...known, ...others.map((code) => paperOf(definitions, code))];
}

function belongs(paper: Paper, visit: NeedingVisit): boolean {
  return paper.visitId === visit.id || (visit.patientId !== null && paper.patientId === visit.patientId);
}

/** The last word counts; a waiver holds for the visit at which it was given, and no longer. */
function judge(
  definition: PaperDefinition,
  own: readonly Paper[],
  visit: NeedingVisit,
  day: string,
): PaperNeed {
  const paper =
    own
      .filter(
        ({ code, visitId, state }) =>
          code === definition.code &&
          (visitId === visit.id || (definition.per === 'patient' && state !== 'waived')),
      )
      .sort((a, b) => a.at - b.at || a.id - b.id)
      .at(-1) ?? null;
  if (paper === null) return { definition, state: 'lacking', paper, until: null };
  if (paper.state === 'waived') return { definition, state: 'waived', paper, until: null };
  if (paper.state !== definition.done) return { definition, state: 'begun', paper, until: null };
  const until = lastDay(definition, paper);
  return { definition, state: until !== null && until < day ? 'expired' : 'there', paper, until };
}

/** What holds for a day holds on the day on which it was given. */
function lastDay({ per, validDays }: PaperDefinition, { day }: Paper): string | null {
  return per === 'patient' && validDays !== undefined ? addDays(day, validDays - 1) : null;
}
