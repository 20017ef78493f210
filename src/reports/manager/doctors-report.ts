/** How busy doctors are: booked and arrived minutes over working ones, by doctor and weekday, and what stays free. */
import { type Cell, count, figure, money, none, parts, text } from '../cells.ts';
import type { Column, Report, Section, TableSection } from '../report.ts';
import { attentionSections } from './attention.ts';
import { categoryChart, dayCharts } from './charts.ts';
import { managerReport } from './frame.ts';
import { refusedSection } from './refused.ts';
import { type Speaker, wholeMoney } from './say.ts';
import { tilesOf, tilesSection } from './tiles.ts';
import type { ManagerHead, ManagerWords, ToldDay } from './told.ts';

export interface DoctorsStory extends ManagerHead {
  days: readonly ToldDay[];
  before: readonly ToldDay[];
  /** The busiest first; visits without a doctor come last. */
  doctors: readonly DoctorTold[];
}

/** Minutes of a doctor's days. */
export interface LoadTold {
  working: number;
  /** Held by visits that were to take place. */
  booked: number;
  /** Held by visits whose patients came. */
  arrived: number;
}

export interface DoctorTold extends LoadTold {
  code: string | null;
  name: string;
  /** Monday first. */
  weekdays: readonly LoadTold[];
  noShows: number;
  /** Visits of which it is known whether the patient came. */
  judged: number;
  /** Visits that took place and what was paid for them, minor units. */
  visits: number;
  paid: number;
  /** Median seconds from arrival to the doctor; null where it was not noted. */
  wait: number | null;
}

const main = ['doctor_load', 'show_rate', 'desk_wait', 'average_bill'];
/** Below this a doctor's time is advertised; above it the next patient waits for days. */
const littleLoad = 0.6;
const muchLoad = 0.9;

const loadOf = ({ booked, working }: LoadTold): number | null => (working === 0 ? null : booked / working);
const arrivedLoad = ({ arrived, working }: LoadTold): number | null =>
  working === 0 ? null : arrived / working;
/** What could still have been booked; more visits than hours leave nothing. */
const freeOf = ({ booked, working }: LoadTold): number => Math.max(0, working - booked);

export function doctorsReport(story: DoctorsStory, { i18n }: ManagerWords): Report {
  const speaker: Speaker = { i18n, clinic: story.clinic };
  return managerReport('doctors', story, { i18n }, [
    ...tilesSection(tilesOf(main, story.figures, story.days, speaker)),
    ...attentionSections(story, speaker, furtherSentences(story, speaker), main),
    ...loadChart(story, speaker),
    ...dayCharts(['doctor_load'], story.days, story.before, speaker),
    doctorsTable(story, speaker),
    weekdaysTable(story, speaker),
    // People have its course in the tile, and its chart in the week's and the month's report.
    ...dayCharts(['show_rate'], story.days, story.before, speaker).map((one) => ({
      ...one,
      only: 'data' as const,
    })),
    ...refusedSection(main, story.figures, speaker),
  ]);
}

function furtherSentences({ doctors }: DoctorsStory, { i18n: { t, format } }: Speaker): string[] {
  const said = (key: 'managers.doctors.little' | 'managers.doctors.much', chosen: readonly DoctorTold[]) =>
    chosen.map((one) =>
      t(key, {
        name: one.name,
        load: format.percent(loadOf(one)),
        hours: format.number(freeOf(one) / 60, 1),
        code: one.code ?? '',
      }),
    );
  const known = doctors.filter((one) => one.code !== null && loadOf(one) !== null);
  return [
    ...said('managers.doctors.little', known.filter((one) => (loadOf(one) ?? 1) < littleLoad).slice(-2)),
    ...said('managers.doctors.much', known.filter((one) => (loadOf(one) ?? 0) > muchLoad).slice(0, 2)),
  ];
}

function loadChart({ doctors }: DoctorsStory, speaker: Speaker): Section[] {
  const title = speaker.i18n.t('managers.doctors.load');
  const categories = doctors.map((one) => ({ label: one.name, value: loadOf(one) }));
  return categoryChart({ id: 'chart_load', title, unit: 'ratio', half: true }, categories, speaker);
}

function doctorsTable({ doctors }: DoctorsStory, speaker: Speaker): TableSection {
  const { t } = speaker.i18n;
  const { currency } = speaker.clinic;
  const columns: Column[] = [
    { id: 'code', label: t('managers.code'), kind: 'text', only: 'data' },
    { id: 'doctor', label: t('reports.doctor'), kind: 'text' },
    { id: 'load', label: t('managers.doctors.booked'), kind: 'ratio' },
    { id: 'arrivedLoad', label: t('managers.doctors.arrived'), kind: 'ratio' },
    { id: 'freeMinutes', label: t('managers.doctors.free'), kind: 'count' },
    { id: 'noShowRate', label: t('metrics.short.no_show_rate'), kind: 'ratio' },
    { id: 'noShows', label: t('reports.counted'), kind: 'parts', roomy: true },
    { id: 'averageBill', label: t('managers.bill'), kind: 'money' },
    { id: 'wait', label: t('metrics.short.desk_wait'), kind: 'seconds' },
    { id: 'workingMinutes', label: t('managers.doctors.working'), kind: 'count', only: 'data' },
    { id: 'bookedMinutes', label: t('managers.doctors.bookedMinutes'), kind: 'count', only: 'data' },
    { id: 'arrivedMinutes', label: t('managers.doctors.arrivedMinutes'), kind: 'count', only: 'data' },
  ];
  const rows = doctors.map((one) => ({
    cells: [
      text(one.code),
      text(one.name),
      figure('ratio', loadOf(one), currency),
      figure('ratio', arrivedLoad(one), currency),
      one.working === 0 ? none : count(freeOf(one)),
      figure('ratio', one.judged === 0 ? null : one.noShows / one.judged, currency),
      one.judged === 0 ? none : parts(one.noShows, one.judged),
      one.visits === 0 ? none : money(wholeMoney(one.paid / one.visits), currency),
      figure('seconds', one.wait, currency),
      count(one.working),
      count(one.booked),
      count(one.arrived),
    ],
    ...(one.code === null ? { tone: 'muted' as const } : {}),
  }));
  const title = t('managers.doctors');
  return { kind: 'table', id: 'doctors', title, empty: t('reports.no_data'), columns, rows };
}

function weekdaysTable({ doctors }: DoctorsStory, speaker: Speaker): TableSection {
  const { t, format } = speaker.i18n;
  const known = doctors.filter(({ working }) => working > 0);
  const ids = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const worked = ids.map((_, at) => known.some(({ weekdays }) => (weekdays[at]?.working ?? 0) > 0));
  const columns: Column[] = [
    { id: 'doctor', label: t('reports.doctor'), kind: 'text' },
    ...ids.flatMap((id, at): Column[] =>
      worked[at] ? [{ id, label: format.weekdays[at] ?? id, kind: 'ratio' }] : [],
    ),
  ];
  const cells = (one: Pick<DoctorTold, 'weekdays'>): Cell[] =>
    ids.flatMap((_, at) => {
      const load = one.weekdays[at];
      return worked[at] ? [figure('ratio', load ? loadOf(load) : null, speaker.clinic.currency)] : [];
    });
  const title = t('managers.doctors.weekdays');
  const rows = known.map((one) => ({ cells: [text(one.name), ...cells(one)] }));
  return { kind: 'table', id: 'weekdays', title, empty: t('reports.no_data'), columns, rows };
}
