/** Why two cards may be one person's, in words. */
import type { Context } from '../../context.ts';
import type { DuplicateReason } from '../../patients/duplicates.ts';

export function reasonsText({ t }: Pick<Context, 't'>, reasons: readonly DuplicateReason[]): string {
  return reasons.map((reason) => t(`duplicate.${reason}`)).join(', ');
}
