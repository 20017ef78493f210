/** Money in a shift's report: the drawer from its beginning to the count, takings by kind, what went through it besides. */
import type { Currency } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import { notesText } from '../shifts/denominations.ts';
import { type Drawer, isCash } from '../shifts/drawer.ts';
import type { ShiftStory } from '../shifts/story.ts';
import { paymentMethods } from '../visits/types.ts';
import { money, recordId, text, time } from './cells.ts';
import type { Fact, FactsSection, TableSection } from './report.ts';

type T = Translator['t'];

export function cashSection({ cash, clinic }: ShiftStory, t: T): FactsSection {
  const sum = (minor: number | null) => money(minor, clinic.currency);
  const { opening, expected, counted, note, notes, drawer } = cash;
  const difference = expected === null || counted === null ? null : counted - expected;
  const byNotes = notes ? notesText(notes) : '';
  return {
    kind: 'facts',
    id: 'cash',
    title: t('reports.cash'),
    facts: [
      { id: 'opening', label: t('reports.cash.opening'), cell: sum(opening) },
      ...(drawer ? movedFacts(drawer, clinic.currency, t) : []),
      { id: 'expected', label: t('reports.cash.expected'), cell: sum(expected) },
      { id: 'counted', label: t('reports.cash.counted'), cell: sum(counted) },
      ...(byNotes === '' ? [] : [{ id: 'notes', label: t('reports.cash.notes'), cell: text(byNotes) }]),
      { id: 'difference', label: t('reports.cash.difference'), cell: sum(difference) },
      ...(note === null ? [] : [{ id: 'note', label: t('reports.cash.note'), cell: text(note) }]),
    ],
  };
}

/** Takings by kind, with how many visits they came from, and what else went in and out; nothing is left out at nil. */
function movedFacts({ taken, moved, refundedOtherwise }: Drawer, currency: Currency, t: T): Fact[] {
  const kinds = ['in', 'out', 'collection', 'refund'] as const;
  return [
    ...paymentMethods
      .filter((method) => taken[method].visits > 0)
      .map((method): Fact => {
        const { visits: n, sum } = taken[method];
        const label = t('reports.cash.taken', { n, method: t(`payment.${method}`) });
        return { id: `taken_${method}`, label, cell: money(sum, currency) };
      }),
    ...kinds
      .filter((kind) => moved[kind] > 0)
      .map((kind): Fact => {
        const sum = kind === 'in' ? moved[kind] : -moved[kind];
        return { id: kind, label: t(`reports.cash.${kind}`), cell: money(sum, currency) };
      }),
    ...(refundedOtherwise === 0
      ? []
      : [
          {
            id: 'refundedOtherwise',
            label: t('reports.cash.refundedOtherwise'),
            cell: money(-refundedOtherwise, currency),
          },
        ]),
  ];
}

/** Nothing where nothing went through the drawer but payments. */
export function movementsTable({ cash, clinic }: ShiftStory, t: T): TableSection[] {
  const movements = cash.movements ?? [];
  if (movements.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'movements',
      title: t('reports.cash.movements'),
      empty: '',
      columns: [
        { id: 'at', label: t('reports.visits.time'), kind: 'time' },
        { id: 'kind', label: t('reports.cash.what'), kind: 'text' },
        { id: 'amount', label: t('reports.cash.amount'), kind: 'money' },
        { id: 'visit', label: t('reports.cash.visit'), kind: 'id' },
        { id: 'note', label: t('reports.cash.note'), kind: 'text' },
      ],
      rows: movements.map(({ at, kind, amount, visitId, method, note }) => ({
        cells: [
          time(at),
          text(t(isCash({ kind, method }) ? `reports.cash.${kind}` : 'reports.cash.refundedOtherwise')),
          money(kind === 'in' ? amount : -amount, clinic.currency),
          recordId(visitId),
          text(note),
        ],
      })),
    },
  ];
}
