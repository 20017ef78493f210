/** The check of frozen figures: what differs from what was frozen, and what is behind it. */
import type { Text } from '../types.ts';

export const metricsCheck = {
  'metricsCheck.counting': 'Checking shifts',
  'metricsCheck.sum': 'Closed shifts checked: {checked}. As they were: {same}, different: {differing}.',
  'metricsCheck.column.frozen': 'frozen',
  'metricsCheck.column.now': 'now',
  'metricsCheck.column.cause': 'why',
  'metricsCheck.more': '{n} more',
  'metricsCheck.definition': 'definition {before} → {after}',
  'metricsCheck.target': 'target {before} → {after}',
  'metricsCheck.nothing': 'nothing found in the journal: rows were changed past the program',
  'metricsCheck.cause.added': '{what} {id} added {at}, entry {seq}',
  'metricsCheck.cause.changed': '{what} {id}{step}, {at}, entry {seq}',
  'metricsCheck.cause.removed': '{what} {id} taken back {at}, entry {seq}',
  'metricsCheck.cause.import': 'import {id} ({file}) of {at}, entry {seq}',
  'metricsCheck.cause.import_undone': 'import {id} ({file}) taken back {at}, entry {seq}',
  'metricsCheck.cause.rule': 'rule {rule} changed {at}, entry {seq}',
  'metricsCheck.cause.hours': 'working hours changed {at}, entry {seq}',
} as const satisfies Record<string, Text>;
