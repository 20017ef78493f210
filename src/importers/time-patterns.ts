/** Patterns that a map does not list but that its times come in. */

/** What cells that a workbook knows for dates and times are turned into (xlsx-number.ts), alone or side by side. */
const iso = ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD', 'YYYY-MM-DD H:mm:ss', 'YYYY-MM-DD H:mm'] as const;

/**
 * A workbook's times: what the map says of texts, then typed cells. A typed time has seconds whether it shows them or
 * not, so a date as text beside it does too.
 */
export function typedTimes(patterns: readonly string[]): string[] {
  const precise = patterns
    .filter((pattern) => pattern.includes(':mm') && !pattern.includes('ss'))
    .map((pattern) => pattern.replace(':mm', ':mm:ss'));
  return [...new Set([...patterns, ...iso, ...precise])];
}
