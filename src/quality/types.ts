/** Quality of talk (S0.11, S0.12): scored contacts and the weekly review they are drawn for. */

const reviewStates = ['open', 'done', 'dropped'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Among which contacts one was drawn: lost, booked, of a person who complained; `any` fills up where these are too few. */
export const strata = ['lost', 'booked', 'complaint', 'any'] as const;
export type Stratum = (typeof strata)[number];

/** The senior's weekly half hour. One is open at a time. */
export interface Review {
  id: number;
  clinicId: number;
  /** The week it is about: `YYYY-MM-DD` of its Monday and its Sunday. */
  fromDay: string;
  toDay: string;
  /** What the draw was made with: the same seed over the same contacts draws the same again. */
  seed: string;
  state: ReviewState;
  startedAt: number;
  finishedAt: number | null;
  /** Who led it. */
  staffId: number | null;
  /** Code of the criterion chosen as the skill of the coming week. */
  skill: string | null;
  note: string | null;
  version: number;
}

/** A contact drawn for a review, in the order of the draw. */
export interface ReviewContact {
  id: number;
  reviewId: number;
  contactId: number;
  stratum: Stratum;
  position: number;
  version: number;
}

/** A contact scored by the scorecard. A contact is scored once by one person; again replaces it. */
export interface Score {
  id: number;
  clinicId: number;
  contactId: number;
  reviewId: number | null;
  /** Who listened. */
  scorerId: number | null;
  /** Staff code of whoever spoke. */
  operator: string | null;
  at: number;
  /** The contact's day. */
  day: string;
  /** Version of the scorecard (data/scorecard.yaml). */
  card: number;
  /** Points by criterion; null where it did not apply: it leaves both parts. */
  marks: Record<string, number | null>;
  /** Points given, and the most that the criteria which applied could give. */
  points: number;
  most: number;
  note: string | null;
  version: number;
}
