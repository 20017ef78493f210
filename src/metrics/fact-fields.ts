/**
 * What a day's figures read of its rows (facts.ts), as lists: the store reads these columns, and `metrics check` looks in
 * the journal for changes of the same ones.
 */
export const contactFactFields = [
  'deskId',
  'shiftId',
  'startedAt',
  'channel',
  'direction',
  'status',
  'purpose',
  'outcome',
  'patientId',
  'phone',
  'source',
  'operator',
  'answerSeconds',
  'talkSeconds',
  'holdSeconds',
  'acwSeconds',
  'missing',
] as const;

export const visitFactFields = [
  'doctorId',
  'serviceId',
  'startsAt',
  'status',
  'bookedAt',
  'bookedBy',
  'source',
  'confirmedAt',
  'arrivedAt',
  'inRoomAt',
  'cancelledAt',
] as const;
