/** Makes the report that was asked for: reads its story, tells it as a value. */
import type { Context } from '../../context.ts';
import { managerFile } from '../../reports/manager/frame.ts';
import type { ManagerHead } from '../../reports/manager/told.ts';
import type { Report } from '../../reports/report.ts';
import type { Reading } from './head.ts';

export interface MadeReport {
  report: Report;
  head: ManagerHead;
  /** The name of its file with this ending, in the reader's language. */
  fileName(ending: string): string;
}

export async function makeReport(ctx: Context, reading: Reading): Promise<MadeReport> {
  const { report, head } = await told(ctx, reading);
  return { report, head, fileName: (ending) => managerFile(reading.kind, head, { i18n: ctx.i18n }, ending) };
}

/** Each kind is loaded when it is asked for. */
async function told(ctx: Context, reading: Reading): Promise<{ report: Report; head: ManagerHead }> {
  const words = { i18n: ctx.i18n };
  switch (reading.kind) {
    case 'day': {
      const head = await (await import('./read-day.ts')).readDay(ctx, reading);
      return { head, report: (await import('../../reports/manager/day-report.ts')).dayReport(head, words) };
    }
    case 'week':
    case 'month': {
      const head = await (await import('./read-period.ts')).readPeriod(ctx, reading);
      const { managerPeriodReport } = await import('../../reports/manager/period-report.ts');
      return { head, report: managerPeriodReport(reading.kind, head, words) };
    }
    case 'administrator': {
      const head = await (await import('./read-administrator.ts')).readAdministrator(ctx, reading);
      const { administratorReport } = await import('../../reports/manager/administrator-report.ts');
      return { head, report: administratorReport(head, words) };
    }
    case 'sources': {
      const head = await (await import('./read-sources.ts')).readSources(ctx, reading);
      const { sourcesReport } = await import('../../reports/manager/sources-report.ts');
      return { head, report: sourcesReport(head, words) };
    }
    case 'no-shows': {
      const head = await (await import('./read-no-shows.ts')).readNoShows(ctx, reading);
      const { noShowsReport } = await import('../../reports/manager/no-shows-report.ts');
      return { head, report: noShowsReport(head, words) };
    }
    case 'doctors': {
      const head = await (await import('./read-doctors.ts')).readDoctors(ctx, reading);
      const { doctorsReport } = await import('../../reports/manager/doctors-report.ts');
      return { head, report: doctorsReport(head, words) };
    }
  }
}
