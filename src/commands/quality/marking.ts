/** Marks by criterion: as flags and files say them, or one keystroke each at a terminal. */
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type Criterion, requireCriterion, type Scorecard } from '../../quality/scorecard.ts';
import {
  type Grade,
  grades,
  likelyGrade,
  type Marks,
  mayNotApply,
  pointsFor,
} from '../../quality/scoring.ts';
import { visible } from '../../reports/visible-text.ts';
import { parseCount } from '../input/options.ts';

/** `greeting=10`, `slots=half`, `objections=-`. @throws ShiftError invalid_choice, invalid_number */
export function marksFrom(card: Scorecard, typed: readonly string[], flag: string): Marks {
  const marks: Marks = {};
  for (const one of typed) {
    const [code = '', ...value] = one.split('=');
    const criterion = requireCriterion(card, code, flag);
    marks[criterion.code] = markFrom(criterion, value.join('=').trim().toLowerCase(), one, flag);
  }
  return marks;
}

function markFrom(criterion: Criterion, value: string, typed: string, flag: string): number | null {
  const { weight } = criterion;
  const grade: Grade | undefined = value === '-' ? 'na' : grades.find((one) => one === value);
  if (grade === 'na' && !mayNotApply(criterion)) {
    throw new ShiftError('invalid_number', { flag, value: typed, min: 0, max: weight }, flag);
  }
  if (grade !== undefined) return pointsFor(grade, weight);
  if (value === '') throw new ShiftError('invalid_number', { flag, value: typed, min: 0, max: weight }, flag);
  return parseCount(value, flag, 0, weight);
}

/** Everything full, but what does not apply is left out: for a talk without a fault. */
export function allFull({ criteria }: Scorecard, contact: Contact, given: Marks): Marks {
  const full = criteria.map(({ code, weight, ...criterion }) => {
    const grade = likelyGrade({ ...criterion, record: false }, contact);
    return [code, given[code] !== undefined ? given[code] : pointsFor(grade, weight)] as const;
  });
  return Object.fromEntries(full);
}

/**
 * Asks for what was not given, the likely mark first.
 * @param before marks of the score that stands there, where it is by this card
 * @throws ShiftError missing_input that names the flag
 */
export async function askMarks(
  ctx: Context,
  card: Scorecard,
  contact: Contact,
  given: Marks,
  before: Marks | null,
): Promise<Marks> {
  const marks: Marks = { ...given };
  for (const criterion of card.criteria) {
    const { code } = criterion;
    if (marks[code] === undefined) marks[code] = await askMark(ctx, criterion, contact, before?.[code]);
  }
  return marks;
}

async function askMark(
  ctx: Context,
  criterion: Criterion,
  contact: Contact,
  before: number | null | undefined,
): Promise<number | null> {
  const { t, i18n } = ctx;
  const { code, weight } = criterion;
  const title = visible(criterion.title[i18n.lang]);
  const flag = `--mark ${code}=${weight}`;
  if (!ctx.ask.available) throw new ShiftError('missing_input', { what: title, flag }, '--mark');
  ctx.tell(...ctx.wrap(visible(criterion.listen[i18n.lang]), '  ').map(ctx.theme.quiet));
  const offered = grades.filter((grade) => grade !== 'na' || mayNotApply(criterion));
  const likely = before === undefined ? likelyGrade(criterion, contact) : gradeOf(before, offered, weight);
  const choices = offered.map((grade) => ({
    name: gradeText(ctx, grade, weight),
    value: grade as Grade | 'kept',
    key: grade as string,
  }));
  const chosen = await ctx.ask.select<Grade | 'kept'>({
    message: t('quality.ask.mark', { title, weight }),
    flag,
    // Points between the grades were typed by a flag: they stay what they are unless changed.
    choices: likely === 'kept' ? [{ name: String(before), value: likely, key: likely }, ...choices] : choices,
    default: likely,
  });
  return chosen === 'kept' ? (before ?? null) : pointsFor(chosen, weight);
}

/** The grade that these points are; `kept` where they lie between two. */
function gradeOf(points: number | null, offered: readonly Grade[], weight: number): Grade | 'kept' {
  return offered.find((grade) => pointsFor(grade, weight) === points) ?? 'kept';
}

function gradeText({ t }: Context, grade: Grade, weight: number): string {
  const points = pointsFor(grade, weight);
  const word = t(`quality.grade.${grade}`);
  return points === null ? word : t('quality.grade.points', { word, points });
}
