/** Desks that are set up once a test file and copied for each of its tests: setting up would take most of the time. */
import { afterAll } from 'vitest';
import { copyDesk, type Desk } from './run-cli.ts';

const made = new Map<string, Promise<Desk>>();
afterAll(async () => {
  for (const desk of made.values()) await (await desk).remove();
  made.clear();
});

/**
 * @param name tells what `make` makes from anything else that this test file prepares
 * @param now the clock of the copy, ISO 8601 with offset
 */
export async function preparedDesk(
  name: string,
  make: () => Promise<Desk>,
  now: string,
  lang = 'en',
): Promise<Desk> {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return copyDesk(await known, now, lang);
}
