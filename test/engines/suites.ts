/** Which test files run once for each engine, and which are about one engine alone. Every other file runs once. */

/** Whatever goes through the store: the store itself and command lines. */
export const onEveryEngine: readonly string[] = [
  'test/cli/**/*.test.ts',
  'test/store/!(sha256|postgres-connection|postgres-errors).test.ts',
  'test/errors/!(completeness|numbers|remedies|terminal).test.ts',
  'test/complaints/complaint.test.ts',
  'test/tasks/task.test.ts',
  'test/visits/{lost,book,days-command,concurrency,confirm,doctor-day,no-overlap,slots-command,visit,wait,front}.test.ts',
  'test/e2e/{two-starts,copy-kill,kill,day}.test.ts',
];

/** Files about SQLite alone, with the reason. A single test among others says so by `onlyOn` (only-on.ts). */
export const aboutSqlite: Readonly<Record<string, string>> = {
  'test/errors/copy.test.ts': 'copies between files; those with a server are in test/store/copy.test.ts',
  'test/errors/databases.test.ts': 'files that are no database of ours, or a damaged one',
  'test/errors/disk.test.ts': 'a full disk and one that may only be read hold the file of the database',
  'test/errors/faulty-disk.test.ts': 'faults of the disk on which files are written',
  'test/errors/mail.test.ts': 'a mail server does not know which database a report comes from',
  'test/errors/storage.test.ts': 'what is in a file that cannot be used stays in it',
  'test/store/sqlite-turn.test.ts': 'a server has a queue for those who wait to write',
  'test/e2e/import.test.ts': 'a file holds all of an import or nothing after a kill',
};

/** Files about PostgreSQL alone, with the reason. */
export const aboutPostgres: Readonly<Record<string, string>> = {
  'test/engines/server.test.ts': 'the server that the tests bring',
  'test/e2e/secrets.test.ts': 'what the executable shows of a password',
  'test/store/postgres-away.test.ts': 'a server that is stopped, started, crowded, cut off',
  'test/store/postgres-grants.test.ts': 'logins and their rights',
  'test/store/postgres-server.test.ts': 'ways to a server: encryption, passwords, sockets',
  'test/away/**/*.test.ts': 'a file is never away',
  'test/e2e/outage.test.ts': 'a file is never away',
  'test/cli/replica.test.ts': 'a server that may only be read',
  'test/store/sql-features.test.ts': 'what of PostgreSQL’s SQL is in use',
  'test/e2e/spool-kill.test.ts': 'what is kept while a server is away',
  'test/errors/server.test.ts': 'what keeps a desk from a server',
};
