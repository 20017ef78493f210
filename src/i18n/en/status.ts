/** `status`: the day at a glance. */
import type { Text } from '../types.ts';

export const status = {
  'status.shift.open': 'Shift {id}: {name}, open since {from}',
  'status.shift.closed': 'Shift {id}: {name}, {from}–{to}, closed',
  'status.shift.forced': 'Shift {id}: {name}, {from}–{to}, closed BY FORCE',
  'status.noShift': 'No shift is open at this desk → smena start',
  'status.noShiftAnywhere': 'No shift is open at any desk.',
  'status.noShiftOf': '{name} has no shift open.',
  'status.noShifts': 'There was no shift on this day.',
  'status.nothing': 'No figures have been kept.',
  'status.queues': 'Queues of the whole clinic:',
  'status.queuesOf': 'Queues of the whole clinic; tasks of {name}:',
  'status.visits':
    'Visits: planned {planned}, to confirm {toConfirm}, here {here}, done {done}, no-shows {noShow}, no outcome {unresolved}',
  'status.waiting': 'Waiting: callbacks {callbacks}, chats {chats}, deferred {deferred}, waitlist {waitlist}',
  'status.work': 'Work: tasks {tasks}, left over {carried}, overdue {overdue}, open complaints {complaints}',
  'status.watching': 'As of {time}, every {seconds} s. Leave: q',
  'status.again': 'What stands below is from before. It is asked again every {seconds} s.',
  'status.claims': 'Taken: {list}',
  'status.claim': '{what} {id} ({who})',
} as const satisfies Record<string, Text>;
