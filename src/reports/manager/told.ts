/** What every manager's report is told with: figures with their comparison, words, the period and whose it is. */
import type { Clinic } from '../../clinic/types.ts';
import type { Translator } from '../../i18n/index.ts';
import type { Period } from '../../metrics/period.ts';
import type { Refusal } from '../../metrics/support.ts';
import type { ReportFigure } from '../figures.ts';
import type { Fact } from '../report.ts';

/** The same figure in another period. `change` is in the figure's unit; `better` null where neither is. */
export interface ToldBefore {
  period: Period;
  value: number | null;
  change: number | null;
  better: boolean | null;
}

/** A figure with the periods before it, and why it is refused where the data cannot support it. */
export type ToldFigure = ReportFigure & {
  previous?: ToldBefore;
  yearAgo?: ToldBefore;
  refused?: Refusal;
};

export interface ToldDay {
  day: string;
  figures: readonly ReportFigure[];
}

/** What all of them begin with. Instants are epoch milliseconds. */
export interface ManagerHead {
  clinic: Pick<Clinic, 'name' | 'currency' | 'practice' | 'rules'>;
  period: Period;
  /** Whose figures where they are not the whole clinic's, and their codes for the name of a file. */
  of: readonly Fact[];
  codes: readonly string[];
  /** What a command that leads to the rows is narrowed by: `--administrator aigul`; empty for the whole clinic. */
  narrowed: string;
  /** The moment whose truth it is. */
  now: number;
  /** It leaves the house: what people wrote in their own words stays inside (least data). */
  mailed: boolean;
  figures: readonly ToldFigure[];
}

export interface ManagerWords {
  i18n: Translator;
}
