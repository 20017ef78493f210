/** A decision that was made on a record which somebody else has changed since: both versions, as they are stored. */
import { ShiftError } from '../errors.ts';
import type { RecordName } from './types.ts';

export interface Collision {
  table: RecordName;
  id: number;
  /** The version that the decision was made on. */
  expected: number;
  /** What was about to be written. */
  set: Readonly<Record<string, unknown>>;
  /** What stands there now; null where the record has been taken back. */
  found: Readonly<Record<string, unknown>> | null;
}

/** Where the record can be looked at, without the program's name. */
const look: Partial<Record<RecordName, (id: number) => string>> = {
  clinic: () => 'config',
  staff: () => 'staff',
  doctor: () => 'doctor',
  doctorDay: () => 'doctor',
  service: () => 'service',
  patient: (id) => `patient show ${id}`,
  contact: (id) => `log show ${id}`,
  callback: (id) => `log show ${id}`,
  room: () => 'room',
  specialDay: () => 'holiday',
  kin: () => 'patient list',
  visit: (id) => `visit ${id}`,
  waitlist: (id) => `wait show ${id}`,
  waitOffer: () => 'wait list',
  task: () => 'task list --all',
  complaint: () => 'complaint list --all',
  review: () => 'weekly',
  score: () => 'qa',
  targetChange: () => 'config targets',
};

/** The error `changed_meanwhile` with what it takes to show both versions. */
export class ChangedMeanwhile extends ShiftError {
  readonly collision: Collision;

  constructor(collision: Collision) {
    const { table, id } = collision;
    const command = look[table]?.(id) ?? 'status';
    super('changed_meanwhile', { what: table, id, command: `smena ${command}` });
    this.collision = collision;
  }
}
