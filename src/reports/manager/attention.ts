/**
 * What needs attention, in sentences made of the figures themselves: the figure, its target, how many rows stand
 * between them, and the command that leads to those rows. The figure and what to do about it on one line.
 */
import { meets } from '../../metrics/figures.ts';
import type { TextSection } from '../report.ts';
import { hasData, noDataSentence } from './no-data.ts';
import { figureName, periodWord, type Speaker, targetText, valueText } from './say.ts';
import type { ManagerHead, ToldFigure } from './told.ts';

/** What comes first: what hurts patients, then what loses them, then how the desk works. */
const order = [
  ...['complaints_a', 'missed_rate', 'callback_in_time', 'conversion', 'conversion_7d', 'show_rate'],
  ...['no_show_rate', 'confirmations', 'late_cancel_rate', 'answer_time', 'first_reply', 'first_reply_share'],
  ...['desk_wait', 'desk_wait_share', 'plan_rate', 'plan_sold', 'next_visit', 'aftercare_24h', 'qa_score'],
  ...['discipline'],
];
/** Two ways of telling the same: the second one is left out where the first is told. */
const twins: Readonly<Record<string, string>> = {
  no_show_rate: 'show_rate',
  first_reply_share: 'first_reply',
  desk_wait_share: 'desk_wait',
};
const mostSentences = 5;
const mostWorse = 2;

/**
 * What misses its target is said loudly; what else is worth knowing stands under it.
 * @param further sentences of the report's own
 * @param about what the report is about; all figures where it is left out
 */
export function attentionSections(
  head: ManagerHead,
  speaker: Speaker,
  further: readonly string[] = [],
  about: readonly string[] = order,
): TextSection[] {
  const { t } = speaker.i18n;
  const figures = head.figures.filter(({ id }) => about.includes(id));
  const missed = inOrder(figures.filter(({ met }) => met === false)).slice(0, mostSentences);
  const worse = inOrder(figures.filter((one) => one.met !== false && isMuchWorse(one)));
  const loud = missed.map((one) => missedSentence(one, head, speaker));
  const quiet = [...worse.slice(0, mostWorse).map((one) => worseSentence(one, speaker)), ...further];
  const title = t('managers.attention');
  if (!hasData(head.figures)) return loudAndQuiet(title, [noDataSentence(head, speaker)], further);
  if (loud.length === 0) {
    const nothing = t(isJudged(figures) ? 'managers.allMet' : 'managers.nothingToJudge');
    return [{ kind: 'text', id: 'attention', title, tone: 'plain', paragraphs: [nothing, ...quiet] }];
  }
  return loudAndQuiet(title, loud, quiet);
}

function loudAndQuiet(title: string, loud: string[], quiet: readonly string[]): TextSection[] {
  return [
    { kind: 'text', id: 'attention', title, tone: 'alert', paragraphs: loud },
    ...(quiet.length === 0
      ? []
      : [{ kind: 'text' as const, id: 'notes', title: '', tone: 'plain' as const, paragraphs: [...quiet] }]),
  ];
}

/** No complaint on a day without patients is no target met. */
function isJudged(figures: readonly ToldFigure[]): boolean {
  return figures.some(({ met, unit }) => met !== null && unit !== 'count');
}

function inOrder(figures: readonly ToldFigure[]): ToldFigure[] {
  const told = new Set(figures.map(({ id }) => id));
  return figures
    .filter(({ id }) => order.includes(id) && !told.has(twins[id] ?? ''))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** `Перезвон ≤ 15 минут 83,3 %, цель 100 %: не хватило 5 из 30. Кто и когда: smena …` */
function missedSentence(one: ToldFigure, head: ManagerHead, speaker: Speaker): string {
  const { t } = speaker.i18n;
  const { unit, value, target } = one;
  const said = {
    name: figureName(speaker, one.id),
    value: valueText(speaker, unit, value),
    target: target ? targetText(speaker, unit, target) : '',
  };
  const rows = rowsBetween(one);
  const fact =
    rows === null
      ? t('managers.miss', said)
      : t(rows.over ? 'managers.miss.over' : 'managers.miss.short', {
          ...said,
          n: rows.count,
          of: speaker.i18n.format.number(one.denominator),
        });
  return `${fact} ${whatToDo(one, head, speaker)}`.trim();
}

interface Between {
  count: number;
  /** More than the target allows, rather than fewer than it asks for. */
  over: boolean;
}

/** How many rows stand between a share and its target; null where it is no share of rows. */
function rowsBetween({ unit, numerator, denominator, target }: ToldFigure): Between | null {
  if (unit !== 'ratio' || numerator === null || denominator === null || target === null) return null;
  const over = target.op === '<=';
  const exact = target.value * denominator;
  // A product of fractions may be a hair off the whole number that it is.
  const bound = Math.abs(exact - Math.round(exact)) < 1e-9 ? Math.round(exact) : exact;
  const count = over ? numerator - Math.floor(bound) : Math.ceil(bound) - numerator;
  return count > 0 ? { count, over } : null;
}

function whatToDo(
  { id }: ToldFigure,
  { period, narrowed }: ManagerHead,
  { i18n: { t, has } }: Speaker,
): string {
  const explain = ['smena metrics explain', id, periodWord(period), narrowed].join(' ').trim();
  const key = `managers.do.${id}`;
  return has(key) ? t(key, { explain, period: periodWord(period) }) : t('managers.do', { explain });
}

/** Worse than before by more than a tenth of what it was: less is the play of the days. */
function isMuchWorse({ value, previous }: ToldFigure): boolean {
  if (value === null || previous?.better !== false || previous.value === null) return false;
  return Math.abs(value - previous.value) > Math.abs(previous.value) / 10;
}

function worseSentence(one: ToldFigure, speaker: Speaker): string {
  const { unit, value, target, previous } = one;
  const held = target !== null && value !== null && meets(value, target);
  return speaker.i18n.t(held ? 'managers.worse.held' : 'managers.worse', {
    name: figureName(speaker, one.id),
    value: valueText(speaker, unit, value),
    before: valueText(speaker, unit, previous?.value ?? null),
  });
}
