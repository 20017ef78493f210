/** Special days and rooms. */
import type { Text } from '../types.ts';

export const days = {
  'days.column.day': 'Day',
  'days.column.whose': 'Whose',
  'days.column.hours': 'Hours',
  'days.column.note': 'Note',
  'days.clinic': 'clinic',
  'days.closed': 'closed',
  'days.off': 'day off',
  'days.none': 'Nothing out of the ordinary ahead: no holidays, no days off.',
  'days.hint.add': 'add a holiday',
  'days.set': '{who}, {days}: {hours}',
  'days.removed': '{who}, {days}: the usual hours again',
  'days.affected': {
    one: '{n} booked visit no longer fits: ring, agree and move it',
    other: '{n} booked visits no longer fit: ring, agree and move them',
  },
  'days.ask.hours': 'Hours on that day, such as 10:00-14:00',
  'rooms.none': 'The clinic books no rooms: only the doctors’ time is held.',
  'rooms.hint.add': 'book rooms too',
  'rooms.column.doctors': 'Doctors',
  'rooms.column.services': 'Services',
  'rooms.unused': 'not used',
  'rooms.ask.name': 'Name of the room',
  'rooms.assigned': {
    one: '{n} coming visit now holds the room',
    other: '{n} coming visits now hold the room',
  },
  'rooms.conflicts': {
    one: '{n} coming visit finds the room taken and holds none: give it another room or time',
    other: '{n} coming visits find the room taken and hold none: give them another room or time',
  },
  'rooms.still': {
    one: '{n} coming visit is still booked there',
    other: '{n} coming visits are still booked there',
  },
  'days.more': 'and {n} more',
  'rooms.changed': 'Visit {id}: {room}',
} as const satisfies Record<string, Text>;
