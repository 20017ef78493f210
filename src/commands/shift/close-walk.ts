/** The walk through the closing checklist: what was answered beforehand, then question by question. */
import type { Carry } from '../../checklists/gate.ts';
import type { ItemProgress } from '../../checklists/progress.ts';
import type { Tail } from '../../checklists/tail.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { countCash } from '../../shifts/count-cash.ts';
import type { Shift } from '../../shifts/types.ts';
import { type Amount, amountFault, parseAmount, readDenominations } from '../cash/counted.ts';
import { plainSum } from '../input/sums.ts';
import { nameOf } from '../records/people.ts';
import type { CarryWish, Given } from './answers.ts';
import { checklistHead, itemLines } from './checklist-view.ts';
import { again, beginClosing, type Closing, carriedProgress, keepAnswers } from './closing.ts';
import { titleLine } from './header.ts';
import { askTail, carriesOf, type Heirs, undecided } from './tails.ts';
import { answersNow, askItem, askWords, isAsked, walkProgress } from './walking.ts';
import { wording } from './wording.ts';

/** What was said before anything is asked. */
export interface Beforehand {
  given: Given;
  cash: { counted: Amount | null; note: string | null };
  carries: readonly (readonly [string, CarryWish])[];
  /** The shift is closed whatever is left: nothing is asked twice. */
  forced: boolean;
}

export const nothingSaid: Beforehand = {
  given: { answers: [], allDone: false },
  cash: { counted: null, note: null },
  carries: [],
  forced: false,
};

export async function walkClosing(
  ctx: Context,
  clinic: Clinic,
  shift: Shift,
  before: Beforehand,
  heirs: Heirs,
  nextShiftAt: number | null = null,
): Promise<Closing> {
  let closing = await takeBeforehand(await beginClosing(ctx, clinic, shift, nextShiftAt), before, heirs);
  if (ctx.options.json) return closing;
  ctx.print(
    await titleLine(ctx, 'shifts.titleClosing', clinic, shift, nameOf(heirs.staff, shift.administratorId)),
    '',
    checklistHead(ctx, closing.progress),
  );
  if (!ctx.ask.available) {
    tellItems(closing, carriedProgress(closing).items);
    return closing;
  }
  tellItems(
    closing,
    carriedProgress(closing).items.filter(({ state }) => state !== 'open'),
  );
  do closing = await askAll(closing, heirs);
  while (!closing.gate.passed && !before.forced && (await wantsAnotherLook(closing)));
  return closing;
}

/** What was handed on is written with the close only: going round again keeps it. */
function wantsAnotherLook({ ctx, gate }: Closing): Promise<boolean> {
  const message = ctx.t('shifts.ask.again', { n: gate.undone.length });
  return ctx.ask.confirm({ message, flag: '--carry', default: true });
}

function tellItems({ ctx, clinic }: Closing, items: readonly ItemProgress[]): void {
  const say = wording(ctx.i18n, clinic, ctx.now());
  ctx.print(...items.flatMap((item) => itemLines(ctx, item, say)));
}

async function takeBeforehand(begun: Closing, before: Beforehand, heirs: Heirs): Promise<Closing> {
  let closing = begun;
  const { counted, note } = before.cash;
  if (counted !== null || note !== null) closing = await keepCount(closing, counted, note);
  const answers = answersNow(closing.walking, before.given);
  if (answers.length > 0) {
    const named = new Set(answers.map(({ item }) => item));
    const after = walkProgress(closing.walking, answers);
    closing = await keepAnswers(
      closing,
      after.items.filter(({ id, by }) => named.has(id) && by === 'person'),
    );
  }
  if (before.carries.length === 0) return closing;
  const tails = closing.progress.items.flatMap((item) => item.tails);
  return again(closing, carriesOf(closing.ctx, before.carries, tails, heirs));
}

async function keepCount(closing: Closing, counted: Amount | null, note: string | null): Promise<Closing> {
  const { ctx, shift } = closing;
  const { sum, notes } = counted ?? { sum: shift.countedCash, notes: shift.countedNotes };
  if (sum === null) return closing;
  const same = sum === shift.countedCash;
  // The same sum said again is still what lay there by notes.
  const decision = countCash(shift, {
    sum,
    notes: notes ?? (same ? shift.countedNotes : null),
    note: note ?? (same ? shift.cashNote : null),
  });
  if (decision === null) return closing;
  await (await ctx.store()).apply(decision, await ctx.actor());
  ctx.forget();
  return again(closing);
}

async function askAll(begun: Closing, heirs: Heirs): Promise<Closing> {
  let closing = begun;
  for (const { id } of begun.progress.items) {
    const item = openItem(closing, id);
    if (item === undefined) continue;
    if (isAsked(closing.walking, item)) closing = await askPerson(closing, item);
    else if (id === cashItem(closing)) closing = await askCash(closing, item);
    else if (item.tails.length > 0) closing = await askTails(closing, item, heirs);
    else closing = await askPerson(closing, item);
  }
  return closing;
}

/** The item, if it still waits for somebody. */
function openItem({ gate }: Closing, id: string): ItemProgress | undefined {
  return gate.undone.find((item) => item.id === id);
}

function cashItem({ walking }: Closing): string | undefined {
  return walking.definition.items.find(({ check }) => check === 'cash')?.id;
}

async function askPerson(closing: Closing, item: ItemProgress): Promise<Closing> {
  const answer = await askItem(closing.walking, item);
  if (answer === null) return closing;
  const after = walkProgress(closing.walking, [answer]);
  return keepAnswers(
    closing,
    after.items.filter(({ id }) => id === item.id),
  );
}

async function askCash(closing: Closing, item: ItemProgress): Promise<Closing> {
  const { ctx, facts } = closing;
  const { t } = ctx;
  tellItems(closing, [item]);
  const { expected, counted } = facts.cash;
  const known = await readDenominations(ctx, closing.clinic);
  const typed = await ctx.ask.text({
    message: t('shifts.ask.counted'),
    flag: '--cash-counted',
    default: plainSum(counted ?? expected),
    check: (answer) => amountFault(ctx, answer, known),
  });
  const amount = parseAmount(typed, known, '--cash-counted');
  const agrees = amount.sum === expected;
  const note = agrees ? null : await askWords(ctx, t('shifts.ask.cashNote'), '--cash-note');
  return keepCount(closing, amount, note);
}

/** Each tail in turn; what was tried now and is still open is asked again. */
async function askTails(begun: Closing, item: ItemProgress, heirs: Heirs): Promise<Closing> {
  let closing = begun;
  let lastReason: string | undefined;
  const later = new Set<string>();
  tellItems(begun, [item]);
  for (;;) {
    const open = closing.progress.items.find(({ id }) => id === item.id);
    const left = open ? undecided(open, closing.carries).filter(({ key }) => !later.has(key)) : [];
    const [tail] = left;
    if (tail === undefined) return closing;
    const answer = await askTail(closing.ctx, tail, left, sayTail(closing, tail), heirs, lastReason);
    if (answer === 'later') later.add(tail.key);
    const carries: Carry[] = typeof answer === 'string' ? [] : answer.carries;
    lastReason = carries.at(-1)?.reason ?? lastReason;
    if (answer !== 'later') closing = await again(closing, carries);
  }
}

function sayTail({ ctx, clinic }: Closing, tail: Tail): string {
  return wording(ctx.i18n, clinic, ctx.now())(tail.title);
}
