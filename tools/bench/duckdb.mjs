/** DuckDB where the machine has it: its shell, else its Python module. Null where there is neither. */
import { spawnSync } from 'node:child_process';

const script = `import duckdb, sys
for row in duckdb.connect(sys.argv[1]).execute(sys.stdin.read()).fetchall(): print(row)`;

const runs = (file, words) => spawnSync(file, words).status === 0;

/** @type {{name: string, file: string, words: (database: string) => string[]} | null} */
export const duckdb = runs('duckdb', ['--version'])
  ? { name: 'DuckDB', file: 'duckdb', words: (database) => [database] }
  : runs('python3', ['-c', 'import duckdb'])
    ? { name: 'DuckDB through Python', file: 'python3', words: (database) => ['-c', script, database] }
    : null;
