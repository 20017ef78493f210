/** `start`: opens the shift and walks the opening checklist (S0.1). */
import * as z from 'zod/mini';
import type { Progress } from '../checklists/progress.ts';
import type { Clinic, Staff } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, money, note, readFlags, text } from './input/options.ts';
import { nameOf } from './records/people.ts';
import { type AnswersFile, answerFlags, type Given, givenAnswers, readAnswersFile } from './shift/answers.ts';
import { checklistHead, itemLines, paceText } from './shift/checklist-view.ts';
import { overviewJson, overviewLines, readOverview, titleLine } from './shift/header.ts';
import { shiftToWalk } from './shift/opening.ts';
import { readShiftFacts } from './shift/read-facts.ts';
import { checklistJson, shiftJson } from './shift/shapes.ts';
import {
  answersNow,
  askOpenItems,
  isAsked,
  judgeFacts,
  keep,
  type Walking,
  walkProgress,
} from './shift/walking.ts';
import { readChecklist, readWalk } from './shift/walks.ts';
import { wording } from './shift/wording.ts';

const schema = z.object({
  ...answerFlags,
  administrator: text('--administrator'),
  cash: money('--cash'),
  cashNotes: text('--cash-notes'),
  continue: flag(),
  closePrevious: note('--close-previous'),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await clinicOrSetUp(ctx);
  const file: AnswersFile = await readAnswersFile(ctx, flags.answers, 'open');
  const given = givenAnswers(flags, file, await readChecklist(ctx.data, 'open'));
  const staff = await (await ctx.store()).clinic.staff(clinic.id);
  const shift = await shiftToWalk(ctx, clinic, staff, flags);
  const spool = await ctx.spool();
  // What waited for a shift can go now.
  await spool?.sendFirst(await ctx.store());
  spool?.remind(ctx);
  await walkOpening(ctx, clinic, staff, shift, given);
}

/** On the first day there is no clinic: somebody at a terminal is helped to one. */
async function clinicOrSetUp(ctx: Context): Promise<Clinic> {
  try {
    return await ctx.clinic();
  } catch (error) {
    const missing = error instanceof ShiftError && error.code === 'no_clinic';
    if (!missing || !ctx.ask.available) throw error;
    const { t } = ctx;
    const way = await ctx.ask.select({
      message: t('shifts.noClinic'),
      flag: 'init',
      choices: (['own', 'practice', 'nothing'] as const).map((value) => ({
        name: t(`shifts.noClinic.${value}`),
        value,
      })),
    });
    if (way === 'nothing') throw new ShiftError('cancelled', {}, null, error);
    const { run: init } = await import('./init.ts');
    await init(ctx, { args: [], flags: way === 'practice' ? { demo: true } : {} });
    return ctx.clinic();
  }
}

async function walkOpening(
  ctx: Context,
  clinic: Clinic,
  staff: readonly Staff[],
  shift: Shift,
  given: Given,
): Promise<void> {
  const store = await ctx.store();
  const now = ctx.now();
  const { definition, run, kept } = await readWalk(ctx.data, store, shift.id, 'open');
  if (run === null) throw new ShiftError('internal', { what: `shift ${shift.id} has no opening checklist` });
  const facts = await readShiftFacts(store, clinic, shift, { counted: null, note: null, insured: [] }, now);
  let walking: Walking = { ctx, clinic, definition, run, kept, results: judgeFacts(definition, facts, now) };
  const overview = await readOverview(ctx, clinic, facts, now);

  if (run.finishedAt === null || given.answers.length > 0) {
    const answered = walkProgress(walking, answersNow(walking, given));
    walking = await keep(
      walking,
      answered.items.filter(({ state }) => state !== 'open'),
      answered,
    );
  }
  const shown = walkProgress(walking);
  const say = wording(ctx.i18n, clinic, now);
  if (ctx.options.json) {
    ctx.json({
      shift: { ...shiftJson(shift, staff), desk: (await ctx.desk()).code },
      checklist: checklistJson(walking.run, shown, say),
      ...overviewJson(overview, staff),
    });
    return;
  }
  ctx.print(
    await titleLine(ctx, 'shifts.title', clinic, shift, nameOf(staff, shift.administratorId)),
    ...(await overviewLines(ctx, clinic, overview, staff, now)),
    checklistHead(ctx, shown),
  );
  const asking = ctx.ask.available && shown.open.length > 0;
  const lines = asking
    ? shown.items.filter((item) => !isAsked(walking, item) || item.state !== 'open')
    : shown.items;
  ctx.print(...lines.flatMap((item) => itemLines(ctx, item, say)));
  if (asking) walking = await askOpenItems(walking);
  ctx.print('', ...outcomeLines(ctx, walkProgress(walking)));
}

function outcomeLines(ctx: Context, progress: Progress): string[] {
  const { t } = ctx;
  const left = progress.open;
  if (left.length > 0) {
    // Who answers by flags needs the names of the items; who was asked has just read their titles.
    const items = ctx.ask.available ? '' : `: ${left.map(({ id }) => id).join(', ')}`;
    return [t('shifts.open.left', { n: left.length, items, command: 'smena start' })];
  }
  return [
    t('shifts.open.done', { pace: paceText(ctx, progress) }),
    t('shifts.next', { command: ctx.theme.command('smena now') }),
  ];
}
