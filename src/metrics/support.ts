/**
 * Whether what was imported can support a figure at all: one that it cannot is refused, with the reason. A run of before
 * it was noted what files know says nothing, and so refuses nothing.
 */
import type { Day } from '../clinic/time.ts';
import { missedStatuses } from '../contacts/types.ts';
import type { ImportKnowledge, ImportRun } from '../facts/import-run.ts';
import type { Figure } from './figures.ts';
import type { FigureId } from './metric.ts';
import type { Period } from './period.ts';

const refusalReasons = [
  'no_outcomes',
  'only_arrived',
  'no_cancellations',
  'no_cancel_times',
  'no_confirmations',
  'answered_only',
  'no_answer_times',
  'no_talk_times',
  'no_purposes',
  'no_sources',
  'no_payments',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a figure has no value, though there are rows; words are in i18n, `metrics.refused.REASON`. */
export interface Refusal {
  reason: RefusalReason;
  /** The import, its file, and how many of how many rows of the period cannot tell. */
  params: { import: number; file: string; rows: number; of: number };
}

/** A run with what its file could tell. */
export type KnownRun = Pick<ImportRun, 'id' | 'kind' | 'fileName' | 'fromDay' | 'toDay'> & {
  knows: ImportKnowledge;
};

/** How many rows an import, or the desk (null), has on a day. */
export interface RowsOfDay {
  importId: number | null;
  day: Day;
  /** Inbound contacts, and the calls among them. */
  contacts: number;
  calls: number;
  /** Of an import those that had begun when they came: what came before could still be recorded here, and is the desk's. */
  visits: number;
}

export interface Evidence {
  runs: readonly KnownRun[];
  rows: readonly RowsOfDay[];
}

/**
 * When rows that cannot tell spoil the figure. `empty`: they are in neither part, so only where nothing else is left.
 * `whole`: it stands as soon as some row of the period can tell, and its coverage says over how many. `zero`: the same,
 * and what has been found all the same is true. `many`: they are counted as if they told, so it stands only while they
 * are few.
 */
export type Spoilt = 'empty' | 'whole' | 'zero' | 'many';

export interface Rule {
  reason: RefusalReason;
  of: 'contacts' | 'calls' | 'visits';
  lacks(knows: ImportKnowledge): boolean;
  figures: Partial<Record<FigureId, Spoilt>>;
}

/** So many rows without a single miss are taken for a file that leaves misses out, not for a desk that never misses. */
const manyRows = 200;
/** More than one row in so many spoils a figure that counts it. */
const fewOf = 20;

const lacksField =
  (...fields: string[]) =>
  ({ fields: known }: ImportKnowledge): boolean =>
    !fields.some((field) => known.includes(field));

/** Which figures need what; each with when it is spoilt. */
export const refusalRules: readonly Rule[] = [
  {
    reason: 'no_outcomes',
    of: 'visits',
    lacks: ({ statuses }) => arrivedIn(statuses) + met(statuses, 'no_show') === 0,
    figures: { show_rate: 'empty', no_show_rate: 'empty' },
  },
  {
    reason: 'only_arrived',
    of: 'visits',
    lacks: ({ statuses }) => arrivedIn(statuses) >= manyRows && met(statuses, 'no_show') === 0,
    figures: { show_rate: 'many', no_show_rate: 'many' },
  },
  {
    reason: 'no_cancellations',
    of: 'visits',
    lacks: ({ statuses }) =>
      met(statuses, 'cancelled') === 0 &&
      (total(statuses) >= manyRows || arrivedIn(statuses) + met(statuses, 'no_show') === 0),
    figures: { late_cancel_rate: 'many' },
  },
  {
    reason: 'no_cancel_times',
    of: 'visits',
    lacks: (knows) => met(knows.statuses, 'cancelled') > 0 && lacksField('cancelledAt')(knows),
    figures: { late_cancel_rate: 'many' },
  },
  {
    reason: 'no_confirmations',
    of: 'visits',
    lacks: (knows) => lacksField('confirmedAt')(knows) && met(knows.statuses, 'confirmed') === 0,
    figures: { confirmations: 'empty' },
  },
  {
    reason: 'no_payments',
    of: 'visits',
    lacks: lacksField('paid'),
    figures: { average_bill: 'empty', lifetime_value: 'empty' },
  },
  {
    reason: 'answered_only',
    of: 'calls',
    lacks: isAnsweredOnly,
    figures: {
      missed: 'many',
      missed_rate: 'many',
      callback_in_time: 'many',
      callback_reached: 'many',
      service_level: 'many',
    },
  },
  {
    reason: 'no_answer_times',
    of: 'calls',
    lacks: lacksField('answerSeconds'),
    // A missed call is counted over all that were offered, whatever is known of the others.
    figures: { answer_time: 'empty', service_level: 'many' },
  },
  {
    reason: 'no_talk_times',
    of: 'calls',
    lacks: lacksField('talkSeconds'),
    figures: { talk_time: 'empty', aht: 'empty' },
  },
  {
    reason: 'no_purposes',
    of: 'contacts',
    lacks: lacksField('purpose', 'outcome'),
    figures: {
      requests: 'whole',
      bookings: 'zero',
      conversion: 'whole',
      conversion_all: 'whole',
      conversion_7d: 'whole',
      leads: 'whole',
    },
  },
  {
    reason: 'no_sources',
    of: 'contacts',
    lacks: lacksField('source'),
    figures: { source_share: 'whole' },
  },
];

/** Whether any figure may be refused for a run: only then its rows need be counted. */
export function mayRefuse({ kind, knows }: KnownRun): boolean {
  return refusalRules.some((rule) => kindOf(rule) === kind && rule.lacks(knows));
}

/** Why what was imported cannot support the figure of a period; null where it can. */
export function refusalOf(
  { id, value }: Pick<Figure, 'id' | 'value'>,
  evidence: Evidence,
  period: Period,
): Refusal | null {
  for (const rule of refusalRules) {
    const spoilt = rule.figures[id];
    if (spoilt === undefined) continue;
    const found = spoiling(rule, evidence, period);
    if (found && isSpoilt(spoilt, found.params, value)) return found;
  }
  return null;
}

/** The figure without what cannot be known of it. */
export function refuse<F extends Figure>(figure: F, refused: Refusal): F {
  return { ...figure, value: null, numerator: null, denominator: null, met: null, refused };
}

function isSpoilt(spoilt: Spoilt, { rows, of }: Refusal['params'], value: number | null): boolean {
  switch (spoilt) {
    case 'empty':
      return value === null;
    case 'whole':
      return rows === of;
    case 'zero':
      return rows === of && value === 0;
    case 'many':
      return rows * fewOf > of;
  }
}

/** The rows of the period that a rule finds wanting, with the import that most of them came with. */
function spoiling(rule: Rule, { runs, rows }: Evidence, period: Period): Refusal | null {
  const wanting = runs.filter(
    (run) => run.kind === kindOf(rule) && rule.lacks(run.knows) && !isMadeGood(rule, run, runs, period),
  );
  const inside = rows.filter(({ day }) => day >= period.from && day <= period.to);
  const count = (of: readonly RowsOfDay[]): number => of.reduce((sum, one) => sum + one[rule.of], 0);
  const ofRun = (id: number): number => count(inside.filter(({ importId }) => importId === id));
  const counted = wanting.map((run) => ({ run, rows: ofRun(run.id) })).sort((a, b) => b.rows - a.rows);
  const [most] = counted;
  const sum = counted.reduce((all, one) => all + one.rows, 0);
  if (!most || sum === 0) return null;
  const { id, fileName } = most.run;
  return { reason: rule.reason, params: { import: id, file: fileName, rows: sum, of: count(inside) } };
}

/** The exchange may give unanswered calls in a file of their own. */
function isMadeGood({ reason }: Rule, run: KnownRun, runs: readonly KnownRun[], period: Period): boolean {
  if (reason !== 'answered_only') return false;
  const [from, to] = [later(run.fromDay, period.from), earlier(run.toDay, period.to)];
  return runs.some(
    ({ id, kind, fromDay, toDay, knows }) =>
      id !== run.id &&
      kind === 'calls' &&
      missedStatuses.some((status) => met(knows.statuses, status) > 0) &&
      (fromDay ?? '9') <= from &&
      (toDay ?? '') >= to,
  );
}

function later(day: Day | null, other: Day): Day {
  return day !== null && day > other ? day : other;
}

function earlier(day: Day | null, other: Day): Day {
  return day !== null && day < other ? day : other;
}

function kindOf({ of }: Rule): ImportRun['kind'] {
  return of === 'visits' ? 'visits' : 'calls';
}

function isAnsweredOnly({ statuses }: ImportKnowledge): boolean {
  return met(statuses, 'answered') >= manyRows && total(statuses) === met(statuses, 'answered');
}

function arrivedIn(statuses: Record<string, number>): number {
  return ['arrived', 'in_room', 'done'].reduce((sum, status) => sum + met(statuses, status), 0);
}

function met(statuses: Record<string, number>, status: string): number {
  return statuses[status] ?? 0;
}

function total(statuses: Record<string, number>): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, 0);
}
