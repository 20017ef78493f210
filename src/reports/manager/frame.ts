/** The frame of a manager's report: title, period, whose it is, and what must be said before anything else. */

import type { ManagerKind } from '../../metrics/report-kinds.ts';
import { instant, text } from '../cells.ts';
import type { Fact, Report, Section, TextSection } from '../report.ts';
import { hasData, withoutEmpty } from './no-data.ts';
import { periodKey, periodText } from './say.ts';
import type { ManagerHead, ManagerWords } from './told.ts';

export function managerReport(
  kind: ManagerKind,
  head: ManagerHead,
  { i18n }: ManagerWords,
  sections: readonly Section[],
): Report {
  const { clinic, period, of, now } = head;
  return {
    kind,
    language: i18n.lang,
    clinic: clinic.name,
    title: i18n.t(`managers.title.${kind}`),
    subtitle: periodText({ i18n }, period),
    at: now,
    facts: [...of, ...comparedWith(head, { i18n }), madeAt(now, { i18n })],
    origin: i18n.t('managers.origin'),
    sections: [
      ...practice(head, { i18n }),
      ...(hasData(head.figures) ? sections : sections.map(withoutEmpty)),
    ],
    layout: 'sheet',
  };
}

/** `отчёт-неделя-2026-W03.pdf`: says what it is in a folder of many. */
export function managerFile(
  kind: ManagerKind,
  { period, codes }: Pick<ManagerHead, 'period' | 'codes'>,
  { i18n }: ManagerWords,
  ending: string,
): string {
  const name = [i18n.t(`managers.file.${kind}`), ...codes, periodKey(period)].join('-');
  return `${name}.${ending}`;
}

function comparedWith({ figures }: ManagerHead, { i18n }: ManagerWords): Fact[] {
  const before = figures.find(({ previous }) => previous)?.previous?.period;
  if (!before) return [];
  return [
    { id: 'comparedWith', label: i18n.t('managers.compared'), cell: text(periodText({ i18n }, before)) },
  ];
}

function madeAt(now: number, { i18n }: ManagerWords): Fact {
  return { id: 'madeAt', label: i18n.t('managers.made'), cell: instant(now) };
}

function practice({ clinic }: ManagerHead, { i18n }: ManagerWords): TextSection[] {
  if (clinic.practice !== 1) return [];
  const paragraphs = [i18n.t('reports.practice')];
  return [{ kind: 'text', id: 'practice', title: '', tone: 'alert', paragraphs }];
}
