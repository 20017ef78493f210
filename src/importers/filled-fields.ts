/** Which fields of a row a file can fill at all: the others need not be carried, bound or stored. */
import type { BoundColumns } from './columns.ts';
import type { ImportMap } from './map-schema.ts';

/** Every call has these, whatever the file holds. */
const always = {
  calls: ['startedAt', 'day', 'channel', 'direction', 'status', 'missing', 'importKey'],
  visits: ['startsAt', 'endsAt', 'day', 'status', 'bookedAt', 'bookedDay', 'importKey', 'line'],
  patients: ['patientName', 'line'],
  services: ['name', 'line'],
} as const;

/** Fields of a row and the columns of a map that they are made of. */
const madeOf: Record<ImportMap['kind'], Record<string, readonly string[]>> = {
  calls: {
    purpose: ['purpose'],
    outcome: ['outcome'],
    phone: ['from', 'to', 'phone'],
    name: ['name'],
    operator: ['operator', 'from', 'to', 'fromExtension', 'toExtension'],
    answerSeconds: ['answerSeconds', 'durationSeconds', 'answeredAt'],
    talkSeconds: ['talkSeconds', 'answeredAt'],
    holdSeconds: ['holdSeconds'],
    acwSeconds: ['acwSeconds'],
    source: ['source'],
    tags: ['tags'],
    note: ['note'],
  },
  visits: {
    bookedBy: ['bookedBy'],
    source: ['source'],
    confirmedAt: ['confirmedAt'],
    arrivedAt: ['arrivedAt'],
    cancelledAt: ['cancelledAt'],
    price: ['price'],
    paid: ['paid'],
    note: ['note'],
    doctor: ['doctor'],
    service: ['service'],
    patientKey: ['patientId'],
    patientName: ['name'],
    patientPhone: ['phone'],
    patientEmail: ['email'],
  },
  patients: {
    patientPhone: ['phone'],
    patientKey: ['id'],
    patientEmail: ['email'],
    preferredChannel: ['channel'],
    language: ['language'],
    preferredTime: ['preferredTime'],
    important: ['important'],
    note: ['note'],
    createdAt: ['createdAt'],
  },
  services: {
    code: ['code'],
    priceFrom: ['price'],
    minutes: ['minutes'],
    preparation: ['preparation'],
    doctors: ['doctors'],
  },
};

export function filledFields(map: ImportMap, { fields }: BoundColumns): string[] {
  const filled = Object.entries(madeOf[map.kind])
    .filter(([field, columns]) => columns.some((column) => fields.has(column)) || isJudged(map, field))
    .map(([field]) => field);
  return [...always[map.kind], ...filled];
}

/**
 * Fields that the file can truly tell (metrics: support). How long a caller waited follows from the whole call and the
 * talk together; the whole call alone tells it only of those who gave up.
 */
export function knownFields(map: ImportMap, columns: BoundColumns): string[] {
  const has = (field: string) => columns.fields.has(field);
  const talk = has('talkSeconds') || (has('answeredAt') && has('endedAt'));
  const whole = has('durationSeconds') || has('endedAt');
  const told: Record<string, boolean> = {
    answerSeconds: has('answerSeconds') || has('answeredAt') || (whole && talk),
    talkSeconds: talk,
  };
  return filledFields(map, columns).filter((field) => map.kind !== 'calls' || told[field] !== false);
}

/** A purpose or an outcome that rules give needs no column of its own. */
function isJudged(map: ImportMap, field: string): boolean {
  return map.kind === 'calls' && (field === 'purpose' || field === 'outcome') && map[field] !== undefined;
}
