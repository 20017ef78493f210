import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Forks, not threads: the clinic's zone is set through process.env.TZ, which a worker thread does not see.
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'Asia/Almaty', NO_COLOR: '1' },
  },
});
