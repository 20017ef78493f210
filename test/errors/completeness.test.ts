/** Every error code has a test: a case in a table, or a test of its own named here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorExits } from '../../src/errors.ts';
import type { ErrorCase } from './error-case.ts';

/** What no single command line reaches: it takes a full disk, a lock, somebody else at work. */
const elsewhere: Partial<Record<ErrorCode, string>> = {
  not_allowed: 'server.test.ts',
  db_unreachable: 'server.test.ts',
  db_too_old: 'server.test.ts',
  db_tls_required: 'server.test.ts',
  db_tls: 'server.test.ts',
  db_slow: 'server.test.ts',
  db_refused: 'server.test.ts',
  db_password_missing: 'server.test.ts',
  db_outdated: 'server.test.ts',
  db_not_postgres: 'server.test.ts',
  db_not_admitted: 'server.test.ts',
  db_missing: 'server.test.ts',
  db_lost: 'server.test.ts',
  db_login: 'server.test.ts',
  db_empty: 'server.test.ts',
  db_crowded: 'server.test.ts',
  db_certificate: 'server.test.ts',
  import_no_input: '../commands/import/source.test.ts',
  mail_host: 'mail.test.ts',
  mail_unreachable: 'mail.test.ts',
  mail_slow: 'mail.test.ts',
  mail_tls: 'mail.test.ts',
  mail_login: 'mail.test.ts',
  mail_refused: 'mail.test.ts',
  already_sent: '../store/receipts.test.ts',
  book_away: '../away/reading.test.ts',
  spool_unsent: '../away/sync.test.ts',
  spool_waiting: '../away/sync.test.ts',
  changed_meanwhile: 'meanwhile.test.ts',
  scored_meanwhile: '../cli/qa.test.ts',
  db_busy: 'meanwhile.test.ts',
  db_full: 'storage.test.ts',
  db_readonly: 'disk.test.ts',
  db_network_share: 'faulty-disk.test.ts',
  disk_full: 'faulty-disk.test.ts',
  output_failed: 'faulty-disk.test.ts',
};

const tables = await Promise.all(
  readdirSync(`${import.meta.dirname}/cases`).map(
    async (file) => (await import(`./cases/${file}`)) as { cases: readonly ErrorCase[] },
  ),
);
const cases = tables.flatMap((table) => table.cases);
const codes = Object.keys(errorExits) as ErrorCode[];

describe('the codes of src/errors.ts', () => {
  it('have each a test', () => {
    const tested = new Set([...cases.map(({ code }) => code), ...Object.keys(elsewhere)]);
    expect(codes.filter((code) => !tested.has(code))).toEqual([]);
  });

  it('that are tested outside the tables are named there with their words', () => {
    for (const [code, file] of Object.entries(elsewhere)) {
      expect(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), code).toContain(`'${code}'`);
    }
  });

  it('are thrown somewhere', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('i18n') && file !== 'errors.ts')
      .map((file) => readFileSync(`src/${file}`, 'utf8'))
      .join('\n');
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});
