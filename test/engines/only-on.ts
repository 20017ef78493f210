/** For tests about one engine alone, with the reason beside them. */
import type { TestOptions } from 'vitest';
import { type EngineName, engineUnderTest } from './names.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test is not one for the engine that it was left out on; report.ts tells. */
    leftOut?: string;
  }
}

/**
 * `describe('a damaged file', onlyOn('sqlite', 'a server has no file'), () => …)`: the test is left out on the other
 * engine, and the end of the run says so with the reason.
 */
export function onlyOn(engine: EngineName, why: string): TestOptions {
  return engineUnderTest() === engine ? {} : { skip: true, meta: { leftOut: why } };
}
