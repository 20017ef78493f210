/** The end of a closing: the gate, the decision, what to tell, and the report on paper. */
import type { Gate } from '../../checklists/gate.ts';
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { roundFigure } from '../../metrics/figures.ts';
import { shiftReportName } from '../../reports/shift-report.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift } from '../../shifts/types.ts';
import { figuresTable } from '../metrics/screen.ts';
import { untilWritten } from '../records/again.ts';
import { codeOf, nameOf } from '../records/people.ts';
import { paceText } from './checklist-view.ts';
import { again, type Closed, type Closing, carriedProgress, settle } from './closing.ts';
import { writeShiftPdf } from './paper.ts';
import { checklistJson, shiftJson } from './shapes.ts';
import { wording } from './wording.ts';

export interface Finish {
  force: { reason: string; heir: number } | null;
  /** A folder, or a file that ends in `.pdf`; the working folder when absent. */
  out?: string | undefined;
  replace: boolean;
  staff: readonly Staff[];
}

/**
 * Closes the shift and writes its report. Returns an exit code other than 0 only when the report could not be
 * written: the shift is closed all the same.
 * @throws ShiftError gate_shut after telling what is still open
 */
export async function finishClosing(closing: Closing, finish: Finish): Promise<number | undefined> {
  const { ctx } = closing;
  // A tail that another desk touches in this second is judged anew; the shift itself is closed once.
  const closed = await untilWritten(
    async (anew) => {
      const current = anew ? await again(closing) : closing;
      requireOpenGate(current, finish);
      return settle(current, finish.force);
    },
    { table: 'shift', id: closing.shift.id },
  );
  const paper = await writePaper(ctx, closed, finish);
  if (ctx.options.json) ctx.json(await closedJson(closing, closed, finish.staff, paper.file));
  else await tellClosed(ctx, closed, finish.staff, paper.file);
  if (paper.error !== null) tellNoPaper(ctx, closed.shift, paper.error);
  return paper.error?.exit;
}

/** @throws ShiftError gate_shut after telling what is still open */
function requireOpenGate(closing: Closing, { force, staff }: Finish): void {
  if (closing.gate.passed || force !== null) return;
  tellShut(closing, staff);
  throw new ShiftError('gate_shut', { n: shutBy(closing.gate) }, '--carry');
}

const withoutTails = ({ undone }: Gate): Gate['undone'] => undone.filter(({ tails }) => tails.length === 0);

/** As many as are listed: an item may leave several tails. */
const shutBy = (gate: Gate): number => withoutTails(gate).length + gate.left.length;

/** Every tail with its id, so that the next command can answer it. */
function tellShut(closing: Closing, staff: readonly Staff[]): void {
  const { ctx, clinic, gate, shift } = closing;
  const say = wording(ctx.i18n, clinic, ctx.now());
  if (ctx.options.json) {
    ctx.json({
      shift: shiftJson(shift, staff),
      checklist: checklistJson(closing.walking.run, carriedProgress(closing), say),
      left: gate.left.map((tail) => ({
        tail: tail.key,
        title: say(tail.title),
        suggestedAt: isoInstant(tail.suggestedAt),
        latestAt: tail.latestAt === null ? null : isoInstant(tail.latestAt),
      })),
    });
    return;
  }
  const { t, theme, i18n } = ctx;
  const width = Math.max(0, ...gate.left.map(({ key }) => key.length));
  ctx.print('', theme.bad(t('shifts.shut', { n: shutBy(gate) })));
  ctx.print(
    ...withoutTails(gate).map(
      (item) => `  ${visible(item.title[i18n.lang])}  → ${answerFlag(closing, item.id)}`,
    ),
  );
  for (const { key, title } of gate.left) {
    const [first = '', ...rest] = ctx.wrap(say(title), ' '.repeat(width + 4));
    ctx.print(`  ${key.padEnd(width)}  ${first.trimStart()}`, ...rest);
  }
  const [tail] = gate.left;
  if (tail !== undefined) ctx.print('', t('shifts.shut.carry', { command: carryExample(tail.key) }));
}

