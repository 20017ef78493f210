/** The chains of complaints as the clinic has them (data/complaints.yaml), and the step that a complaint is at. */
import type { Staff } from '../../clinic/types.ts';
import { type Chains, type ComplaintStep, dueStep } from '../../complaints/chain.ts';
import { parseChains } from '../../complaints/chain-file.ts';
import { whomToTell } from '../../complaints/decisions.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import { findOne } from '../records/find-one.ts';

export async function readChains(ctx: Context): Promise<Chains> {
  const file = await ctx.data.read('data/complaints');
  return { classes: parseChains(file.value, file), calendar: await ctx.calendar() };
}

/** `передать: старший администратор, до 10:05`, with how long it is late; empty for a closed one. */
export function stepText(ctx: Context, step: ComplaintStep | null): string {
  if (step === null) return '';
  const { t, format } = ctx;
  const what =
    step.kind === 'tell' && step.role !== null
      ? t('complaints.step.tell', { role: t(`role.${step.role}`) })
      : t(`complaints.step.${step.kind}`);
  const time = format.moment(step.dueAt, ctx.now());
  return t(step.late ? 'complaints.step.late' : 'complaints.step.due', { what, time });
}

export function stepOf(ctx: Context, complaint: Complaint, chains: Chains): ComplaintStep | null {
  return dueStep(complaint, chains, ctx.now());
}

/** The command that takes the step. */
export function stepCommand({ id }: Complaint, step: ComplaintStep): string {
  const verbs = { tell: 'escalate', measures: 'measure', answer: 'tell', close: 'close' } as const;
  return `complaint ${verbs[step.kind]} ${id}`;
}

/**
 * Who has been told: as typed, else the only one whom the chain names, else as chosen at the terminal.
 * @throws ShiftError not_found, ambiguous, complaint_top, missing_input naming the flag
 */
export async function whoWasTold(
  ctx: Context,
  complaint: Parameters<typeof whomToTell>[0],
  typed: string | undefined,
  { staff, chains }: { staff: readonly Staff[]; chains: Chains },
): Promise<Staff> {
  if (typed !== undefined) return findOne(ctx, 'staff', staff, typed, '--to');
  const people = whomToTell(complaint, chains, staff);
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0) return only;
  const message = ctx.t('complaints.ask.to');
  if (only === undefined || !ctx.ask.available) {
    throw new ShiftError('missing_input', { what: message, flag: '--to' }, '--to');
  }
  const choices = people.map((one) => ({ name: visible(one.name), value: one }));
  return ctx.ask.select({ message, flag: '--to', choices });
}
