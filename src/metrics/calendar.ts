/** Clinic days as instants; the process runs in the clinic's zone. */

/** The first moment of a day `YYYY-MM-DD`, or of the day `plus` days later; epoch milliseconds. */
export function startOfDay(day: string, plus = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus).getTime();
}
