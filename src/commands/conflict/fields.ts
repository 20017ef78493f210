/** What of a record is shown when two people changed it: its fields in order, and how their values are said. */
import type { RecordName } from '../../facts/types.ts';

export type FieldKind =
  | 'text'
  | 'name'
  | 'phone'
  | 'instant'
  | 'seconds'
  | 'money'
  | 'number'
  | 'flag'
  | 'list'
  /** Numbers of weekdays. */
  | 'weekdays'
  /** Parts of the day. */
  | 'parts'
  | 'week'
  /** Of one day; empty when it is a day off. */
  | 'dayHours'
  | 'sources'
  | 'staff'
  | 'staffCode'
  | 'doctor'
  | 'service'
  | 'source'
  | 'claim'
  /** An English id with words of its own: the family of its message keys follows. */
  | `term:${string}`
  /** An object: each of its keys is a line. */
  | 'settings';

export interface Field {
  column: string;
  /** Its name in JSON; `conflict.field.NAME` is its name in words. */
  name: string;
  kind: FieldKind;
}

/** `['ownerId', 'staff', 'owner']`; without a third word the column's name is the field's. */
type Written = readonly [column: string, kind: FieldKind, name?: string];

const person: Written[] = [
  ['name', 'name'],
  ['phone', 'phone'],
];
const claim: Written = ['claimedBy', 'claim', 'claim'];
const active: Written = ['active', 'flag'];

/** What no command changes twice is not here; neither are columns that only count or remember. */
const tables: Partial<Record<RecordName, Written[]>> = {
  clinic: [
    ['name', 'text'],
    ['address', 'text'],
    ['directions', 'text'],
    ['phone', 'text'],
    ['years', 'number'],
    ['timezone', 'text'],
    ['language', 'text'],
    ['openingHours', 'week', 'hours'],
    ['sources', 'sources'],
    ['targets', 'settings'],
    ['rules', 'settings'],
  ],
  desk: [['name', 'text']],
  staff: [['name', 'text'], ['role', 'term:role'], active],
  doctor: [
    ['name', 'text'],
    ['specialty', 'text'],
    ['years', 'number'],
    ['profile', 'text'],
    ['room', 'text'],
    ['hours', 'week'],
    active,
  ],
  doctorDay: [
    ['state', 'term:doctorDay'],
    ['delayMinutes', 'number'],
    ['note', 'text'],
    ['toldAt', 'instant'],
  ],
  service: [
    ['name', 'text'],
    ['priceFrom', 'money'],
    ['minutes', 'number'],
    ['preparation', 'text'],
    ['doctors', 'list'],
    ['highValue', 'flag'],
    ['rooms', 'list'],
    ['papers', 'list'],
    ['leaflet', 'text'],
    ['priceCheckedAt', 'instant'],
    active,
  ],
  patient: [
    ...person,
    ['email', 'text'],
    ['preferredChannel', 'term:channel', 'channel'],
    ['language', 'text'],
    ['preferredDoctorId', 'doctor', 'doctor'],
    ['preferredTime', 'text', 'wanted'],
    ['important', 'text'],
    ['note', 'text'],
    ['mergedInto', 'number'],
  ],
  kin: [['relation', 'term:relation']],
  carePlan: [
    ['state', 'term:planState'],
    ['total', 'money'],
    ['paid', 'money'],
    ['sessions', 'number'],
    ['managerId', 'staff', 'manager'],
    ['note', 'text'],
  ],
  room: [['name', 'text'], active],
  specialDay: [['hours', 'dayHours'], ['note', 'text'], active],
  contact: [
    ['channel', 'term:channel'],
    ['direction', 'term:direction'],
    ['status', 'term:contactStatus'],
    ['startedAt', 'instant'],
    ...person,
    ['purpose', 'term:purpose'],
    ['outcome', 'term:outcome'],
    ['source', 'source'],
    ['tags', 'list'],
    ['answerSeconds', 'seconds'],
    ['talkSeconds', 'seconds'],
    ['holdSeconds', 'seconds'],
    ['acwSeconds', 'seconds'],
    ['objection', 'term:objection'],
    ['note', 'text'],
    ['operator', 'staffCode'],
  ],
  callback: [
    ['phone', 'phone'],
    ['state', 'term:callbackState'],
    ['missedAt', 'instant'],
    ['dueAt', 'instant'],
    ['attempts', 'number'],
    ['messageLeft', 'flag'],
    claim,
  ],
  visit: [
    ['status', 'term:visitStatus'],
    ['startsAt', 'instant'],
    ['endsAt', 'instant'],
    ['doctorId', 'doctor', 'doctor'],
    ['serviceId', 'service', 'service'],
    ['cancelReason', 'text'],
    ['lossReason', 'term:lossReason'],
    ['price', 'money'],
    ['paid', 'money'],
    ['paymentMethod', 'term:payment'],
    ['delayToldAt', 'instant', 'toldAt'],
    ['delayToldMinutes', 'number', 'delayMinutes'],
    ['note', 'text'],
  ],
  waitlist: [
    ['state', 'term:waitState'],
    ...person,
    ['doctorId', 'doctor', 'doctor'],
    ['specialty', 'text'],
    ['serviceId', 'service', 'service'],
    ['minutes', 'number'],
    ['days', 'weekdays'],
    ['parts', 'parts'],
    ['fromDay', 'text', 'from'],
    ['toDay', 'text', 'until'],
    ['fromTime', 'text', 'after'],
    ['toTime', 'text', 'before'],
    ['visitId', 'number', 'laterVisit'],
    ['priority', 'number'],
    ['wanted', 'text'],
    ['note', 'text'],
  ],
  waitOffer: [
    ['state', 'term:offerShort'],
    ['startsAt', 'instant'],
    ['expiresAt', 'instant'],
    ['reason', 'text'],
  ],
  task: [
    ['title', 'text'],
    ['dueAt', 'instant'],
    ['state', 'term:taskState'],
    ['ownerId', 'staff', 'owner'],
    ['reason', 'text'],
    ['result', 'text'],
    claim,
  ],
  complaint: [
    ['class', 'text'],
    ['state', 'term:complaintState'],
    ['text', 'text'],
    ['measures', 'text'],
    ['ownerId', 'staff', 'owner'],
    ['escalatedAt', 'instant'],
    ['escalatedTo', 'staff'],
    ['told', 'text'],
  ],
  shift: [
    ['state', 'term:shiftState'],
    ['closedAt', 'instant'],
    ['countedCash', 'money'],
    ['cashNote', 'text'],
  ],
  checklistRun: [['finishedAt', 'instant']],
  targetChange: [
    ['op', 'text'],
    ['value', 'number'],
  ],
  review: [
    ['state', 'term:reviewState'],
    ['skill', 'text'],
    ['note', 'text'],
  ],
  score: [
    ['points', 'number'],
    ['note', 'text'],
  ],
};

/** The fields of a table, in the order in which they are shown. */
export function fieldsOf(table: RecordName): Field[] {
  return (tables[table] ?? []).map(([column, kind, name = column]) => ({ column, kind, name }));
}
