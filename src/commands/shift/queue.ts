/** The queue as a desk sees it: what waits, in its order, for `now` and `board`. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import { parseChains } from '../../complaints/chain-file.ts';
import { callbackLines, type Overload } from '../../contacts/lines.ts';
import type { Context } from '../../context.ts';
import type { AgendaFacts, AgendaVisit, DeskFacts } from '../../shifts/agenda/facts.ts';
import { agenda } from '../../shifts/agenda.ts';
import type { Ranked } from '../../shifts/queue/rank.ts';
import { parseWeights, type Weights } from '../../shifts/queue/weights.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { papersLacking } from '../../visits/papers.ts';
import { readMatches } from '../visits/read-matches.ts';
import { readDesk } from './read-facts.ts';

/** What the queue is made of at any minute until something changes. */
export interface QueueFacts {
  facts: AgendaFacts;
  weights: Weights;
  /** The shift open at this desk. */
  shift: Shift | null;
}

/**
 * One query a table, and only for what there is: gaps are looked for where somebody waits, papers where somebody sits.
 * @throws ShiftError file_field_* where a file of the clinic's own is wrong
 */
export async function readQueue(ctx: Context, clinic: Clinic): Promise<QueueFacts> {
  const store = await ctx.store();
  const now = ctx.now();
  const shift = await ctx.shift();
  const desk = await ctx.deskIfKnown();
  const known = await readDesk(store, clinic, dayOf(now));
  const facts: AgendaFacts = {
    ...known,
    ...(await readMatches(store, clinic, known.waitlist, now)),
    confirmations: await store.frontdesk.confirmationsOfDays(clinic.id, known.day, known.nextDay),
    chains: await readChains(ctx.data),
    lacking: await readLacking(ctx, store, clinic, known),
    overload: await readUntold(ctx, known),
    shift: shift ?? (desk ? null : 'unknown'),
    deskId: desk?.id ?? null,
    checklist: shift && (await walkLeft(ctx, store, shift)),
  };
  return { facts, weights: await readWeights(ctx.data), shift };
}

/** The queue at `now`, epoch milliseconds. */
export function queueAt({ facts, weights }: QueueFacts, now: number): Ranked[] {
  return agenda(facts, weights, now);
}

async function readWeights(data: Context['data']): Promise<Weights> {
  const file = await data.read('data/queue');
  return parseWeights(file.value, file);
}

async function readChains(data: Context['data']): Promise<AgendaFacts['chains']> {
  const file = await data.read('data/complaints');
  return parseChains(file.value, file);
}

/** Papers that are still to come of who has arrived and is not with the doctor yet. */
async function readLacking(
  ctx: Context,
  store: Store,
  { id, rules }: Clinic,
  { visits, day }: DeskFacts,
): Promise<AgendaFacts['lacking']> {
  const here = visits.filter((visit) => visit.status === 'arrived' && visit.day === day);
  if (here.length === 0) return new Map();
  const { readPaperDefinitions } = await import('../visits/papers.ts');
  const definitions = await readPaperDefinitions(ctx);
  const services = new Map((await store.clinic.services(id)).map((service) => [service.id, service]));
  const patients = [...new Set(here.flatMap(({ patientId }) => patientId ?? []))];
  const ofVisits = here.map((visit) => visit.id);
  const papers = [
    ...(await store.frontdesk.papersOfVisits(id, ofVisits)),
    ...(await store.frontdesk.papersOfPatients(id, patients)),
  ];
  const lacks = (visit: AgendaVisit): number => {
    const service = services.get(visit.serviceId ?? 0) ?? null;
    return papersLacking(visit, service, papers, rules, definitions, ctx.now()).length;
  };
  return new Map(here.map((visit) => [visit.id, lacks(visit)]));
}

/** Null where one person can ring back everybody in time, and where the senior has been told just now. */
async function readUntold(ctx: Context, { callbacks, rules }: DeskFacts): Promise<Overload | null> {
  if (callbacks.length === 0) return null;
  const { readOverload } = await import('../contacts/overload.ts');
  const state = await readOverload(ctx, callbackLines(callbacks, rules, ctx.now()));
  return state !== null && state.told === null ? state : null;
}

/** Most of the day no walk is under way: what reads checklists is loaded when one is. */
async function walkLeft(ctx: Context, store: Store, { id }: Shift): Promise<AgendaFacts['checklist']> {
  const runs = await store.shifts.checklistRuns(id);
  if (runs.every(({ finishedAt }) => finishedAt !== null)) return null;
  const { unfinishedWalk } = await import('./walks.ts');
  return unfinishedWalk(ctx.data, store, id);
}
