/**
 * Closing a shift (S0.10): facts are read anew before each judgement, so that what somebody did meanwhile counts; then
 * everything is written in one decision.
 */

import { isStaying } from '../../checklists/checks/left.ts';
import { type CarriedTail, type Carry, type Gate, gate } from '../../checklists/gate.ts';
import type { ItemProgress, Progress } from '../../checklists/progress.ts';
import type { Tail } from '../../checklists/tail.ts';
import type { ChecklistRun } from '../../checklists/types.ts';
import { minute } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type Figure, freezeFigure } from '../../metrics/figures.ts';
import type { DeskFacts } from '../../shifts/agenda/facts.ts';
import { closeShift } from '../../shifts/close-shift.ts';
import { type ShiftStory, tellShift } from '../../shifts/story.ts';
import type { Shift } from '../../shifts/types.ts';
import { beginWalk } from '../../shifts/walk.ts';
import { letGoAll } from '../../tasks/claim.ts';
import { figuresOfShift } from '../metrics/load.ts';
import { readShiftFacts } from './read-facts.ts';
import { readInsured } from './read-insured.ts';
import { readTelling } from './story.ts';
import { judgeFacts, keep, type Walking, walkProgress } from './walking.ts';
import { readWalk } from './walks.ts';
import { clinicWords, type Say, wording } from './wording.ts';

const quarter = 15 * minute;

type Facts = Awaited<ReturnType<typeof readShiftFacts>> & DeskFacts;

/** A closing as it stands at one moment. */
export interface Closing {
  ctx: Context;
  clinic: Clinic;
  shift: Shift;
  facts: Facts;
  walking: Walking;
  progress: Progress;
  /** What was decided to leave to somebody; it is written with the close. */
  carries: readonly Carry[];
  gate: Gate;
  /** Words that are kept: in the clinic's language. */
  say: Say;
  /** The title of the task that a tail becomes, read on another day. */
  titleOf(tail: Tail): string;
  /** When the next shift begins, where it begins right away; otherwise when the clinic opens next. */
  nextShiftAt: number | null;
}

/** Begins the closing checklist, or goes on with it. */
export async function beginClosing(
  ctx: Context,
  clinic: Clinic,
  shift: Shift,
  nextShiftAt: number | null = null,
): Promise<Closing> {
  const store = await ctx.store();
  const { run, definition } = await readWalk(ctx.data, store, shift.id, 'close');
  if (run === null) {
    await store.apply(beginWalk(shift.id, 'close', definition.version, ctx.now()), await ctx.actor());
  }
  return judgeClosing({ ctx, clinic, nextShiftAt, carries: [] }, shift.id);
}

/** Reads everything again and judges it. */
async function judgeClosing(
  { ctx, clinic, nextShiftAt, carries }: Pick<Closing, 'ctx' | 'clinic' | 'nextShiftAt' | 'carries'>,
  shiftId: number,
): Promise<Closing> {
  const store = await ctx.store();
  const now = ctx.now();
  const shift = await store.shifts.byId(clinic.id, shiftId);
  const { run, definition, kept } = await readWalk(ctx.data, store, shiftId, 'close');
  if (shift === null || run === null) throw new ShiftError('internal', { what: `shift ${shiftId}` });
  const insured = await readInsured(ctx, clinic, shift);
  const cash = { counted: shift.countedCash, note: shift.cashNote, insured };
  const read = await readShiftFacts(store, clinic, shift, cash, now);
  const facts = nextShiftAt === null ? read : { ...read, nextOpensAt: nextShiftAt + quarter };
  const walking: Walking = {
    ctx,
    clinic,
    definition,
    run,
    kept,
    results: judgeFacts(definition, facts, now),
  };
  const progress = walkProgress(walking);
  const words = await clinicWords(ctx, clinic);
  const say = wording(words, clinic, now);
  const sayDated = wording(words, clinic, now, true);
  const titleOf = (tail: Tail): string => sayDated(tail.title);
  // A tail that was carried and then finished after all needs no task.
  const tails = new Set(progress.items.flatMap((item) => item.tails.map(({ key }) => key as string)));
  const standing = carries.filter(({ tail }) => tails.has(tail));
  const judged = gate({ progress, carries: standing, shift, titleOf }, now);
  const known = { ctx, clinic, shift, facts, walking, progress, say, titleOf, nextShiftAt };
  return { ...known, carries: standing, gate: judged };
}

/** The same closing after a step; what was carried stays carried. */
export function again(closing: Closing, more: readonly Carry[] = []): Promise<Closing> {
  return judgeClosing({ ...closing, carries: [...closing.carries, ...more] }, closing.shift.id);
}

