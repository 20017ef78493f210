/** Complaints, from the first word to the last measure. */
import type { Text } from '../types.ts';

export const complaints = {
  'complaints.name': 'Complaint {id}, class {class}',
  'complaints.class.A': 'A: quality or safety, goes upwards at once',
  'complaints.class.B': 'B: service',
  'complaints.class.C': 'C: organisation',
  'complaints.task': 'Complaint of class {class}, {who}: find out, agree on measures, answer',
  'complaints.task.escalated': 'Complaint of class {class}, {who}: take it over now',
  'complaints.escalated': 'escalated',
  'complaints.tasked': 'task',
  'complaints.hint.script': 'what to say',
  'complaints.hint.measure': 'write what was done',
  'complaints.hint.close': 'when it is settled',
  'complaints.measured': 'measures written',
  'complaints.closed': 'resolved',
  'complaints.none': 'There are no open complaints.',
  'complaints.noMeasures': '! none yet',
  'complaints.resolved': 'resolved',
  'complaints.column.class': 'Class',
  'complaints.column.opened': 'When',
  'complaints.column.text': 'Complaint',
  'complaints.column.measures': 'Measures',
  'complaints.ask.to': 'Whom was it told to',
  'complaints.ask.class': 'Class',
  'complaints.ask.text': 'What happened, in the patient’s words',
  'complaints.ask.measures': 'What was done',
} as const satisfies Record<string, Text>;
