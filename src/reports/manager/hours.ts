/** Calls by the hour at which they came: when somebody more is needed at the telephone. */
import { count, figure, text } from '../cells.ts';
import { dataTable } from '../data-table.ts';
import type { Section, TableSection } from '../report.ts';
import { categoryChart } from './charts.ts';
import type { Speaker } from './say.ts';

/** Inbound calls of one hour of the clinic's day, over all days of the period. */
export interface HourTold {
  /** 0 to 23. */
  hour: number;
  calls: number;
  missed: number;
}

/** From here on an hour's share says something. */
const leastCalls = 5;

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function hoursSections(hours: readonly HourTold[], speaker: Speaker): Section[] {
  if (hours.length < 2) return [];
  const { t } = speaker.i18n;
  const title = t('managers.hours');
  const categories = hours.map(({ hour, missed }) => ({ label: String(hour), value: missed }));
  return [
    ...categoryChart(
      { id: 'chart_hours', title, unit: 'count', mark: 'bars', half: true },
      categories,
      speaker,
    ),
    hoursTable(hours, speaker),
  ];
}

/** For programs: people have the chart. */
function hoursTable(hours: readonly HourTold[], speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  return dataTable(
    'hours',
    [
      { id: 'hour', label: t('managers.hour'), kind: 'text' },
      { id: 'calls', label: t('metrics.short.calls_in'), kind: 'count' },
      { id: 'missed', label: t('metrics.short.missed'), kind: 'count' },
      { id: 'missedRate', label: t('metrics.short.missed_rate'), kind: 'ratio' },
    ],
    hours.map(({ hour, calls, missed }) => ({
      cells: [
        text(hourText(hour)),
        count(calls),
        count(missed),
        figure('ratio', calls === 0 ? null : missed / calls, speaker.clinic.currency),
      ],
    })),
  );
}

/** The hour that loses most calls; null where none stands out. */
export function worstHourSentence(
  hours: readonly HourTold[],
  { i18n: { t, format } }: Speaker,
): string | null {
  const missed = hours.reduce((sum, one) => sum + one.missed, 0);
  const [worst] = [...hours]
    .filter(({ calls, missed: lost }) => calls >= leastCalls && lost > 0)
    .sort((a, b) => b.missed - a.missed || b.missed / b.calls - a.missed / a.calls);
  if (!worst || worst.missed < 2) return null;
  return t('managers.hours.worst', {
    from: hourText(worst.hour),
    to: hourText(worst.hour + 1),
    n: format.number(worst.missed),
    of: format.number(missed),
    calls: format.number(worst.calls),
  });
}
