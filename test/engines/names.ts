/** The database engines that the suites run on, and which of them were asked for. */
export const engineNames = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof engineNames)[number];

type Env = NodeJS.ProcessEnv;

/**
 * What `DIALECTS` names, separated by commas or spaces; both engines when it is not set.
 * @throws Error for a word that is no engine
 */
export function chosenEngines(env: Env): EngineName[] {
  const words = (env.DIALECTS ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const unknown = words.filter((word) => !isEngine(word));
  if (unknown.length > 0) {
    throw new Error(
      `DIALECTS: there is no engine ${unknown.join(', ')}; there are ${engineNames.join(', ')}.`,
    );
  }
  return words.length === 0 ? [...engineNames] : engineNames.filter((name) => words.includes(name));
}

/** Where nobody reads the output, an engine left out would not be noticed. */
export function mustNotSkip(env: Env): boolean {
  return [env.SHIFT_TEST_NO_SKIP, env.CI].some((flag) => !['', '0', 'false', undefined].includes(flag));
}

/**
 * The engine that this test file runs on: each project of vitest.config.ts names its own.
 * @throws Error in a file that runs once, for it would run on one of them only
 */
export function engineUnderTest(): EngineName {
  const name = engineOfFile();
  if (name === null) throw new Error('This file needs a database: name it in test/engines/suites.ts.');
  return name;
}

/** The same; null in a file that needs none. */
export function engineOfFile(): EngineName | null {
  const name = process.env.SHIFT_TEST_ENGINE ?? '';
  return isEngine(name) ? name : null;
}

function isEngine(word: string): word is EngineName {
  return (engineNames as readonly string[]).includes(word);
}
