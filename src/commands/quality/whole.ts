/** A weekly review with all that is told beside it. */
import type { Shortfall } from '../../quality/draw.ts';
import type { NoShows } from './no-shows.ts';
import type { Sitting } from './sitting.ts';
import type { Stale } from './stale-view.ts';

export interface Whole {
  sitting: Sitting;
  noShows: NoShows;
  stale: Stale;
  /** Only of a draw that was made just now. */
  short: readonly Shortfall[];
}
