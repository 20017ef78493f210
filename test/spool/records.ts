/** Records for the tests of the spool. */
import type { SpoolRecord } from '../../src/spool/record.ts';

export function record(n: number, change: Partial<SpoolRecord> = {}): SpoolRecord {
  return {
    version: 1,
    receipt: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    at: '2026-01-16T05:00:00.000Z',
    clinic: 'main',
    desk: 'desk-1',
    lang: 'ru',
    argv: ['log', `--phone=+7701000${String(n).padStart(4, '0')}`, '--', 'call'],
    ...change,
  };
}
