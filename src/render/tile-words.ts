/** What stands under the value of a tile, in words. */
import type { Translator } from '../i18n/index.ts';
import type { Tile } from '../reports/report.ts';
import { visible } from '../reports/visible-text.ts';
import { showCell } from './format.ts';

export interface TileWords {
  /** Whether the target is met, and the target. */
  status: string[];
  change: string[];
  note: string[];
}

export function tileWords({ met, target, change, against, note }: Tile, i18n: Translator): TileWords {
  const goal =
    target.kind === 'none' ? [] : [i18n.t('reports.chart.target', { target: showCell(target, i18n) })];
  const outcome = met === null ? [] : [showCell({ kind: 'met', met }, i18n)];
  const changed =
    change.kind === 'none' ? [] : [showCell(change, i18n), ...(against === null ? [] : [against])];
  return {
    status: joined([...outcome, ...goal], ', '),
    change: joined(changed.map(visible), ' '),
    note: note === null ? [] : [visible(note)],
  };
}

const joined = (words: readonly string[], by: string): string[] =>
  words.length === 0 ? [] : [words.join(by)];
