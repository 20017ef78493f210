/** The last lines of a run: what ran on which engine, and what was left out and why. */
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { type EngineName, engineNames } from './names.ts';
import { aboutPostgres, aboutSqlite } from './suites.ts';

/** Why an engine was not run at all. */
export type Skipped = Partial<Record<EngineName, string>>;

export class EngineReport implements Reporter {
  readonly #skipped: Skipped;

  constructor(skipped: Skipped) {
    this.#skipped = skipped;
  }

  onTestRunEnd(modules: readonly TestModule[], _errors: readonly SerializedError[]): void {
    const lines = engineNames.flatMap((name) => {
      const why = this.#skipped[name];
      if (why !== undefined) return [`${name}: SKIPPED, ${why}`];
      return told(
        name,
        modules.filter(({ project }) => project.name === name),
      );
    });
    process.stderr.write(`\n${lines.map((line) => ` ${line}\n`).join('')}`);
  }
}

function told(name: EngineName, modules: readonly TestModule[]): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const reasons = new Map<string, number>();
  let ran = 0;
  for (const test of tests) {
    if (['passed', 'failed'].includes(test.result().state)) ran += 1;
    const why = leftOut(test);
    if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  const time = modules.reduce((sum, module) => sum + module.diagnostic().duration, 0);
  const [others, other] = name === 'sqlite' ? [aboutPostgres, 'PostgreSQL'] : [aboutSqlite, 'SQLite'];
  return [
    `${name}: ${ran} tests in ${modules.length} files, ${(time / 1000).toFixed(0)} s of test time; ${Object.keys(others).length} files are about ${other} alone`,
    ...[...reasons].map(([why, times]) => `  about another engine (${times} tests): ${why}`),
  ];
}

function leftOut(test: TestCase): string | undefined {
  for (let task: TestCase['parent'] | TestCase = test; task.type !== 'module'; task = task.parent) {
    const why = task.meta().leftOut;
    if (why !== undefined) return why;
  }
  return undefined;
}