/** The flag that answers an item which leaves no tails. */
function answerFlag({ walking, facts }: Closing, id: string): string {
  const isCash = walking.definition.items.some((item) => item.id === id && item.check === 'cash');
  if (!isCash) return `--done ${id}`;
  return facts.cash.counted === null ? '--cash-counted …' : '--cash-note …';
}

function carryExample(key: string): string {
  return `smena close --carry "${key}=…/…/…"`;
}

async function writePaper(
  ctx: Context,
  { story }: Closed,
  { out, replace }: Finish,
): Promise<{ file: string; error: null } | { file: null; error: ShiftError }> {
  try {
    const name = shiftReportName(story, { t: ctx.t, number: ctx.format.number, language: ctx.i18n.lang });
    return {
      file: await writeShiftPdf(ctx, story, { path: pathIn(out, name), force: replace }),
      error: null,
    };
  } catch (error) {
    const known =
      error instanceof ShiftError ? error : new ShiftError('internal', { what: String(error) }, null, error);
    return { file: null, error: known };
  }
}

function pathIn(out: string | undefined, name: string): string {
  if (out === undefined) return name;
  return out.toLowerCase().endsWith('.pdf') ? out : `${out.replace(/[/\\]+$/, '')}/${name}`;
}

async function tellClosed(
  ctx: Context,
  closed: Closed,
  staff: readonly Staff[],
  file: string | null,
): Promise<void> {
  const { t, format, theme } = ctx;
  const { shift, carried, left, figures, progress } = closed;
  const now = ctx.now();
  const params = { id: shift.id, time: format.time(shift.closedAt ?? now) };
  const goals = figures.filter(({ target, value }) => target !== null && value !== null);
  ctx.print('');
  if (goals.length > 0) ctx.print(await figuresTable(ctx, goals), '');
  if (shift.forcedReason === null) {
    ctx.print(theme.strong(t('shifts.closed', { ...params, pace: paceText(ctx, progress) })));
  } else {
    const reason = visible(shift.forcedReason);
    ctx.print(theme.bad(t('shifts.closed.forced', { ...params, reason })));
  }
  if (file !== null) ctx.print(t('shifts.report', { file: visible(file) }));
  if (left.length > 0) {
    ctx.print(theme.bad(t('shifts.left', { n: left.length })), ...left.map((one) => `  ✗ ${visible(one)}`));
  }
  if (carried.length === 0) return;
  ctx.print(t('shifts.tails', { n: carried.length }));
  for (const { dueAt, ownerId, title } of carried) {
    const [first = '', ...rest] = ctx.wrap(
      `${format.moment(dueAt, now)}, ${visible(nameOf(staff, ownerId))}: ${visible(title)}`,
      '    ',
    );
    ctx.print(`  → ${first.trimStart()}`, ...rest);
  }
}

function tellNoPaper(ctx: Context, shift: Shift, error: ShiftError): void {
  const text = visible(ctx.i18n.error(error.code, error.params).text);
  const hint = ctx.t('shifts.report.again', { command: `smena report ${shift.id}` });
  if (ctx.options.json) {
    const body = { code: error.code, message: text, hint, field: '--out' };
    ctx.tell(JSON.stringify({ error: body }, null, 2));
  } else ctx.tell(ctx.theme.bad(text), hint);
}

async function closedJson(closing: Closing, closed: Closed, staff: readonly Staff[], file: string | null) {
  const { ctx, clinic } = closing;
  const desk = (await ctx.desk()).code;
  const say = wording(ctx.i18n, clinic, ctx.now());
  return {
    shift: { ...shiftJson(closed.shift, staff), desk, forced: closed.shift.forcedReason },
    checklist: checklistJson(closed.run, closed.progress, say),
    carried: closed.carried.map(({ tail, title, dueAt, ownerId, reason }) => ({
      tail,
      title,
      dueAt: isoInstant(dueAt),
      owner: codeOf(staff, ownerId),
      reason,
    })),
    left: closed.left,
    cash: {
      opening: closed.shift.openingCash,
      expected: closed.shift.expectedCash,
      counted: closed.shift.countedCash,
      note: closed.shift.cashNote,
    },
    metrics: closed.figures.map(roundFigure),
    report: file,
  };
}
