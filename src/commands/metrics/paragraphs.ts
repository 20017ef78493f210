/** Figures in paragraphs: bookings, calls, visits, complaints, waiting; leads, patients, plans, money. */
import type { ReportFigure } from '../../reports/figures.ts';

/** A blank line goes before these. */
const beginnings = new Set([
  ...['calls_in', 'confirmations', 'complaints_a', 'first_reply'],
  ...['leads', 'new_patients', 'plan_rate', 'average_bill'],
]);

/** So few are read at one glance. */
const few = 8;

/** Those that can be told; `parted` where a paragraph begins, also when its first is not told here. */
export function inParagraphs<F extends ReportFigure>(
  figures: readonly F[],
): { figure: F; parted: boolean }[] {
  const told: { figure: F; parted: boolean }[] = [];
  let parted = false;
  for (const figure of figures) {
    parted ||= beginnings.has(figure.id) && told.length > 0 && figures.length > few;
    if (figure.notApplicable) continue;
    told.push({ figure, parted });
    parted = false;
  }
  return told;
}
