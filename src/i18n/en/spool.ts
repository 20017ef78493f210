/** What is kept on a machine while its server is away. */
import type { Text } from '../types.ts';

export const spool = {
  'spool.kept': 'The server does not answer. Kept here as record {number}, and sent when it does.',
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
  'spool.file': 'The database is a file on this machine: there is nothing to send.',
  'spool.nothing': 'Nothing waits here for the server.',
  'spool.sentNow': { one: 'Sent {n} record.', other: 'Sent {n} records.' },
  'spool.notAccepted': 'Not accepted by the server:',
  'spool.damaged': 'Damaged and set aside: {file}',
  'spool.elsewhere': {
    one: '{n} record waits under another address, {server}. If it is the same database: {command}',
    other: '{n} records wait under another address, {server}. If it is the same database: {command}',
  },
  'spool.needsShift': 'They need an open shift at their desk: smena start',
  'spool.way.retry': 'send once more',
  'spool.way.change': 'send with other flags',
  'spool.way.drop': 'let go for good',
  'spool.ask.reason': 'Why is it let go',
  'spool.ask.drop': 'Let record {number} go for good?',
  'spool.dropped': 'Record {number} was let go.',
  'spool.what.callback': 'callback {id}: {result}',
  'spool.what.visit': 'visit {ids}: {status}',
} as const satisfies Record<string, Text>;
