/** A contact as it was said, made whole, and back into the command line that says the same. */
import type { Staff } from '../../clinic/types.ts';
import type { ContactFields } from '../../contacts/log.ts';
import { usualStatus } from '../../contacts/status.ts';
import type { Context } from '../../context.ts';
import type { Shift } from '../../shifts/types.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { findOne } from '../records/find-one.ts';
import { codeOf } from '../records/people.ts';
import type { Entry } from './flags.ts';

/** Who handled it: the administrator of the shift where nobody else was named. */
export function operatorOf(
  ctx: Context,
  staff: readonly Staff[],
  named: string | undefined,
  shift: Pick<Shift, 'administratorId'> | null,
): string | null {
  if (named !== undefined) return findOne(ctx, 'staff', staff, named, '--operator').code;
  return codeOf(staff, shift?.administratorId ?? null);
}

export function wholeEntry({ channel, said }: Entry, operator: string | null): ContactFields {
  const direction = said.direction ?? 'in';
  const outcome = said.outcome ?? null;
  return {
    channel,
    direction,
    status: said.status ?? usualStatus(channel, direction, outcome),
    purpose: null,
    outcome,
    phone: null,
    name: null,
    source: null,
    tags: [],
    answerSeconds: null,
    talkSeconds: null,
    holdSeconds: null,
    acwSeconds: null,
    objection: null,
    note: null,
    ...said,
    operator,
  };
}

/** The flags and words of `log` that are read as this entry. */
export function entryInput({ channel, said, next }: Entry): RawInput {
  const { direction, status, purpose, outcome, name, phone, source, tags, objection, note } = said;
  const seconds = (value: number | null | undefined): string | undefined =>
    value === null || value === undefined ? undefined : String(value);
  return {
    args: [channel],
    flags: {
      in: direction === 'in',
      out: direction === 'out',
      status,
      purpose: purpose ?? undefined,
      outcome: outcome ?? undefined,
      name: name ?? undefined,
      phone: phone ?? undefined,
      source: source ?? undefined,
      tag: tags,
      answer: seconds(said.answerSeconds),
      talk: seconds(said.talkSeconds),
      hold: seconds(said.holdSeconds),
      acw: seconds(said.acwSeconds),
      objection: objection ?? undefined,
      note: note ?? undefined,
      next: next.next,
      due: next.due,
      owner: next.owner,
    },
  };
}
