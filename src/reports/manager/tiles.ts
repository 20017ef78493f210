/** The few figures that matter to a reader, big and first. */
import type { Refusal } from '../../metrics/support.ts';
import { target } from '../cells.ts';
import type { ReportFigure } from '../figures.ts';
import type { Tile, TilesSection } from '../report.ts';
import { visible } from '../visible-text.ts';
import { figureName, type Speaker, shownChange, shownFigure } from './say.ts';
import type { ToldDay, ToldFigure } from './told.ts';

/** Fewer points than this side by side are no course of things. */
const leastTrend = 3;

export function tilesSection(tiles: readonly Tile[]): TilesSection[] {
  if (tiles.length === 0) return [];
  return [{ kind: 'tiles', id: 'main', title: '', tiles: [...tiles] }];
}

/** A tile for each of the ids that the clinic has such a figure of. @param days what the little line is drawn from */
export function tilesOf(
  ids: readonly string[],
  figures: readonly ToldFigure[],
  days: readonly ToldDay[],
  speaker: Speaker,
): Tile[] {
  return ids.flatMap((id) => {
    const one = figures.find((of) => of.id === id);
    return one ? [tileOf(one, trendOf(id, days), speaker)] : [];
  });
}

function tileOf(one: ToldFigure, trend: (number | null)[], speaker: Speaker): Tile {
  const { currency } = speaker.clinic;
  const before = one.previous;
  return {
    id: one.id,
    label: figureName(speaker, one.id, 'short'),
    value: shownFigure(speaker, one.unit, one.value),
    target: target(one.unit, one.target, currency),
    met: one.met,
    change: shownChange(speaker, one.unit, before),
    against: before ? speaker.i18n.t('managers.against') : null,
    note: noteOf(one, speaker),
    ...(longestRun(trend) >= leastTrend ? { trend } : {}),
  };
}

function trendOf(id: string, days: readonly ToldDay[]): (number | null)[] {
  return days.map(({ figures }) => figures.find((one) => one.id === id)?.value ?? null);
}

function longestRun(trend: readonly (number | null)[]): number {
  let longest = 0;
  let run = 0;
  for (const value of trend) {
    run = value === null ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Why there is no value; otherwise what it is made of, and what waits. */
function noteOf(one: ToldFigure, { i18n: { t, has, format } }: Speaker): string | null {
  if (one.refused) return refusalText(one.refused, { t, format });
  if (one.notApplicable) {
    const key = `metrics.undivided.${one.notApplicable}`;
    return has(key) ? t(key) : t('managers.refused.other');
  }
  if (one.value === null) return t('managers.noRows');
  return madeOf(one, format, t);
}

/** Which import cannot tell, and over how many rows. */
export function refusalText(
  { reason, params }: Refusal,
  { t, format }: Pick<Speaker['i18n'], 't' | 'format'>,
): string {
  const { rows, of } = params;
  return t(`metrics.refused.${reason}`, {
    ...params,
    rows: format.number(rows),
    of: format.number(of),
    file: visible(params.file),
  });
}

function madeOf(
  { unit, numerator, denominator, pending, recorded }: ReportFigure,
  format: Speaker['i18n']['format'],
  t: Speaker['i18n']['t'],
): string | null {
  const notes: string[] = [];
  if (unit === 'ratio' && numerator !== null && denominator !== null) {
    notes.push(t('metrics.parts', { n: format.number(numerator), d: format.number(denominator) }));
  }
  if (recorded && recorded.count < recorded.of) {
    notes.push(
      t('metrics.recorded', { count: format.number(recorded.count), of: format.number(recorded.of) }),
    );
  }
  if (pending > 0) notes.push(t('metrics.note.pending', { n: format.number(pending) }));
  return notes.length > 0 ? notes.join(' · ') : null;
}
