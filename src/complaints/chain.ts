/**
 * The chain of a complaint (S0.9): who is told of it and by when, and until when measures and the patient's answer are
 * due. It is data (data/complaints.yaml); here it is applied. Instants are epoch milliseconds.
 */
import type { Calendar } from '../clinic/calendar.ts';
import { minute } from '../clinic/time.ts';
import type { Role } from '../clinic/types.ts';
import { addOpenMinutes } from '../clinic/working-time.ts';
import type { ClassChain } from './chain-file.ts';
import type { Complaint, ComplaintClass } from './types.ts';

/** The chains of the clinic, and the hours in which their clocks run. */
export interface Chains {
  classes: Record<ComplaintClass, ClassChain>;
  calendar: Calendar;
}

/** What a complaint asks for next: to tell somebody of it, to act, to answer the patient, to close it. */
const stepKinds = ['tell', 'measures', 'answer', 'close'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface ComplaintStep {
  kind: StepKind;
  /** Who is to be told, for `tell`. */
  role: Role | null;
  dueAt: number;
  late: boolean;
}

type Judged = Pick<Complaint, 'class' | 'state' | 'openedAt' | 'level' | 'escalatedAt' | 'measures' | 'told'>;

/** How far up it has gone. One that was escalated before chains were kept counts as told once. */
export function levelOf({ level, escalatedAt }: Pick<Complaint, 'level' | 'escalatedAt'>): number {
  return escalatedAt === null ? level : Math.max(1, level);
}

/** Nobody has been told of a complaint about quality or safety: the shift does not close on it (S0.9, S0.10). */
export function isUnescalated(complaint: Pick<Complaint, 'class' | 'level' | 'escalatedAt'>): boolean {
  return complaint.class === 'A' && levelOf(complaint) === 0;
}

/** The step whose time comes first; null for a complaint that is closed. */
export function dueStep(complaint: Judged, chains: Chains, now: number): ComplaintStep | null {
  if (complaint.state !== 'open') return null;
  const steps = openSteps(complaint, chains).map((step) => ({ ...step, late: step.dueAt < now }));
  // Equal times keep the order in which the steps are taken.
  return steps.sort((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

function openSteps(complaint: Judged, chains: Chains): Omit<ComplaintStep, 'late'>[] {
  const chain = chains.classes[complaint.class];
  const after = (from: number, minutes: number): number => runsOut(chain, chains.calendar, from, minutes);
  const { openedAt, measures, told } = complaint;
  const next = nextToTell(complaint, chain);
  const steps: Omit<ComplaintStep, 'late'>[] = [];
  if (next !== null) {
    const dueAt = after(complaint.escalatedAt ?? openedAt, next.within);
    steps.push({ kind: 'tell', role: next.to, dueAt });
  }
  if (measures === null) {
    steps.push({ kind: 'measures', role: null, dueAt: after(openedAt, chain.measures) });
  }
  const answerAt = after(openedAt, chain.answer);
  if (told === null && chain.mustAnswer) steps.push({ kind: 'answer', role: null, dueAt: answerAt });
  return steps.length > 0 ? steps : [{ kind: 'close', role: null, dueAt: answerAt }];
}

/** The step of the chain that still stands: without measures the next one, with them only one that is always told. */
function nextToTell(
  complaint: Pick<Complaint, 'level' | 'escalatedAt' | 'measures'>,
  chain: ClassChain,
): ClassChain['chain'][number] | null {
  const above = chain.chain.slice(levelOf(complaint));
  const [next] = complaint.measures === null ? above : above.filter(({ always }) => always);
  return next ?? null;
}

/** Until when the patient is to be answered, for the words that are said to him. */
export function answerDueAt(
  { class: of, openedAt }: Pick<Complaint, 'class' | 'openedAt'>,
  { classes, calendar }: Chains,
): number {
  return runsOut(classes[of], calendar, openedAt, classes[of].answer);
}

function runsOut({ clock }: ClassChain, calendar: Calendar, from: number, minutes: number): number {
  return clock === 'open' ? addOpenMinutes(calendar, from, minutes) : from + minutes * minute;
}
