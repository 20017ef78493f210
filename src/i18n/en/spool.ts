/** What is kept on a machine while its server is away. */
import type { Text } from '../types.ts';

export const spool = {
  'spool.kept': 'The server is away. Kept here as record {number}; it is sent when the server answers.',
  'spool.noShift': 'No open shift is known at this desk: it waits until one is open.',
  'spool.waiting': {
    one: '{n} record waits here for the server.',
    other: '{n} records wait here for the server.',
  },
  'spool.sent': {
    one: 'Sent {n} record that was kept while the server was away.',
    other: 'Sent {n} records that were kept while the server was away.',
  },
  'spool.refused': {
    one: 'The server did not accept {n} record kept here: {command}',
    other: 'The server did not accept {n} records kept here: {command}',
  },
} as const satisfies Record<string, Text>;
