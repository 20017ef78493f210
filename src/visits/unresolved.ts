/** Visits past their time of which nobody has told the outcome (S0.10). */
import { undecidedStatuses, type Visit } from './types.ts';

/** `now` is epoch milliseconds. Whoever sits with the doctor longer than booked is among them until he comes out. */
export function isUnresolved({ endsAt, status }: Pick<Visit, 'endsAt' | 'status'>, now: number): boolean {
  return endsAt <= now && undecidedStatuses.includes(status);
}
