/** What a program sends to PostgreSQL, statement by statement. */
import pg from 'pg';

export interface Recording {
  /** Each text once, in the order in which they came. */
  readonly statements: ReadonlySet<string>;
  stop(): void;
}

/** Writes down what is sent over whichever connection of this process, until it is stopped. */
export function record(): Recording {
  const statements = new Set<string>();
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    statements.add(typeof first === 'string' ? first : (first as { text: string }).text);
    return Reflect.apply(query, this, given);
  } as typeof query;
  return {
    statements,
    stop: () => {
      prototype.query = query;
    },
  };
}
