/** A length of time in minutes as people write it: `25`, `25m`, `25 мин`, `0:25`, `1 ч 20 мин`. */

/** Whole minutes; null when the text says no length of time. */
export function minutesFrom(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (/^\d{1,5}$/.test(typed)) return Number(typed);
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const words =
    /^(?:(\d{1,3})\s*(?:hours?|h|часа?|часов|ч|сағат|сағ)\.?)?\s*(?:(\d{1,5})\s*(?:minutes?|mins?|m|минуту|минуты|минут|мин|м)\.?)?$/.exec(
      typed,
    );
  if (!words || (words[1] === undefined && words[2] === undefined)) return null;
  return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0);
}
