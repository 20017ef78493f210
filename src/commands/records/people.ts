/** Members of staff by the id that a record holds. */
import type { Staff } from '../../clinic/types.ts';

/** The name, or a dash where nobody is meant. */
export function nameOf(staff: readonly Staff[], id: number | null): string {
  return staff.find((one) => one.id === id)?.name ?? '—';
}

/** The code, as it is typed and as other programs read it. */
export function codeOf(staff: readonly Staff[], id: number | null): string | null {
  return staff.find((one) => one.id === id)?.code ?? null;
}
