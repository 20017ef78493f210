/** Which figures were asked for: the desk's, the manager's, both, or some by name. */
import { ShiftError } from '../../errors.ts';
import { type FigureId, isFigureId, isManagerId, managerMetricIds, metricIds } from '../../metrics/metric.ts';

export interface Wanted {
  family: 'desk' | 'manager' | 'all';
  /** In the order in which they were named; null: all of the family. */
  ids: readonly FigureId[] | null;
}

interface Options {
  only?: string | undefined;
  manager: boolean;
  all: boolean;
}

/** @throws ShiftError invalid_choice, flags_clash */
export function wantedFigures({ only, manager, all }: Options): Wanted {
  if (manager && all) throw new ShiftError('flags_clash', { one: '--manager', other: '--all' }, '--all');
  if (only === undefined) return { family: all ? 'all' : manager ? 'manager' : 'desk', ids: null };
  const flag = manager ? '--manager' : '--all';
  if (manager || all) throw new ShiftError('flags_clash', { one: '--only', other: flag }, flag);
  const ids = only.split(',').map(figureId);
  if (!ids.some(isManagerId)) return { family: 'desk', ids };
  return { family: ids.every(isManagerId) ? 'manager' : 'all', ids };
}

/** Those that were asked for, in their order. */
export function chosen<F extends { id: string }>(figures: readonly F[], { ids }: Wanted): readonly F[] {
  if (ids === null) return figures;
  return ids.flatMap((id) => figures.find((one) => one.id === id) ?? []);
}

/** @throws ShiftError invalid_choice */
function figureId(typed: string): FigureId {
  const id = typed.trim().toLowerCase().replaceAll('-', '_');
  if (isFigureId(id)) return id;
  const choices = [...metricIds, ...managerMetricIds].join(', ');
  throw new ShiftError('invalid_choice', { flag: '--only', value: typed.trim(), choices }, '--only');
}
