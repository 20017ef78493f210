import { configDefaults, defineConfig } from 'vitest/config';
import { chooseEngines } from './test/engines/choice.ts';
import type { EngineName } from './test/engines/names.ts';
import { EngineReport } from './test/engines/report.ts';
import { aboutPostgres, aboutSqlite, onEveryEngine } from './test/engines/suites.ts';

const { engines, skipped } = chooseEngines(process.env);
const about: Record<EngineName, string[]> = {
  sqlite: Object.keys(aboutSqlite),
  postgres: Object.keys(aboutPostgres),
};

/** The same files once for each engine (`DIALECTS=sqlite`, `DIALECTS=postgres`; both when it is not set). */
const onEngine = (name: EngineName) => ({
  extends: true as const,
  test: {
    name,
    include: [...onEveryEngine, ...about[name]],
    exclude: [...configDefaults.exclude, ...about[name === 'sqlite' ? 'postgres' : 'sqlite']],
    env: { SHIFT_TEST_ENGINE: name },
    ...(name === 'postgres' ? { globalSetup: 'test/engines/global-setup.ts' } : {}),
  },
});

export default defineConfig({
  test: {
    // Forks, not threads: the clinic's zone is set through process.env.TZ, which a worker thread does not see.
    pool: 'forks',
    // Half of the time goes into waiting for disks, servers and processes: no core need be spared for the runner.
    maxWorkers: '100%',
    // Generous: some tests start real processes, and a machine that builds beside them is slow.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    env: { TZ: 'Asia/Almaty', NO_COLOR: '1' },
    reporters: ['default', new EngineReport(skipped)],
    projects: [
      {
        extends: true,
        test: {
          name: 'common',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...onEveryEngine, ...about.sqlite, ...about.postgres],
        },
      },
      ...engines.map(onEngine),
    ],
  },
});