export interface Closed {
  shift: Shift;
  run: ChecklistRun;
  progress: Progress;
  carried: CarriedTail[];
  /** What was neither finished nor carried, in the clinic's language. */
  left: string[];
  figures: Figure[];
  story: ShiftStory;
}

/**
 * Writes the close. With `force` what is left is carried to `heir`, as far as it can still be done by then.
 * @throws ShiftError gate_shut, shift_closed, changed_meanwhile
 */
export async function settle(
  closing: Closing,
  force: { reason: string; heir: number } | null,
): Promise<Closed> {
  const { ctx, clinic, shift, walking, facts, say } = closing;
  const store = await ctx.store();
  const now = ctx.now();
  const forced = force !== null && !closing.gate.passed;
  const swept = forced ? sweep(closing, force, now) : closing;
  const progress = carriedProgress(swept);
  const figures = await figuresOfShift(ctx, shift);
  const frozen = figures.map(freezeFigure);
  const telling = await readTelling(ctx, shift, facts);
  const { carried } = swept.gate;
  const left = forced ? leftOpen(swept, (await clinicWords(ctx, clinic)).lang) : [];
  let story: ShiftStory | undefined;
  const decision = closeShift(
    {
      shift,
      gate: swept.gate,
      run: walking.run,
      items: progress.items,
      kept: walking.kept,
      evidenceOf: ({ evidence }) => evidence.map(say),
      cash: { counted: facts.cash.counted, expected: facts.cash.expected, note: facts.cash.note },
      figures: frozen,
      // Nothing is left to two shifts that close at once and each look at the other.
      others: staysElsewhere(progress) ? facts.others.map(({ shiftId }) => shiftId) : [],
      letGo: letGoAll(facts, shift.deskId, now),
      force: forced ? { reason: force.reason } : null,
      tell: (closed, walk) => {
        const { definition } = walking;
        const walks = [
          ...telling.walks.filter((one) => one.definition.id !== definition.id),
          { definition, ...walk },
        ];
        story = tellShift({ ...telling, walks, shift: closed, figures: frozen, carried, left }, now);
        return story;
      },
    },
    now,
  );
  await store.apply(decision, await ctx.actor());
  ctx.forget();
  const closed = await store.shifts.byId(clinic.id, shift.id);
  if (closed === null || story === undefined) throw new ShiftError('internal', { what: `shift ${shift.id}` });
  const run = { ...walking.run, finishedAt: swept.gate.passed ? now : null };
  return { shift: closed, run, progress, carried, left, figures, story };
}

function staysElsewhere({ items }: Progress): boolean {
  return items.some(({ evidence }) => evidence.some(isStaying));
}

/** Everything that can still be done later goes to the heir; a confirmation of a visit that has begun cannot, nor a complaint that nobody has been told of. */
function sweep(closing: Closing, { reason, heir }: { reason: string; heir: number }, now: number): Closing {
  const carries = closing.gate.left
    .filter(({ latestAt, mustBeDone }) => !mustBeDone && (latestAt === null || latestAt > now))
    .map((tail): Carry => ({ tail: tail.key, dueAt: dueOf(tail, now), ownerId: heir, reason }));
  const all = [...closing.carries, ...carries];
  const { progress, shift, titleOf } = closing;
  const judged = gate({ progress, carries: all, shift, titleOf }, now);
  return { ...closing, carries: all, gate: judged };
}

/** A sensible time to come, and not too late. */
export function dueOf({ suggestedAt, latestAt }: Tail, now: number): number {
  const at = suggestedAt > now ? suggestedAt : now + quarter;
  return latestAt !== null && at >= latestAt ? latestAt - 1000 : at;
}

/** The checklist with what was carried as its reasons. */
export function carriedProgress({ walking, carries }: Closing): Progress {
  return walkProgress(walking, [], new Map(carries.map(({ tail, reason }) => [tail, reason])));
}

function leftOpen({ gate: { undone, left }, titleOf }: Closing, language: Clinic['language']): string[] {
  const items = undone.filter((item: ItemProgress) => item.tails.length === 0);
  return [...left.map(titleOf), ...items.map((item) => item.title[language])];
}

/** Closes a shift that nobody closed, at once and with a reason; its open work goes to `heir`. */
export async function closeNow(
  ctx: Context,
  clinic: Clinic,
  shift: Shift,
  force: { reason: string; heir: number },
): Promise<Closed> {
  return settle(await beginClosing(ctx, clinic, shift, ctx.now()), force);
}

/** Keeps answers to items of the closing checklist. */
export async function keepAnswers(closing: Closing, items: readonly ItemProgress[]): Promise<Closing> {
  await keep(closing.walking, items, null);
  return again(closing);
}
