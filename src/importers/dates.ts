/** Dates that read two ways: 03.04 is the third of April or the fourth of March. */

/** In which order a date's day, month and year stand. */
export const datesReadings = ['dmy', 'mdy', 'ymd'] as const;
export type DatesReading = (typeof datesReadings)[number];
