/** A desk as people call it. */
import type { Desk } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';

/** By its name; where that is a mere number, as `стойка 2`. */
export function deskText(
  { t }: Pick<Context, 't'>,
  desks: readonly Pick<Desk, 'id' | 'name'>[],
  id: number | null,
): string {
  const name = desks.find((desk) => desk.id === id)?.name ?? String(id);
  return visible(deskWords(t, name));
}

/** The same of a name, as it is stored. */
export function deskWords(t: Context['t'], name: string): string {
  return /^\d+$/.test(name) ? t('claims.desk', { n: name }) : name;
}
