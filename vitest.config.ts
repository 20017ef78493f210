import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Forks, not threads: the clinic's zone is set through process.env.TZ, which a worker thread does not see.
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    // Generous: some tests start real processes, and a machine that builds beside them is slow.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    env: { TZ: 'Asia/Almaty', NO_COLOR: '1' },
  },
});
