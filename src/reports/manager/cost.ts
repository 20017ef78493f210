/** What no-shows cost, and what the reminders saved. */
import { count, money, none, text } from '../cells.ts';
import type { Fact, FactsSection } from '../report.ts';
import { type Speaker, wholeMoney } from './say.ts';

/** Money in minor units; null where there is no bill to reckon with. */
export interface CostTold {
  noShows: number;
  /** Minutes of the chair that nobody sat in and nobody else got. */
  minutes: number;
  money: number | null;
  /** The bill it is reckoned with. */
  averageBill: number | null;
  saved: SavedTold | null;
}

/** Visits that would not have happened had the reminded come as seldom as the others. */
export interface SavedTold {
  visits: number;
  money: number | null;
}

export function costSection(cost: CostTold | null, speaker: Speaker): FactsSection[] {
  if (cost === null || cost.noShows === 0) return [];
  const { t, format } = speaker.i18n;
  const { currency } = speaker.clinic;
  const facts: Fact[] = [
    { id: 'noShows', label: t('managers.cost.visits'), cell: count(cost.noShows) },
    {
      id: 'lostMinutes',
      label: t('managers.cost.minutes'),
      cell: count(cost.minutes),
      note: t('managers.cost.hours', { hours: format.number(cost.minutes / 60, 1) }),
    },
    {
      id: 'lostMoney',
      label: t('managers.cost.money'),
      cell: money(wholeMoney(cost.money), currency),
      note:
        cost.averageBill === null
          ? t('managers.cost.noBill')
          : t('managers.cost.bill', { bill: format.money(wholeMoney(cost.averageBill), currency) }),
    },
    ...savedFacts(cost.saved, speaker),
  ];
  return [{ kind: 'facts', id: 'cost', title: t('managers.cost'), facts }];
}

function savedFacts(saved: SavedTold | null, speaker: Speaker): Fact[] {
  const { t, format } = speaker.i18n;
  const { currency } = speaker.clinic;
  if (saved === null) {
    return [{ id: 'saved', label: t('managers.cost.saved'), cell: none, note: t('managers.cost.unknown') }];
  }
  const worth = saved.money === null ? '—' : format.money(wholeMoney(saved.money), currency);
  return [
    {
      id: 'saved',
      label: t('managers.cost.saved'),
      cell: text(
        t('managers.cost.savedVisits', { n: format.number(saved.visits, saved.visits % 1 === 0 ? 0 : 1) }),
      ),
      note: worth,
    },
  ];
}

/** One line for a report that is about more than no-shows; null where nobody stayed away. */
export function costSentence(cost: CostTold | null, { i18n: { t, format }, clinic }: Speaker): string | null {
  if (cost === null || cost.noShows === 0) return null;
  const said = { n: cost.noShows, hours: format.number(cost.minutes / 60, 1) };
  return cost.money === null
    ? t('managers.cost.said', said)
    : t('managers.cost.saidMoney', { ...said, money: format.money(wholeMoney(cost.money), clinic.currency) });
}
