/** Contacts: one call, chat thread, message, form or desk talk (glossary). */

export const channels = [
  'call',
  'whatsapp',
  'telegram',
  'instagram',
  'sms',
  'email',
  'site',
  '2gis',
  'walkin',
  'other',
] as const;
export type Channel = (typeof channels)[number];

/** `internal` is talk between extensions: kept, and left out of every figure about patients. */
export const directions = ['in', 'out', 'internal'] as const;
export type Direction = (typeof directions)[number];

/**
 * `answered`: a person spoke or replied. Inbound and unanswered (S0.3): `missed`, `busy`, `voicemail`,
 * `abandoned`, `queue_timeout`. Outbound and unanswered: `no_answer`, `busy`, `message_left`.
 * `waiting`: a chat nobody has replied to yet.
 */
export const contactStatuses = [
  'answered',
  'missed',
  'busy',
  'voicemail',
  'abandoned',
  'queue_timeout',
  'no_answer',
  'message_left',
  'waiting',
] as const;
export type ContactStatus = (typeof contactStatuses)[number];

export const missedStatuses: readonly ContactStatus[] = [
  'missed',
  'busy',
  'voicemail',
  'abandoned',
  'queue_timeout',
];

export const purposes = ['booking', 'visit', 'care', 'complaint', 'other'] as const;
export type Purpose = (typeof purposes)[number];

/** What came of it. `deferred` is "let me think": it asks for a dated next step. */
export const outcomes = [
  'booked',
  'deferred',
  'confirmed',
  'moved',
  'cancelled',
  'waitlisted',
  'informed',
  'declined',
  'complaint',
  'wrong_number',
  'no_contact',
] as const;
export type Outcome = (typeof outcomes)[number];

export const objections = ['price', 'no_time', 'think', 'fear', 'distance', 'trust', 'other'] as const;
export type Objection = (typeof objections)[number];

/** A contact as stored. Instants are UTC epoch milliseconds, durations whole seconds, `phone` E.164. */
export interface Contact {
  id: number;
  clinicId: number;
  deskId: number | null;
  shiftId: number | null;
  startedAt: number;
  /** The clinic's local day of `startedAt`, `YYYY-MM-DD`. */
  day: string;
  channel: Channel;
  direction: Direction;
  status: ContactStatus;
  purpose: Purpose | null;
  outcome: Outcome | null;
  patientId: number | null;
  phone: string | null;
  name: string | null;
  source: string | null;
  tags: string[];
  answerSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  acwSeconds: number | null;
  objection: Objection | null;
  note: string | null;
  /** Who handled it: a staff code, or the agent's name as the exchange wrote it. */
  operator: string | null;
  /** Names of required fields that are absent (S0.7), as judged when it was written. */
  missing: string[];
  importId: number | null;
  /** What makes an imported row itself: the same row twice has the same key. */
  importKey: string | null;
  version: number;
}

const callbackStates = ['open', 'reached', 'self_reached', 'given_up', 'carried'] as const;
export type CallbackState = (typeof callbackStates)[number];

/** The duty to ring back after a missed call; `id` is the id of the missed contact (S0.3). */
export interface Callback {
  id: number;
  clinicId: number;
  phone: string | null;
  missedAt: number;
  /** `missedAt` + 15 minutes. */
  dueAt: number;
  attempts: number;
  /** A message was left after the attempts. */
  messageLeft: number;
  state: CallbackState;
  firstAttemptAt: number | null;
  resolvedAt: number | null;
  /** The desk that is ringing, and until when it keeps others from it (src/tasks/claim.ts). */
  claimedBy: number | null;
  claimedUntil: number | null;
  claimedAt: number | null;
  claimedStaffId: number | null;
  version: number;
}

export const attemptResults = ['reached', 'no_answer', 'busy', 'message_left'] as const;
export type AttemptResult = (typeof attemptResults)[number];
