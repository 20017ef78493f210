/** The server that all test files on PostgreSQL share, as global-setup.ts hands it to them. */
export interface SharedServer {
  /** The address of a database from which others are made. */
  url: string;
  /** How the names of this run's databases begin. */
  prefix: string;
  /** The database that is copied: the schema of today and nothing in it. */
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    server: SharedServer;
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
